// kms:DisableKey: keeps a key from being used until it is enabled again.
//
// IAM: kms:DisableKey on the key.
// Errors, in order: NotFoundException, KMSInvalidStateException (pending deletion).
// CloudTrail: a management event; the key stands under resources, its ARN under responseElements.
//
// Deviations from AWS: none.
#include "services/kms/errors.h"
#include "services/kms/keys.h"
#include "services/kms/state.h"

namespace skylens::kms {
namespace disable_key {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(Key * key, key_to_change(call, params));
    const Str arn = key_arn(call.world, call.place, key->id);
    SKYLENS_TRY_OK(check_not_pending(arn, *key));
    key->state = "Disabled";
    key_changed(call, *key);
    return Value::object();
}

}  // namespace disable_key

SKYLENS_DEFINE_OP(DisableKey) = {
    .write = disable_key::run, .requirements = on_key_id, .trail = key_trail()};

}  // namespace skylens::kms
