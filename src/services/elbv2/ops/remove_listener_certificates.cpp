// elasticloadbalancing:RemoveListenerCertificates: takes certificates off the list; the default
// one cannot be.
//
// IAM: elasticloadbalancing:RemoveListenerCertificates on the listener.
// Errors, in order: ValidationError (no ARN), ListenerNotFound, OperationNotPermitted (the
//   default certificate).
// CloudTrail: recorded as usual.
//
// Deviations from AWS: none known.
#include <algorithm>

#include "services/elbv2/lookup.h"

namespace skylens::elbv2 {
namespace remove_listener_certificates {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Listener* const found,
                read_listener(*call.here().elbv2, params.str("ListenerArn")));
    Listener listener = *found;
    for (const Value& given : params.list("Certificates")) {
        const Str arn = given["CertificateArn"].as_str();
        auto& has = listener.certificates;
        if (!has.empty() && has.front() == arn) {
            return aws::error("OperationNotPermitted",
                              "Default certificate cannot be removed from the listener");
        }
        has.erase(std::remove(has.begin(), has.end(), arn), has.end());
    }
    call.changed("AWS::ElasticLoadBalancingV2::Listener", listener.id);
    the_listener(call.here().elbv2, listener.id) = listener;
    return Value::object();
}

}  // namespace remove_listener_certificates

SKYLENS_DEFINE_OP(RemoveListenerCertificates) = {.write = remove_listener_certificates::run,
                                                 .requirements = on_given_arn};

}  // namespace skylens::elbv2
