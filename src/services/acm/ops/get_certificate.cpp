// acm:GetCertificate: an issued or imported certificate and its chain, as PEM.
//
// IAM: acm:GetCertificate on the certificate.
// Errors, in order: ValidationException (no ARN), ResourceNotFoundException,
//   RequestInProgressException (not issued yet).
// CloudTrail: read-only, recorded as usual.
//
// Deviations from AWS: the text of an issued certificate is made up: it names the certificate and
//   cannot be read as X.509.
#include "base/text.h"
#include "services/acm/certificates.h"

namespace skylens::acm {
namespace get_certificate {

Str pem(std::string_view text) {
    return Str(
        join("-----BEGIN CERTIFICATE-----\n", base64_encode(text), "\n-----END CERTIFICATE-----"));
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Certificate* const found, read_certificate(call, params));
    if (found->status == CertificateStatus::PendingValidation) {
        return aws::error("RequestInProgressException", "The certificate ", found->id,
                          " is not issued yet.");
    }
    Value result = Value::object(
        {{"Certificate", found->imported ? found->body : pem(join(found->id, found->serial))}});
    const Str chain = found->imported ? found->chain : pem("Amazon RSA 2048 M02");
    if (!chain.empty()) result.set("CertificateChain", chain);
    return result;
}

}  // namespace get_certificate

SKYLENS_DEFINE_OP(GetCertificate) = {.read = get_certificate::run, .requirements = on_certificate};

}  // namespace skylens::acm
