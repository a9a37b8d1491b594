// ec2:CreateSecurityGroup: a new group without inbound rules that lets everything out.
//
// IAM: ec2:CreateSecurityGroup on security-group/* and the VPC; ec2:CreateTags when it is tagged.
// Errors, in order: InvalidParameterValue (name, description), InvalidVpcID.Malformed,
//   InvalidVpcID.NotFound, VPCIdNotSpecified, InvalidGroup.Duplicate, InvalidParameterValue
//   (tags), SecurityGroupLimitExceeded, DryRunOperation.
// CloudTrail: groupName, groupDescription, vpcId.
//
// Deviations from AWS: none known.
#include <algorithm>

#include "base/regex.h"
#include "services/ec2/access.h"
#include "services/ec2/default_vpc.h"
#include "services/ec2/errors.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"

namespace skylens::ec2 {
namespace create_security_group {

constexpr std::size_t kGroupsMax = 2500;  // a Region
constexpr std::size_t kTextMax = 255;

SKYLENS_EC2_TRAIL(CreateSecurityGroup)

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    const State& state = call.here().ec2;
    Value context = region_context(call);
    add_request_tags(context, specified_tags(params, "security-group"));
    out.push_back({action_of(call), resource_arn(call, "security-group", "*"), std::move(context)});
    const Vpc* vpc =
        params.has("VpcId") ? state.vpcs.find(params.str("VpcId")) : default_vpc(state);
    Value place = region_context(call);
    if (vpc != nullptr) add_resource_tags(place, vpc->tags);
    const Str id = vpc == nullptr ? params.str("VpcId", "*") : vpc->id;
    out.push_back({action_of(call), resource_arn(call, "vpc", id), std::move(place)});
    require_create_tags(call, params, "security-group", out);
}

Status check_text(const Str& text, std::string_view name) {
    constexpr std::string_view kAllowed = "[A-Za-z0-9 ._:/()#,@\\[\\]+=&;{}!$*\\-]*";
    if (text.empty()) return invalid_value("", name, "The value cannot be empty");
    if (text.size() > kTextMax) {
        return invalid_value(text, name, "Must be no longer than 255 characters.");
    }
    if (!regex_full_match(kAllowed, text)) {
        return invalid_value(text, name, "Character sets beyond ASCII are not supported.");
    }
    return Ok{};
}

Status check_name(const Str& name) {
    SKYLENS_TRY_OK(check_text(name, "GroupName"));
    if (name.view().substr(0, 3) == "sg-") {
        return invalid_value(name, "GroupName", "Group names may not be in the format sg-*.");
    }
    if (name == "default") {
        return aws::error("InvalidParameterValue",
                          "Cannot use reserved security group name: default");
    }
    return Ok{};
}

Result<Str> read_vpc(const State& state, const aws::Params& params) {
    const Str id = params.str("VpcId");
    if (id.empty()) {
        const Vpc* vpc = default_vpc(state);
        if (vpc == nullptr) return aws::error("VPCIdNotSpecified", "No default VPC for this user");
        return vpc->id;
    }
    SKYLENS_TRY_OK(check_form(kVpcId, id));
    if (!state.vpcs.contains(id)) return not_found(kVpcId, {id});
    return id;
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.here().ec2;
    SecurityGroup group;
    group.name = params.str("GroupName");
    group.description = params.str("Description");
    SKYLENS_TRY_OK(check_name(group.name));
    SKYLENS_TRY_OK(check_text(group.description, "GroupDescription"));
    SKYLENS_TRY(group.vpc_id, read_vpc(state, params));
    const bool taken =
        std::any_of(state.security_groups.begin(), state.security_groups.end(),
                    [&](const SecurityGroup& other) {
                        return other.vpc_id == group.vpc_id && other.name == group.name;
                    });
    if (taken) {
        return aws::error("InvalidGroup.Duplicate", "The security group '", group.name.view(),
                          "' already exists for VPC '", group.vpc_id.view(), "'");
    }
    SKYLENS_TRY(group.tags, tags_for(params, "security-group", {"security-group"}));
    if (state.security_groups.size() >= kGroupsMax) {
        return aws::error("SecurityGroupLimitExceeded",
                          "The maximum number of security groups has been reached.");
    }
    SKYLENS_TRY_OK(dry_run(params));
    group.id = call.world.new_id("sg-", 17);
    SecurityGroupRule out;
    out.id = call.world.new_id("sgr-", 17);
    out.egress = true;
    out.protocol = "-1";
    out.peer = "0.0.0.0/0";
    group.rules.push_back(std::move(out));
    Value result = Value::object(
        {{"GroupId", group.id},
         {"SecurityGroupArn", resource_arn(call.read(), "security-group", group.id)}});
    if (!group.tags.empty()) result.set("Tags", tags_value(group.tags));
    call.changed("AWS::EC2::SecurityGroup", group.id);
    state.security_groups.insert(std::move(group));
    return result;
}

}  // namespace create_security_group

SKYLENS_DEFINE_OP(CreateSecurityGroup) = {.write = create_security_group::run,
                                          .requirements = create_security_group::requirements,
                                          .trail = {.request = create_security_group::trail}};

}  // namespace skylens::ec2
