// kms:UntagResource: removes tags of a key; a key that has no such tag is left as it is.
//
// IAM: kms:UntagResource on the key.
// Errors, in order: NotFoundException, KMSInvalidStateException (pending deletion).
// CloudTrail: a management event; the key stands under resources, its ARN under responseElements.
//
// Deviations from AWS: none.
#include "services/kms/errors.h"
#include "services/kms/keys.h"
#include "services/kms/state.h"

namespace skylens::kms {
namespace untag_resource {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(Key * key, key_to_change(call, params));
    const Str arn = key_arn(call.world, call.place, key->id);
    SKYLENS_TRY_OK(check_not_pending(arn, *key));
    aws::remove_tags(key->tags, params["TagKeys"]);
    key_changed(call, *key);
    return Value::object();
}

}  // namespace untag_resource

SKYLENS_DEFINE_OP(UntagResource) = {
    .write = untag_resource::run, .requirements = on_key_id, .trail = key_trail()};

}  // namespace skylens::kms
