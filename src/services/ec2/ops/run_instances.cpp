// ec2:RunInstances: launches instances into the default VPC or a subnet.
//
// IAM: ec2:RunInstances on the instance, network interface, volume, image, subnet, security
//   groups and key pair; ec2:CreateTags on what is tagged; iam:PassRole on the role of the
//   instance profile.
// Errors, in order: those of the launch template (launch_templates.h), NotSimulated (what is not
//   simulated), InvalidParameterValue and
//   InvalidParameterCombination (counts), MissingParameter ImageId, InvalidAMIID.Malformed,
//   InvalidAMIID.NotFound, InvalidParameterValue (type, architecture),
//   InstanceCreditSpecification.NotSupported, InvalidCpuCredits, InvalidKeyPair.NotFound,
//   InvalidParameterValue (instance profile, zone), InvalidSubnetID.Malformed,
//   InvalidSubnetID.NotFound, InvalidGroupId.Malformed, InvalidGroup.NotFound,
//   SecurityGroupsPerInterfaceLimitExceeded, InvalidParameterValue (private address),
//   InvalidIPAddress.InUse, InsufficientFreeAddressesInSubnet, InvalidBlockDeviceMapping,
//   BootForVolumeTypeUnsupported, InvalidParameterValue (volumes, user data, options, tags),
//   TagLimitExceeded, VcpuLimitExceeded, IdempotentInstanceTerminated,
//   IdempotentParameterMismatch, DryRunOperation, InsufficientInstanceCapacity (a lost zone).
// CloudTrail: the image, counts and key stand in instancesSet; the members of Placement by
//   themselves; user data is hidden.
//
// Deviations from AWS: without InstanceType an m1.small is launched, as EC2 says, though it no
//   longer has them everywhere; a client token is remembered as long as its instances are; a zone
//   is not chosen by free capacity: without one it is the Region's first; user data is kept but
//   nothing runs it; the quota is 1,152 vCPUs of all families together (a new account's is lower);
//   the public address is given when the instance runs, not while it is pending.
#include <algorithm>

#include "services/ec2/access.h"
#include "services/ec2/answers.h"
#include "services/ec2/errors.h"
#include "services/ec2/faults.h"
#include "services/ec2/instance_profile.h"
#include "services/ec2/launch.h"
#include "services/ec2/launch_templates.h"
#include "services/ec2/state.h"
#include "services/ec2/template_trail.h"
#include "services/ec2/trail.h"

namespace skylens::ec2 {
namespace run_instances {

constexpr std::string_view kAction = "ec2:RunInstances";

void require(const aws::ReadCall& call, std::string_view type, std::string_view id, Value context,
             aws::Requirements& out) {
    out.push_back({Str(kAction), resource_arn(call, type, id), std::move(context)});
}

Value instance_context(const aws::ReadCall& call, const aws::Params& params) {
    Value context = region_context(call);
    context.set("ec2:InstanceType", params.str("InstanceType", "m1.small"));
    context.set("ec2:EbsOptimized", params.flag("EbsOptimized"));
    context.set("ec2:RootDeviceType", "ebs");
    context.set("ec2:Tenancy", "default");
    const Value& tokens = params["MetadataOptions"]["HttpTokens"];
    if (tokens.is_string()) context.set("ec2:MetadataHttpTokens", tokens);
    const Value& zone = params["Placement"]["AvailabilityZone"];
    if (zone.is_string()) context.set("ec2:AvailabilityZone", zone);
    const Value& profile = params["IamInstanceProfile"]["Arn"];
    if (profile.is_string()) context.set("ec2:InstanceProfile", profile);
    add_request_tags(context, specified_tags(params, "instance"));
    return context;
}

void require_launch_image(const aws::ReadCall& call, const aws::Params& params,
                          aws::Requirements& out) {
    const Str id = params.str("ImageId");
    const auto image = find_image(call.world, call.place, id);
    Value context = region_context(call);
    context.set("ec2:ImageType", "machine").set("ec2:Public", true);
    if (image) context.set("ec2:Owner", image->owner_alias.empty() ? image->owner_id
                                                                   : image->owner_alias);
    const std::string arn = join("arn:aws:ec2:", aws::region_name(call.place.region), "::image/",
                                 id.view());
    out.push_back({Str(kAction), Str(arn), std::move(context)});
}

void requirements(const aws::ReadCall& call, const aws::Params& given, aws::Requirements& out) {
    const State& state = call.here().ec2;
    Value whole = given.value();
    if (given.has("LaunchTemplate")) {
        const Value& named = given["LaunchTemplate"];
        const auto version = resolve_launch_template(call.world, call.place, named);
        if (version.ok()) whole = launch_params(given.value(), version.value().data);
        require_template_of(call, named, kAction, out);
    }
    const aws::Params params(whole);
    Value instance = instance_context(call, params);
    if (given.has("LaunchTemplate")) instance.set("ec2:LaunchTemplate", out.back().resource);
    require(call, "instance", "*", std::move(instance), out);
    require_launch_image(call, params, out);
    Value card = region_context(call);
    add_request_tags(card, specified_tags(params, "network-interface"));
    require(call, "network-interface", "*", std::move(card), out);
    Value volume = region_context(call);
    add_request_tags(volume, specified_tags(params, "volume"));
    require(call, "volume", "*", std::move(volume), out);
    const Str subnet_id = params.str("SubnetId");
    const Subnet* subnet = state.subnets.find(subnet_id);
    Value place = region_context(call);
    if (subnet != nullptr) {
        place.set("ec2:Vpc", resource_arn(call, "vpc", subnet->vpc_id));
        add_resource_tags(place, subnet->tags);
    }
    require(call, "subnet", subnet_id.empty() ? std::string_view("*") : subnet_id.view(),
            std::move(place), out);
    for (const Value& id : params.list("SecurityGroupIds")) {
        const SecurityGroup* group = state.security_groups.find(id.as_string());
        Value context = region_context(call);
        if (group != nullptr) add_resource_tags(context, group->tags);
        require(call, "security-group", id.as_string(), std::move(context), out);
    }
    if (params.list("SecurityGroupIds").empty()) {
        require(call, "security-group", "*", region_context(call), out);
    }
    const Str key = params.str("KeyName");
    if (!key.empty()) require(call, "key-pair", key, region_context(call), out);
    for (const std::string_view type : {"instance", "volume", "network-interface"}) {
        require_create_tags(call, params, type, out);
    }
    require_profile_role(call, params["IamInstanceProfile"], out);
}

// The answer to a repeated request; null when the token is new.
Result<Value> earlier_answer(const aws::WriteCall& call, const LaunchSpec& spec) {
    const State& state = call.here().ec2;
    const std::vector<Str> ids = launched_with(state, spec.client_token);
    if (ids.empty()) return Value();
    const bool gone = std::all_of(ids.begin(), ids.end(), [&](const Str& id) {
        return state.instances.find(id)->state == InstanceState::Terminated;
    });
    if (gone) {
        return aws::error("IdempotentInstanceTerminated",
                          "The request to launch an instance uses the same client token as a "
                          "previous request for which the instance has been terminated.");
    }
    if (state.instances.find(ids.front())->request_hash != spec.request_hash) {
        return aws::error("IdempotentParameterMismatch", "Arguments on this idempotent request are "
                          "inconsistent with arguments used in previous request(s).");
    }
    return reservation_value(call.world, call.place, ids);
}

// The parameters with those of the launch template, and the tags by which instances name it.
Result<Value> whole_params(const aws::ReadCall& call, const aws::Params& params, Tags& tags) {
    if (!params.has("LaunchTemplate")) return params.value();
    SKYLENS_TRY(const TemplateVersion version,
                resolve_launch_template(call.world, call.place, params["LaunchTemplate"]));
    put_tag(tags, {"aws:ec2launchtemplate:id", version.id});
    put_tag(tags, {"aws:ec2launchtemplate:version", Str(std::to_string(version.number))});
    return launch_params(params.value(), version.data);
}

Result<Value> run(aws::WriteCall& call, const aws::Params& given) {
    const aws::ReadCall looking = call.read();
    Tags template_tags;
    SKYLENS_TRY(const Value whole, whole_params(looking, given, template_tags));
    const aws::Params params(whole);
    SKYLENS_TRY(LaunchSpec spec, read_launch_spec(looking, params));
    for (const Tag& tag : template_tags)
        put_tag(spec.instance_tags, tag);
    SKYLENS_TRY(Value earlier, earlier_answer(call, spec));
    SKYLENS_TRY_OK(dry_run(params));
    if (!earlier.is_null()) return earlier;
    const Subnet* subnet = call.here().ec2->subnets.find(spec.subnet_id);
    SKYLENS_TRY_OK(
        check_capacity(call.world, call.place, subnet->zone, spec.type->name, true));
    const std::vector<Str> ids = launch(call, spec);
    return launch_value(call.world, call.place, ids);
}

Value trail(const Value& params) {
    Value shaped = trail_request("RunInstances", params);
    Value item = Value::object();
    for (const char* name : {"imageId", "minCount", "maxCount", "keyName"}) {
        const Str key(std::string_view{name});
        if (!shaped.contains(key)) continue;
        item.set(key, shaped[key.view()]);
        shaped.erase(key);
    }
    const Value placement = shaped["placement"];
    shaped.erase("placement");
    for (const Value::Member& member : placement.members()) shaped.set(member.key, member.value);
    Value out = Value::object({{"instancesSet", Value::object({{"items", Value::array({item})}})}});
    const bool cards = shaped.contains("networkInterfaceSet");
    const Value::Member standing[] = {
        {"groupSet", cards ? Value() : Value::object()},
        {"userData", Value()},
        {"instanceType", Value()},
        {"blockDeviceMapping", Value::object()},
        {"availabilityZone", Value()},
        {"tenancy", Value()},
        {"monitoring", Value::object({{"enabled", false}})},
        {"subnetId", Value()},
        {"disableApiTermination", false},
        {"disableApiStop", false},
        {"clientToken", Value()},
        {"iamInstanceProfile", Value()},
        {"networkInterfaceSet", Value()},
        {"ebsOptimized", Value()},
        {"tagSpecificationSet", Value()},
    };
    for (const Value::Member& member : standing) {
        const Value* given = shaped.find(member.key);
        if (given != nullptr) out.set(member.key, *given);
        if (given == nullptr && !member.value.is_null()) out.set(member.key, member.value);
    }
    for (const Value::Member& member : shaped.members()) out.set(member.key, member.value);
    return out;
}

}  // namespace run_instances

SKYLENS_DEFINE_OP(RunInstances) = {.write = run_instances::run,
                                   .requirements = run_instances::requirements,
                                   .trail = {.request = run_instances::trail}};

}  // namespace skylens::ec2
