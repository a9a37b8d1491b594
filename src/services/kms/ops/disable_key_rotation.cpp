// kms:DisableKeyRotation: ends automatic rotation.
//
// IAM: kms:DisableKeyRotation on the key.
// Errors, in order: NotFoundException, KMSInvalidStateException, DisabledException.
// CloudTrail: a management event; the key stands under resources, its ARN under responseElements.
//
// Deviations from AWS: none.
#include "services/kms/errors.h"
#include "services/kms/keys.h"
#include "services/kms/lifecycle.h"
#include "services/kms/state.h"

namespace skylens::kms {
namespace disable_key_rotation {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(Key * key, key_to_change(call, params));
    const Str arn = key_arn(call.world, call.place, key->id);
    SKYLENS_TRY_OK(check_enabled(arn, *key));
    key->rotates = false;
    key->next_rotation = {};
    drop_plans(*key);
    key_changed(call, *key);
    return Value::object();
}

}  // namespace disable_key_rotation

SKYLENS_DEFINE_OP(DisableKeyRotation) = {
    .write = disable_key_rotation::run, .requirements = on_key_id, .trail = key_trail()};

}  // namespace skylens::kms
