// events:TestEventPattern: would this pattern match this event?
//
// IAM: events:TestEventPattern on *.
// Errors, in order: InvalidEventPatternException, ValidationException (the event is no JSON object
// or lacks
//   id, account, source, time, region or detail-type).
// CloudTrail: read-only, recorded as usual.
//
// Deviations from AWS: none.
#include "services/events/lookup.h"
#include "services/events/state.h"

namespace skylens::events {
namespace test_event_pattern {

Result<Value> run(const aws::ReadCall&, const aws::Params& params) {
    SKYLENS_TRY(const Pattern pattern, compile_pattern(params.str("EventPattern").view()));
    const Result<Value> event = parse_json(params.str("Event"));
    bool valid = event.ok() && event.value().is_object();
    for (const char* const member : {"id", "account", "source", "time", "region", "detail-type"}) {
        valid = valid && event.value().contains(member);
    }
    if (!valid) return invalid("Parameter Event is not valid.");
    return Value::object({{"Result", matches(pattern, event.value())}});
}

}  // namespace test_event_pattern

SKYLENS_DEFINE_OP(TestEventPattern) = {.read = test_event_pattern::run};

}  // namespace skylens::events
