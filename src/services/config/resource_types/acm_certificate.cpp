// AWS::ACM::Certificate. The id is the certificate's ARN.
//
// Deviations from AWS: none known.
#include "services/config/resource_type.h"
#include "services/config/state.h"

namespace skylens::config {
namespace acm_certificate {

std::optional<Description> one(const aws::World& world, aws::Place place, const Str& id) {
    const Value params = Value::object({{"CertificateArn", id}});
    const Value answer = read(world, place, "acm", "DescribeCertificate", params);
    if (answer.is_null()) return std::nullopt;
    const Value& certificate = answer["Certificate"];
    Description description;
    description.id = id;
    description.name = id;
    description.arn = id;
    description.created = time_of(certificate["CreatedAt"]);
    description.configuration = in_config_style(certificate);
    const Value tags = read(world, place, "acm", "ListTagsForCertificate", params);
    description.tags = tags_map(tags["Tags"]);
    description.supplementary.set("Tags", in_config_style(tags["Tags"]));
    return description;
}

std::vector<Description> all(const aws::World& world, aws::Place place) {
    std::vector<Description> descriptions;
    const Value types = Value::array({"RSA_1024", "RSA_2048", "RSA_3072", "RSA_4096",
                                      "EC_prime256v1", "EC_secp384r1", "EC_secp521r1"});
    const Value params = Value::object({{"Includes", Value::object({{"keyTypes", types}})}});
    for (const Value& row : read_all(world, place, "acm", "ListCertificates", params,
                                     "CertificateSummaryList", "NextToken", "NextToken")) {
        std::optional<Description> described = one(world, place, row["CertificateArn"].as_str());
        if (described.has_value()) descriptions.push_back(std::move(*described));
    }
    return descriptions;
}

}  // namespace acm_certificate

SKYLENS_DEFINE_RESOURCE_TYPE(AcmCertificate) = {.name = "AWS::ACM::Certificate",
                                                .service = "acm",
                                                .list_operation = "ListCertificates",
                                                .all = acm_certificate::all,
                                                .one = acm_certificate::one};

}  // namespace skylens::config
