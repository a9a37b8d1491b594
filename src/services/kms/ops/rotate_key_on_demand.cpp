// kms:RotateKeyOnDemand: changes the key material now; automatic rotation keeps its calendar.
//
// IAM: kms:RotateKeyOnDemand on the key.
// Errors, in order: NotFoundException, KMSInvalidStateException, DisabledException,
//   UnsupportedOperationException (AWS managed key), LimitExceededException (25 rotations).
// CloudTrail: a management event; the key stands under resources, its ARN under responseElements.
//
// Deviations from AWS: the rotation is done at once.
#include <algorithm>

#include "services/kms/errors.h"
#include "services/kms/keys.h"
#include "services/kms/lifecycle.h"
#include "services/kms/state.h"

namespace skylens::kms {
namespace rotate_key_on_demand {

constexpr std::ptrdiff_t kOnDemandMax = 25;  // "Resource quotas", on-demand rotations of a key

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(Key * key, key_to_change(call, params));
    const Str arn = key_arn(call.world, call.place, key->id);
    SKYLENS_TRY_OK(check_enabled(arn, *key));
    const auto done = std::count_if(key->rotations.begin(), key->rotations.end(),
                                    [](const Rotation& rotation) { return rotation.on_demand; });
    if (done >= kOnDemandMax) {
        return aws::error("LimitExceededException",
                          "The limit of on-demand rotations was reached for key ", arn.view());
    }
    rotate(call.world, call.place, *key, true, call.effect);
    return Value::object({{"KeyId", key->id}});
}

}  // namespace rotate_key_on_demand

SKYLENS_DEFINE_OP(RotateKeyOnDemand) = {
    .write = rotate_key_on_demand::run, .requirements = on_key_id, .trail = key_trail()};

}  // namespace skylens::kms
