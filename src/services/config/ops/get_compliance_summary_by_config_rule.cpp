// config:GetComplianceSummaryByConfigRule: how many rules are compliant and how many are not, each
// counted up to 25.
//
// IAM: config:GetComplianceSummaryByConfigRule on *.
// Errors: none.
// CloudTrail: the usual way.
//
// Deviations from AWS: the summary is of this moment.
#include "aws/operation.h"
#include "services/config/evaluation.h"
#include "services/config/state.h"

namespace skylens::config {
namespace get_compliance_summary_by_config_rule {

constexpr std::int64_t kCountMax = 25;

Result<Value> run(const aws::ReadCall& call, const aws::Params&) {
    std::int64_t compliant = 0;
    std::int64_t noncompliant = 0;
    for (const Rule& rule : call.here().config->rules) {
        const Compliance compliance = roll_up_of(rule).compliance;
        compliant += compliance == Compliance::Compliant;
        noncompliant += compliance == Compliance::NonCompliant;
    }
    return Value::object(
        {{"ComplianceSummary",
          Value::object({{"CompliantResourceCount", contributor_count(compliant, kCountMax)},
                         {"NonCompliantResourceCount", contributor_count(noncompliant, kCountMax)},
                         {"ComplianceSummaryTimestamp", cli_time(call.now)}})}});
}

}  // namespace get_compliance_summary_by_config_rule

SKYLENS_DEFINE_OP(GetComplianceSummaryByConfigRule) = {
    .read = get_compliance_summary_by_config_rule::run};

}  // namespace skylens::config
