// cloudwatch:GetMetricData: datapoints of up to 500 metrics in one answer.
//
// IAM: cloudwatch:GetMetricData on *.
// Errors, in order: ValidationError (StartTime not before EndTime, more than 500 queries), for each
// query
//   ValidationError (Id, repeated Id, neither or both of MetricStat and Expression, statistic,
//   period), NotSimulated (Expression, another account), InvalidNextToken.
// CloudTrail: a data event, so not in the event history.
//
// Deviations from AWS: metric math, search and Metrics Insights expressions are refused; dynamic
// labels
//   (${...}) are returned as given. Where metrics of one name differ only in their dimensions, the
//   label names the dimension values; AWS's choice of words is not documented.
#include <set>

#include "aws/errors.h"
#include "aws/operation.h"
#include "aws/pagination.h"
#include "services/cloudwatch/cloudwatch.h"
#include "services/cloudwatch/metric_values.h"
#include "services/cloudwatch/state.h"

namespace skylens::cloudwatch {
namespace get_metric_data {

constexpr std::size_t kQueriesMax = 500;
constexpr std::int64_t kPointsMax = 100'800;

struct Query {
    Str id;
    Str label;  // empty when not given
    bool returned = true;
    MetricId metric;
    Statistic statistic;
    std::int64_t period_seconds = 60;
    Unit unit = Unit::Any;
};

template <class... Parts>
Failure refused(const Parts&... parts) {
    return aws::error("ValidationError", parts...);
}

bool valid_id(std::string_view id) {
    if (id.empty() || id[0] < 'a' || id[0] > 'z') return false;
    for (const char c : id) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (!letter && c != '_' && !(c >= '0' && c <= '9')) return false;
    }
    return true;
}

Result<Query> read_query(const Value& given, std::int64_t number) {
    const std::string path = join("MetricDataQueries.member.", number);
    Query out;
    out.id = given["Id"].as_str();
    if (!valid_id(out.id)) {
        return refused("The value ", out.id.view(), " for parameter ", path,
                       ".Id is not matching the expected pattern ^[a-z][a-zA-Z0-9_]*$.");
    }
    const bool expression = given.contains("Expression");
    if (expression == given.contains("MetricStat")) {
        return refused(
            "The parameters ", path, ".Expression and ", path,
            ".MetricStat are mutually exclusive and exactly one of them must be specified.");
    }
    if (expression) return aws::not_simulated("metric math (", path, ".Expression)");
    if (given.contains("AccountId"))
        return aws::not_simulated("GetMetricData over linked accounts");
    const Value& stat = given["MetricStat"];
    out.metric = metric_of(stat["Metric"]);
    const Result<Statistic> statistic = parse_statistic(stat["Stat"].as_string());
    if (!statistic.ok()) {
        return refused("The value ", stat["Stat"].as_string(), " for parameter ", path,
                       ".MetricStat.Stat is not supported.");
    }
    out.statistic = statistic.value();
    out.period_seconds = stat["Period"].as_int();
    if (!valid_period(out.period_seconds)) {
        return refused("The parameter ", path,
                       ".MetricStat.Period must be a value in the set [ 1, 5, 10, 20, 30 ] or a "
                       "multiple of 60.");
    }
    if (stat.contains("Unit")) out.unit = find_unit(stat["Unit"].as_string());
    out.label = given["Label"].as_str();
    out.returned = !given.contains("ReturnData") || given["ReturnData"].as_bool();
    return out;
}

Result<std::vector<Query>> read_queries(const aws::Params& params) {
    std::vector<Query> out;
    std::set<Str> ids;
    const std::vector<Value>& given = params.list("MetricDataQueries");
    if (given.size() > kQueriesMax) {
        return refused("The collection MetricDataQueries must not have a size greater than ",
                       static_cast<std::int64_t>(kQueriesMax), ".");
    }
    for (const Value& entry : given) {
        SKYLENS_TRY(Query query, read_query(entry, static_cast<std::int64_t>(out.size() + 1)));
        if (!ids.insert(query.id).second) {
            return refused("The values for parameter id in MetricDataQueries are not unique.");
        }
        out.push_back(std::move(query));
    }
    return out;
}

// The metric's name, and whatever tells the returned metrics apart: dimensions, statistic, period.
std::string label_of(const Query& query, const std::vector<Query>& all) {
    if (!query.label.empty()) return query.label.string();
    bool dimensions = false;
    bool statistic = false;
    bool period = false;
    for (const Query& other : all) {
        if (!other.returned || !other.label.empty()) continue;
        if (other.metric.name == query.metric.name &&
            metric_key(other.metric) != metric_key(query.metric)) {
            dimensions = true;
        }
        if (other.statistic.text != query.statistic.text.view()) statistic = true;
        if (other.period_seconds != query.period_seconds) period = true;
    }
    std::string label = query.metric.name.string();
    for (const Dimension& dimension : query.metric.dimensions) {
        if (dimensions) label += " " + dimension.value.string();
    }
    if (statistic) label += " " + query.statistic.text.string();
    if (period) label += join(" ", query.period_seconds);
    return label;
}

struct Points {
    Value times = Value::array();
    Value values = Value::array();
};

// Datapoints `skip`, … of one query, at most `most`. Gives how many there are in all.
std::int64_t read_points(const aws::ReadCall& call, const Query& query, SimTime from, SimTime end,
                         bool ascending, std::int64_t skip, std::int64_t most, Points& out) {
    const Duration period = seconds(query.period_seconds);
    const SimTime start = question_start(from, period, call.now);
    const std::int64_t asked = ((end - start).ms + period.ms - 1) / period.ms;
    const int count = static_cast<int>(asked > kPointsMax ? kPointsMax : asked);
    const std::vector<GraphPoint> points = graph(call.world, call.place, query.metric, query.unit,
                                                 query.statistic, start, period, count);
    std::int64_t seen = 0;
    for (int i = 0; i < count; ++i) {
        const GraphPoint& point = points[static_cast<std::size_t>(ascending ? i : count - 1 - i)];
        if (!point.present) continue;
        if (seen >= skip && seen < skip + most) {
            out.times.push(cli_time(point.time));
            out.values.push(point.value);
        }
        ++seen;
    }
    return seen;
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    const SimTime from = params.time("StartTime");
    const SimTime end = params.time("EndTime");
    if (from >= end) {
        return refused("The parameter StartTime must be less than the parameter EndTime.");
    }
    SKYLENS_TRY(const std::vector<Query> queries, read_queries(params));
    // A token is the number of datapoints that the pages before it have given.
    SKYLENS_TRY(const std::size_t position,
                aws::page_position("GetMetricData", params.str("NextToken"), "InvalidNextToken",
                                   "The next token specified is invalid."));
    std::int64_t room = params.integer("MaxDatapoints", kPointsMax);
    if (room < 1 || room > kPointsMax) room = kPointsMax;
    const bool ascending = params["ScanBy"].as_string() == "TimestampAscending";
    auto skip = static_cast<std::int64_t>(position);
    auto given = static_cast<std::int64_t>(position);
    bool more = false;
    Value results = Value::array();
    for (const Query& query : queries) {
        if (!query.returned) continue;
        Points points;
        const std::int64_t all = read_points(call, query, from, end, ascending, skip, room, points);
        const auto shown = static_cast<std::int64_t>(points.values.size());
        const std::int64_t left = all - skip - shown;
        if (skip > 0 && skip >= all && all > 0) {  // earlier pages gave all of it
            skip -= all;
            continue;
        }
        skip = 0;
        room -= shown;
        given += shown;
        if (left > 0) more = true;
        results.push(
            Value::object({{"Id", query.id},
                           {"Label", label_of(query, queries)},
                           {"Timestamps", points.times},
                           {"Values", points.values},
                           {"StatusCode", left > 0 ? Str("PartialData") : Str("Complete")}}));
        if (left > 0) break;
    }
    Value result = Value::object({{"MetricDataResults", results}});
    if (more)
        result.set("NextToken", aws::page_token("GetMetricData", static_cast<std::size_t>(given)));
    result.set("Messages", Value::array());
    return result;
}

}  // namespace get_metric_data

SKYLENS_DEFINE_OP(GetMetricData) = {.read = get_metric_data::run, .trail = {.data_event = true}};

}  // namespace skylens::cloudwatch
