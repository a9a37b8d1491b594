// events:DisableRule: switches a rule off.
//
// IAM: events:DisableRule on the rule.
// Errors, in order: ResourceNotFoundException (bus, rule).
// CloudTrail: recorded as usual.
//
// Deviations from AWS: takes effect at once, in AWS within a minute.
#include "services/events/lookup.h"
#include "services/events/state.h"

namespace skylens::events {
namespace disable_rule {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    const Str bus_id = bus_name(params);
    SKYLENS_TRY(EventBus* const bus, find_bus(call, bus_id));
    SKYLENS_TRY(Rule* const rule, find_rule(call, bus_id, params.str("Name")));
    if (rule->state == RuleState::Disabled) return Value::object();
    rule->state = RuleState::Disabled;
    rule->modified = call.now;
    rule->cause = call.effect;
    rules_changed(*bus);
    plan_schedule(call.world, call.place, *rule, call.effect);
    call.changed("AWS::Events::Rule", rule->id);
    return Value::object();
}

}  // namespace disable_rule

SKYLENS_DEFINE_OP(DisableRule) = {.write = disable_rule::run, .requirements = on_rule};

}  // namespace skylens::events
