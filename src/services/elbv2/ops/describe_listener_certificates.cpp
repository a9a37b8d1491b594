// elasticloadbalancing:DescribeListenerCertificates: the default certificate of a listener and
// its list.
//
// IAM: elasticloadbalancing:DescribeListenerCertificates on *.
// Errors, in order: ValidationError (no ARN, marker), ListenerNotFound.
// CloudTrail: read-only, recorded as usual.
//
// Deviations from AWS: none known.
#include "services/elbv2/lookup.h"

namespace skylens::elbv2 {
namespace describe_listener_certificates {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Listener* const listener,
                read_listener(*call.here().elbv2, params.str("ListenerArn")));
    SKYLENS_TRY(const Page page, read_page(call, params, listener->certificates.size()));
    Value list = Value::array();
    for (std::size_t i = page.from; i < page.to; ++i) {
        list.push(
            Value::object({{"CertificateArn", listener->certificates[i]}, {"IsDefault", i == 0}}));
    }
    Value result = Value::object({{"Certificates", std::move(list)}});
    if (!page.next.empty()) result.set("NextMarker", page.next);
    return result;
}

}  // namespace describe_listener_certificates

SKYLENS_DEFINE_OP(DescribeListenerCertificates) = {.read = describe_listener_certificates::run};

}  // namespace skylens::elbv2
