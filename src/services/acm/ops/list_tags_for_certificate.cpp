// acm:ListTagsForCertificate: the tags of a certificate.
//
// IAM: acm:ListTagsForCertificate on the certificate.
// Errors, in order: ValidationException (no ARN), ResourceNotFoundException.
// CloudTrail: read-only, recorded as usual.
//
// Deviations from AWS: none known.
#include "services/acm/certificates.h"

namespace skylens::acm {
namespace list_tags_for_certificate {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Certificate* const found, read_certificate(call, params));
    return Value::object({{"Tags", aws::tag_array(found->tags)}});
}

}  // namespace list_tags_for_certificate

SKYLENS_DEFINE_OP(ListTagsForCertificate) = {.read = list_tags_for_certificate::run,
                                             .requirements = on_certificate};

}  // namespace skylens::acm
