// events:ListTagsForResource: the tags of a rule or an event bus.
//
// IAM: events:ListTagsForResource on the resource.
// Errors, in order: ValidationException (ARN), ResourceNotFoundException.
// CloudTrail: read-only, recorded as usual.
//
// Deviations from AWS: none.
#include "services/events/lookup.h"
#include "services/events/state.h"

namespace skylens::events {
namespace list_tags_for_resource {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const aws::TagList* const tags, find_tags(call.world, params.str("ResourceARN")));
    return Value::object({{"Tags", aws::tag_array(*tags)}});
}

}  // namespace list_tags_for_resource

SKYLENS_DEFINE_OP(ListTagsForResource) = {.read = list_tags_for_resource::run,
                                          .requirements = on_arn};

}  // namespace skylens::events
