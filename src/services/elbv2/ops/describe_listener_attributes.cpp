// elasticloadbalancing:DescribeListenerAttributes: the attributes of a listener.
//
// IAM: elasticloadbalancing:DescribeListenerAttributes on *.
// Errors, in order: ValidationError (no ARN), ListenerNotFound.
// CloudTrail: read-only, recorded as usual.
//
// Deviations from AWS: request header names of mutual TLS are not there.
#include "services/elbv2/attributes.h"
#include "services/elbv2/lookup.h"

namespace skylens::elbv2 {
namespace describe_listener_attributes {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Listener* const listener,
                read_listener(*call.here().elbv2, params.str("ListenerArn")));
    return Value::object({{"Attributes", attributes_value(*listener)}});
}

}  // namespace describe_listener_attributes

SKYLENS_DEFINE_OP(DescribeListenerAttributes) = {.read = describe_listener_attributes::run};

}  // namespace skylens::elbv2
