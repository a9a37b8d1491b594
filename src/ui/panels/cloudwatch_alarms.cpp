#include "ui/details/metric_graph.h"
#include "ui/fill.h"
#include "ui/list_page.h"

namespace skylens::ui {
namespace cloudwatch_alarms {

Badge badge(const aws::World& world, aws::Place place) { return alarm_badge(world, place); }

Value with_cpu(const Value&) {
    return Value::object(
        {{"AlarmName", "cpu-high"},
         {"Namespace", "AWS/EC2"},
         {"MetricName", "CPUUtilization"},
         {"Dimensions", Value::array({Value::object({{"Name", "InstanceId"}, {"Value", "i-"}})})},
         {"Statistic", "Average"},
         {"Period", 300},
         {"EvaluationPeriods", 1},
         {"Threshold", 70},
         {"ComparisonOperator", "GreaterThanThreshold"},
         {"AlarmActions", Value::array()}});
}

// PutMetricAlarm replaces the whole alarm, so the form begins with all that the alarm has.
Value as_it_is(const Value& row) {
    const aws::ServiceModel& service = *aws::Catalog::built_in().find_service("cloudwatch");
    Value params = Value::object();
    for (const aws::MemberModel& member :
         service.shape(service.find_operation("PutMetricAlarm")->input).members) {
        const Value* set = row.find(member.name);
        if (set == nullptr || (set->is_array() && set->empty())) continue;
        params.set(member.name, *set);
    }
    return params;
}

const ListPage& page() {
    static const ListPage kPage = {
        .service = "cloudwatch",
        .operation = "DescribeAlarms",
        .rows = "MetricAlarms/*",
        .id = "AlarmName",
        .title = "cloudwatch.alarms",
        .empty = "cloudwatch.alarms_empty",
        .columns =
            {
                {"col.name", "AlarmName", 150, ListColumn::Kind::Text},
                {"col.state", "StateValue", 190, ListColumn::Kind::Status},
                {"col.metric", "MetricName", 130, ListColumn::Kind::Text},
                {"col.condition", "Threshold", 100, ListColumn::Kind::Text},
                {"col.period", "Period", 95, ListColumn::Kind::Text},
                {"col.updated", "StateUpdatedTimestamp", 165, ListColumn::Kind::Time},
            },
        .actions =
            {
                {"PutMetricAlarm", "cloudwatch.put_alarm", false, with_cpu},
                {"PutMetricAlarm", "cloudwatch.edit_alarm", true, as_it_is, "-edit"},
                {"SetAlarmState", "cloudwatch.set_state", true, fill<"AlarmName">},
                {"EnableAlarmActions", "cloudwatch.enable", true,
                 fill_list<"AlarmNames", "AlarmName">},
                {"DisableAlarmActions", "cloudwatch.disable", true,
                 fill_list<"AlarmNames", "AlarmName">},
                {"DeleteAlarms", "cloudwatch.delete_alarm", true,
                 fill_list<"AlarmNames", "AlarmName">},
            },
        .detail = draw_alarm,
    };
    return kPage;
}

void draw(PanelContext& context) { draw_list_page(context, page()); }

}  // namespace cloudwatch_alarms

SKYLENS_DEFINE_PANEL(CloudwatchAlarms) = {.id = "cloudwatch-alarms",
                                          .group = "cloudwatch",
                                          .title = "cloudwatch.alarms",
                                          .draw = cloudwatch_alarms::draw,
                                          .badge = cloudwatch_alarms::badge};

}  // namespace skylens::ui
