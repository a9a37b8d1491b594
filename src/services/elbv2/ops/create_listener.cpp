// elasticloadbalancing:CreateListener: a listener with its default rule.
//
// IAM: elasticloadbalancing:CreateListener on the load balancer, and AddTags with Tags.
// Errors, in order: ValidationError (no ARN), LoadBalancerNotFound, ValidationError (port,
//   protocol, certificates), SSLPolicyNotFound, CertificateNotFound, UnsupportedCertificate, the
//   errors of actions (TargetGroupNotFound, IncompatibleProtocols, …), DuplicateTagKeys,
//   TooManyListeners, DuplicateListener.
// CloudTrail: recorded as usual.
//
// Deviations from AWS: Mutual authentication, authentication actions and stickiness of the
//   groups of a Network Load Balancer are not simulated; the same listener again is a
//   DuplicateListener.
#include "services/elbv2/listener_input.h"
#include "services/elbv2/lookup.h"
#include "services/elbv2/shown.h"
#include "services/elbv2/targets.h"

namespace skylens::elbv2 {
namespace create_listener {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.here().elbv2;
    SKYLENS_TRY(const LoadBalancer* const balancer,
                read_load_balancer(state, params.str("LoadBalancerArn")));
    Listener listener;
    listener.load_balancer = balancer->id;
    SKYLENS_TRY_OK(read_listener_input(call.read(), params, *balancer, listener));
    SKYLENS_TRY_OK(check_tags({}, params["Tags"]));
    const auto others = listeners_of(state, balancer->id);
    if (others.size() >= kListenersMax) {
        return aws::error("TooManyListeners",
                          "The maximum number of listeners has been reached on load balancer '",
                          balancer->id, "'");
    }
    SKYLENS_TRY_OK(check_port_free(state, listener));
    const Str digits = new_digits(call.world);
    listener.id = elb_arn(call.world, call.place, join("listener/", balancer->tail, "/", digits));
    listener.default_rule =
        elb_arn(call.world, call.place,
                join("listener-rule/", balancer->tail, "/", digits, "/", new_digits(call.world)));
    aws::put_tags(listener.tags, params["Tags"]);
    const Value result = Value::object({{"Listeners", Value::array({listener_value(listener)})}});
    call.changed("AWS::ElasticLoadBalancingV2::Listener", listener.id);
    state.listeners.insert(std::move(listener));
    refresh_groups(call.world, call.place, call.effect);
    return result;
}

}  // namespace create_listener

SKYLENS_DEFINE_OP(CreateListener) = {.write = create_listener::run, .requirements = on_given_arn};

}  // namespace skylens::elbv2
