// events:TagResource: adds or replaces tags of a rule or an event bus.
//
// IAM: events:TagResource on the resource.
// Errors, in order: ValidationException (ARN), ResourceNotFoundException, LimitExceededException
// (50 tags). CloudTrail: recorded as usual.
//
// Deviations from AWS: none.
#include "aws/errors.h"
#include "services/events/lookup.h"
#include "services/events/state.h"

namespace skylens::events {
namespace tag_resource {

constexpr std::size_t kTagsMax = 50;

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(aws::TagList* const tags, find_tags(call.world, params.str("ResourceARN")));
    aws::TagList changed = *tags;
    aws::put_tags(changed, params["Tags"]);
    if (changed.size() > kTagsMax) {
        return aws::error("LimitExceededException",
                          "The requested resource exceeds the maximum number allowed.");
    }
    *tags = std::move(changed);
    return Value::object();
}

}  // namespace tag_resource

SKYLENS_DEFINE_OP(TagResource) = {.write = tag_resource::run, .requirements = on_arn};

}  // namespace skylens::events
