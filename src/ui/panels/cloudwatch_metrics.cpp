#include "ui/list_page.h"
#include "ui/details/metric_graph.h"

namespace skylens::ui {
namespace cloudwatch_metrics {

Value with_sample(const Value&) {
    const Value datum = Value::object({{"MetricName", "Orders"}, {"Value", 12}, {"Unit", "Count"}});
    return Value::object({{"Namespace", "Shop"}, {"MetricData", Value::array({datum})}});
}

Value alarm_on(const Value& row) {
    return Value::object({{"AlarmName", ""},
                          {"Namespace", row["Namespace"]},
                          {"MetricName", row["MetricName"]},
                          {"Dimensions", row["Dimensions"]},
                          {"Statistic", "Average"},
                          {"Period", 60},
                          {"EvaluationPeriods", 1},
                          {"Threshold", 1},
                          {"ComparisonOperator", "GreaterThanOrEqualToThreshold"},
                          {"AlarmActions", Value::array()}});
}

const ListPage& page() {
    static const ListPage kPage = {
        .service = "cloudwatch",
        .operation = "ListMetrics",
        .rows = "Metrics/*",
        .id = "",
        .title = "cloudwatch.metrics",
        .empty = "cloudwatch.metrics_empty",
        .columns =
            {
                {"col.namespace", "Namespace", 110, ListColumn::Kind::Text},
                {"col.metric", "MetricName", 180, ListColumn::Kind::Text},
                {"col.dimension", "Dimensions/*/Name", 120, ListColumn::Kind::Text},
                {"col.value", "Dimensions/*/Value", 190, ListColumn::Kind::Mono},
            },
        .actions =
            {
                {"PutMetricData", "cloudwatch.put_data", false, with_sample},
                {"PutMetricAlarm", "cloudwatch.put_alarm", true, alarm_on},
            },
        .detail = draw_metric,
    };
    return kPage;
}

void draw(PanelContext& context) { draw_list_page(context, page()); }

}  // namespace cloudwatch_metrics

SKYLENS_DEFINE_PANEL(CloudwatchMetrics) = {.id = "cloudwatch-metrics",
                                           .group = "cloudwatch",
                                           .title = "cloudwatch.metrics",
                                           .draw = cloudwatch_metrics::draw};

}  // namespace skylens::ui
