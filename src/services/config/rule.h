// The managed rules that are simulated: one file each in rules/, one line each in rules.inc.
// A rule is a pure function of what is known about one resource.
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "aws/world.h"
#include "services/config/state.h"

namespace skylens::config {

// What a rule looks at: the recorded item, or for a periodic run the resource as it is.
struct Subject {
    const aws::World& world;
    aws::Place place;
    const ResourceKey& key;
    const Value& configuration;
    const Value& supplementary;
    const Value& tags;
};

struct Judgement {
    Compliance compliance = Compliance::NotApplicable;
    Str annotation;  // as AWS gives it with the result; mostly none
    // What decided: {"text": plain words, …} and the part of the configuration it is about.
    Value because;
};

struct ParameterModel {
    const char* name = nullptr;
    bool required = false;
};

struct RuleModel {
    const char* identifier = nullptr;        // "INCOMING_SSH_DISABLED"
    std::array<const char*, 3> types = {};   // resource types
    bool on_change = false;
    bool periodic = false;
    std::array<ParameterModel, 6> parameters = {};
    // Values of parameters that AWS refuses: InvalidParameterValueException.
    Status (*check)(const Value& parameters) = nullptr;
    Judgement (*evaluate)(const Subject& subject, const Value& parameters) = nullptr;
};

const std::vector<const RuleModel*>& rule_models();
// Null for an identifier that is not simulated.
const RuleModel* find_rule_model(std::string_view identifier);

// The parameters of a rule as an object of texts, or why AWS refuses them.
Result<Value> rule_parameters(const RuleModel& model, std::string_view json);

// ---- for the files in rules/ ----
inline Judgement compliant(std::string_view text) {
    return {Compliance::Compliant, {}, Value::object({{"text", text}})};
}
inline Judgement noncompliant(std::string_view text, Value offender = {}) {
    Value because = Value::object({{"text", text}});
    if (!offender.is_null()) because.set("offender", std::move(offender));
    return {Compliance::NonCompliant, {}, std::move(because)};
}
inline Judgement not_applicable(std::string_view text) {
    return {Compliance::NotApplicable, {}, Value::object({{"text", text}})};
}

}  // namespace skylens::config

// In rules/<rule>.cpp.
#define SKYLENS_DEFINE_RULE(Name)                              \
    extern const ::skylens::config::RuleModel kRule##Name;     \
    const ::skylens::config::RuleModel kRule##Name
