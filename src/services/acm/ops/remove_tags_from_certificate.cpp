// acm:RemoveTagsFromCertificate: removes tags: those with a value only when the value is the
// same.
//
// IAM: acm:RemoveTagsFromCertificate on the certificate.
// Errors, in order: ValidationException (no ARN), ResourceNotFoundException.
// CloudTrail: recorded as usual.
//
// Deviations from AWS: none known.
#include "services/acm/certificates.h"

namespace skylens::acm {
namespace remove_tags_from_certificate {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Certificate* const found, read_certificate(call.read(), params));
    aws::TagList kept;
    for (const aws::ResourceTag& tag : found->tags) {
        bool goes = false;
        for (const Value& given : params.list("Tags")) {
            const bool same = !given.contains("Value") || given["Value"].as_string() == tag.value;
            goes = goes || (given["Key"].as_string() == tag.key && same);
        }
        if (!goes) kept.push_back(tag);
    }
    call.here().acm->certificates.find(found->id)->tags = std::move(kept);
    call.changed("AWS::ACM::Certificate", found->id);
    return Value::object();
}

}  // namespace remove_tags_from_certificate

SKYLENS_DEFINE_OP(RemoveTagsFromCertificate) = {.write = remove_tags_from_certificate::run,
                                                .requirements = on_certificate};

}  // namespace skylens::acm
