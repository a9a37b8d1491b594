// kms:ScheduleKeyDeletion: deletes a key after a waiting period, in which it cannot be used and
//   the deletion can be cancelled.
//
// IAM: kms:ScheduleKeyDeletion on the key.
// Errors, in order: NotFoundException, ValidationException (7 to 30 days),
//   KMSInvalidStateException (already pending).
// CloudTrail: a management event; the key stands under resources, its ARN under responseElements.
//
// Deviations from AWS: none.
#include "services/kms/errors.h"
#include "services/kms/keys.h"
#include "services/kms/lifecycle.h"
#include "services/kms/state.h"

namespace skylens::kms {
namespace schedule_key_deletion {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(Key * key, key_to_change(call, params));
    const Str arn = key_arn(call.world, call.place, key->id);
    const std::int64_t window = params.integer("PendingWindowInDays", 30);
    if (window < 7 || window > 30) {
        return validation("PendingWindowInDays must be between 7 and 30 (inclusive)");
    }
    SKYLENS_TRY_OK(check_not_pending(arn, *key));
    key->state = "PendingDeletion";
    key->deletion_window = window;
    key->deletion = call.now + days(window);
    plan_deletion(call.world, call.place, *key, call.effect);
    key_changed(call, *key);
    return Value::object({{"KeyId", arn},
                          {"DeletionDate", cli_time(key->deletion)},
                          {"KeyState", "PendingDeletion"},
                          {"PendingWindowInDays", window}});
}

}  // namespace schedule_key_deletion

SKYLENS_DEFINE_OP(ScheduleKeyDeletion) = {
    .write = schedule_key_deletion::run, .requirements = on_key_id, .trail = key_trail()};

}  // namespace skylens::kms
