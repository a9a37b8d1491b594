// acm:ExportCertificate: not simulated: certificates that can be exported are not.
//
// IAM: acm:ExportCertificate on the certificate.
// Errors, in order: ValidationException (no ARN), ResourceNotFoundException, ValidationException
//   (not made for export).
// CloudTrail: recorded as usual.
//
// Deviations from AWS: certificates with the option Export are refused at the request.
#include "services/acm/certificates.h"

namespace skylens::acm {
namespace export_certificate {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Certificate* const found, read_certificate(call.read(), params));
    return aws::error("ValidationException", "The certificate ", found->id, " is not exportable.");
}

}  // namespace export_certificate

SKYLENS_DEFINE_OP(ExportCertificate) = {.write = export_certificate::run,
                                        .requirements = on_certificate};

}  // namespace skylens::acm
