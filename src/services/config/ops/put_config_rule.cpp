// config:PutConfigRule: adds a rule, or changes one, and evaluates everything in its scope.
//
// IAM: config:PutConfigRule on the rule.
// Errors, in order: InvalidParameterValueException (state, CreatedBy, Arn and Id of a new rule,
//   identifier, source details), MaxNumberOfConfigRulesExceededException,
//   InvalidParameterValueException (parameters, scope),
//   NoAvailableConfigurationRecorderException (a rule that only configuration changes trigger).
// CloudTrail: the usual way.
//
// Deviations from AWS: only the managed rules of the parity page; every other identifier, custom
//   Lambda rules, custom policy rules, proactive mode and tags are refused.
#include "aws/operation.h"
#include "base/text.h"
#include "services/config/errors.h"
#include "services/config/evaluation.h"
#include "services/config/pages.h"
#include "services/config/rule.h"
#include "services/config/state.h"

namespace skylens::config {
namespace put_config_rule {

constexpr std::size_t kRulesMax = 1'000;  // API reference, MaxNumberOfConfigRulesExceededException

// The default name: restricted-ssh for INCOMING_SSH_DISABLED would be a guess, so AWS takes the
// identifier in lower case with hyphens.
Str default_name(std::string_view identifier) {
    std::string name = lower(identifier);
    for (char& c : name) {
        if (c == '_') c = '-';
    }
    return Str(name);
}

Status check_simulated(const Value& asked, const aws::Params& params) {
    const std::string_view owner = asked["Source"]["Owner"].as_string();
    if (owner == "CUSTOM_LAMBDA") return aws::not_simulated("a custom Lambda rule");
    if (owner == "CUSTOM_POLICY") return aws::not_simulated("a custom policy rule");
    for (const Value& mode : asked["EvaluationModes"].elements()) {
        if (mode["Mode"].as_string() == "PROACTIVE")
            return aws::not_simulated("proactive evaluation");
    }
    if (params.has("Tags")) return aws::not_simulated("Tags of a rule");
    if (asked.contains("RuleEvaluationVisibility")) {
        return aws::not_simulated("ConfigRule.RuleEvaluationVisibility");
    }
    if (!asked["Scope"]["ServicePrincipals"].empty()) {
        return aws::not_simulated("Scope.ServicePrincipals");
    }
    return Ok{};
}

bool could_be_identifier(std::string_view text) {
    for (const char c : text) {
        const bool fine = (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
        if (!fine) return false;
    }
    return !text.empty();
}

Result<const RuleModel*> model_of(const Value& source) {
    const std::string_view identifier = source["SourceIdentifier"].as_string();
    if (!could_be_identifier(identifier)) {
        return invalid_parameter(
            join("The sourceIdentifier ", identifier,
                 " is invalid. Please refer to the documentation for a list of "
                 "valid sourceIdentifiers that can be used when AWS is the Owner"));
    }
    const RuleModel* model = find_rule_model(identifier);
    if (model == nullptr) return aws::not_simulated("the managed rule ", identifier);
    if (!source["SourceDetails"].empty()) {
        return invalid_parameter(
            "SourceDetails should be null/empty if the owner is AWS. SourceDetails should be "
            "provided "
            "if the owner is CUSTOM_LAMBDA");
    }
    return model;
}

Status check_scope(const Value& scope) {
    const std::size_t types = scope["ComplianceResourceTypes"].size();
    if (scope.contains("ComplianceResourceId") && types != 1) {
        return invalid_parameter(
            "Scope must contain exactly one resource type when ComplianceResourceId is given.");
    }
    if (scope.contains("TagValue") && !scope.contains("TagKey")) {
        return invalid_parameter("TagKey should not be empty when TagValue is provided in scope");
    }
    if (scope.contains("TagKey") && types > 0) {
        return invalid_parameter("Scope cannot be applied to both resource and tag");
    }
    return Ok{};
}

Status check_fields(const Value& asked) {
    const std::string_view state = asked["ConfigRuleState"].as_string();
    if (!state.empty() && state != "ACTIVE") {
        return invalid_parameter(
            join("The ConfigRuleState ", state,
                 " is invalid. Only the following values are permitted: ACTIVE"));
    }
    if (asked.contains("CreatedBy")) {
        return invalid_parameter(
            "AWS Config populates the CreatedBy field for ServiceLinkedConfigRule. Try again "
            "without "
            "populating the CreatedBy field");
    }
    return Ok{};
}

// The rule that is to be changed: by name, ARN or id.
Result<Rule*> existing_rule(State& state, const Value& asked) {
    const Str name = asked["ConfigRuleName"].as_str();
    const Str arn = asked["ConfigRuleArn"].as_str();
    const Str id = asked["ConfigRuleId"].as_str();
    for (Rule& rule : state.rules) {
        if (rule.id == name || rule.arn == arn || rule.rule_id == id) return &rule;
    }
    if (!arn.empty() || !id.empty()) {
        return invalid_parameter(
            "ConfigRule Arn and Id can not be specified when creating a new ConfigRule. ConfigRule "
            "Arn "
            "and Id are generated by the service. Please try the request again without specifying "
            "ConfigRule Arn or Id");
    }
    return static_cast<Rule*>(nullptr);
}

Str new_rule_id(aws::World& world) {
    constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyz0123456789";
    std::uint64_t number = world.new_number("config-rule");
    std::string id = "config-rule-";
    for (int i = 0; i < 6; ++i) {
        id.push_back(kLetters[number % kLetters.size()]);
        number /= kLetters.size();
    }
    return Str(id);
}

Rule& make_rule(aws::WriteCall& call, const Str& name) {
    Rule rule;
    rule.id = name;
    rule.rule_id = new_rule_id(call.world);
    rule.arn =
        aws::arn(call.world, call.place, "config", join("config-rule/", rule.rule_id.view()));
    rule.created = call.now;
    return call.here().config->rules.insert(std::move(rule));
}

void fill(Rule& rule, const Value& asked, const RuleModel& model) {
    rule.description = asked["Description"].as_str();
    rule.scope = asked["Scope"];
    rule.identifier = Str(std::string_view(model.identifier));
    rule.parameters = asked["InputParameters"].as_str();
    rule.frequency = asked["MaximumExecutionFrequency"].as_str();
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    const Value& asked = params["ConfigRule"];
    State& state = call.here().config;
    SKYLENS_TRY_OK(check_simulated(asked, params));
    SKYLENS_TRY_OK(check_fields(asked));
    SKYLENS_TRY(Rule * rule, existing_rule(state, asked));
    SKYLENS_TRY(const RuleModel* model, model_of(asked["Source"]));
    const Str name = asked.contains("ConfigRuleName") ? asked["ConfigRuleName"].as_str()
                                                      : default_name(model->identifier);
    if (rule == nullptr && state.rules.size() >= kRulesMax) {
        return aws::error("MaxNumberOfConfigRulesExceededException", "Failed to put config rule '",
                          name.view(), "' because the maximum number of config rules: ",
                          static_cast<std::int64_t>(kRulesMax), " is reached.");
    }
    SKYLENS_TRY(const Value parameters,
                rule_parameters(*model, asked["InputParameters"].as_string()));
    SKYLENS_TRY_OK(check_scope(asked["Scope"]));
    if (!state.recorder.has_value() && !model->periodic) {
        return aws::error("NoAvailableConfigurationRecorderException",
                          "Configuration recorder is not available to put config rule.");
    }
    if (rule == nullptr) {
        Rule* same_name = state.rules.find(name);
        rule = same_name != nullptr ? same_name : &make_rule(call, name);
    }
    fill(*rule, asked, *model);
    rule->generation = ++state.generations;
    evaluate_all_soon(call.world, call.place, *rule, call.effect);
    schedule_periodic(call.world, call.place, *rule, call.effect);
    return Value::object();
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    need_rule(call, "config:PutConfigRule", params["ConfigRule"]["ConfigRuleName"].as_string(),
              out);
}

}  // namespace put_config_rule

SKYLENS_DEFINE_OP(PutConfigRule) = {.write = put_config_rule::run,
                                    .requirements = put_config_rule::requirements};

}  // namespace skylens::config
