// cloudwatch:PutMetricData: stores samples of custom metrics.
//
// IAM: cloudwatch:PutMetricData on *, with condition key cloudwatch:namespace.
// Errors, in order: InvalidParameterValue (namespace of AWS), MissingParameter (no data),
//   InvalidParameterValue (more than 1,000 data), and for each datum InvalidParameterCombination
//   (Value with Values or StatisticValues, none of them), InvalidParameterValue (sizes, numbers,
//   counts, statistic set, StorageResolution, time stamp). Nothing is stored when one datum is
//   refused.
// CloudTrail: a data event, so not in the event history.
//
// Deviations from AWS: data associated with entities is refused; the request's size limit of 1 MB
// and the
//   rate limit are not enforced. Values and StatisticValues together: the statistic set counts, as
//   CloudWatch takes the request and does not document which. The wording of errors about numbers,
//   statistic sets and time stamps is inferred.
#include <cmath>

#include "aws/errors.h"
#include "aws/operation.h"
#include "services/cloudwatch/cloudwatch.h"
#include "services/cloudwatch/metric_values.h"
#include "services/cloudwatch/state.h"

namespace skylens::cloudwatch {
namespace put_metric_data {

constexpr std::size_t kDataMax = 1000;
constexpr double kNumberMax = 0x1p360;  // "MetricDatum": -2^360 to 2^360
constexpr Duration kPastMax = days(14);
constexpr Duration kFutureMax = hours(2);

// One datum, checked.
struct Datum {
    MetricId metric;
    Unit unit = Unit::None;
    SimTime time;
    bool high_resolution = false;
    StatisticSet set;
    Distribution values;
    bool values_known = true;
};

template <class... Parts>
Failure invalid(const Parts&... parts) {
    return aws::error("InvalidParameterValue", parts...);
}

Status check_number(double number, const std::string& path) {
    if (number >= -kNumberMax && number <= kNumberMax) return Ok{};  // also refuses NaN
    return invalid("The value ", number_text(number), " for parameter ", path, " is invalid.");
}

Failure exclusive(const std::string& path, std::string_view other) {
    return aws::error("InvalidParameterCombination", "The parameters ", path, ".Value and ", path,
                      ".", other, " are mutually exclusive and you have specified both.");
}

Status read_set(const Value& given, const std::string& path, Datum& out) {
    out.set = {given["Sum"].as_double(), given["Minimum"].as_double(), given["Maximum"].as_double(),
               given["SampleCount"].as_double()};
    for (const char* member : {"Sum", "Minimum", "Maximum", "SampleCount"}) {
        SKYLENS_TRY_OK(check_number(given[std::string_view(member)].as_double(),
                                    join(path, ".StatisticValues.", member)));
    }
    if (!(out.set.sample_count > 0)) {
        return invalid("The parameter ", path,
                       ".StatisticValues.SampleCount must be greater than 0.");
    }
    if (out.set.maximum < out.set.minimum) {
        return invalid("The parameter ", path, ".StatisticValues.Maximum must be greater than ",
                       path, ".StatisticValues.Minimum.");
    }
    out.values_known = out.set.uniform();
    return Ok{};
}

Status read_values(const Value& datum, const std::string& path, Datum& out) {
    const Value& values = datum["Values"];
    const Value& counts = datum["Counts"];
    if (!counts.is_null() && counts.size() != values.size()) {
        return invalid("The parameters ", path, ".Values and ", path,
                       ".Counts must be of the same size.");
    }
    if (values.size() > static_cast<std::size_t>(kDistributionValuesMax)) {
        return invalid("The collection ", path, ".Values must not have a size greater than ",
                       std::int64_t{kDistributionValuesMax}, ".");
    }
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double value = values.at(i).as_double();
        const double count = counts.is_null() ? 1 : counts.at(i).as_double();
        const auto number = static_cast<std::int64_t>(i + 1);
        SKYLENS_TRY_OK(check_number(value, join(path, ".Values.member.", number)));
        SKYLENS_TRY_OK(check_number(count, join(path, ".Counts.member.", number)));
        if (count < 0) {
            return invalid("The parameter ", path, ".Counts.member.", number,
                           " must be greater than or equal to 0.");
        }
        if (count == 0) continue;
        out.set.merge({value * count, value, value, count});
        add_value(out.values, value, count);
    }
    return Ok{};
}

Status read_samples(const Value& datum, const std::string& path, Datum& out) {
    const bool has_values = !datum["Values"].empty();
    if (datum.contains("Value")) {
        if (has_values) return exclusive(path, "Values");
        if (datum.contains("StatisticValues")) return exclusive(path, "StatisticValues");
        const double value = datum["Value"].as_double();
        SKYLENS_TRY_OK(check_number(value, path + ".Value"));
        out.set = StatisticSet::of(value);
        return Ok{};
    }
    if (has_values || datum.contains("Counts")) SKYLENS_TRY_OK(read_values(datum, path, out));
    if (datum.contains("StatisticValues")) {
        out.set = {};
        out.values.clear();
        return read_set(datum["StatisticValues"], path, out);
    }
    if (has_values) return Ok{};
    return aws::error("InvalidParameterCombination", "At least one of the parameters ", path,
                      ".Value, ", path, ".Values or ", path, ".StatisticValues must be specified.");
}

Result<Datum> read_datum(const aws::WriteCall& call, const aws::Params& params, const Value& given,
                         std::int64_t number) {
    const std::string path = join("MetricData.member.", number);
    Datum out;
    out.metric = metric_of(given);
    out.metric.name_space = params.str("Namespace");
    SKYLENS_TRY_OK(read_samples(given, path, out));
    if (given.contains("Unit")) out.unit = find_unit(given["Unit"].as_string());
    const std::int64_t resolution = aws::Params(given).integer("StorageResolution", 60);
    if (resolution != 1 && resolution != 60) {
        return invalid("The parameter ", path,
                       ".StorageResolution must be a value in the set [ 1, 60 ].");
    }
    out.high_resolution = resolution == 1;
    out.time = aws::Params(given).time("Timestamp", call.now);
    if (out.time < call.now - kPastMax) {
        return invalid("The parameter ", path,
                       ".Timestamp must specify a time within the past two weeks.");
    }
    if (out.time > call.now + kFutureMax) {
        return invalid("The parameter ", path,
                       ".Timestamp must specify a time no more than two hours in the future.");
    }
    return out;
}

// Old time stamps take hours to become readable.
Duration lateness(const aws::WriteCall& call, SimTime time) {
    if (time > call.now - hours(3)) return {};
    const bool old = time <= call.now - hours(24);
    return call.world.delay_of(old ? aws::Delay::OldMetric : aws::Delay::LateMetric, call.effect);
}

void store(aws::WriteCall& call, const Datum& datum) {
    if (datum.set.sample_count == 0) return;
    const SeriesHandle series = open_series(call.world, call.place, datum.metric, datum.unit);
    const Duration late = lateness(call, datum.time);
    State& state = call.here().cloudwatch;
    if (late > Duration{}) {
        state.late.push_back({series, datum.time, datum.set, datum.values, datum.values_known,
                              datum.high_resolution, call.now + late});
        call.world.schedule(aws::EventKind::MetricLate, call.place, call.now + late,
                            datum.metric.name, call.effect);
        return;
    }
    if (series.index >= state.causes.size()) state.causes.resize(series.index + 1, 0);
    state.causes[series.index] = call.effect;
    Series& into = state.metrics.at(series);
    if (datum.set.sample_count == 1 && datum.set.uniform()) {
        into.put(datum.time, datum.set.sum, datum.high_resolution, call.now);
    } else {
        into.put(datum.time, datum.set,
                 datum.values_known && !datum.values.empty() ? &datum.values : nullptr,
                 datum.high_resolution, call.now);
    }
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    constexpr std::string_view kReserved = "AWS/";
    if (params["Namespace"].as_string().substr(0, kReserved.size()) == kReserved) {
        return invalid("The value AWS/ for parameter Namespace is invalid.");
    }
    if (params.has("EntityMetricData") || params.has("StrictEntityValidation")) {
        return aws::not_simulated("EntityMetricData");
    }
    const std::vector<Value>& data = params.list("MetricData");
    if (data.empty())
        return aws::error("MissingParameter", "The parameter MetricData is required.");
    if (data.size() > kDataMax) {
        return invalid("The collection MetricData must not have a size greater than ",
                       static_cast<std::int64_t>(kDataMax), ".");
    }
    std::vector<Datum> checked;
    checked.reserve(data.size());
    for (const Value& given : data) {
        SKYLENS_TRY(Datum datum,
                    read_datum(call, params, given, static_cast<std::int64_t>(checked.size() + 1)));
        checked.push_back(std::move(datum));
    }
    for (const Datum& datum : checked)
        store(call, datum);
    return Value::object();
}

void requirements(const aws::ReadCall&, const aws::Params& params, aws::Requirements& out) {
    out.push_back({"cloudwatch:PutMetricData", "*",
                   Value::object({{"cloudwatch:namespace", params.str("Namespace")}})});
}

}  // namespace put_metric_data

SKYLENS_DEFINE_OP(PutMetricData) = {.write = put_metric_data::run,
                                    .requirements = put_metric_data::requirements,
                                    .trail = {.data_event = true}};

}  // namespace skylens::cloudwatch
