// lambda:GetPolicy: the resource policy of a function.
//
// IAM: lambda:GetPolicy on the function.
// Errors, in order: ResourceNotFoundException (function, no policy).
// CloudTrail: GetPolicy20150331v2, read-only.
//
// Deviations from AWS: none.
#include "services/lambda/lookup.h"
#include "services/lambda/state.h"

namespace skylens::lambda {
namespace get_policy {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Function* const function, find_function(call, params));
    if (function->statements.empty()) {
        return Failure{"ResourceNotFoundException", "The resource you requested does not exist.",
                     404};
    }
    return Value::object({{"Policy", to_json(policy_document(*function))},
                          {"RevisionId", function->policy_revision}});
}

}  // namespace get_policy

SKYLENS_DEFINE_OP(GetPolicy) = {.read = get_policy::run,
                                .requirements = on_function,
                                .trail = {.event_name = "GetPolicy20150331v2"}};

}  // namespace skylens::lambda
