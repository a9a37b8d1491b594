// cloudwatch:ListMetrics: metrics that got data in the last two weeks.
//
// IAM: cloudwatch:ListMetrics on *.
// Errors, in order: NotSimulated (linked accounts), InvalidParameterValue (token).
// CloudTrail: a data event, so not in the event history.
//
// Deviations from AWS: metrics come in the order in which they first got data; AWS promises none.
#include "aws/errors.h"
#include "aws/operation.h"
#include "aws/pagination.h"
#include "services/cloudwatch/metric_values.h"
#include "services/cloudwatch/state.h"

namespace skylens::cloudwatch {
namespace list_metrics {

constexpr std::size_t kPageSize = 500;
constexpr Duration kListed = days(14);

bool has_dimension(const MetricId& metric, const Value& filter) {
    for (const Dimension& dimension : metric.dimensions) {
        if (dimension.name != filter["Name"].as_str()) continue;
        if (!filter.contains("Value") || dimension.value == filter["Value"].as_str()) return true;
    }
    return false;
}

bool matches(const aws::ReadCall& call, const aws::Params& params, const Metric& metric) {
    const MetricStore& store = call.here().cloudwatch->metrics;
    const SimTime last = store.last_put(metric);
    if (last == SimTime{} || last < call.now - kListed) return false;
    const Duration hidden =
        call.world.delay_of(aws::Delay::NewMetricListed, hash_of(Str(metric_key(metric.id))));
    if (metric.created + hidden > call.now) return false;
    if (params.has("RecentlyActive") && last < call.now - hours(3)) return false;
    if (params.has("Namespace") && params.str("Namespace") != metric.id.name_space) return false;
    if (params.has("MetricName") && params.str("MetricName") != metric.id.name) return false;
    for (const Value& filter : params.list("Dimensions")) {
        if (!has_dimension(metric.id, filter)) return false;
    }
    return true;
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    if (params.flag("IncludeLinkedAccounts") || params.has("OwningAccount")) {
        return aws::not_simulated("ListMetrics over linked accounts");
    }
    SKYLENS_TRY(std::size_t at,
                aws::page_position("ListMetrics", params.str("NextToken"), "InvalidParameterValue",
                                   "The value of parameter NextToken is invalid."));
    const std::vector<Metric>& all = call.here().cloudwatch->metrics.metrics();
    Value metrics = Value::array();
    for (; at < all.size() && metrics.size() < kPageSize; ++at) {
        if (matches(call, params, all[at])) metrics.push(metric_value(all[at].id));
    }
    while (at < all.size() && !matches(call, params, all[at]))
        ++at;
    Value result = Value::object({{"Metrics", metrics}});
    if (at < all.size()) result.set("NextToken", aws::page_token("ListMetrics", at));
    return result;
}

}  // namespace list_metrics

SKYLENS_DEFINE_OP(ListMetrics) = {.read = list_metrics::run, .trail = {.data_event = true}};

}  // namespace skylens::cloudwatch
