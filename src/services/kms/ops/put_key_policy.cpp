// kms:PutKeyPolicy: replaces the key policy.
//
// IAM: kms:PutKeyPolicy on the key.
// Errors, in order: NotFoundException, ValidationException (PolicyName),
//   KMSInvalidStateException, MalformedPolicyDocumentException (no policy, unknown principal, the
//   caller would be locked out), LimitExceededException.
// CloudTrail: a management event; the key stands under resources, its ARN under responseElements.
//
// Deviations from AWS: none.
#include "services/kms/errors.h"
#include "services/kms/key_policy.h"
#include "services/kms/keys.h"
#include "services/kms/state.h"

namespace skylens::kms {
namespace put_key_policy {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(Key * key, key_to_change(call, params));
    const Str arn = key_arn(call.world, call.place, key->id);
    if (params.str("PolicyName", "default") != "default") return not_found("No such policy exists");
    SKYLENS_TRY_OK(check_not_pending(arn, *key));
    SKYLENS_TRY(key->policy, checked_policy(call, call.world, arn, params.str("Policy"),
                                            params.flag("BypassPolicyLockoutSafetyCheck")));
    key_changed(call, *key);
    return Value::object();
}

}  // namespace put_key_policy

SKYLENS_DEFINE_OP(PutKeyPolicy) = {
    .write = put_key_policy::run, .requirements = on_key_id, .trail = key_trail()};

}  // namespace skylens::kms
