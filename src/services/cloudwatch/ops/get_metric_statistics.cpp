// cloudwatch:GetMetricStatistics: statistics of one metric, a datapoint for each period and unit.
//
// IAM: cloudwatch:GetMetricStatistics on *.
// Errors, in order: InvalidParameterCombination (no statistic), InvalidParameterValue (period,
//   extended statistic, StartTime not before EndTime), InvalidParameterCombination (more than 1,440
//   datapoints asked for, counted from range and period).
// CloudTrail: a data event, so not in the event history.
//
// Deviations from AWS: datapoints come in the order of time; AWS promises none.
#include "aws/errors.h"
#include "aws/operation.h"
#include "services/cloudwatch/metric_values.h"
#include "services/cloudwatch/state.h"

namespace skylens::cloudwatch {
namespace get_metric_statistics {

constexpr std::int64_t kPointsMax = 1440;

struct Question {
    MetricId metric;
    SimTime start;
    SimTime end;
    Duration period;
    std::vector<Statistic> statistics;
    bool extended = false;
};

Result<Question> read_question(const aws::ReadCall& call, const aws::Params& params) {
    Question out;
    out.metric = metric_of(params.value());
    if (!params.has("Statistics") && !params.has("ExtendedStatistics")) {
        return aws::error(
            "InvalidParameterCombination",
            "At least one of the parameters Statistics and ExtendedStatistics must be specified.");
    }
    const std::int64_t period = params.integer("Period");
    if (!valid_period(period)) {
        return aws::error("InvalidParameterValue",
                          "The parameter Period must be a value in the set [ 1, 5, 10, 20, 30 ] or "
                          "a multiple of 60.");
    }
    out.period = seconds(period);
    for (const Value& text : params.list("Statistics")) {
        SKYLENS_TRY(Statistic statistic, parse_statistic(text.as_string()));
        out.statistics.push_back(std::move(statistic));
    }
    for (const Value& text : params.list("ExtendedStatistics")) {
        SKYLENS_TRY(Statistic statistic, parse_statistic(text.as_string()));
        if (!statistic.needs_values()) {
            return aws::error("InvalidParameterValue", "The value ", text.as_string(),
                              " for parameter ExtendedStatistics is not supported.");
        }
        out.statistics.push_back(std::move(statistic));
        out.extended = true;
    }
    out.end = params.time("EndTime");
    const SimTime start = params.time("StartTime");
    if (start >= out.end) {
        return aws::error("InvalidParameterValue",
                          "The parameter StartTime must be less than the parameter EndTime.");
    }
    const std::int64_t points = (out.end - start).ms / out.period.ms;
    if (points > kPointsMax) {
        return aws::error(
            "InvalidParameterCombination", "You have requested up to ", points,
            " datapoints, which exceeds the limit of ", kPointsMax,
            ". You may reduce the datapoints requested by increasing Period, or decreasing "
            "the time range.");
    }
    out.start = question_start(start, out.period, call.now);
    return out;
}

Value datapoint(const Question& question, SimTime time, const Bucket& bucket, Unit unit) {
    Value point = Value::object({{"Timestamp", cli_time(time)}});
    Value extended = Value::object();
    // In the order of the model, whatever the order of the question.
    for (const StatisticKind kind :
         {StatisticKind::SampleCount, StatisticKind::Average, StatisticKind::Sum,
          StatisticKind::Minimum, StatisticKind::Maximum}) {
        for (const Statistic& statistic : question.statistics) {
            if (statistic.kind == kind) point.set(statistic.text, simple_value(kind, bucket.set));
        }
    }
    for (const Statistic& statistic : question.statistics) {
        if (!statistic.needs_values()) continue;
        const std::optional<double> value = compute(statistic, bucket);
        if (value.has_value()) extended.set(statistic.text, *value);
    }
    point.set("Unit", unit_name(unit));
    if (!extended.empty()) point.set("ExtendedStatistics", extended);
    return point;
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Question question, read_question(call, params));
    const State& state = call.here().cloudwatch;
    const Unit asked = params.has("Unit") ? find_unit(params["Unit"].as_string()) : Unit::Any;
    Value points = Value::array();
    const Metric* metric = state.metrics.find(question.metric);
    const auto count = static_cast<int>(
        ((question.end - question.start).ms + question.period.ms - 1) / question.period.ms);
    std::vector<std::pair<Unit, std::vector<Bucket>>> found;
    for (const UnitSeries& entry : metric == nullptr ? std::vector<UnitSeries>() : metric->units) {
        if (asked != Unit::Any && entry.unit != asked) continue;
        std::vector<Bucket> buckets(static_cast<std::size_t>(count));
        const Series& series = state.metrics.at(entry.series);
        const Duration delivery = call.world.delay_of(aws::Delay::MetricDelivery, 0);
        if (question.extended) {
            series.read_values(question.start, question.period, count, call.now, delivery,
                               buckets.data());
        } else {
            std::vector<StatisticSet> sets(buckets.size());
            series.read(question.start, question.period, count, call.now, delivery, sets.data());
            for (std::size_t i = 0; i < sets.size(); ++i)
                buckets[i].set = sets[i];
        }
        found.emplace_back(entry.unit, std::move(buckets));
    }
    for (int i = 0; i < count; ++i) {
        for (const auto& entry : found) {
            const Bucket& bucket = entry.second[static_cast<std::size_t>(i)];
            if (bucket.set.sample_count == 0) continue;
            points.push(
                datapoint(question, question.start + question.period * i, bucket, entry.first));
        }
    }
    return Value::object({{"Label", question.metric.name}, {"Datapoints", points}});
}

}  // namespace get_metric_statistics

SKYLENS_DEFINE_OP(GetMetricStatistics) = {.read = get_metric_statistics::run,
                                          .trail = {.data_event = true}};

}  // namespace skylens::cloudwatch
