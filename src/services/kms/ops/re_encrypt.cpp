// kms:ReEncrypt: decrypts a ciphertext and encrypts it under another key, inside KMS.
//
// IAM: kms:ReEncryptFrom on the first key, kms:ReEncryptTo on the second.
// Errors, in order: ValidationException (no ciphertext), InvalidCiphertextException,
//   NotFoundException, IncorrectKeyException, KMSInvalidStateException, DisabledException.
// CloudTrail: a management event, read-only; plaintext and ciphertext are not shown; the key
//   stands under resources.
//
// Deviations from AWS: DryRun and algorithms other than SYMMETRIC_DEFAULT are refused; the record
//   lists the destination key only.
#include "base/text.h"
#include "services/kms/blob.h"
#include "services/kms/crypto.h"
#include "services/kms/errors.h"
#include "services/kms/keys.h"
#include "services/kms/state.h"

namespace skylens::kms {
namespace re_encrypt {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY_OK(check_simulated(params));
    SKYLENS_TRY(const KeyRef from,
                key_of_ciphertext(call.read(), params, "CiphertextBlob", "SourceKeyId"));
    SKYLENS_TRY(const KeyRef to,
                asked_key(call, call.world, params, Naming::Any, "DestinationKeyId"));
    const Str from_arn = key_arn(call.world, from.place, from.id);
    const Str to_arn = key_arn(call.world, to.place, to.id);
    const Key& source = *find_key(call.world, from);
    const Key& target = *find_key(call.world, to);
    SKYLENS_TRY_OK(check_enabled(from_arn, source));
    SKYLENS_TRY_OK(check_enabled(to_arn, target));
    SKYLENS_TRY(const Opened opened, open_blob(call.world, params.str("CiphertextBlob"),
                                               params["SourceEncryptionContext"]));
    const Str blob = seal(call.world, to, opened.plaintext, params["DestinationEncryptionContext"]);
    return Value::object(
        {{"CiphertextBlob", base64_encode(blob)},
         {"SourceKeyId", from_arn},
         {"KeyId", to_arn},
         {"SourceEncryptionAlgorithm", "SYMMETRIC_DEFAULT"},
         {"DestinationEncryptionAlgorithm", "SYMMETRIC_DEFAULT"},
         {"SourceKeyMaterialId", material_id(call.world, source, opened.rotation)},
         {"DestinationKeyMaterialId", material_id(call.world, target, target.rotations.size())}});
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    const Result<KeyRef> from = key_of_ciphertext(call, params, "CiphertextBlob", "SourceKeyId");
    if (from.ok()) need_key(call, from.value(), "kms:ReEncryptFrom", params.value(), out);
    const Result<KeyRef> to = resolve_key(call.world, call.place, params.str("DestinationKeyId"));
    if (to.ok()) need_key(call, to.value(), "kms:ReEncryptTo", params.value(), out);
}

}  // namespace re_encrypt

SKYLENS_DEFINE_OP(ReEncrypt) = {
    .write = re_encrypt::run, .requirements = re_encrypt::requirements, .trail = use_trail()};

}  // namespace skylens::kms
