// What encrypting and decrypting have in common.
#pragma once

#include "aws/operation.h"
#include "services/kms/kms.h"
#include "services/kms/state.h"

namespace skylens::kms {

// Refuses NotSimulated: DryRun, Recipient, other algorithms than SYMMETRIC_DEFAULT.
Status check_simulated(const aws::Params& params);

// The key that a ciphertext names; `named`, the member that may name it too, must agree. Refuses
// ValidationException, InvalidCiphertextException, NotFoundException, IncorrectKeyException, and
// AccessDeniedException when the key is gone.
Result<KeyRef> key_of_ciphertext(const aws::ReadCall& call, const aws::Params& params,
                                 std::string_view ciphertext, std::string_view named);

// Bytes of the data key asked for. Refuses ValidationException.
Result<std::size_t> data_key_size(const aws::Params& params);

}  // namespace skylens::kms
