// elasticloadbalancing:AddListenerCertificates: adds certificates to the list of an HTTPS or TLS
// listener (SNI); those that are there stay.
//
// IAM: elasticloadbalancing:AddListenerCertificates on the listener.
// Errors, in order: ValidationError (no ARN), ListenerNotFound, ValidationError (not HTTPS or
//   TLS), CertificateNotFound, UnsupportedCertificate, TooManyCertificates (25 beside the
//   default).
// CloudTrail: recorded as usual.
//
// Deviations from AWS: none known.
#include <algorithm>

#include "services/elbv2/certificates.h"
#include "services/elbv2/lookup.h"

namespace skylens::elbv2 {
namespace add_listener_certificates {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Listener* const found,
                read_listener(*call.here().elbv2, params.str("ListenerArn")));
    if (!found->encrypted()) {
        return validation("Certificates can only be added to HTTPS or TLS listeners");
    }
    Listener listener = *found;
    Value added = Value::array();
    for (const Value& given : params.list("Certificates")) {
        const Str arn = given["CertificateArn"].as_str();
        SKYLENS_TRY_OK(check_certificate(call.world, arn));
        added.push(Value::object({{"CertificateArn", arn}, {"IsDefault", false}}));
        const auto& has = listener.certificates;
        if (std::find(has.begin(), has.end(), arn) == has.end()) {
            listener.certificates.push_back(arn);
        }
    }
    if (listener.certificates.size() > kCertificatesMax) {
        return aws::error("TooManyCertificates",
                          "The maximum number of certificates has been reached on listener '",
                          listener.id, "'");
    }
    call.changed("AWS::ElasticLoadBalancingV2::Listener", listener.id);
    the_listener(call.here().elbv2, listener.id) = listener;
    return Value::object({{"Certificates", std::move(added)}});
}

}  // namespace add_listener_certificates

SKYLENS_DEFINE_OP(AddListenerCertificates) = {.write = add_listener_certificates::run,
                                              .requirements = on_given_arn};

}  // namespace skylens::elbv2
