// kms:EnableKey: lets a disabled key be used again.
//
// IAM: kms:EnableKey on the key.
// Errors, in order: NotFoundException, KMSInvalidStateException (pending deletion).
// CloudTrail: a management event; the key stands under resources, its ARN under responseElements.
//
// Deviations from AWS: none.
#include "services/kms/errors.h"
#include "services/kms/keys.h"
#include "services/kms/state.h"

namespace skylens::kms {
namespace enable_key {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(Key * key, key_to_change(call, params));
    const Str arn = key_arn(call.world, call.place, key->id);
    SKYLENS_TRY_OK(check_not_pending(arn, *key));
    key->state = "Enabled";
    key_changed(call, *key);
    return Value::object();
}

}  // namespace enable_key

SKYLENS_DEFINE_OP(EnableKey) = {
    .write = enable_key::run, .requirements = on_key_id, .trail = key_trail()};

}  // namespace skylens::kms
