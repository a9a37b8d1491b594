// lambda:GetFunction: the configuration of a function and where its code lies.
//
// IAM: lambda:GetFunction on the function.
// Errors, in order: ResourceNotFoundException.
// CloudTrail: GetFunction20150331v2, read-only.
//
// Deviations from AWS: Code has no Location, there is nothing to download.
#include "services/lambda/lookup.h"
#include "services/lambda/state.h"

namespace skylens::lambda {
namespace get_function {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Function* const function, find_function(call, params));
    Value result =
        Value::object({{"Configuration", shown_configuration(call.world, call.place, *function)},
                       {"Code", Value::object({{"RepositoryType", "S3"}})}});
    if (!function->tags.empty()) result.set("Tags", aws::tag_map(function->tags));
    return result;
}

}  // namespace get_function

SKYLENS_DEFINE_OP(GetFunction) = {.read = get_function::run,
                                  .requirements = on_function,
                                  .trail = {.event_name = "GetFunction20150331v2"}};

}  // namespace skylens::lambda
