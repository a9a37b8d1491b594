#include "services/kms/crypto.h"

#include "services/kms/blob.h"
#include "services/kms/errors.h"
#include "services/kms/keys.h"
#include "services/kms/state.h"

namespace skylens::kms {

Status check_simulated(const aws::Params& params) {
    for (const std::string_view name : {"DryRun", "Recipient", "DryRunModifiers"}) {
        if (params.has(name) && !(params[name].is_bool() && !params.flag(name)))
            return aws::not_simulated("KMS's parameter ", name);
    }
    for (const std::string_view name :
         {"EncryptionAlgorithm", "SourceEncryptionAlgorithm", "DestinationEncryptionAlgorithm"}) {
        if (params.str(name, "SYMMETRIC_DEFAULT") != "SYMMETRIC_DEFAULT")
            return aws::not_simulated("the algorithm ", params.str(name).view());
    }
    return Ok{};
}

Result<KeyRef> key_of_ciphertext(const aws::ReadCall& call, const aws::Params& params,
                                 std::string_view ciphertext, std::string_view named) {
    if (!params.has(ciphertext)) {
        return validation("1 validation error detected: Value at '", "ciphertextBlob",
                          "' failed to satisfy constraint: Member must not be null");
    }
    SKYLENS_TRY(const KeyRef ref, key_of_blob(call.world, params.str(ciphertext)));
    if (params.has(named)) {
        SKYLENS_TRY(const KeyRef asked, asked_key(call, call.world, params, Naming::Any, named));
        if (asked.place != ref.place || asked.id != ref.id) {
            return aws::error("IncorrectKeyException",
                              "The key ID in the request does not identify a CMK that can perform "
                              "this operation.");
        }
    }
    // KMS does not tell what is wrong with a key that the ciphertext names.
    if (find_key(call.world, ref) == nullptr || ref.place.region != call.place.region) {
        return aws::error("AccessDeniedException",
                          "The ciphertext refers to a customer master key that does not exist, "
                          "does not exist in this region, or you are not allowed to access.");
    }
    return ref;
}

Result<std::size_t> data_key_size(const aws::Params& params) {
    const bool by_spec = params.has("KeySpec");
    if (by_spec == params.has("NumberOfBytes")) {
        return validation("Please specify either number of bytes or key spec.");
    }
    if (!by_spec) return static_cast<std::size_t>(params.integer("NumberOfBytes"));
    return std::size_t{params.str("KeySpec") == "AES_128" ? 16U : 32U};
}

}  // namespace skylens::kms
