// config:DescribeComplianceByConfigRule: each rule's results rolled up.
//
// IAM: config:DescribeComplianceByConfigRule on each rule.
// Errors, in order: NoSuchConfigRuleException, InvalidNextTokenException.
// CloudTrail: the usual way.
//
// Deviations from AWS: none known.
#include "aws/operation.h"
#include "services/config/errors.h"
#include "services/config/evaluation.h"
#include "services/config/pages.h"
#include "services/config/state.h"

namespace skylens::config {
namespace describe_compliance_by_config_rule {

constexpr std::int64_t kPageSize = 25;

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const std::vector<const Rule*> rules,
                named_rules(call.here().config, params.list("ConfigRuleNames")));
    std::vector<Value> rows;
    for (const Rule* rule : rules) {
        const RollUp roll_up = roll_up_of(*rule);
        if (!wanted_compliance(params.list("ComplianceTypes"), roll_up.compliance)) continue;
        rows.push_back(Value::object(
            {{"ConfigRuleName", rule->id}, {"Compliance", compliance_value(roll_up)}}));
    }
    Value answer = Value::object();
    SKYLENS_TRY_OK(add_page(std::move(rows), "DescribeComplianceByConfigRule",
                            params.str("NextToken"), kPageSize, "ComplianceByConfigRules",
                            "NextToken", answer));
    return answer;
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    need_rules(call, "config:DescribeComplianceByConfigRule", params.list("ConfigRuleNames"), out);
}

}  // namespace describe_compliance_by_config_rule

SKYLENS_DEFINE_OP(DescribeComplianceByConfigRule) = {
    .read = describe_compliance_by_config_rule::run,
    .requirements = describe_compliance_by_config_rule::requirements};

}  // namespace skylens::config
