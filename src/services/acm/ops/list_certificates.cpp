// acm:ListCertificates: certificates, newest first; of the statuses asked for. Without a filter
// only those with RSA 1024 and 2048 keys.
//
// IAM: acm:ListCertificates on *.
// Errors, in order: ValidationException (NextToken).
// CloudTrail: read-only, recorded as usual.
//
// Deviations from AWS: of the filters only keyTypes is simulated.
#include <algorithm>

#include "aws/pagination.h"
#include "services/acm/certificates.h"

namespace skylens::acm {
namespace list_certificates {

bool wanted(const aws::Params& params, const Certificate& certificate) {
    const auto has = [](const std::vector<Value>& list, std::string_view text) {
        return std::any_of(list.begin(), list.end(),
                           [&](const Value& element) { return element.as_string() == text; });
    };
    const auto& statuses = params.list("CertificateStatuses");
    if (!statuses.empty() && !has(statuses, status_name(certificate.status))) return false;
    const auto& types = params["Includes"]["keyTypes"].elements();
    if (!types.empty()) return has(types, certificate.key_algorithm);
    return certificate.key_algorithm == "RSA_2048" || certificate.key_algorithm == "RSA_1024";
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    for (const Value::Member& filter : params["Includes"].members()) {
        if (filter.key != "keyTypes") return aws::not_simulated("The filter ", filter.key);
    }
    if (params.has("CertificateKeyPairOrigins")) {
        return aws::not_simulated("The filter CertificateKeyPairOrigins");
    }
    SKYLENS_TRY(const std::size_t from,
                aws::page_position("ListCertificates", params.str("NextToken"),
                                   "ValidationException", "The NextToken is not valid."));
    std::vector<const Certificate*> chosen;
    for (const Certificate& certificate : call.here().acm->certificates) {
        if (wanted(params, certificate)) chosen.push_back(&certificate);
    }
    if (params.str("SortOrder") != "ASCENDING") std::reverse(chosen.begin(), chosen.end());
    const auto size = static_cast<std::size_t>(params.integer("MaxItems", 1000));
    Value list = Value::array();
    for (std::size_t i = from; i < chosen.size() && list.size() < size; ++i)
        list.push(summary_value(call.world, *chosen[i]));
    const std::size_t next = from + list.size();
    Value result = Value::object({{"CertificateSummaryList", std::move(list)}});
    if (next < chosen.size()) result.set("NextToken", aws::page_token("ListCertificates", next));
    return result;
}

}  // namespace list_certificates

SKYLENS_DEFINE_OP(ListCertificates) = {.read = list_certificates::run};

}  // namespace skylens::acm
