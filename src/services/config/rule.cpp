#include "services/config/rule.h"

#include <algorithm>

#include "services/config/errors.h"

namespace skylens::config {

#define SKYLENS_RULE(Name) extern const RuleModel kRule##Name;
#include "services/config/rules.inc"
#undef SKYLENS_RULE

namespace {

bool known(const RuleModel& model, std::string_view name) {
    return std::any_of(model.parameters.begin(), model.parameters.end(),
                       [&](const ParameterModel& parameter) {
                           return parameter.name != nullptr && name == parameter.name;
                       });
}

}  // namespace

const std::vector<const RuleModel*>& rule_models() {
    static const std::vector<const RuleModel*> kModels = {
#define SKYLENS_RULE(Name) &kRule##Name,
#include "services/config/rules.inc"
#include "services/config/state.h"
#undef SKYLENS_RULE
    };
    return kModels;
}

const RuleModel* find_rule_model(std::string_view identifier) {
    for (const RuleModel* model : rule_models()) {
        if (identifier == model->identifier) return model;
    }
    return nullptr;
}

Result<Value> rule_parameters(const RuleModel& model, std::string_view json) {
    Value parameters = Value::object();
    if (!json.empty()) {
        Result<Value> parsed = parse_json(json);
        if (!parsed.ok() || !parsed.value().is_object()) {
            return invalid_parameter(
                join("Invalid json ", json, " passed in the InputParameters field"));
        }
        parameters = std::move(parsed).value();
    }
    for (const Value::Member& given : parameters.members()) {
        if (!known(model, given.key)) {
            return invalid_parameter(
                join("Unknown parameters provided in the inputParameters: ", json));
        }
        if (!given.value.is_string() || given.value.as_string().empty()) {
            return invalid_parameter(join(
                "Blank spaces are not acceptable for input parameter: ", given.key.view(), "."));
        }
    }
    for (const ParameterModel& parameter : model.parameters) {
        if (parameter.name == nullptr || !parameter.required || parameters.contains(parameter.name))
            continue;
        return invalid_parameter(join("The required parameter [", parameter.name,
                                      "] is not present in the inputParameters"));
    }
    if (model.check != nullptr) SKYLENS_TRY_OK(model.check(parameters));
    return parameters;
}

}  // namespace skylens::config
