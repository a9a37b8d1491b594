#include "services/events/shown.h"

#include "services/events/lookup.h"
#include "services/events/state.h"

namespace skylens::events {

Value shown_rule(const aws::World& world, aws::Place place, const Str& bus, const Rule& rule) {
    Value value = Value::object({{"Name", rule.id},
                                 {"Arn", rule_arn(world, place, bus, rule.id)},
                                 {"State", state_name(rule.state)},
                                 {"EventBusName", bus}});
    if (!rule.pattern.empty()) value.set("EventPattern", rule.pattern.text());
    if (!rule.schedule_expression.empty())
        value.set("ScheduleExpression", rule.schedule_expression);
    if (!rule.description.empty()) value.set("Description", rule.description);
    if (!rule.role_arn.empty()) value.set("RoleArn", rule.role_arn);
    return value;
}

}  // namespace skylens::events
