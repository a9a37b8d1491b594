// elasticloadbalancing:DeleteLoadBalancer: deletes a load balancer with its listeners and rules;
// its target groups stay. One that does not exist is no error.
//
// IAM: elasticloadbalancing:DeleteLoadBalancer on the load balancer.
// Errors, in order: ValidationError (no ARN), OperationNotPermitted (deletion protection).
// CloudTrail: recorded as usual.
//
// Deviations from AWS: It is gone at once; AWS takes its network interfaces away a little later.
#include "services/elbv2/attributes.h"
#include "services/elbv2/balancer_input.h"
#include "services/elbv2/interfaces.h"
#include "services/elbv2/lookup.h"
#include "services/elbv2/targets.h"

namespace skylens::elbv2 {
namespace delete_load_balancer {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    const Str arn = params.str("LoadBalancerArn");
    SKYLENS_TRY_OK(check_arn(Kind::LoadBalancer, arn));
    State& state = call.here().elbv2;
    const LoadBalancer* const found = state.load_balancers.find(arn);
    if (found == nullptr) return Value::object();
    if (attribute_on(*found, "deletion_protection.enabled")) {
        return aws::error("OperationNotPermitted", "Load balancer '", arn,
                          "' cannot be deleted because deletion protection is enabled");
    }
    for (const EnabledZone& node : found->zones)
        remove_node(call.world, call.place, node);
    std::vector<Str> listeners;
    for (const Listener* const listener : listeners_of(state, arn))
        listeners.push_back(listener->id);
    for (const Str& listener : listeners) {
        remove_listener(call, listener);
    }
    state.minutes.erase(arn);
    state.log_lines.erase(arn);
    state.load_balancers.erase(arn);
    refresh_groups(call.world, call.place, call.effect);
    call.changed("AWS::ElasticLoadBalancingV2::LoadBalancer", arn);
    return Value::object();
}

}  // namespace delete_load_balancer

SKYLENS_DEFINE_OP(DeleteLoadBalancer) = {.write = delete_load_balancer::run,
                                         .requirements = on_given_arn};

}  // namespace skylens::elbv2
