// kms:GetKeyRotationStatus: whether and when the key material rotates.
//
// IAM: kms:GetKeyRotationStatus on the key.
// Errors, in order: NotFoundException, KMSInvalidStateException (pending deletion is answered
//   with false).
// CloudTrail: read-only; the key stands under resources.
//
// Deviations from AWS: none.
#include "services/kms/errors.h"
#include "services/kms/keys.h"
#include "services/kms/state.h"

namespace skylens::kms {
namespace get_key_rotation_status {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Key* key, key_to_read(call, params));
    const bool on = key->rotates && key->state != "PendingDeletion";
    Value out = Value::object(
        {{"KeyRotationEnabled", on}, {"KeyId", key_arn(call.world, call.place, key->id)}});
    if (!on) return out;
    out.set("RotationPeriodInDays", key->rotation_days);
    return out.set("NextRotationDate", cli_time(key->next_rotation));
}

}  // namespace get_key_rotation_status

SKYLENS_DEFINE_OP(GetKeyRotationStatus) = {
    .read = get_key_rotation_status::run, .requirements = on_key_id, .trail = read_trail()};

}  // namespace skylens::kms
