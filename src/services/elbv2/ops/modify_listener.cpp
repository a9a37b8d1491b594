// elasticloadbalancing:ModifyListener: changes what is given; the rest stays.
//
// IAM: elasticloadbalancing:ModifyListener on the listener.
// Errors, in order: ValidationError (no ARN), ListenerNotFound, then as CreateListener.
// CloudTrail: recorded as usual.
//
// Deviations from AWS: see CreateListener.
#include "services/elbv2/listener_input.h"
#include "services/elbv2/lookup.h"
#include "services/elbv2/shown.h"
#include "services/elbv2/targets.h"

namespace skylens::elbv2 {
namespace modify_listener {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.here().elbv2;
    SKYLENS_TRY(const Listener* const found, read_listener(state, params.str("ListenerArn")));
    Listener listener = *found;
    const LoadBalancer& balancer = *state.load_balancers.find(listener.load_balancer);
    SKYLENS_TRY_OK(read_listener_input(call.read(), params, balancer, listener));
    SKYLENS_TRY_OK(check_port_free(state, listener));
    const Value result = Value::object({{"Listeners", Value::array({listener_value(listener)})}});
    call.changed("AWS::ElasticLoadBalancingV2::Listener", listener.id);
    the_listener(state, listener.id) = listener;
    refresh_groups(call.world, call.place, call.effect);
    return result;
}

}  // namespace modify_listener

SKYLENS_DEFINE_OP(ModifyListener) = {.write = modify_listener::run, .requirements = on_given_arn};

}  // namespace skylens::elbv2
