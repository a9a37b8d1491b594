// kms:GenerateDataKey: a new data key, plain and encrypted.
//
// IAM: kms:GenerateDataKey on the key.
// Errors, in order: ValidationException (KeySpec and NumberOfBytes: exactly one),
//   NotFoundException, AccessDeniedException, KMSInvalidStateException (pending deletion),
//   DisabledException.
// CloudTrail: a management event, read-only; plaintext and ciphertext are not shown; the key
//   stands under resources.
//
// Deviations from AWS: DryRun and Recipient are refused.
#include "base/text.h"
#include "services/kms/blob.h"
#include "services/kms/crypto.h"
#include "services/kms/errors.h"
#include "services/kms/keys.h"
#include "services/kms/state.h"

namespace skylens::kms {
namespace generate_data_key {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY_OK(check_simulated(params));
    SKYLENS_TRY(const std::size_t size, data_key_size(params));
    SKYLENS_TRY(const KeyRef ref, asked_key(call, call.world, params, Naming::Any));
    const Str arn = key_arn(call.world, ref.place, ref.id);
    SKYLENS_TRY_OK(check_service(call, call.world, ref, "kms:GenerateDataKey", params.value()));
    SKYLENS_TRY_OK(check_enabled(arn, *find_key(call.world, ref)));
    const Str data_key = random_bytes(call.world, size);
    const Str blob = seal(call.world, ref, data_key, params["EncryptionContext"]);
    const Key& key = *find_key(call.world, ref);
    return Value::object({{"CiphertextBlob", base64_encode(blob)},
                          {"Plaintext", base64_encode(data_key)},
                          {"KeyId", arn},
                          {"KeyMaterialId", material_id(call.world, key, key.rotations.size())}});
}

}  // namespace generate_data_key

SKYLENS_DEFINE_OP(GenerateDataKey) = {
    .write = generate_data_key::run, .requirements = on_key_id, .trail = use_trail()};

}  // namespace skylens::kms
