// AWS::Events::Rule of the default bus. The id is the rule's name. Members are written as
// CloudFormation writes them.
//
// Deviations from AWS: rules of custom buses are not recorded.
#include "services/config/resource_type.h"
#include "services/config/state.h"

namespace skylens::config {
namespace events_rule {

Description describe(const aws::World& world, aws::Place place, const Value& rule) {
    Description description;
    description.id = rule["Name"].as_str();
    description.name = description.id;
    description.arn = rule["Arn"].as_str();
    description.configuration = rule;
    const Result<Value> pattern = parse_json(rule["EventPattern"].as_string());
    if (pattern.ok()) description.configuration.set("EventPattern", pattern.value());
    const Value targets = read(world, place, "events", "ListTargetsByRule",
                               Value::object({{"Rule", description.id}}));
    description.configuration.set(
        "Targets", targets["Targets"].is_array() ? targets["Targets"] : Value::array());
    const Value tags = read(world, place, "events", "ListTagsForResource",
                            Value::object({{"ResourceARN", description.arn}}));
    description.tags = tags_map(tags["Tags"]);
    return description;
}

std::vector<Value> rules_of(const aws::World& world, aws::Place place) {
    return read_all(world, place, "events", "ListRules", Value::object(), "Rules", "NextToken",
                    "NextToken");
}

std::vector<Description> all(const aws::World& world, aws::Place place) {
    std::vector<Description> descriptions;
    for (const Value& rule : rules_of(world, place)) {
        descriptions.push_back(describe(world, place, rule));
    }
    return descriptions;
}

std::optional<Description> one(const aws::World& world, aws::Place place, const Str& id) {
    for (const Value& rule : rules_of(world, place)) {
        if (rule["Name"].as_str() == id) return describe(world, place, rule);
    }
    return std::nullopt;
}

}  // namespace events_rule

SKYLENS_DEFINE_RESOURCE_TYPE(EventsRule) = {.name = "AWS::Events::Rule",
                                            .service = "events",
                                            .list_operation = "ListRules",
                                            .all = events_rule::all,
                                            .one = events_rule::one};

}  // namespace skylens::config
