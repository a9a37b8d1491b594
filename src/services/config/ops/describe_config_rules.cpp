// config:DescribeConfigRules: the rules, all or by name.
//
// IAM: config:DescribeConfigRules on *.
// Errors, in order: NoSuchConfigRuleException, InvalidNextTokenException.
// CloudTrail: the usual way.
//
// Deviations from AWS: filters other than EvaluationMode are refused.
#include "aws/operation.h"
#include "services/config/errors.h"
#include "services/config/pages.h"
#include "services/config/rule.h"
#include "services/config/state.h"

namespace skylens::config {
namespace describe_config_rules {

constexpr std::int64_t kPageSize = 25;

Value row_of(const Rule& rule) {
    Value row = Value::object(
        {{"ConfigRuleName", rule.id}, {"ConfigRuleArn", rule.arn}, {"ConfigRuleId", rule.rule_id}});
    if (!rule.description.empty()) row.set("Description", rule.description);
    if (!rule.scope.is_null()) row.set("Scope", rule.scope);
    row.set("Source", Value::object({{"Owner", "AWS"}, {"SourceIdentifier", rule.identifier}}));
    if (!rule.parameters.empty()) row.set("InputParameters", rule.parameters);
    if (!rule.frequency.empty()) row.set("MaximumExecutionFrequency", rule.frequency);
    row.set("ConfigRuleState", rule.evaluating ? "EVALUATING" : "ACTIVE");
    const Value mode = Value::object({{"Mode", "DETECTIVE"}});
    row.set("EvaluationModes", Value::array({mode}));
    return row;
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    if (params["Filters"].contains("RuleEvaluationVisibility")) {
        return aws::not_simulated("Filters.RuleEvaluationVisibility");
    }
    SKYLENS_TRY(const std::vector<const Rule*> rules,
                named_rules(call.here().config, params.list("ConfigRuleNames")));
    const bool none = params["Filters"]["EvaluationMode"].as_string() == "PROACTIVE";
    std::vector<Value> rows;
    for (const Rule* rule : rules) {
        if (!none) rows.push_back(row_of(*rule));
    }
    Value answer = Value::object();
    SKYLENS_TRY_OK(add_page(std::move(rows), "DescribeConfigRules", params.str("NextToken"),
                            kPageSize, "ConfigRules", "NextToken", answer));
    return answer;
}

}  // namespace describe_config_rules

SKYLENS_DEFINE_OP(DescribeConfigRules) = {.read = describe_config_rules::run};

}  // namespace skylens::config
