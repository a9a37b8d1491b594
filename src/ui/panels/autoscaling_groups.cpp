#include "ui/details/metric_graph.h"
#include "ui/details/related.h"
#include "ui/fill.h"
#include "ui/list_page.h"
#include "ui/widgets/panel.h"

namespace skylens::ui {
namespace autoscaling_groups {

// What somebody edits most, as it is now.
Value edited(const Value& row) {
    Value params = Value::object({{"AutoScalingGroupName", row["AutoScalingGroupName"]}});
    for (const char* member : {"MinSize", "MaxSize", "HealthCheckType", "HealthCheckGracePeriod"})
        params.set(member, row[member]);
    const char* zones = row["VPCZoneIdentifier"].as_string().empty() ? "AvailabilityZones"
                                                                     : "VPCZoneIdentifier";
    return params.set(zones, row[zones]);
}

Value desired(const Value& row) {
    return Value::object({{"AutoScalingGroupName", row["AutoScalingGroupName"]},
                          {"DesiredCapacity", row["DesiredCapacity"]}});
}

Value attached(const Value& row) {
    return Value::object({{"InstanceIds", Value::array()},
                          {"AutoScalingGroupName", row["AutoScalingGroupName"]}});
}

Value new_policy(const Value& row) {
    return Value::object({{"AutoScalingGroupName", row["AutoScalingGroupName"]},
                          {"PolicyType", "SimpleScaling"},
                          {"AdjustmentType", "ChangeInCapacity"},
                          {"ScalingAdjustment", 1}});
}

Value group_metrics(const Value& row) {
    return Value::object(
        {{"AutoScalingGroupName", row["AutoScalingGroupName"]}, {"Granularity", "1Minute"}});
}

Value detach_one(const Value& row) {
    return Value::object({{"InstanceIds", Value::array({row["InstanceId"]})},
                          {"AutoScalingGroupName", row["AutoScalingGroupName"]},
                          {"ShouldDecrementDesiredCapacity", true}});
}

Value one_instance(const Value& row) {
    return Value::object({{"InstanceIds", Value::array({row["InstanceId"]})},
                          {"AutoScalingGroupName", row["AutoScalingGroupName"]}});
}

Value unhealthy(const Value& row) {
    return Value::object({{"InstanceId", row["InstanceId"]}, {"HealthStatus", "Unhealthy"}});
}

Value group_policy(const Value& row) {
    return Value::object(
        {{"AutoScalingGroupName", row["AutoScalingGroupName"]}, {"PolicyName", row["PolicyName"]}});
}

const std::vector<RelatedTable>& related() {
    static const std::vector<RelatedTable> kRelated = {
        {.service = "autoscaling",
         .operation = "DescribeAutoScalingGroups",
         .params = fill_list<"AutoScalingGroupNames", "AutoScalingGroupName">,
         .rows = "AutoScalingGroups/*/Instances/*",
         .id = "InstanceId",
         .title = "ec2.instances",
         .columns =
             {
                 {"col.id", "InstanceId", 182, ListColumn::Kind::Mono},
                 {"col.life_cycle", "LifecycleState", 110, ListColumn::Kind::Status},
                 {"col.health", "HealthStatus", 100, ListColumn::Kind::Status},
                 {"col.zone", "AvailabilityZone", 90, ListColumn::Kind::Text},
                 {"col.protected", "ProtectedFromScaleIn", 90, ListColumn::Kind::Text},
             },
         .actions =
             {
                 {"DetachInstances", "autoscaling.detach", true, detach_one},
                 {"EnterStandby", "autoscaling.standby", true, detach_one},
                 {"ExitStandby", "autoscaling.in_service", true, one_instance},
                 {"SetInstanceHealth", "autoscaling.set_health", true, unhealthy},
                 {"TerminateInstanceInAutoScalingGroup", "ec2.terminate", true, fill<"InstanceId">},
             }},
        {.service = "autoscaling",
         .operation = "DescribeScalingActivities",
         .params = fill<"AutoScalingGroupName">,
         .rows = "Activities/*",
         .id = "ActivityId",
         .title = "autoscaling.activities",
         .columns =
             {
                 {"col.state", "StatusCode", 110, ListColumn::Kind::Status},
                 {"col.time", "StartTime", 160, ListColumn::Kind::Time},
                 {"col.description", "Description", 230, ListColumn::Kind::Text},
                 {"col.cause", "Cause", 360, ListColumn::Kind::Text},
             }},
        {.service = "autoscaling",
         .operation = "DescribePolicies",
         .params = fill<"AutoScalingGroupName">,
         .rows = "ScalingPolicies/*",
         .id = "PolicyName",
         .title = "autoscaling.policies",
         .columns =
             {
                 {"col.name", "PolicyName", 140, ListColumn::Kind::Text},
                 {"col.type", "PolicyType", 140, ListColumn::Kind::Text},
                 {"col.adjustment", "ScalingAdjustment", 90, ListColumn::Kind::Text},
                 {"col.alarms", "Alarms/*/AlarmName", 140, ListColumn::Kind::Text},
                 {"col.arn", "PolicyARN", 220, ListColumn::Kind::Mono},
             },
         .actions =
             {
                 {"ExecutePolicy", "autoscaling.execute", true, group_policy},
                 {"DeletePolicy", "do.delete", true, group_policy},
             }},
    };
    return kRelated;
}

constexpr MetricLine kLoad[] = {{"CPUUtilization", "Average"}};

void draw_details(PanelContext& context, const Value& row) {
    for (const RelatedTable& table : related())
        draw_related(context, row, text_at_path(row, "AutoScalingGroupName"), table);
    section_title(context.text("autoscaling.load"));
    draw_metrics(context, "group-cpu", "AWS/EC2",
                 dimension("AutoScalingGroupName", row["AutoScalingGroupName"].as_string()), kLoad);
}

const ListPage& page() {
    static const ListPage kPage = {
        .service = "autoscaling",
        .operation = "DescribeAutoScalingGroups",
        .rows = "AutoScalingGroups/*",
        .id = "AutoScalingGroupName",
        .title = "autoscaling.groups",
        .empty = "autoscaling.groups_empty",
        .columns =
            {
                {"col.name", "AutoScalingGroupName", 150, ListColumn::Kind::Text},
                {"col.desired", "DesiredCapacity", 70, ListColumn::Kind::Text},
                {"col.min", "MinSize", 60, ListColumn::Kind::Text},
                {"col.max", "MaxSize", 60, ListColumn::Kind::Text},
                {"col.instances", "Instances/*/InstanceId", 200, ListColumn::Kind::Mono},
                {"col.zones", "AvailabilityZones/*", 180, ListColumn::Kind::Text},
                {"col.health_check", "HealthCheckType", 100, ListColumn::Kind::Text},
                {"col.state", "Status", 120, ListColumn::Kind::Status},
            },
        .actions =
            {
                {"CreateAutoScalingGroup", "do.create", false, nullptr},
                {"UpdateAutoScalingGroup", "do.modify", true, edited},
                {"SetDesiredCapacity", "autoscaling.set_desired", true, desired},
                {"PutScalingPolicy", "autoscaling.put_policy", true, new_policy},
                {"AttachInstances", "autoscaling.attach", true, attached},
                {"SuspendProcesses", "autoscaling.suspend", true, fill<"AutoScalingGroupName">},
                {"ResumeProcesses", "autoscaling.resume", true, fill<"AutoScalingGroupName">},
                {"EnableMetricsCollection", "autoscaling.metrics", true, group_metrics},
                {"DeleteAutoScalingGroup", "do.delete", true, fill<"AutoScalingGroupName">},
            },
        .detail = draw_details,
    };
    return kPage;
}

void draw(PanelContext& context) { draw_list_page(context, page()); }

}  // namespace autoscaling_groups

SKYLENS_DEFINE_PANEL(AutoscalingGroups) = {.id = "autoscaling-groups",
                                           .group = "autoscaling",
                                           .title = "autoscaling.groups",
                                           .draw = autoscaling_groups::draw};

}  // namespace skylens::ui
