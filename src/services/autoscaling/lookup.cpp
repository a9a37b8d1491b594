#include "services/autoscaling/lookup.h"

#include <algorithm>

#include "aws/pagination.h"
#include "services/config/config.h"

namespace skylens::autoscaling {
namespace {

Str group_pattern(const aws::ReadCall& call, std::string_view name) {
    const Group* group = call.here().autoscaling->groups.find(name);
    if (group != nullptr) return group_arn(call.world, call.place, *group);
    return aws::arn(call.world, call.place, "autoscaling",
                    join("autoScalingGroup:*:autoScalingGroupName/", name));
}

Str action_name(const aws::ReadCall& call) {
    return str_of("autoscaling:", call.operation.name.view());
}

}  // namespace

Str group_arn(const aws::World& world, aws::Place place, const Group& group) {
    return aws::arn(
        world, place, "autoscaling",
        join("autoScalingGroup:", group.uuid.view(), ":autoScalingGroupName/", group.id.view()));
}

Str configuration_arn(const aws::World& world, aws::Place place, const LaunchConfiguration& made) {
    return aws::arn(world, place, "autoscaling",
                    join("launchConfiguration:", made.uuid.view(), ":launchConfigurationName/",
                         made.id.view()));
}

Str policy_arn(const aws::World& world, aws::Place place, const Group& group,
               const Policy& policy) {
    return aws::arn(world, place, "autoscaling",
                    join("scalingPolicy:", policy.uuid.view(), ":autoScalingGroupName/",
                         group.id.view(), ":policyName/", policy.name.view()));
}

Str action_arn(const aws::World& world, aws::Place place, const Group& group,
               const ScheduledAction& action) {
    return aws::arn(
        world, place, "autoscaling",
        join("scheduledUpdateGroupAction:", action.uuid.view(), ":autoScalingGroupName/",
             group.id.view(), ":scheduledActionName/", action.name.view()));
}

Failure no_group(std::string_view name) {
    return invalid("AutoScalingGroup name not found - AutoScalingGroup '", name, "' not found");
}

Result<Group*> find_group(aws::WriteCall& call, const aws::Params& params) {
    const std::string_view name = params["AutoScalingGroupName"].as_string();
    Group* group = call.here().autoscaling->groups.find(name);
    if (group == nullptr) return no_group(name);
    return group;
}

Policy* find_policy(Group& group, std::string_view name_or_arn) {
    const std::size_t slash = name_or_arn.find(":policyName/");
    const bool is_arn = slash != std::string_view::npos;
    const std::string_view name = is_arn ? name_or_arn.substr(slash + 12) : name_or_arn;
    for (Policy& policy : group.policies) {
        if (policy.name != name) continue;
        if (is_arn && name_or_arn.find(policy.uuid.view()) == std::string_view::npos) continue;
        return &policy;
    }
    return nullptr;
}

GroupInstance* find_instance(Group& group, std::string_view id) {
    for (GroupInstance& instance : group.instances) {
        if (instance.id == id) return &instance;
    }
    return nullptr;
}

const GroupInstance* find_instance(const Group& group, std::string_view id) {
    return find_instance(const_cast<Group&>(group), id);
}

Group* group_of(State& state, std::string_view instance_id) {
    for (Group& group : state.groups) {
        if (find_instance(group, instance_id) != nullptr) return &group;
    }
    return nullptr;
}

const Group* group_of(const State& state, std::string_view instance_id) {
    return group_of(const_cast<State&>(state), instance_id);
}

Status check_simulated(const aws::Params& params, std::string_view operation,
                       std::initializer_list<const char*> members) {
    for (const char* member : members) {
        if (params.has(member)) return aws::not_simulated(operation, " with ", member);
    }
    return Ok{};
}

void on_group(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    out.push_back(
        {action_name(call), group_pattern(call, params["AutoScalingGroupName"].as_string()), {}});
}

void on_configuration(const aws::ReadCall& call, const aws::Params& params,
                      aws::Requirements& out) {
    const std::string_view name = params["LaunchConfigurationName"].as_string();
    const LaunchConfiguration* made = call.here().autoscaling->configurations.find(name);
    const Str arn = made != nullptr
                        ? configuration_arn(call.world, call.place, *made)
                        : aws::arn(call.world, call.place, "autoscaling",
                                   join("launchConfiguration:*:launchConfigurationName/", name));
    out.push_back({action_name(call), arn, {}});
}

void on_instance_group(const aws::ReadCall& call, const aws::Params& params,
                       aws::Requirements& out) {
    const Group* group = group_of(call.here().autoscaling, params["InstanceId"].as_string());
    out.push_back({action_name(call),
                   group == nullptr ? Str("*") : group_arn(call.world, call.place, *group),
                   {}});
}

void on_tagged_groups(const aws::ReadCall& call, const aws::Params& params,
                      aws::Requirements& out) {
    for (const Value& tag : params.list("Tags")) {
        const Value named = Value::object({{"AutoScalingGroupName", tag["ResourceId"]}});
        on_group(call, aws::Params(named), out);
    }
}

Status check_tagged_groups(const aws::ReadCall& call, const aws::Params& params) {
    for (const Value& tag : params.list("Tags")) {
        const std::string_view type = tag["ResourceType"].as_string();
        if (type != "auto-scaling-group") return invalid("Resource type ", type, " is not valid");
        const std::string_view name = tag["ResourceId"].as_string();
        if (!call.here().autoscaling->groups.contains(name)) return no_group(name);
    }
    return Ok{};
}

Result<Page> page_of(const aws::ReadCall& call, const aws::Params& params, std::size_t count,
                     std::size_t limit, std::size_t most) {
    SKYLENS_TRY(const std::size_t begin,
                aws::page_position(call.operation.name, params.str("NextToken"), "InvalidNextToken",
                                   "The NextToken value is not valid."));
    const auto asked = static_cast<std::size_t>(
        std::max<std::int64_t>(params.integer("MaxRecords", static_cast<std::int64_t>(limit)), 1));
    Page page;
    page.begin = std::min(begin, count);
    page.end = std::min(count, page.begin + std::min(asked, most));
    if (page.end < count) page.next = aws::page_token(call.operation.name, page.end);
    return page;
}

bool is_suspended(const Group& group, std::string_view process) {
    return std::any_of(group.suspended.begin(), group.suspended.end(),
                       [&](const Suspension& one) { return one.process == process; });
}

void group_changed(aws::World& world, aws::Place place, const Group& group, sim::EffectId cause) {
    config::resources_changed(
        world, place, {{"AWS::AutoScaling::AutoScalingGroup", group_arn(world, place, group)}},
        cause);
}

}  // namespace skylens::autoscaling
