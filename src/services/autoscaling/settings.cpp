#include "services/autoscaling/settings.h"

#include <algorithm>

#include "base/sort.h"
#include "base/text.h"
#include "services/autoscaling/lookup.h"
#include "services/autoscaling/names.h"
#include "services/autoscaling/role.h"
#include "services/autoscaling/zones.h"

namespace skylens::autoscaling {
namespace {

Status check_groups_simulated(const aws::Params& params, std::string_view operation) {
    SKYLENS_TRY_OK(check_simulated(
        params, operation,
        {"MixedInstancesPolicy", "InstanceId", "AvailabilityZoneIds", "PlacementGroup",
         "InstanceMaintenancePolicy", "CapacityReservationSpecification", "InstanceLifecyclePolicy",
         "SkipZonalShiftValidation", "AvailabilityZoneImpairmentPolicy", "Operator"}));
    if (!params.list("LoadBalancerNames").empty()) {
        return aws::not_simulated("a Classic Load Balancer");
    }
    if (params.integer("MaxInstanceLifetime") != 0) {
        return aws::not_simulated("MaxInstanceLifetime");
    }
    if (params.flag("CapacityRebalance")) return aws::not_simulated("CapacityRebalance");
    const std::string_view unit = params["DesiredCapacityType"].as_string();
    if (!unit.empty() && unit != "units") return aws::not_simulated("DesiredCapacityType ", unit);
    const Value& spread = params["AvailabilityZoneDistribution"]["CapacityDistributionStrategy"];
    if (spread.as_string() == "balanced-only") return aws::not_simulated("balanced-only");
    return Ok{};
}

Status read_template(const aws::ReadCall& call, const Value& given, LaunchSource& source) {
    const bool by_id = given.contains("LaunchTemplateId");
    if (by_id == given.contains("LaunchTemplateName")) {
        return invalid("Valid requests must contain either launchTemplateId or LaunchTemplateName");
    }
    Value params = Value::object();
    if (by_id) params.set("LaunchTemplateIds", Value::array({given["LaunchTemplateId"]}));
    if (!by_id) params.set("LaunchTemplateNames", Value::array({given["LaunchTemplateName"]}));
    const Result<Value> answer =
        ask(call.world, call.place, "ec2", "DescribeLaunchTemplates", params);
    if (!answer.ok()) {
        if (answer.error().code == "NotSimulated") return answer.error();
        return invalid("You must use a valid fully-formed launch template. ",
                       answer.error().message);
    }
    const Value& found = answer.value()["LaunchTemplates"].at(0);
    source = {};
    source.template_id = found["LaunchTemplateId"].as_str();
    source.template_name = found["LaunchTemplateName"].as_str();
    source.template_version = given["Version"].as_str();
    return Ok{};
}

Status read_source(const aws::ReadCall& call, const aws::Params& params, LaunchSource& source) {
    const bool made = params.has("LaunchConfigurationName");
    const bool by_template = params.has("LaunchTemplate");
    if (made && by_template) {
        return invalid(
            "Valid requests must contain either LaunchTemplate, LaunchConfigurationName, "
            "InstanceId or MixedInstancesPolicy parameter.");
    }
    if (by_template) return read_template(call, params["LaunchTemplate"], source);
    if (!made) return Ok{};
    const Str name = params.str("LaunchConfigurationName");
    if (!call.here().autoscaling->configurations.contains(name)) {
        return invalid("Launch configuration name not found - Launch configuration ", name.view(),
                       " not found");
    }
    source = {};
    source.configuration = name;
    return Ok{};
}

Status read_health(const aws::Params& params, GroupSettings& settings) {
    if (!params.has("HealthCheckType")) return Ok{};
    settings.health_elb = settings.health_ebs = false;
    for (const std::string_view given : split(params["HealthCheckType"].as_string(), ',')) {
        const std::string_view type = trim(given);
        if (type == "VPC_LATTICE") return aws::not_simulated("the health check type VPC_LATTICE");
        if (type != "EC2" && type != "ELB" && type != "EBS") {
            return invalid("Invalid HealthCheckType specified: ", type);
        }
        settings.health_elb = settings.health_elb || type == "ELB";
        settings.health_ebs = settings.health_ebs || type == "EBS";
    }
    return Ok{};
}

Status read_policies(const aws::Params& params, GroupSettings& settings) {
    if (!params.has("TerminationPolicies")) return Ok{};
    settings.termination_policies.clear();
    for (const Value& given : params.list("TerminationPolicies")) {
        const std::string_view policy = given.as_string();
        if (policy.substr(0, 4) == "arn:") {
            return aws::not_simulated("a termination policy of one's own (Lambda)");
        }
        if (!termination_policy_names().contains(policy)) {
            return invalid("Invalid termination policy specified: ", policy);
        }
        settings.termination_policies.emplace_back(policy);
    }
    return Ok{};
}

void read_numbers(const aws::Params& params, GroupSettings& settings) {
    settings.cooldown = params.integer("DefaultCooldown", settings.cooldown);
    settings.grace = params.integer("HealthCheckGracePeriod", settings.grace);
    settings.protect_new = params.flag("NewInstancesProtectedFromScaleIn", settings.protect_new);
    settings.warmup = params.integer("DefaultInstanceWarmup", settings.warmup);
    settings.context = params.str("Context", settings.context);
    settings.deletion_protection = params.str("DeletionProtection", settings.deletion_protection);
    settings.role_arn = params.str("ServiceLinkedRoleARN", settings.role_arn);
}

Result<std::vector<std::uint8_t>> read_zones(const aws::ReadCall& call, const aws::Params& params) {
    std::vector<std::uint8_t> zones;
    for (const Value& given : params.list("AvailabilityZones")) {
        const int zone = find_zone(call.place, given.as_string());
        if (zone < 0) return invalid("Invalid availability zones: [", given.as_string(), "]");
        zones.push_back(static_cast<std::uint8_t>(zone));
    }
    sort_stably(zones);
    zones.erase(std::unique(zones.begin(), zones.end()), zones.end());
    return zones;
}

}  // namespace

Status check_sizes(const GroupSettings& settings) {
    if (settings.max < settings.min) {
        return invalid("Max bound, ", settings.max,
                       ", must be greater than or equal to min bound, ", settings.min);
    }
    if (settings.desired < settings.min || settings.desired > settings.max) {
        return invalid("Desired capacity:", settings.desired,
                       " must be between the specified min size:", settings.min,
                       " and max size:", settings.max);
    }
    return Ok{};
}

Status read_places(const aws::ReadCall& call, const aws::Params& params, GroupSettings& settings) {
    if (!params.has("AvailabilityZones") && !params.has("VPCZoneIdentifier")) return Ok{};
    SKYLENS_TRY(const std::vector<std::uint8_t> named, read_zones(call, params));
    std::vector<Str> subnets;
    std::vector<std::uint8_t> zones;
    for (const std::string_view part : split(params["VPCZoneIdentifier"].as_string(), ',')) {
        const std::string_view subnet = trim(part);
        if (subnet.empty()) continue;
        const int zone = zone_of_subnet(call.world, call.place, subnet);
        if (zone < 0) return invalid("The subnet ID '", subnet, "' does not exist");
        subnets.emplace_back(subnet);
        zones.push_back(static_cast<std::uint8_t>(zone));
    }
    sort_stably(zones);
    zones.erase(std::unique(zones.begin(), zones.end()), zones.end());
    if (!subnets.empty() && !named.empty() && zones != named) {
        return invalid(
            "The availability zones of the specified subnets and the AutoScalingGroup do not "
            "match");
    }
    if (subnets.empty() && named.empty()) {
        return invalid("At least one Availability Zone or VPC Subnet is required.");
    }
    settings.subnets = std::move(subnets);
    settings.zones = settings.subnets.empty() ? named : zones;
    return Ok{};
}

Status read_settings(const aws::ReadCall& call, const aws::Params& params,
                     std::string_view operation, GroupSettings& settings) {
    SKYLENS_TRY_OK(check_groups_simulated(params, operation));
    SKYLENS_TRY_OK(read_source(call, params, settings.source));
    SKYLENS_TRY_OK(read_health(params, settings));
    SKYLENS_TRY_OK(read_policies(params, settings));
    read_numbers(params, settings);
    return read_places(call, params, settings);
}

Status put_group_tags(Group& group, const Value& list) {
    for (const Value& given : list.elements()) {
        GroupTag tag{given["Key"].as_str(), given["Value"].as_str(),
                     given["PropagateAtLaunch"].as_bool()};
        if (tag.key.view().substr(0, 4) == "aws:") {
            return invalid("Tag keys starting with 'aws:' are reserved for internal use");
        }
        const auto at =
            std::lower_bound(group.tags.begin(), group.tags.end(), tag.key,
                             [](const GroupTag& one, const Str& key) { return one.key < key; });
        if (at != group.tags.end() && at->key == tag.key) {
            *at = std::move(tag);
        } else {
            group.tags.insert(at, std::move(tag));
        }
    }
    constexpr std::size_t kTagsMax = 50;
    if (group.tags.size() > kTagsMax) {
        return aws::error("LimitExceeded", "Number of tags per resource is limited to 50");
    }
    return Ok{};
}

Value group_tags(const Group& group) {
    Value list = Value::array();
    for (const GroupTag& tag : group.tags) {
        list.push(Value::object({{"ResourceId", group.id},
                                 {"ResourceType", "auto-scaling-group"},
                                 {"Key", tag.key},
                                 {"Value", tag.value},
                                 {"PropagateAtLaunch", tag.propagate}}));
    }
    return list;
}

Status read_hook(const Value& given, bool is_new, Hook& hook) {
    const aws::Params params(given);
    hook.name = params.str("LifecycleHookName");
    const std::string_view transition = params["LifecycleTransition"].as_string();
    if (transition.empty() && is_new) {
        return invalid("LifecycleTransition must be specified for a new lifecycle hook");
    }
    if (!transition.empty() && transition != transition_name(true) &&
        transition != transition_name(false)) {
        return invalid("Invalid Lifecycle Transition: ", transition,
                       ". Lifecycle Transition must be one of autoscaling:EC2_INSTANCE_LAUNCHING "
                       "or autoscaling:EC2_INSTANCE_TERMINATING");
    }
    if (!transition.empty()) hook.launching = transition == transition_name(true);
    const std::string_view result = params["DefaultResult"].as_string();
    if (!result.empty() && result != "CONTINUE" && result != "ABANDON") {
        return invalid("Lifecycle Action Result must be one of CONTINUE or ABANDON");
    }
    if (!result.empty()) hook.continues = result == "CONTINUE";
    hook.heartbeat = params.integer("HeartbeatTimeout", hook.heartbeat);
    if (hook.heartbeat < 30 || hook.heartbeat > 7200) {
        return invalid("Heartbeat timeout must be between 30 and 7200 seconds");
    }
    hook.metadata = params.str("NotificationMetadata", hook.metadata);
    hook.target_arn = params.str("NotificationTargetARN", hook.target_arn);
    hook.role_arn = params.str("RoleARN", hook.role_arn);
    return Ok{};
}

void put_hook(Group& group, Hook hook) {
    const auto at =
        std::lower_bound(group.hooks.begin(), group.hooks.end(), hook.name,
                         [](const Hook& one, const Str& name) { return one.name < name; });
    if (at != group.hooks.end() && at->name == hook.name) {
        *at = std::move(hook);
    } else {
        group.hooks.insert(at, std::move(hook));
    }
}

}  // namespace skylens::autoscaling
