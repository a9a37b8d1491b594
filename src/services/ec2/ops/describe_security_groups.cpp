// ec2:DescribeSecurityGroups: security groups with their rules, grouped into permissions.
//
// IAM: ec2:DescribeSecurityGroups on *.
// Errors, in order: InvalidParameterCombination (ids with MaxResults), InvalidParameterValue
//   (MaxResults, filters), InvalidNextToken, InvalidGroupId.Malformed, InvalidGroup.NotFound,
//   DryRunOperation.
// CloudTrail: read-only; securityGroupIdSet, securityGroupSet and filterSet.
//
// Deviations from AWS: none known.
#include "services/ec2/default_vpc.h"
#include "services/ec2/errors.h"
#include "services/ec2/filters.h"
#include "services/ec2/listing.h"
#include "services/ec2/security_groups.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"

namespace skylens::ec2 {
namespace describe_security_groups {

SKYLENS_EC2_TRAIL(DescribeSecurityGroups)

const std::vector<std::string_view> kFilters = {"description",
                                                "egress.ip-permission.cidr",
                                                "egress.ip-permission.from-port",
                                                "egress.ip-permission.group-id",
                                                "egress.ip-permission.ipv6-cidr",
                                                "egress.ip-permission.protocol",
                                                "egress.ip-permission.to-port",
                                                "group-id",
                                                "group-name",
                                                "ip-permission.cidr",
                                                "ip-permission.from-port",
                                                "ip-permission.group-id",
                                                "ip-permission.group-name",
                                                "ip-permission.ipv6-cidr",
                                                "ip-permission.protocol",
                                                "ip-permission.to-port",
                                                "owner-id",
                                                "vpc-id"};

void rule_values(const State& state, const SecurityGroupRule& rule, std::string_view what,
                 FilterValues& out) {
    if (what == "protocol") out.add(rule.protocol);
    if (what == "from-port" && rule.has_ports) out.add(rule.from_port);
    if (what == "to-port" && rule.has_ports) out.add(rule.to_port);
    if (what == "cidr" && rule.peer_type == PeerType::CidrIpv4) out.add(rule.peer);
    if (what == "ipv6-cidr" && rule.peer_type == PeerType::CidrIpv6) out.add(rule.peer);
    if (rule.peer_type != PeerType::Group) return;
    if (what == "group-id") out.add(rule.peer);
    const SecurityGroup* peer = state.security_groups.find(rule.peer);
    if (what == "group-name" && peer != nullptr) out.add(peer->name);
}

void lookup(const aws::ReadCall& call, const SecurityGroup& group, std::string_view name,
            FilterValues& out) {
    if (name == "group-id") out.add(group.id);
    if (name == "group-name") out.add(group.name);
    if (name == "description") out.add(group.description);
    if (name == "vpc-id") out.add(group.vpc_id);
    if (name == "owner-id") out.add(call.account_id());
    const bool egress = name.substr(0, 7) == "egress.";
    const std::string_view rest = egress ? name.substr(7) : name;
    constexpr std::string_view kPermission = "ip-permission.";
    if (rest.substr(0, kPermission.size()) != kPermission) return;
    for (const SecurityGroupRule& rule : group.rules) {
        if (rule.egress != egress) continue;
        rule_values(call.here().ec2, rule, rest.substr(kPermission.size()), out);
    }
}

Value group_value(const aws::ReadCall& call, const SecurityGroup& group) {
    Value value =
        Value::object({{"GroupId", group.id},
                       {"IpPermissionsEgress", permissions_value(group, true)},
                       {"VpcId", group.vpc_id},
                       {"SecurityGroupArn", aws::arn(call.world, call.place, "ec2",
                                                     join("security-group/", group.id.view()))},
                       {"OwnerId", call.account_id()},
                       {"GroupName", group.name},
                       {"Description", group.description},
                       {"IpPermissions", permissions_value(group, false)}});
    if (!group.tags.empty()) value.set("Tags", tags_value(group.tags));
    return value;
}

Result<std::vector<Str>> named(const State& state, const aws::Params& params) {
    SKYLENS_TRY(std::vector<Str> ids,
                read_ids(kGroupId, params.list("GroupIds"),
                         [&](const Str& id) { return state.security_groups.contains(id); }));
    const Vpc* vpc = default_vpc(state);
    for (const Value& name : params.list("GroupNames")) {
        const Str vpc_id = vpc == nullptr ? Str() : vpc->id;
        const SecurityGroup* found = nullptr;
        for (const SecurityGroup& group : state.security_groups) {
            if (group.vpc_id == vpc_id && group.name == name.as_string()) found = &group;
        }
        if (found == nullptr) {
            return aws::error("InvalidGroup.NotFound", "The security group '", name.as_string(),
                              "' does not exist in default VPC '", vpc_id.view(), "'");
        }
        ids.push_back(found->id);
    }
    return ids;
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    const State& state = call.here().ec2;
    SKYLENS_TRY(const Page page, read_page(params, "DescribeSecurityGroups", 5, 1000, "GroupIds"));
    SKYLENS_TRY(const Filters filters, Filters::read(params, kFilters));
    SKYLENS_TRY(const std::vector<Str> ids, named(state, params));
    SKYLENS_TRY_OK(dry_run(params));
    std::vector<Value> found;
    const auto consider = [&](const SecurityGroup& group) {
        const bool match = filters.match(
            &group.tags, [&](std::string_view name, auto& out) { lookup(call, group, name, out); });
        if (match) found.push_back(group_value(call, group));
    };
    if (ids.empty()) {
        for (const SecurityGroup& group : state.security_groups)
            consider(group);
    } else {
        for (const Str& id : ids)
            consider(*state.security_groups.find(id));
    }
    return page_value("SecurityGroups", "DescribeSecurityGroups", page, std::move(found));
}

}  // namespace describe_security_groups

SKYLENS_DEFINE_OP(DescribeSecurityGroups) = {.read = describe_security_groups::run,
                                             .trail = {.request = describe_security_groups::trail}};

}  // namespace skylens::ec2
