// events:EnableRule: switches a rule on.
//
// IAM: events:EnableRule on the rule.
// Errors, in order: ResourceNotFoundException (bus, rule).
// CloudTrail: recorded as usual.
//
// Deviations from AWS: takes effect at once, in AWS within a minute.
#include "services/events/lookup.h"
#include "services/events/state.h"

namespace skylens::events {
namespace enable_rule {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    const Str bus_id = bus_name(params);
    SKYLENS_TRY(EventBus* const bus, find_bus(call, bus_id));
    SKYLENS_TRY(Rule* const rule, find_rule(call, bus_id, params.str("Name")));
    if (rule->state == RuleState::Enabled) return Value::object();
    rule->state = RuleState::Enabled;
    rule->modified = call.now;
    rule->cause = call.effect;
    rules_changed(*bus);
    plan_schedule(call.world, call.place, *rule, call.effect);
    call.changed("AWS::Events::Rule", rule->id);
    return Value::object();
}

}  // namespace enable_rule

SKYLENS_DEFINE_OP(EnableRule) = {.write = enable_rule::run, .requirements = on_rule};

}  // namespace skylens::events
