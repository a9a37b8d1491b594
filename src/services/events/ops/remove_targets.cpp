// events:RemoveTargets: removes targets of a rule; ids it does not have are ignored.
//
// IAM: events:RemoveTargets on the rule.
// Errors, in order: ResourceNotFoundException (bus, rule).
// CloudTrail: recorded as usual.
//
// Deviations from AWS: Force changes nothing, managed rules do not exist.
#include <algorithm>

#include "services/events/lookup.h"
#include "services/events/state.h"

namespace skylens::events {
namespace remove_targets {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(Rule* const rule, find_rule(call, bus_name(params), params.str("Rule")));
    for (const Value& id : params.list("Ids")) {
        auto& targets = rule->targets;
        targets.erase(
            std::remove_if(targets.begin(), targets.end(),
                           [&id](const Target& target) { return target.id == id.as_string(); }),
            targets.end());
    }
    rule->modified = call.now;
    call.changed("AWS::Events::Rule", rule->id);
    return Value::object({{"FailedEntryCount", 0}, {"FailedEntries", Value::array()}});
}

}  // namespace remove_targets

SKYLENS_DEFINE_OP(RemoveTargets) = {.write = remove_targets::run, .requirements = on_rule};

}  // namespace skylens::events
