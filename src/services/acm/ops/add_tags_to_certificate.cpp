// acm:AddTagsToCertificate: adds or replaces tags.
//
// IAM: acm:AddTagsToCertificate on the certificate.
// Errors, in order: ValidationException (no ARN), ResourceNotFoundException, InvalidTagException,
//   TooManyTagsException (50).
// CloudTrail: recorded as usual.
//
// Deviations from AWS: none known.
#include "services/acm/certificates.h"

namespace skylens::acm {
namespace add_tags_to_certificate {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Certificate* const found, read_certificate(call.read(), params));
    SKYLENS_TRY_OK(check_certificate_tags(found->tags, params["Tags"]));
    aws::put_tags(call.here().acm->certificates.find(found->id)->tags, params["Tags"]);
    call.changed("AWS::ACM::Certificate", found->id);
    return Value::object();
}

}  // namespace add_tags_to_certificate

SKYLENS_DEFINE_OP(AddTagsToCertificate) = {.write = add_tags_to_certificate::run,
                                           .requirements = on_certificate};

}  // namespace skylens::acm
