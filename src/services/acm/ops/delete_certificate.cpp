// acm:DeleteCertificate: deletes a certificate that no load balancer uses.
//
// IAM: acm:DeleteCertificate on the certificate.
// Errors, in order: ValidationException (no ARN), ResourceNotFoundException,
//   ResourceInUseException.
// CloudTrail: recorded as usual.
//
// Deviations from AWS: none known.
#include "services/acm/certificates.h"
#include "services/elbv2/elbv2.h"

namespace skylens::acm {
namespace delete_certificate {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Certificate* const found, read_certificate(call.read(), params));
    const Str arn = found->id;
    if (!elbv2::users_of_certificate(call.world, arn).empty()) {
        return aws::error("ResourceInUseException", "Certificate ", arn,
                          " in use. Request Id: ", aws::uuid_from(call.world.seed, call.effect));
    }
    call.here().acm->certificates.erase(arn);
    call.changed("AWS::ACM::Certificate", arn);
    return Value::object();
}

}  // namespace delete_certificate

SKYLENS_DEFINE_OP(DeleteCertificate) = {.write = delete_certificate::run,
                                        .requirements = on_certificate};

}  // namespace skylens::acm
