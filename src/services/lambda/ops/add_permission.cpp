// lambda:AddPermission: a statement of the function's resource policy, which lets an AWS service or
// another account invoke it.
//
// IAM: lambda:AddPermission on the function.
// Errors, in order: ResourceNotFoundException, ResourceConflictException (statement id taken),
//   InvalidParameterValueException (principal), NotSimulated (function URLs).
// CloudTrail: AddPermission20150331v2.
//
// Deviations from AWS: function URLs, event source tokens and qualifiers are not simulated.
#include "aws/errors.h"
#include "base/text.h"
#include "services/lambda/lookup.h"
#include "services/lambda/state.h"

namespace skylens::lambda {
namespace add_permission {

Result<Value> principal_of(const aws::WriteCall& call, const Str& text) {
    if (text == "*") return Value("*");
    if (is_digits(text) && text.size() == 12) {
        if (call.world.find_account(text) < 0) {
            return aws::error(
                "InvalidParameterValueException",
                "The provided principal was invalid. Please check the principal and try again.");
        }
        return Value::object({{"AWS", join("arn:aws:iam::", text, ":root")}});
    }
    if (text.view().substr(0, 4) == "arn:") return Value::object({{"AWS", text}});
    if (text.view().find(".amazonaws.com") != std::string_view::npos) {
        return Value::object({{"Service", text}});
    }
    return aws::error(
        "InvalidParameterValueException",
        "The provided principal was invalid. Please check the principal and try again.");
}

Value condition_of(const aws::Params& params) {
    Value condition = Value::object();
    if (params.has("SourceAccount")) {
        condition.member("StringEquals").set("AWS:SourceAccount", params["SourceAccount"]);
    }
    if (params.has("PrincipalOrgID")) {
        condition.member("StringEquals").set("aws:PrincipalOrgID", params["PrincipalOrgID"]);
    }
    if (params.has("SourceArn")) {
        condition.member("ArnLike").set("AWS:SourceArn", params["SourceArn"]);
    }
    return condition;
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(Function* const function, find_function(call, params));
    if (params.has("FunctionUrlAuthType") || params.has("InvokedViaFunctionUrl")) {
        return aws::not_simulated("A function URL");
    }
    if (params.has("EventSourceToken")) return aws::not_simulated("EventSourceToken");
    const Str sid = params.str("StatementId");
    for (const Value& statement : function->statements) {
        if (statement["Sid"].as_string() != sid.view()) continue;
        return Failure{"ResourceConflictException",
                     join("The statement id (", sid,
                          ") provided already exists. Please provide a new statement id, or remove "
                          "the existing "
                          "statement."),
                     409};
    }
    SKYLENS_TRY(const Value principal, principal_of(call, params.str("Principal")));
    Value statement = Value::object({{"Sid", sid},
                                     {"Effect", "Allow"},
                                     {"Principal", principal},
                                     {"Action", params["Action"]},
                                     {"Resource", asked_arn(call.world, call.place, params)}});
    const Value condition = condition_of(params);
    if (!condition.empty()) statement.set("Condition", condition);
    function->statements.push_back(statement);
    function->policy_revision =
        aws::uuid_from(call.world.seed, call.world.new_number("lambda-revision"));
    return Value::object({{"Statement", to_json(statement)}});
}

}  // namespace add_permission

SKYLENS_DEFINE_OP(AddPermission) = {.write = add_permission::run,
                                    .requirements = on_function,
                                    .trail = {.event_name = "AddPermission20150331v2"}};

}  // namespace skylens::lambda
