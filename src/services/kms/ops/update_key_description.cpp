// kms:UpdateKeyDescription: replaces the description.
//
// IAM: kms:UpdateKeyDescription on the key.
// Errors, in order: NotFoundException, KMSInvalidStateException (pending deletion).
// CloudTrail: a management event; the key stands under resources, its ARN under responseElements.
//
// Deviations from AWS: none.
#include "services/kms/errors.h"
#include "services/kms/keys.h"
#include "services/kms/state.h"

namespace skylens::kms {
namespace update_key_description {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(Key * key, key_to_change(call, params));
    const Str arn = key_arn(call.world, call.place, key->id);
    SKYLENS_TRY_OK(check_not_pending(arn, *key));
    key->description = params.str("Description");
    key_changed(call, *key);
    return Value::object();
}

}  // namespace update_key_description

SKYLENS_DEFINE_OP(UpdateKeyDescription) = {
    .write = update_key_description::run, .requirements = on_key_id, .trail = key_trail()};

}  // namespace skylens::kms
