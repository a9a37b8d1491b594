// kms:Encrypt: encrypts up to 4 KiB under a key.
//
// IAM: kms:Encrypt on the key.
// Errors, in order: NotFoundException, AccessDeniedException, KMSInvalidStateException (pending
//   deletion), DisabledException.
// CloudTrail: a management event, read-only; plaintext and ciphertext are not shown; the key
//   stands under resources.
//
// Deviations from AWS: DryRun and algorithms other than SYMMETRIC_DEFAULT are refused; the
//   ciphertext is the simulator's own.
#include "base/text.h"
#include "services/kms/blob.h"
#include "services/kms/crypto.h"
#include "services/kms/errors.h"
#include "services/kms/keys.h"
#include "services/kms/state.h"

namespace skylens::kms {
namespace encrypt {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY_OK(check_simulated(params));
    SKYLENS_TRY(const KeyRef ref, asked_key(call, call.world, params, Naming::Any));
    const Str arn = key_arn(call.world, ref.place, ref.id);
    SKYLENS_TRY_OK(check_service(call, call.world, ref, "kms:Encrypt", params.value()));
    SKYLENS_TRY_OK(check_enabled(arn, *find_key(call.world, ref)));
    const Str blob = seal(call.world, ref, params.str("Plaintext"), params["EncryptionContext"]);
    return Value::object({{"CiphertextBlob", base64_encode(blob)},
                          {"KeyId", arn},
                          {"EncryptionAlgorithm", "SYMMETRIC_DEFAULT"}});
}

}  // namespace encrypt

SKYLENS_DEFINE_OP(Encrypt) = {
    .write = encrypt::run, .requirements = on_key_id, .trail = use_trail()};

}  // namespace skylens::kms
