// kms:EnableKeyRotation: lets KMS change the key material every year, or every so many days.
//
// IAM: kms:EnableKeyRotation on the key.
// Errors, in order: NotFoundException, KMSInvalidStateException, DisabledException,
//   ValidationException (90 to 2560 days).
// CloudTrail: a management event; the key stands under resources, its ARN under responseElements.
//
// Deviations from AWS: none.
#include "services/kms/errors.h"
#include "services/kms/keys.h"
#include "services/kms/lifecycle.h"
#include "services/kms/state.h"

namespace skylens::kms {
namespace enable_key_rotation {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(Key * key, key_to_change(call, params));
    const Str arn = key_arn(call.world, call.place, key->id);
    SKYLENS_TRY_OK(check_enabled(arn, *key));
    const std::int64_t period = params.integer("RotationPeriodInDays", 365);
    // Enabling again without another period changes nothing.
    if (key->rotates && key->rotation_days == period) return Value::object();
    plan_rotation(call.world, call.place, *key, period, call.effect);
    key_changed(call, *key);
    return Value::object();
}

}  // namespace enable_key_rotation

SKYLENS_DEFINE_OP(EnableKeyRotation) = {
    .write = enable_key_rotation::run, .requirements = on_key_id, .trail = key_trail()};

}  // namespace skylens::kms
