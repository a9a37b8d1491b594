// events:DescribeRule: one rule, without its targets.
//
// IAM: events:DescribeRule on the rule.
// Errors, in order: ResourceNotFoundException (bus, rule).
// CloudTrail: read-only, recorded as usual.
//
// Deviations from AWS: none.
#include "services/events/lookup.h"
#include "services/events/shown.h"
#include "services/events/state.h"

namespace skylens::events {
namespace describe_rule {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    const Str bus = bus_name(params);
    SKYLENS_TRY(const Rule* const rule, find_rule(call, bus, params.str("Name")));
    Value result = shown_rule(call.world, call.place, bus, *rule);
    result.set("CreatedBy", rule->created_by);
    return result;
}

}  // namespace describe_rule

SKYLENS_DEFINE_OP(DescribeRule) = {.read = describe_rule::run, .requirements = on_rule};

}  // namespace skylens::events
