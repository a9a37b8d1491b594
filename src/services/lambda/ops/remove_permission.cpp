// lambda:RemovePermission: removes a statement of the function's resource policy.
//
// IAM: lambda:RemovePermission on the function.
// Errors, in order: ResourceNotFoundException (function, policy, statement).
// CloudTrail: RemovePermission20150331v2.
//
// Deviations from AWS: RevisionId is not compared.
#include "services/lambda/lookup.h"
#include "services/lambda/state.h"

namespace skylens::lambda {
namespace remove_permission {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(Function* const function, find_function(call, params));
    if (function->statements.empty()) {
        return Failure{"ResourceNotFoundException",
                     "No policy is associated with the given resource.", 404};
    }
    const Str sid = params.str("StatementId");
    auto& statements = function->statements;
    for (std::size_t i = 0; i < statements.size(); ++i) {
        if (statements[i]["Sid"].as_string() != sid.view()) continue;
        statements.erase(statements.begin() + static_cast<std::ptrdiff_t>(i));
        return Value::object();
    }
    return Failure{"ResourceNotFoundException",
                 join("Statement ", sid, " is not found in resource policy."), 404};
}

}  // namespace remove_permission

SKYLENS_DEFINE_OP(RemovePermission) = {.write = remove_permission::run,
                                       .requirements = on_function,
                                       .trail = {.event_name = "RemovePermission20150331v2"}};

}  // namespace skylens::lambda
