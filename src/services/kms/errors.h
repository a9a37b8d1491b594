// KMS's error codes and messages, as the service sends them.
#pragma once

#include "aws/errors.h"

namespace skylens::kms {

template <class... Parts>
Failure not_found(const Parts&... parts) {
    return aws::error("NotFoundException", parts...);
}
template <class... Parts>
Failure invalid_state(const Parts&... parts) {
    return aws::error("KMSInvalidStateException", parts...);
}
template <class... Parts>
Failure validation(const Parts&... parts) {
    return aws::error("ValidationException", parts...);
}
template <class... Parts>
Failure unsupported(const Parts&... parts) {
    return aws::error("UnsupportedOperationException", parts...);
}

}  // namespace skylens::kms
