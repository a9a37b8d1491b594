// events:DeleteRule: removes a rule that has no targets. Deleting one that is gone succeeds.
//
// IAM: events:DeleteRule on the rule.
// Errors, in order: ResourceNotFoundException (bus), ValidationException (it has targets).
// CloudTrail: recorded as usual.
//
// Deviations from AWS: Force changes nothing, managed rules do not exist.
#include "services/events/lookup.h"
#include "services/events/state.h"

namespace skylens::events {
namespace delete_rule {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(EventBus* const bus, find_bus(call, bus_name(params)));
    const Str name = params.str("Name");
    const Rule* const rule = bus->rules.find(name);
    if (rule == nullptr) return Value::object();
    if (!rule->targets.empty()) return invalid("Rule can't be deleted since it has targets.");
    bus->rules.erase(name);
    rules_changed(*bus);
    call.changed("AWS::Events::Rule", name);
    return Value::object();
}

}  // namespace delete_rule

SKYLENS_DEFINE_OP(DeleteRule) = {.write = delete_rule::run, .requirements = on_rule};

}  // namespace skylens::events
