// Groups as the API shows them.
#include "base/text.h"
#include "services/autoscaling/lookup.h"
#include "services/autoscaling/names.h"
#include "services/autoscaling/role.h"
#include "services/autoscaling/settings.h"
#include "services/autoscaling/zones.h"

namespace skylens::autoscaling {
namespace {

std::string health_types(const GroupSettings& settings) {
    std::string text = settings.health_elb ? "ELB" : "EC2";
    if (settings.health_ebs) text += settings.health_elb ? ",EBS" : "";
    if (settings.health_ebs && !settings.health_elb) text = "EBS";
    return text;
}

Value zone_list(aws::Place place, const GroupSettings& settings) {
    Value list = Value::array();
    for (const std::uint8_t zone : settings.zones)
        list.push(zone_text(place, zone));
    return list;
}

Value texts(const std::vector<Str>& list) {
    Value value = Value::array();
    for (const Str& text : list)
        value.push(text);
    return value;
}

void merge(Value& into, const Value& members) {
    for (const Value::Member& member : members.members())
        into.set(member.key, member.value);
}

void add_lists(const Group& group, Value& value) {
    Value suspended = Value::array();
    for (const Suspension& one : group.suspended) {
        suspended.push(
            Value::object({{"ProcessName", one.process}, {"SuspensionReason", one.reason}}));
    }
    value.set("SuspendedProcesses", std::move(suspended));
    std::string subnets;
    for (const Str& subnet : group.settings.subnets) {
        subnets += join(subnets.empty() ? "" : ",", subnet.view());
    }
    value.set("VPCZoneIdentifier", subnets);
    Value metrics = Value::array();
    for (const Str& metric : group.metrics) {
        metrics.push(Value::object({{"Metric", metric}, {"Granularity", "1Minute"}}));
    }
    value.set("EnabledMetrics", std::move(metrics));
    if (group.deleting) value.set("Status", "Delete in progress");
    value.set("Tags", group_tags(group));
    value.set("TerminationPolicies", texts(group.settings.termination_policies));
}

}  // namespace

Value template_value(const Str& id, const Str& name, const Str& version) {
    Value value = Value::object({{"LaunchTemplateId", id}, {"LaunchTemplateName", name}});
    if (!version.empty()) value.set("Version", version);
    return value;
}

Value source_value(const LaunchSource& source) {
    if (source.is_template()) {
        return Value::object(
            {{"LaunchTemplate",
              template_value(source.template_id, source.template_name, source.template_version)}});
    }
    return Value::object({{"LaunchConfigurationName", source.configuration}});
}

Value instance_value(aws::Place place, const GroupInstance& instance) {
    Value value = Value::object({{"InstanceId", instance.id},
                                 {"InstanceType", instance.type},
                                 {"AvailabilityZone", zone_text(place, instance.zone)},
                                 {"LifecycleState", state_name(instance.state)},
                                 {"HealthStatus", instance.healthy ? "Healthy" : "Unhealthy"}});
    if (!instance.template_id.empty()) {
        value.set("LaunchTemplate", template_value(instance.template_id, instance.template_name,
                                                   instance.template_version));
    } else if (!instance.configuration.empty()) {
        value.set("LaunchConfigurationName", instance.configuration);
    }
    value.set("ProtectedFromScaleIn", instance.protected_from_scale_in);
    return value;
}

Value group_value(const aws::World& world, aws::Place place, const Group& group) {
    const GroupSettings& settings = group.settings;
    Value value = Value::object({{"AutoScalingGroupName", group.id},
                                 {"AutoScalingGroupARN", group_arn(world, place, group)}});
    merge(value, source_value(settings.source));
    value.set("MinSize", settings.min);
    value.set("MaxSize", settings.max);
    value.set("DesiredCapacity", settings.desired);
    value.set("DefaultCooldown", settings.cooldown);
    value.set("AvailabilityZones", zone_list(place, settings));
    value.set("LoadBalancerNames", Value::array());
    value.set("TargetGroupARNs", texts(group.target_groups));
    value.set("HealthCheckType", health_types(settings));
    value.set("HealthCheckGracePeriod", settings.grace);
    Value instances = Value::array();
    for (const GroupInstance& instance : group.instances) {
        instances.push(instance_value(place, instance));
    }
    value.set("Instances", std::move(instances));
    value.set("CreatedTime", cli_time(group.created));
    add_lists(group, value);
    value.set("NewInstancesProtectedFromScaleIn", settings.protect_new);
    value.set("ServiceLinkedRoleARN",
              settings.role_arn.empty() ? role_arn(world, place) : settings.role_arn);
    value.set("CapacityRebalance", false);
    if (!settings.context.empty()) value.set("Context", settings.context);
    if (settings.warmup >= 0) value.set("DefaultInstanceWarmup", settings.warmup);
    Value sources = Value::array();
    for (const Str& arn : group.target_groups) {
        sources.push(Value::object({{"Identifier", arn}, {"Type", "elbv2"}}));
    }
    value.set("TrafficSources", std::move(sources));
    value.set("DeletionProtection", settings.deletion_protection);
    value.set("AvailabilityZoneDistribution",
              Value::object({{"CapacityDistributionStrategy", settings.zone_strategy}}));
    return value;
}

}  // namespace skylens::autoscaling
