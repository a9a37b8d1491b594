// elasticloadbalancing:DescribeTargetGroups: target groups, all, of a load balancer, by ARN or by
// name.
//
// IAM: elasticloadbalancing:DescribeTargetGroups on *.
// Errors, in order: ValidationError (several of them, no ARN, marker), LoadBalancerNotFound,
//   TargetGroupNotFound.
// CloudTrail: read-only, recorded as usual.
//
// Deviations from AWS: none known.
#include <algorithm>

#include "services/elbv2/lookup.h"
#include "services/elbv2/shown.h"

namespace skylens::elbv2 {
namespace describe_target_groups {

bool wanted(const std::vector<Value>& list, std::string_view text) {
    return std::any_of(list.begin(), list.end(),
                       [&](const Value& element) { return element.as_string() == text; });
}

Result<std::vector<const TargetGroup*>> choose(const aws::ReadCall& call,
                                               const aws::Params& params) {
    const State& state = call.here().elbv2;
    const auto& arns = params.list("TargetGroupArns");
    const auto& names = params.list("Names");
    const Str balancer = params.str("LoadBalancerArn");
    if ((arns.empty() ? 0 : 1) + (names.empty() ? 0 : 1) + (balancer.empty() ? 0 : 1) > 1) {
        return validation(
            "Target group names, target group ARNs, and a load balancer ARN cannot "
            "be specified at the same time");
    }
    for (const Value& arn : arns)
        SKYLENS_TRY_OK(check_arn(Kind::TargetGroup, arn.as_string()));
    if (!balancer.empty()) SKYLENS_TRY_OK(read_load_balancer(state, balancer));
    std::vector<const TargetGroup*> chosen;
    for (const TargetGroup& group : state.target_groups) {
        const std::vector<Str> users = load_balancers_of(state, group.id);
        const bool of =
            balancer.empty() || std::find(users.begin(), users.end(), balancer) != users.end();
        const bool by_arn = arns.empty() || wanted(arns, group.id);
        const bool by_name = names.empty() || wanted(names, group.name);
        if (of && by_arn && by_name) chosen.push_back(&group);
    }
    if (chosen.size() < arns.size() || chosen.size() < names.size()) {
        return aws::error("TargetGroupNotFound", "One or more target groups not found");
    }
    return chosen;
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const auto chosen, choose(call, params));
    SKYLENS_TRY(const Page page, read_page(call, params, chosen.size()));
    Value list = Value::array();
    for (std::size_t i = page.from; i < page.to; ++i)
        list.push(target_group_value(*call.here().elbv2, *chosen[i]));
    Value result = Value::object({{"TargetGroups", std::move(list)}});
    if (!page.next.empty()) result.set("NextMarker", page.next);
    return result;
}

}  // namespace describe_target_groups

SKYLENS_DEFINE_OP(DescribeTargetGroups) = {.read = describe_target_groups::run};

}  // namespace skylens::elbv2
