// events:PutPermission: lets another account, an organization or everybody put events on a bus, or
// replaces the whole policy.
//
// IAM: events:PutPermission on the bus.
// Errors, in order: ResourceNotFoundException, ValidationException (Policy together with the
// others, or
//   one of the others missing; not a policy), PolicyLengthExceededException (10,240 characters).
// CloudTrail: recorded as usual.
//
// Deviations from AWS: none.
#include "aws/errors.h"
#include "services/events/lookup.h"
#include "services/events/state.h"
#include "services/service_access.h"

namespace skylens::events {
namespace put_permission {

constexpr std::size_t kPolicyMax = 10'240;  // "Amazon EventBridge quotas"

Status check_policy(std::string_view text) {
    if (text.size() > kPolicyMax) {
        return aws::error("PolicyLengthExceededException",
                          "The policy is longer than 10240 characters.");
    }
    if (!check_resource_policy(text).ok()) {
        return invalid("Invalid policy document.");
    }
    return Ok{};
}

Value statement_of(const aws::WriteCall& call, const aws::Params& params, const Str& bus) {
    const Str principal = params.str("Principal");
    Value who = principal == "*"
                    ? Value("*")
                    : Value::object({{"AWS", join("arn:aws:iam::", principal, ":root")}});
    Value statement = Value::object({{"Sid", params["StatementId"]},
                                     {"Effect", "Allow"},
                                     {"Principal", who},
                                     {"Action", params["Action"]},
                                     {"Resource", bus_arn(call.world, call.place, bus)}});
    if (params.has("Condition")) {
        const Value& condition = params["Condition"];
        const Value test = Value::object({{condition["Key"].as_str(), condition["Value"]}});
        statement.set("Condition", Value::object({{condition["Type"].as_str(), test}}));
    }
    return statement;
}

// The old policy with the statement in place of the one with its Sid.
Str with_statement(const EventBus& bus, const Value& statement) {
    Value statements = Value::array();
    const Result<Value> old = parse_json(bus.policy);
    if (old.ok()) {
        for (const Value& other : old.value()["Statement"].elements()) {
            if (!(other["Sid"] == statement["Sid"])) statements.push(other);
        }
    }
    statements.push(statement);
    return Str(to_json(Value::object({{"Version", "2012-10-17"}, {"Statement", statements}})));
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(EventBus* const bus, find_bus(call, bus_name(params)));
    const bool parts = params.has("Action") || params.has("Principal") || params.has("StatementId");
    if (params.has("Policy") && parts) {
        return invalid(
            "Parameter Policy cannot be used together with Action, Principal or StatementId.");
    }
    const bool all = params.has("Action") && params.has("Principal") && params.has("StatementId");
    if (!params.has("Policy") && !all) {
        return invalid("Parameters Action, Principal and StatementId must be specified.");
    }
    const Str policy = params.has("Policy")
                           ? params.str("Policy")
                           : with_statement(*bus, statement_of(call, params, bus->id));
    SKYLENS_TRY_OK(check_policy(policy));
    bus->policy = policy;
    bus->modified = call.now;
    call.changed("AWS::Events::EventBus", bus->id);
    return Value::object();
}

}  // namespace put_permission

SKYLENS_DEFINE_OP(PutPermission) = {.write = put_permission::run, .requirements = on_bus};

}  // namespace skylens::events
