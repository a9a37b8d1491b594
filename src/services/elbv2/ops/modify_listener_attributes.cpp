// elasticloadbalancing:ModifyListenerAttributes: sets attributes of a listener.
//
// IAM: elasticloadbalancing:ModifyListenerAttributes on the listener.
// Errors, in order: ValidationError (no ARN), ListenerNotFound, ValidationError (key, value).
// CloudTrail: recorded as usual.
//
// Deviations from AWS: see DescribeListenerAttributes; the wording of a refused value is ours.
#include "services/elbv2/attributes.h"
#include "services/elbv2/lookup.h"

namespace skylens::elbv2 {
namespace modify_listener_attributes {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Listener* const found,
                read_listener(*call.here().elbv2, params.str("ListenerArn")));
    Listener listener = *found;
    SKYLENS_TRY_OK(set_attributes(listener, params["Attributes"]));
    the_listener(call.here().elbv2, listener.id) = listener;
    call.changed("AWS::ElasticLoadBalancingV2::Listener", listener.id);
    return Value::object({{"Attributes", attributes_value(listener)}});
}

}  // namespace modify_listener_attributes

SKYLENS_DEFINE_OP(ModifyListenerAttributes) = {.write = modify_listener_attributes::run,
                                               .requirements = on_given_arn};

}  // namespace skylens::elbv2
