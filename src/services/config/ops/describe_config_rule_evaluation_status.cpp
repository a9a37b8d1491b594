// config:DescribeConfigRuleEvaluationStatus: when rules ran.
//
// IAM: config:DescribeConfigRuleEvaluationStatus on each rule.
// Errors, in order: NoSuchConfigRuleException, InvalidNextTokenException.
// CloudTrail: the usual way.
//
// Deviations from AWS: evaluations never fail.
#include "aws/operation.h"
#include "services/config/errors.h"
#include "services/config/pages.h"
#include "services/config/state.h"

namespace skylens::config {
namespace describe_config_rule_evaluation_status {

constexpr std::int64_t kPageSize = 50;

Value row_of(const Rule& rule) {
    Value row = Value::object(
        {{"ConfigRuleName", rule.id}, {"ConfigRuleArn", rule.arn}, {"ConfigRuleId", rule.rule_id}});
    if (rule.started) {
        row.set("LastSuccessfulInvocationTime", cli_time(rule.last_invocation));
        row.set("LastSuccessfulEvaluationTime", cli_time(rule.last_evaluation));
    }
    row.set("FirstActivatedTime", cli_time(rule.created));
    row.set("FirstEvaluationStarted", rule.started);
    return row;
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const std::vector<const Rule*> rules,
                named_rules(call.here().config, params.list("ConfigRuleNames")));
    std::vector<Value> rows;
    for (const Rule* rule : rules)
        rows.push_back(row_of(*rule));
    std::int64_t limit = params.integer("Limit");
    if (limit == 0) limit = kPageSize;
    Value answer = Value::object();
    SKYLENS_TRY_OK(add_page(std::move(rows), "DescribeConfigRuleEvaluationStatus",
                            params.str("NextToken"), limit, "ConfigRulesEvaluationStatus",
                            "NextToken", answer));
    return answer;
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    need_rules(call, "config:DescribeConfigRuleEvaluationStatus", params.list("ConfigRuleNames"),
               out);
}

}  // namespace describe_config_rule_evaluation_status

SKYLENS_DEFINE_OP(DescribeConfigRuleEvaluationStatus) = {
    .read = describe_config_rule_evaluation_status::run,
    .requirements = describe_config_rule_evaluation_status::requirements};

}  // namespace skylens::config
