// acm:UpdateCertificateOptions: opts in to or out of certificate transparency logging.
//
// IAM: acm:UpdateCertificateOptions on the certificate.
// Errors, in order: ValidationException (no ARN), ResourceNotFoundException, NotSimulated
//   (export, another validation method), InvalidStateException (imported).
// CloudTrail: recorded as usual.
//
// Deviations from AWS: none known.
#include "services/acm/certificates.h"

namespace skylens::acm {
namespace update_certificate_options {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Certificate* const found, read_certificate(call.read(), params));
    const Value& options = params["Options"];
    if (options.contains("Export") || options.contains("ValidationMethod")) {
        return aws::not_simulated("This option of a certificate");
    }
    if (found->imported) {
        return aws::error("InvalidStateException", "The certificate ", found->id,
                          " is imported and has no options.");
    }
    if (options.contains("CertificateTransparencyLoggingPreference")) {
        call.here().acm->certificates.find(found->id)->transparency =
            options["CertificateTransparencyLoggingPreference"].as_str();
        call.changed("AWS::ACM::Certificate", found->id);
    }
    return Value::object();
}

}  // namespace update_certificate_options

SKYLENS_DEFINE_OP(UpdateCertificateOptions) = {.write = update_certificate_options::run,
                                               .requirements = on_certificate};

}  // namespace skylens::acm
