// acm:RenewCertificate: renews a private certificate; public ones renew by themselves.
//
// IAM: acm:RenewCertificate on the certificate.
// Errors, in order: ValidationException (no ARN), ResourceNotFoundException, ValidationException
//   (not a private, exported certificate).
// CloudTrail: recorded as usual.
//
// Deviations from AWS: private certificates are not simulated, so that it always refuses.
#include "services/acm/certificates.h"

namespace skylens::acm {
namespace renew_certificate {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Certificate* const found, read_certificate(call.read(), params));
    return aws::error("ValidationException", "The certificate ", found->id,
                      " is not eligible for renewal: only exported private certificates can be "
                      "renewed on request.");
}

}  // namespace renew_certificate

SKYLENS_DEFINE_OP(RenewCertificate) = {.write = renew_certificate::run,
                                       .requirements = on_certificate};

}  // namespace skylens::acm
