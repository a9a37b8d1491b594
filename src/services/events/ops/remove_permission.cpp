// events:RemovePermission: removes one statement of a bus's policy, or all.
//
// IAM: events:RemovePermission on the bus.
// Errors, in order: ResourceNotFoundException (bus), ValidationException (no statement named),
//   ResourceNotFoundException (statement).
// CloudTrail: recorded as usual.
//
// Deviations from AWS: none.
#include "aws/errors.h"
#include "services/events/lookup.h"
#include "services/events/state.h"

namespace skylens::events {
namespace remove_permission {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(EventBus* const bus, find_bus(call, bus_name(params)));
    if (params.flag("RemoveAllPermissions")) {
        bus->policy = {};
        bus->modified = call.now;
        return Value::object();
    }
    if (!params.has("StatementId")) return invalid("Parameter StatementId must be specified.");
    const Result<Value> old = parse_json(bus->policy);
    Value kept = Value::array();
    bool found = false;
    if (old.ok()) {
        for (const Value& statement : old.value()["Statement"].elements()) {
            const bool gone = statement["Sid"] == params["StatementId"];
            found = found || gone;
            if (!gone) kept.push(statement);
        }
    }
    if (!found) {
        return aws::error("ResourceNotFoundException",
                          "Statement with the provided id does not exist.");
    }
    const Value policy = Value::object({{"Version", "2012-10-17"}, {"Statement", kept}});
    bus->policy = kept.empty() ? Str() : Str(to_json(policy));
    bus->modified = call.now;
    call.changed("AWS::Events::EventBus", bus->id);
    return Value::object();
}

}  // namespace remove_permission

SKYLENS_DEFINE_OP(RemovePermission) = {.write = remove_permission::run, .requirements = on_bus};

}  // namespace skylens::events
