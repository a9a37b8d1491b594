// events:UntagResource: removes tags of a rule or an event bus; keys it does not have are ignored.
//
// IAM: events:UntagResource on the resource.
// Errors, in order: ValidationException (ARN), ResourceNotFoundException.
// CloudTrail: recorded as usual.
//
// Deviations from AWS: none.
#include "services/events/lookup.h"
#include "services/events/state.h"

namespace skylens::events {
namespace untag_resource {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(aws::TagList* const tags, find_tags(call.world, params.str("ResourceARN")));
    aws::remove_tags(*tags, params["TagKeys"]);
    return Value::object();
}

}  // namespace untag_resource

SKYLENS_DEFINE_OP(UntagResource) = {.write = untag_resource::run, .requirements = on_arn};

}  // namespace skylens::events
