// config:StartConfigRulesEvaluation: evaluates rules again, from what was recorded last. Nothing is
// recorded anew.
//
// IAM: config:StartConfigRulesEvaluation on each rule.
// Errors, in order: InvalidParameterValueException (no name), NoSuchConfigRuleException,
//   ResourceInUseException (a rule is being evaluated), LimitExceededException (the same rule
//   within a minute).
// CloudTrail: the usual way.
//
// Deviations from AWS: none known.
#include "aws/operation.h"
#include "services/config/errors.h"
#include "services/config/evaluation.h"
#include "services/config/notifications.h"
#include "services/config/pages.h"
#include "services/config/state.h"

namespace skylens::config {
namespace start_config_rules_evaluation {

constexpr Duration kPause = minutes(1);  // API reference: once a minute for a rule

Status check(const aws::WriteCall& call, const Rule& rule) {
    if (rule.evaluating) {
        return aws::error("ResourceInUseException", "The ConfigRule '", rule.id.view(),
                          "' is currently being evaluated. Please try again later.");
    }
    const bool again = rule.last_reevaluation.ms != 0 && call.now - rule.last_reevaluation < kPause;
    if (!again) return Ok{};
    return aws::error(
        "LimitExceededException",
        "StartConfigRulesEvaluation can be called once every minute for a rule. Please "
        "try again later.");
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    const std::vector<Value>& names = params.list("ConfigRuleNames");
    if (names.empty()) return invalid_parameter("At least one ConfigRuleName must be provided.");
    State& state = call.here().config;
    SKYLENS_TRY(const std::vector<const Rule*> rules, named_rules(state, names));
    for (const Rule* rule : rules)
        SKYLENS_TRY_OK(check(call, *rule));
    for (const Value& name : names) {
        Rule& rule = *state.rules.find(name.as_string());
        rule.last_reevaluation = call.now;
        evaluate_all_soon(call.world, call.place, rule, call.effect);
    }
    notify_reevaluation(call.world, call.place, params["ConfigRuleNames"], call.effect);
    return Value::object();
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    need_rules(call, "config:StartConfigRulesEvaluation", params.list("ConfigRuleNames"), out);
}

}  // namespace start_config_rules_evaluation

SKYLENS_DEFINE_OP(StartConfigRulesEvaluation) = {
    .write = start_config_rules_evaluation::run,
    .requirements = start_config_rules_evaluation::requirements};

}  // namespace skylens::config
