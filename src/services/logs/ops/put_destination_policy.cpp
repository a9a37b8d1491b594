// logs:PutDestinationPolicy: says which accounts may subscribe their log groups to a destination.
//
// IAM: logs:PutDestinationPolicy on the destination.
// Errors, in order: InvalidParameterException (no such destination; more than 5,120 bytes or not a
//   resource policy; a principal that is no account ID; condition keys other than those of
//   organizations), NotSimulated (conditions on organizations).
// CloudTrail: recorded as usual.
//
// Deviations from AWS: policies for a whole organization are not simulated, and with them
//   forceUpdate has nothing to force.
#include "aws/errors.h"
#include "services/logs/subscriptions.h"
#include "services/service_access.h"

namespace skylens::logs {
namespace put_destination_policy {

constexpr std::size_t kBytesMax = 5120;

Failure invalid(std::string_view message, std::string_view what = {}) {
    return aws::error("InvalidParameterException", message, what);
}

Failure unreadable() {
    return invalid(
        "Error occurred while parsing accessPolicy. Please check if the accessPolicy has been "
        "constructed correctly using IAM grammar.");
}

Status check_principal(std::string_view principal) {
    if (principal == "*")
        return invalid("Principal section of policy contains `*` instead of account ID: *");
    if (principal.substr(0, 4) == "arn:") {
        return invalid("Principal section of policy contains ARN instead of account ID: ",
                       principal);
    }
    return Ok{};
}

Status check_statement(const Value& statement) {
    for (const Value::Member& condition : statement["Condition"].members()) {
        for (const Value::Member& key : condition.value.members()) {
            if (key.key == "aws:PrincipalOrgID" || key.key == "aws:PrincipalOrgPaths")
                return aws::not_simulated("A destination for a whole organization");
            return invalid(
                "Only 'aws:PrincipalOrgID' and 'aws:PrincipalOrgPaths' condition keys are allowed "
                "in Condition block of the policy.");
        }
    }
    const Value& principal = statement["Principal"];
    if (principal.is_string()) return check_principal(principal.as_string());
    const Value& accounts = principal["AWS"];
    if (accounts.is_null()) return unreadable();
    if (accounts.is_string()) return check_principal(accounts.as_string());
    for (const Value& account : accounts.elements())
        SKYLENS_TRY_OK(check_principal(account.as_string()));
    return Ok{};
}

Status check(const Str& text) {
    if (text.size() > kBytesMax || !check_resource_policy(text).ok()) return unreadable();
    SKYLENS_TRY(const Value document, parse_json(text));
    const Value& statements = document["Statement"];
    if (statements.is_object()) return check_statement(statements);
    for (const Value& statement : statements.elements())
        SKYLENS_TRY_OK(check_statement(statement));
    return Ok{};
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    Destination* const destination = own_destination(call, params);
    if (destination == nullptr) {
        return aws::error("InvalidParameterException", "Destination with name ",
                          params.str("destinationName"), " does not exist");
    }
    const Str policy = params.str("accessPolicy");
    SKYLENS_TRY_OK(check(policy));
    destination->access_policy = policy;
    return Value::object();
}

}  // namespace put_destination_policy

SKYLENS_DEFINE_OP(PutDestinationPolicy) = {.write = put_destination_policy::run,
                                           .requirements = on_destination};

}  // namespace skylens::logs
