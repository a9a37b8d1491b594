// elasticloadbalancing:DescribeAccountLimits: the quotas of this account and Region.
//
// IAM: elasticloadbalancing:DescribeAccountLimits on *.
// Errors, in order: ValidationError (marker).
// CloudTrail: read-only, recorded as usual.
//
// Deviations from AWS: the default quotas, without those of Gateway Load Balancers; Service
//   Quotas cannot raise them.
#include "services/elbv2/lookup.h"

namespace skylens::elbv2 {
namespace describe_account_limits {

struct LimitRow {
    const char* name;
    const char* max;
};
constexpr LimitRow kLimits[] = {
    {"target-groups", "3000"},
    {"targets-per-application-load-balancer", "1000"},
    {"listeners-per-application-load-balancer", "50"},
    {"rules-per-application-load-balancer", "100"},
    {"network-load-balancers", "50"},
    {"targets-per-network-load-balancer", "3000"},
    {"targets-per-availability-zone-per-network-load-balancer", "500"},
    {"listeners-per-network-load-balancer", "50"},
    {"condition-values-per-alb-rule", "5"},
    {"condition-wildcards-per-alb-rule", "5"},
    {"target-groups-per-application-load-balancer", "100"},
    {"target-groups-per-action-on-application-load-balancer", "5"},
    {"target-groups-per-action-on-network-load-balancer", "1"},
    {"certificates-per-application-load-balancer", "25"},
    {"certificates-per-network-load-balancer", "25"},
    {"targets-per-target-group", "1000"},
    {"target-id-registrations-per-application-load-balancer", "1000"},
    {"application-load-balancers", "50"},
};

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Page page, read_page(call, params, std::size(kLimits)));
    Value list = Value::array();
    for (std::size_t i = page.from; i < page.to; ++i)
        list.push(Value::object({{"Name", kLimits[i].name}, {"Max", kLimits[i].max}}));
    Value result = Value::object({{"Limits", std::move(list)}});
    if (!page.next.empty()) result.set("NextMarker", page.next);
    return result;
}

}  // namespace describe_account_limits

SKYLENS_DEFINE_OP(DescribeAccountLimits) = {.read = describe_account_limits::run};

}  // namespace skylens::elbv2
