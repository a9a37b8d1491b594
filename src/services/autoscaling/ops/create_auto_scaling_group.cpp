// autoscaling:CreateAutoScalingGroup: a group of instances over Availability Zones, kept at its
//   desired capacity.
//
// IAM: autoscaling:CreateAutoScalingGroup on the group; iam:PassRole is asked by EC2 when a
//   launch configuration names an instance profile.
// Errors, in order: NotSimulated (mixed instances, Classic Load Balancers, maximum lifetime and
//   others), AlreadyExists, ValidationError (launch source, health check type, termination
//   policies, zones and subnets, sizes, target groups, hooks, tags), LimitExceeded,
//   ValidationError (what EC2 would refuse to launch).
// CloudTrail: recorded as usual.
//
// Deviations from AWS: a group has one launch source and one instance type; AvailabilityZoneIds,
//   InstanceId, placement groups, maintenance and lifecycle policies, capacity rebalancing and
//   maximum instance lifetime are refused. The service-linked role is not made but assumed to
//   exist. What EC2 would refuse is asked for the first zone only.
#include "services/autoscaling/capacity.h"
#include "services/autoscaling/launching.h"
#include "services/autoscaling/lookup.h"
#include "services/autoscaling/settings.h"
#include "services/autoscaling/state.h"
#include "services/autoscaling/targets.h"

namespace skylens::autoscaling {
namespace create_auto_scaling_group {

Result<Group> new_group(const aws::ReadCall& call, const aws::Params& params) {
    Group group;
    group.id = params.str("AutoScalingGroupName");
    group.created = call.now;
    GroupSettings& settings = group.settings;
    settings.termination_policies = {"Default"};
    if (!params.has("LaunchConfigurationName") && !params.has("LaunchTemplate") &&
        !params.has("MixedInstancesPolicy") && !params.has("InstanceId")) {
        return invalid(
            "Valid requests must contain either LaunchTemplate, LaunchConfigurationName, "
            "InstanceId or MixedInstancesPolicy parameter.");
    }
    SKYLENS_TRY_OK(read_settings(call, params, "CreateAutoScalingGroup", settings));
    if (settings.zones.empty()) {
        return invalid("At least one Availability Zone or VPC Subnet is required.");
    }
    settings.min = params.integer("MinSize");
    settings.max = params.integer("MaxSize");
    settings.desired = params.integer("DesiredCapacity", settings.min);
    SKYLENS_TRY_OK(check_sizes(settings));
    return group;
}

Status read_rest(const aws::ReadCall& call, const aws::Params& params, Group& group) {
    for (const Value& arn : params.list("TargetGroupARNs")) {
        group.target_groups.push_back(arn.as_str());
    }
    for (const Value& source : params.list("TrafficSources")) {
        if (source.contains("Type") && source["Type"].as_string() != "elbv2") {
            return aws::not_simulated("traffic sources other than target groups");
        }
        group.target_groups.push_back(source["Identifier"].as_str());
    }
    SKYLENS_TRY_OK(check_target_groups(call.world, call.place, group.target_groups));
    for (const Value& given : params.list("LifecycleHookSpecificationList")) {
        Hook hook;
        SKYLENS_TRY_OK(read_hook(given, true, hook));
        put_hook(group, std::move(hook));
    }
    SKYLENS_TRY_OK(put_group_tags(group, params["Tags"]));
    constexpr std::size_t kGroupsMax = 500;
    if (call.here().autoscaling->groups.size() >= kGroupsMax) {
        return aws::error("LimitExceeded",
                          "Number of AutoScalingGroups exceeds the limit of 500 per Region");
    }
    return Ok{};
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.here().autoscaling;
    const std::string_view name = params["AutoScalingGroupName"].as_string();
    if (state.groups.contains(name)) {
        return aws::error("AlreadyExists",
                          "AutoScalingGroup by this name already exists - A group with the name ",
                          name, " already exists");
    }
    const aws::ReadCall looking = call.read();
    SKYLENS_TRY(Group made, new_group(looking, params));
    SKYLENS_TRY_OK(read_rest(looking, params, made));
    SKYLENS_TRY_OK(check_source(looking, made));
    made.uuid = aws::uuid_from(call.world.seed, call.world.new_number("scaling-group"));
    made.effect = call.effect;
    const std::int64_t desired = made.settings.desired;
    made.settings.desired = 0;
    Group& group = state.groups.insert(std::move(made));
    set_desired(call.world, call.place, group, desired,
                "a user request created an AutoScalingGroup", call.effect);
    ensure_ticking(call.world, call.place);
    call.changed("AWS::AutoScaling::AutoScalingGroup", group_arn(call.world, call.place, group));
    return Value::object();
}

}  // namespace create_auto_scaling_group

SKYLENS_DEFINE_OP(CreateAutoScalingGroup) = {.write = create_auto_scaling_group::run,
                                             .requirements = on_group};

}  // namespace skylens::autoscaling
