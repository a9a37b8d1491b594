// elasticloadbalancing:DescribeListeners: listeners of a load balancer, or by ARN.
//
// IAM: elasticloadbalancing:DescribeListeners on *.
// Errors, in order: ValidationError (neither or both, no ARN, marker), LoadBalancerNotFound,
//   ListenerNotFound.
// CloudTrail: read-only, recorded as usual.
//
// Deviations from AWS: none known.
#include "services/elbv2/lookup.h"
#include "services/elbv2/shown.h"

namespace skylens::elbv2 {
namespace describe_listeners {

Result<std::vector<const Listener*>> choose(const aws::ReadCall& call, const aws::Params& params) {
    const State& state = call.here().elbv2;
    const auto& arns = params.list("ListenerArns");
    if (params.has("LoadBalancerArn") == !arns.empty()) {
        return validation("You must specify either listener ARNs or a load balancer ARN");
    }
    if (params.has("LoadBalancerArn")) {
        SKYLENS_TRY(const LoadBalancer* const balancer,
                    read_load_balancer(state, params.str("LoadBalancerArn")));
        return listeners_of(state, balancer->id);
    }
    std::vector<const Listener*> chosen;
    for (const Value& arn : arns) {
        SKYLENS_TRY_OK(check_arn(Kind::Listener, arn.as_string()));
        const Listener* const found = state.listeners.find(arn.as_string());
        if (found == nullptr) {
            return aws::error("ListenerNotFound", "One or more listeners not found");
        }
        chosen.push_back(found);
    }
    return chosen;
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const auto chosen, choose(call, params));
    SKYLENS_TRY(const Page page, read_page(call, params, chosen.size()));
    Value list = Value::array();
    for (std::size_t i = page.from; i < page.to; ++i)
        list.push(listener_value(*chosen[i]));
    Value result = Value::object({{"Listeners", std::move(list)}});
    if (!page.next.empty()) result.set("NextMarker", page.next);
    return result;
}

}  // namespace describe_listeners

SKYLENS_DEFINE_OP(DescribeListeners) = {.read = describe_listeners::run};

}  // namespace skylens::elbv2
