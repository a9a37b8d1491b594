// kms:Decrypt: gives back what a key has encrypted; the ciphertext itself names the key.
//
// IAM: kms:Decrypt on the key of the ciphertext.
// Errors, in order: ValidationException (no ciphertext), InvalidCiphertextException (no
//   ciphertext, or another encryption context), NotFoundException (KeyId), IncorrectKeyException
//   (another KeyId), AccessDeniedException, KMSInvalidStateException, DisabledException.
// CloudTrail: a management event, read-only; plaintext and ciphertext are not shown; the key
//   stands under resources.
//
// Deviations from AWS: DryRun, Recipient and algorithms other than SYMMETRIC_DEFAULT are refused.
#include "base/text.h"
#include "services/kms/blob.h"
#include "services/kms/crypto.h"
#include "services/kms/errors.h"
#include "services/kms/keys.h"
#include "services/kms/state.h"

namespace skylens::kms {
namespace decrypt {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY_OK(check_simulated(params));
    SKYLENS_TRY(const KeyRef ref, key_of_ciphertext(call, params, "CiphertextBlob", "KeyId"));
    const Str arn = key_arn(call.world, ref.place, ref.id);
    const Key& key = *find_key(call.world, ref);
    SKYLENS_TRY_OK(check_service(call, call.world, ref, "kms:Decrypt", params.value()));
    SKYLENS_TRY_OK(check_enabled(arn, key));
    SKYLENS_TRY(const Opened opened,
                open_blob(call.world, params.str("CiphertextBlob"), params["EncryptionContext"]));
    return Value::object({{"KeyId", arn},
                          {"Plaintext", base64_encode(opened.plaintext)},
                          {"EncryptionAlgorithm", "SYMMETRIC_DEFAULT"},
                          {"KeyMaterialId", material_id(call.world, key, opened.rotation)}});
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    const Result<KeyRef> ref = key_of_ciphertext(call, params, "CiphertextBlob", "KeyId");
    if (ref.ok()) need_key(call, ref.value(), "kms:Decrypt", params.value(), out);
}

}  // namespace decrypt

SKYLENS_DEFINE_OP(Decrypt) = {
    .read = decrypt::run, .requirements = decrypt::requirements, .trail = use_trail()};

}  // namespace skylens::kms
