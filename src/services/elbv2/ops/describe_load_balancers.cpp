// elasticloadbalancing:DescribeLoadBalancers: load balancers, all or by ARN or name.
//
// IAM: elasticloadbalancing:DescribeLoadBalancers on *.
// Errors, in order: ValidationError (both ARNs and names, no ARN, marker), LoadBalancerNotFound.
// CloudTrail: read-only, recorded as usual.
//
// Deviations from AWS: none known.
#include <algorithm>

#include "services/elbv2/lookup.h"
#include "services/elbv2/shown.h"

namespace skylens::elbv2 {
namespace describe_load_balancers {

Result<std::vector<const LoadBalancer*>> choose(const aws::ReadCall& call,
                                                const aws::Params& params) {
    const State& state = call.here().elbv2;
    std::vector<const LoadBalancer*> chosen;
    const auto& arns = params.list("LoadBalancerArns");
    const auto& names = params.list("Names");
    if (!arns.empty() && !names.empty()) {
        return validation("Load balancer names and ARNs cannot be specified together");
    }
    for (const Value& arn : arns) {
        SKYLENS_TRY_OK(check_arn(Kind::LoadBalancer, arn.as_string()));
        const LoadBalancer* const found = state.load_balancers.find(arn.as_string());
        if (found == nullptr) {
            return aws::error("LoadBalancerNotFound", "Load balancers '[", arn.as_string(),
                              "]' not found");
        }
        chosen.push_back(found);
    }
    for (const Value& name : names) {
        const auto found = std::find_if(
            state.load_balancers.begin(), state.load_balancers.end(),
            [&](const LoadBalancer& balancer) { return balancer.name == name.as_string(); });
        if (found == state.load_balancers.end()) {
            return aws::error("LoadBalancerNotFound", "Load balancers '[", name.as_string(),
                              "]' not found");
        }
        chosen.push_back(&*found);
    }
    if (!arns.empty() || !names.empty()) return chosen;
    for (const LoadBalancer& balancer : state.load_balancers)
        chosen.push_back(&balancer);
    return chosen;
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const auto chosen, choose(call, params));
    SKYLENS_TRY(const Page page, read_page(call, params, chosen.size()));
    Value list = Value::array();
    for (std::size_t i = page.from; i < page.to; ++i)
        list.push(load_balancer_value(call.world, call.place, *chosen[i]));
    Value result = Value::object({{"LoadBalancers", std::move(list)}});
    if (!page.next.empty()) result.set("NextMarker", page.next);
    return result;
}

}  // namespace describe_load_balancers

SKYLENS_DEFINE_OP(DescribeLoadBalancers) = {.read = describe_load_balancers::run};

}  // namespace skylens::elbv2
