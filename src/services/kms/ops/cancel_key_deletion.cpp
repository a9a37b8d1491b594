// kms:CancelKeyDeletion: takes a key out of its waiting period; it is disabled then.
//
// IAM: kms:CancelKeyDeletion on the key.
// Errors, in order: NotFoundException, KMSInvalidStateException (not pending deletion).
// CloudTrail: a management event; the key stands under resources, its ARN under responseElements.
//
// Deviations from AWS: none.
#include "services/kms/errors.h"
#include "services/kms/keys.h"
#include "services/kms/lifecycle.h"
#include "services/kms/state.h"

namespace skylens::kms {
namespace cancel_key_deletion {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(Key * key, key_to_change(call, params));
    const Str arn = key_arn(call.world, call.place, key->id);
    if (key->state != "PendingDeletion") {
        return invalid_state(arn.view(), " is not pending deletion.");
    }
    key->state = "Disabled";
    key->deletion = {};
    drop_plans(*key);
    if (key->rotates) {
        // The calendar goes on: "the next rotation date is based on when rotation was enabled".
        while (key->next_rotation <= call.now)
            key->next_rotation = key->next_rotation + days(key->rotation_days);
        resume_rotation(call.world, call.place, *key, call.effect);
    }
    key_changed(call, *key);
    return Value::object({{"KeyId", arn}});
}

}  // namespace cancel_key_deletion

SKYLENS_DEFINE_OP(CancelKeyDeletion) = {
    .write = cancel_key_deletion::run, .requirements = on_key_id, .trail = key_trail()};

}  // namespace skylens::kms
