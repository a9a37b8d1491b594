// kms:GenerateRandom: bytes that nobody can guess.
//
// IAM: kms:GenerateRandom on *.
// Errors, in order: ValidationException (no NumberOfBytes).
// CloudTrail: read-only, recorded as usual.
//
// Deviations from AWS: Recipient and custom key stores are refused; the bytes follow from the
//   seed of the world.
#include "base/text.h"
#include "services/kms/blob.h"
#include "services/kms/errors.h"
#include "services/kms/keys.h"
#include "services/kms/state.h"

namespace skylens::kms {
namespace generate_random {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    if (params.has("Recipient")) return aws::not_simulated("Recipient");
    if (params.has("CustomKeyStoreId")) return aws::not_simulated("a custom key store");
    if (!params.has("NumberOfBytes")) return validation("NumberOfBytes is required.");
    const auto count = static_cast<std::size_t>(params.integer("NumberOfBytes"));
    return Value::object({{"Plaintext", base64_encode(random_bytes(call.world, count))}});
}

}  // namespace generate_random

SKYLENS_DEFINE_OP(GenerateRandom) = {.write = generate_random::run, .trail = use_trail()};

}  // namespace skylens::kms
