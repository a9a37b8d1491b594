#include "services/cloudwatch/metric_values.h"

#include "services/cloudwatch/state.h"

namespace skylens::cloudwatch {

Value dimensions_value(const MetricId& metric) {
    Value out = Value::array();
    for (const Dimension& dimension : metric.dimensions) {
        out.push(Value::object({{"Name", dimension.name}, {"Value", dimension.value}}));
    }
    return out;
}

Value metric_value(const MetricId& metric) {
    return Value::object({{"Namespace", metric.name_space},
                          {"MetricName", metric.name},
                          {"Dimensions", dimensions_value(metric)}});
}

MetricId metric_of(const Value& params) {
    MetricId id = {params["Namespace"].as_str(), params["MetricName"].as_str(), {}};
    for (const Value& dimension : params["Dimensions"].elements()) {
        id.dimensions.push_back({dimension["Name"].as_str(), dimension["Value"].as_str()});
    }
    return id;
}

bool valid_period(std::int64_t seconds) {
    return seconds == 1 || seconds == 5 || seconds == 10 || seconds == 20 || seconds == 30 ||
           (seconds > 0 && seconds % 60 == 0);
}

SimTime question_start(SimTime start, Duration period, SimTime now) {
    if (period < minutes(1)) return floor_to(start, period);
    if (start + days(63) < now) return floor_to(start, hours(1));
    if (start + days(15) < now) return floor_to(start, minutes(5));
    return floor_to(start, minutes(1));
}

}  // namespace skylens::cloudwatch
