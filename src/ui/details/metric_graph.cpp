#include "ui/details/metric_graph.h"

#include <algorithm>

#include "base/sort.h"
#include "services/cloudwatch/cloudwatch.h"
#include "services/cloudwatch/state.h"
#include "ui/draw.h"
#include "ui/list_page.h"
#include "ui/reading.h"
#include "ui/value_table.h"
#include "ui/widgets/metric_chart.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/tabs.h"

namespace skylens::ui {
namespace {

struct GraphMemory {
    ChartHover hover;
    int range = 0;  // index into kRanges
};

constexpr Duration kRanges[] = {hours(1), hours(3), hours(12), days(1)};

std::vector<ChartPoint> points_of(PanelContext& context, const Value& metric,
                                  std::string_view statistic, std::int64_t period, SimTime from) {
    // CloudWatch counts periods from the start it is given: on whole ones, a point stands where it
    // was stamped, however late it is now.
    from = floor_to(from, seconds(period));
    Value params = Value::object({{"Namespace", metric["Namespace"]},
                                  {"MetricName", metric["MetricName"]},
                                  {"StartTime", iso_time(from)},
                                  {"EndTime", iso_time(context.world.now + minutes(1))},
                                  {"Period", period},
                                  {"Statistics", Value::array({statistic})}});
    if (!metric["Dimensions"].empty()) params.set("Dimensions", metric["Dimensions"]);
    std::vector<ChartPoint> points;
    const Result<Value>& answer = read(context, "cloudwatch", "GetMetricStatistics", params);
    if (!answer.ok()) return points;
    for (const Value* point : values_at(answer.value(), "Datapoints/*")) {
        const auto time = parse_time((*point)["Timestamp"].as_string());
        if (time.ok()) points.push_back({time.value().ms, (*point)[statistic].as_double()});
    }
    sort_stably(points, [](const ChartPoint& a, const ChartPoint& b) { return a.ms < b.ms; });
    return points;
}

struct StatisticMemory {
    int chosen = -1;  // index into kStatistics; -1: nobody chose
};

constexpr const char* kStatistics[] = {"Average", "Sum", "Maximum", "Minimum", "SampleCount"};

// Requests are summed up; hosts that are counted, and everything else, are averaged.
int usual_statistic(std::string_view metric) {
    return metric.ends_with("Count") && !metric.ends_with("HostCount") ? 1 : 0;
}

std::string_view draw_statistics(PanelContext& context, std::string_view metric) {
    auto& memory = context.screen.memory<StatisticMemory>(join("statistic:", metric));
    const Tab items[] = {{"Average###statistic-average"},
                         {"Sum###statistic-sum"},
                         {"Maximum###statistic-maximum"},
                         {"Minimum###statistic-minimum"},
                         {"SampleCount###statistic-count"}};
    const int before = memory.chosen < 0 ? usual_statistic(metric) : memory.chosen;
    const int chosen = tabs("statistic", items, before);
    if (chosen != before) memory.chosen = chosen;
    return kStatistics[chosen];
}

Duration draw_range(PanelContext& context, GraphMemory& memory) {
    const Tab items[] = {
        {"1h###range-1h"}, {"3h###range-3h"}, {"12h###range-12h"}, {"1d###range-1d"}};
    static_cast<void>(context);
    memory.range = tabs("range", items, memory.range);
    return kRanges[memory.range];
}

void draw_chart(PanelContext& context, GraphMemory& memory, const std::string& name, ChartSpec spec,
                const std::vector<ChartPoint>& points, std::int64_t period, Duration range) {
    ChartSeries series;
    series.name = name;
    series.points = points;
    series.gap_ms = period * 1500;
    spec.series = std::span<const ChartSeries>(&series, 1);
    spec.to_ms = context.world.now.ms + 60'000;
    spec.from_ms = spec.to_ms - range.ms;
    spec.now_ms = context.world.now.ms;
    spec.height = 180;
    begin_hover(memory.hover);
    metric_chart(join(name, "###graph").c_str(), spec, memory.hover);
}

// The state strip of an alarm, from its history.
std::vector<ChartState> states_of(PanelContext& context, const Value& alarm,
                                  std::vector<std::string>& labels) {
    const Result<Value>& answer = read(context, "cloudwatch", "DescribeAlarmHistory",
                                       Value::object({{"AlarmName", alarm["AlarmName"]},
                                                      {"HistoryItemType", "StateUpdate"},
                                                      {"ScanBy", "TimestampAscending"}}));
    std::vector<ChartState> states;
    if (!answer.ok()) return states;
    const std::vector<const Value*> items = values_at(answer.value(), "AlarmHistoryItems/*");
    labels.reserve(items.size());
    for (const Value* item : items) {
        const auto time = parse_time((*item)["Timestamp"].as_string());
        const auto data = parse_json((*item)["HistoryData"].as_string());
        if (!time.ok() || !data.ok()) continue;
        labels.push_back(text_at_path(data.value(), "newState/stateValue"));
        if (!states.empty()) states.back().to_ms = time.value().ms;
        states.push_back(
            {time.value().ms, context.world.now.ms, tone_of_word(labels.back()), labels.back()});
    }
    return states;
}

void draw_history(PanelContext& context, const Value& alarm) {
    const Result<Value>& answer = read(context, "cloudwatch", "DescribeAlarmHistory",
                                       Value::object({{"AlarmName", alarm["AlarmName"]}}));
    section_title(context.text("cloudwatch.history"));
    if (!answer.ok()) {
        say_wrapped(answer.error().message, theme().text_muted);
        return;
    }
    std::vector<Value> rows;
    for (const Value* item : values_at(answer.value(), "AlarmHistoryItems/*"))
        rows.push_back(*item);
    static const std::vector<ListColumn> kColumns = {
        {"col.time", "Timestamp", 178, ListColumn::Kind::Time},
        {"col.type", "HistoryItemType", 160, ListColumn::Kind::Text},
        {"col.event", "HistorySummary", 300, ListColumn::Kind::Text}};
    ValueTableOptions options;
    options.id = "history";
    options.version = reading_stamp(context);
    options.rows_max = 6;
    auto& state = context.screen.memory<TableState>("alarm-history");
    value_table(context, rows, "Timestamp", kColumns, state, options);
}

// Which datapoints an evaluation at this moment takes, and how it fills the missing ones: why the
// alarm is in its state, or why it is not in another.
void draw_evaluation(PanelContext& context, const Value& alarm) {
    const Value seen =
        cloudwatch::explain_alarm(context.world, context.place(), alarm["AlarmName"].as_string());
    if (seen.is_null()) return;
    section_title(context.texts.format("cloudwatch.evaluation",
                                       {std::to_string(seen["datapointsToAlarm"].as_int()),
                                        std::to_string(seen["evaluationPeriods"].as_int())}),
                  context.text(join("grounds.", seen["grounds"].as_string())));
    std::vector<Value> rows;
    for (const Value& point : seen["points"].elements()) {
        Value row = point;
        row.set("time", point["time"].as_string().substr(11, 8));
        row.set("use", std::string_view(context.text(join("use.", point["use"].as_string()))));
        rows.insert(rows.begin(), std::move(row));
    }
    static const std::vector<ListColumn> kColumns = {
        {"col.time", "time", 100, ListColumn::Kind::Mono},
        {"col.value", "value", 90, ListColumn::Kind::Text},
        {"col.use", "use", 260, ListColumn::Kind::Text}};
    ValueTableOptions options;
    options.id = "evaluation";
    options.version = reading_stamp(context);
    auto& state = context.screen.memory<TableState>("alarm-evaluation");
    value_table(context, rows, "time", kColumns, state, options);
}

}  // namespace

void draw_metric(PanelContext& context, const Value& row) {
    auto& memory = context.screen.memory<GraphMemory>("metric-graph");
    const std::string_view statistic = draw_statistics(context, row["MetricName"].as_string());
    const Duration range = draw_range(context, memory);
    const std::int64_t period = range > hours(3) ? 300 : 60;
    const std::vector<ChartPoint> points =
        points_of(context, row, statistic, period, context.world.now - range);
    // Basic monitoring gives a point every five minutes: a line at one minute's steps would be
    // dots.
    const std::int64_t step = points.size() > 1 ? (points[1].ms - points[0].ms) / 1000 : period;
    draw_chart(context, memory, text_at_path(row, "MetricName"), {}, points, std::max(step, period),
               range);
}

Value dimension(std::string_view name, std::string_view value) {
    return Value::array({Value::object({{"Name", name}, {"Value", value}})});
}

void draw_metrics(PanelContext& context, std::string_view id, std::string_view name_space,
                  const Value& dimensions, std::span<const MetricLine> lines) {
    const std::string label(id);
    ImGui::PushID(label.c_str());
    auto& memory = context.screen.memory<GraphMemory>(join("graph:", id));
    const Duration range = draw_range(context, memory);
    const std::int64_t period = range > hours(3) ? 300 : 60;
    std::vector<std::vector<ChartPoint>> points;
    std::vector<ChartSeries> series;
    points.reserve(lines.size());
    for (const MetricLine& line : lines) {
        points.push_back(points_of(context,
                                   Value::object({{"Namespace", name_space},
                                                  {"MetricName", line.metric},
                                                  {"Dimensions", dimensions}}),
                                   line.statistic, period, context.world.now - range));
        ChartSeries shown;
        shown.name = line.metric;
        shown.points = points.back();
        shown.gap_ms = period * 1500;
        series.push_back(shown);
    }
    ChartSpec spec;
    spec.series = series;
    spec.to_ms = context.world.now.ms + 60'000;
    spec.from_ms = spec.to_ms - range.ms;
    spec.now_ms = context.world.now.ms;
    spec.height = 160;
    begin_hover(memory.hover);
    metric_chart(join(lines.front().metric, "###graph").c_str(), spec, memory.hover);
    ImGui::PopID();
}

void draw_alarm(PanelContext& context, const Value& row) {
    section_title(context.text("cloudwatch.reason"), text_at_path(row, "StateReason"));
    auto& memory = context.screen.memory<GraphMemory>("alarm-graph");
    const Duration range = draw_range(context, memory);
    const std::int64_t period = std::max<std::int64_t>(row["Period"].as_int(), 60);
    const std::string statistic = text_at_path(row, "Statistic");
    const std::vector<ChartPoint> points =
        points_of(context, row, statistic.empty() ? "Average" : std::string_view(statistic), period,
                  context.world.now - range);
    std::vector<std::string> labels;
    const std::vector<ChartState> states = states_of(context, row, labels);
    ChartThreshold threshold;
    threshold.value = row["Threshold"].as_double();
    threshold.above = row["ComparisonOperator"].as_string().substr(0, 7) == "Greater";
    const std::string label = text_at_path(row, "Threshold");
    threshold.label = label;
    ChartSpec spec;
    spec.thresholds = std::span<const ChartThreshold>(&threshold, 1);
    spec.states = states;
    draw_chart(context, memory, text_at_path(row, "MetricName"), spec, points, period, range);
    draw_history(context, row);
    draw_evaluation(context, row);
}

Badge alarm_badge(const aws::World& world, aws::Place place) {
    Badge badge;
    for (const auto& alarm : world.at(place).cloudwatch->alarms) {
        if (alarm.status.value == cloudwatch::AlarmState::Alarm) ++badge.count;
    }
    badge.alarming = badge.count > 0;
    return badge;
}

}  // namespace skylens::ui
