// AWS::CloudWatch::Alarm. The id is the alarm's name.
//
// Deviations from AWS: the state members are left out, so that a state change makes no item;
//   composite alarms are recorded under their own members.
#include "services/config/resource_type.h"
#include "services/config/state.h"

namespace skylens::config {
namespace cloudwatch_alarm {

Description describe(const aws::World& world, aws::Place place, const Value& alarm) {
    Description description;
    description.id = alarm["AlarmName"].as_str();
    description.name = description.id;
    description.arn = alarm["AlarmArn"].as_str();
    description.configuration = in_config_style(alarm);
    for (const std::string_view member :
         {"stateValue", "stateReason", "stateReasonData", "stateUpdatedTimestamp",
          "stateTransitionedTimestamp", "evaluationState", "actionsSuppressedBy",
          "actionsSuppressedReason"}) {
        description.configuration.erase(member);
    }
    const Value tags = read(world, place, "cloudwatch", "ListTagsForResource",
                            Value::object({{"ResourceARN", description.arn}}));
    description.tags = tags_map(tags["Tags"]);
    return description;
}

std::vector<Description> described(const aws::World& world, aws::Place place, Value params) {
    std::vector<Description> descriptions;
    params.set("AlarmTypes", Value::array({"MetricAlarm", "CompositeAlarm"}));
    for (const char* list : {"MetricAlarms", "CompositeAlarms"}) {
        for (const Value& alarm : read_all(world, place, "cloudwatch", "DescribeAlarms", params,
                                           list, "NextToken", "NextToken")) {
            descriptions.push_back(describe(world, place, alarm));
        }
    }
    return descriptions;
}

std::vector<Description> all(const aws::World& world, aws::Place place) {
    return described(world, place, Value::object());
}

std::optional<Description> one(const aws::World& world, aws::Place place, const Str& id) {
    std::vector<Description> found =
        described(world, place, Value::object({{"AlarmNames", Value::array({Value(id)})}}));
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

}  // namespace cloudwatch_alarm

SKYLENS_DEFINE_RESOURCE_TYPE(CloudWatchAlarm) = {.name = "AWS::CloudWatch::Alarm",
                                                 .service = "cloudwatch",
                                                 .list_operation = "DescribeAlarms",
                                                 .all = cloudwatch_alarm::all,
                                                 .one = cloudwatch_alarm::one};

}  // namespace skylens::config
