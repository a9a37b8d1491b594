// config:GetComplianceDetailsByConfigRule: what a rule found about each resource.
//
// IAM: config:GetComplianceDetailsByConfigRule on the rule.
// Errors, in order: NoSuchConfigRuleException, InvalidParameterValueException
//   (INSUFFICIENT_DATA is not a result), InvalidNextTokenException.
// CloudTrail: the usual way.
//
// Deviations from AWS: none known.
#include "aws/operation.h"
#include "services/config/errors.h"
#include "services/config/evaluation.h"
#include "services/config/pages.h"
#include "services/config/state.h"

namespace skylens::config {
namespace get_compliance_details_by_config_rule {

constexpr std::int64_t kPageSize = 10;

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    const Str name = params.str("ConfigRuleName");
    const Rule* rule = call.here().config->rules.find(name);
    if (rule == nullptr) return no_such_rule(name);
    const std::vector<Value>& types = params.list("ComplianceTypes");
    for (const Value& type : types) {
        if (type.as_string() != "INSUFFICIENT_DATA") continue;
        return invalid_parameter(
            "INSUFFICIENT_DATA is not a supported ComplianceType for "
            "GetComplianceDetailsByConfigRule.");
    }
    std::vector<Value> rows;
    for (const auto& entry : rule->results) {
        if (!wanted_compliance(types, entry.second.compliance)) continue;
        rows.push_back(result_value(*rule, entry.first, entry.second));
    }
    std::int64_t limit = params.integer("Limit");
    if (limit == 0) limit = kPageSize;
    Value answer = Value::object();
    SKYLENS_TRY_OK(add_page(std::move(rows), "GetComplianceDetailsByConfigRule",
                            params.str("NextToken"), limit, "EvaluationResults", "NextToken",
                            answer));
    return answer;
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    need_rule(call, "config:GetComplianceDetailsByConfigRule", params.str("ConfigRuleName"), out);
}

}  // namespace get_compliance_details_by_config_rule

SKYLENS_DEFINE_OP(GetComplianceDetailsByConfigRule) = {
    .read = get_compliance_details_by_config_rule::run,
    .requirements = get_compliance_details_by_config_rule::requirements};

}  // namespace skylens::config
