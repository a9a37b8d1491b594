// kms:TagResource: adds or replaces tags of a key.
//
// IAM: kms:TagResource on the key.
// Errors, in order: NotFoundException, KMSInvalidStateException (pending deletion), TagException,
//   LimitExceededException (50 tags).
// CloudTrail: a management event; the key stands under resources, its ARN under responseElements.
//
// Deviations from AWS: none.
#include "services/kms/errors.h"
#include "services/kms/key_tags.h"
#include "services/kms/keys.h"
#include "services/kms/state.h"

namespace skylens::kms {
namespace tag_resource {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(Key * key, key_to_change(call, params));
    const Str arn = key_arn(call.world, call.place, key->id);
    SKYLENS_TRY_OK(check_not_pending(arn, *key));
    aws::TagList tags = key->tags;
    SKYLENS_TRY_OK(add_tags(tags, params["Tags"]));
    key->tags = std::move(tags);
    key_changed(call, *key);
    return Value::object();
}

}  // namespace tag_resource

SKYLENS_DEFINE_OP(TagResource) = {
    .write = tag_resource::run, .requirements = on_key_id, .trail = key_trail()};

}  // namespace skylens::kms
