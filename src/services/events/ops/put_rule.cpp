// events:PutRule: makes a rule, or replaces everything but the targets and tags of an existing one.
//
// IAM: events:PutRule on the rule.
// Errors, in order: ResourceNotFoundException (bus), ValidationException (neither pattern nor
// schedule; a
//   schedule on a custom bus), InvalidEventPatternException, ValidationException (schedule
//   expression), LimitExceededException (300 rules).
// CloudTrail: recorded as usual.
//
// Deviations from AWS: rules managed by AWS services do not exist; RoleArn is kept and shown only.
#include "aws/errors.h"
#include "services/events/lookup.h"
#include "services/events/state.h"

namespace skylens::events {
namespace put_rule {

constexpr std::size_t kRulesMax = 300;  // "Amazon EventBridge quotas"

RuleState state_of(const aws::Params& params) {
    const Str state = params.str("State", "ENABLED");
    if (state == "DISABLED") return RuleState::Disabled;
    return state == "ENABLED" ? RuleState::Enabled : RuleState::EnabledWithAllManagementEvents;
}

// The rule as the request describes it, without what an existing one keeps.
Result<Rule> described(const aws::WriteCall& call, const aws::Params& params, const Str& bus) {
    const Str pattern = params.str("EventPattern");
    const Str expression = params.str("ScheduleExpression");
    if (pattern.empty() && expression.empty()) {
        return invalid("Parameter(s) EventPattern or ScheduleExpression must be specified.");
    }
    if (!expression.empty() && bus != "default") {
        return invalid("ScheduleExpression is supported only on the default event bus.");
    }
    Rule rule;
    rule.id = params.str("Name");
    rule.state = state_of(params);
    rule.description = params.str("Description");
    rule.role_arn = params.str("RoleArn");
    rule.created_by = call.account_id();
    rule.created = call.now;
    rule.modified = call.now;
    rule.cause = call.effect;
    if (!pattern.empty()) {
        SKYLENS_TRY(rule.pattern, compile_pattern(pattern.view()));
    }
    if (!expression.empty()) {
        SKYLENS_TRY(rule.schedule, parse_schedule(expression));
        rule.schedule_expression = expression;
        rule.schedule_start = call.now;
    }
    return rule;
}

void keep(Rule& rule, const Rule& old) {
    rule.targets = old.targets;
    rule.tags = old.tags;
    rule.created = old.created;
    rule.created_by = old.created_by;
    rule.generation = old.generation;
    if (rule.schedule_expression == old.schedule_expression)
        rule.schedule_start = old.schedule_start;
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    const Str bus_id = bus_name(params);
    SKYLENS_TRY(EventBus* const bus, find_bus(call, bus_id));
    SKYLENS_TRY(Rule rule, described(call, params, bus_id));
    const Str name = rule.id;
    Rule* existing = bus->rules.find(name);
    if (existing != nullptr) {
        keep(rule, *existing);
        *existing = std::move(rule);
    } else {
        if (bus->rules.size() >= kRulesMax) {
            return aws::error("LimitExceededException",
                              "The requested resource exceeds the maximum number allowed.");
        }
        aws::put_tags(rule.tags, params["Tags"]);
        existing = &bus->rules.insert(std::move(rule));
    }
    rules_changed(*bus);
    plan_schedule(call.world, call.place, *existing, call.effect);
    call.changed("AWS::Events::Rule", name);
    return Value::object({{"RuleArn", rule_arn(call.world, call.place, bus_id, name)}});
}

}  // namespace put_rule

SKYLENS_DEFINE_OP(PutRule) = {.write = put_rule::run, .requirements = on_rule};

}  // namespace skylens::events
