// lambda:DeleteFunction: removes a function. Its log group stays.
//
// IAM: lambda:DeleteFunction on the function.
// Errors, in order: ResourceNotFoundException.
// CloudTrail: DeleteFunction20150331.
//
// Deviations from AWS: only $LATEST exists, so there are no versions to delete.
#include "aws/arn.h"
#include "services/lambda/lookup.h"
#include "services/lambda/state.h"

namespace skylens::lambda {
namespace delete_function {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Function* const function, find_function(call, params));
    const Str name = function->id;
    const Str arn = asked_arn(call.world, call.place, params);
    const std::optional<aws::Place> place = aws::place_of(call.world, *aws::parse_arn(arn));
    call.world.at(*place).lambda->functions.erase(name);
    if (*place == call.place) call.changed("AWS::Lambda::Function", name);
    return Value::object();
}

}  // namespace delete_function

SKYLENS_DEFINE_OP(DeleteFunction) = {.write = delete_function::run,
                                     .requirements = on_function,
                                     .trail = {.event_name = "DeleteFunction20150331"}};

}  // namespace skylens::lambda
