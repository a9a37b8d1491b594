// acm:DescribeCertificate: one certificate with its domains, dates and users.
//
// IAM: acm:DescribeCertificate on the certificate.
// Errors, in order: ValidationException (no ARN), ResourceNotFoundException.
// CloudTrail: read-only, recorded as usual.
//
// Deviations from AWS: an imported certificate's issuer is not known.
#include "services/acm/certificates.h"

namespace skylens::acm {
namespace describe_certificate {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Certificate* const found, read_certificate(call, params));
    return Value::object({{"Certificate", detail_value(call.world, *found)}});
}

}  // namespace describe_certificate

SKYLENS_DEFINE_OP(DescribeCertificate) = {.read = describe_certificate::run,
                                          .requirements = on_certificate};

}  // namespace skylens::acm
