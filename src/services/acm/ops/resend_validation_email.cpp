// acm:ResendValidationEmail: sends the mails of EMAIL validation again.
//
// IAM: acm:ResendValidationEmail on the certificate.
// Errors, in order: ValidationException (no ARN), ResourceNotFoundException,
//   InvalidStateException (not EMAIL, not pending), InvalidDomainValidationOptionsException (a
//   domain it does not name).
// CloudTrail: recorded as usual.
//
// Deviations from AWS: see RequestCertificate.
#include "services/acm/certificates.h"

namespace skylens::acm {
namespace resend_validation_email {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Certificate* const found, read_certificate(call.read(), params));
    const bool waits =
        found->status == CertificateStatus::PendingValidation || found->renewal_pending;
    if (found->imported || found->validation != "EMAIL" || !waits) {
        return aws::error("InvalidStateException", "The certificate ", found->id,
                          " is not waiting for validation by e-mail.");
    }
    for (const Domain& domain : found->domains) {
        if (domain.name != params.str("Domain")) continue;
        Domain asked = domain;
        asked.validation_domain = params.str("ValidationDomain");
        const Certificate certificate = *found;
        send_validation_mails(call.world, call.place, certificate, asked, call.effect);
        return Value::object();
    }
    return aws::error("InvalidDomainValidationOptionsException", "The certificate does not name ",
                      params.str("Domain"), ".");
}

}  // namespace resend_validation_email

SKYLENS_DEFINE_OP(ResendValidationEmail) = {.write = resend_validation_email::run,
                                            .requirements = on_certificate};

}  // namespace skylens::acm
