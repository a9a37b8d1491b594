#include "services/config/evaluation.h"

#include <algorithm>

#include "services/config/config.h"
#include "services/config/notifications.h"
#include "services/config/recording.h"
#include "services/config/resource_type.h"
#include "services/config/state.h"

namespace skylens::config {
namespace {

constexpr std::int64_t kContributorsMax = 25;  // API reference, "ComplianceContributorCount"

Duration frequency_of(const Rule& rule) {
    if (rule.frequency == "One_Hour") return hours(1);
    if (rule.frequency == "Three_Hours") return hours(3);
    if (rule.frequency == "Six_Hours") return hours(6);
    if (rule.frequency == "Twelve_Hours") return hours(12);
    return hours(24);
}

bool has_type(const RuleModel& model, std::string_view type) {
    return std::any_of(model.types.begin(), model.types.end(),
                       [&](const char* name) { return name != nullptr && type == name; });
}

bool in_scope(const Rule& rule, const RuleModel& model, const ResourceKey& key, const Value& tags) {
    if (!has_type(model, key.first)) return false;
    const Value& scope = rule.scope;
    const std::vector<Value>& types = scope["ComplianceResourceTypes"].elements();
    const bool type_wanted =
        types.empty() || std::any_of(types.begin(), types.end(), [&](const Value& type) {
            return type.as_string() == key.first.view();
        });
    if (!type_wanted) return false;
    const Str id = scope["ComplianceResourceId"].as_str();
    if (!id.empty() && id != key.second) return false;
    const Str tag_key = scope["TagKey"].as_str();
    if (tag_key.empty()) return true;
    const Value* tag = tags.find(tag_key);
    return tag != nullptr && (!scope.contains("TagValue") || *tag == scope["TagValue"]);
}

void tell_change(aws::World& world, aws::Place place, const Rule& rule, const ResourceKey& key,
                 const Evaluation* before, const Evaluation& after) {
    const Value from = before == nullptr ? Value() : Value(compliance_name(before->compliance));
    const sim::EffectId change =
        world.add_effect(aws::EffectKind::ComplianceChange, place, key.second, after.effect,
                         Value::object({{"rule", rule.id},
                                        {"resourceType", key.first},
                                        {"from", from},
                                        {"to", compliance_name(after.compliance)}}));
    notify_compliance(world, place, rule, key, before, after, change);
}

void keep(aws::World& world, aws::Place place, Rule& rule, const ResourceKey& key,
          const Judgement& judgement, SimTime ordering, sim::EffectId cause) {
    Evaluation after{judgement.compliance,
                     judgement.annotation,
                     judgement.because,
                     ordering,
                     world.now,
                     world.now,
                     0};
    Value data = Value::object({{"rule", rule.id},
                                {"resourceType", key.first},
                                {"compliance", compliance_name(after.compliance)},
                                {"because", after.because}});
    if (!after.annotation.empty()) data.set("annotation", after.annotation);
    after.effect = world.add_effect(aws::EffectKind::RuleEvaluation, place, key.second, cause,
                                    std::move(data));
    const auto found = rule.results.find(key);
    const bool first = found == rule.results.end();
    const bool changed = first ? after.compliance != Compliance::NotApplicable
                               : found->second.compliance != after.compliance;
    if (changed) tell_change(world, place, rule, key, first ? nullptr : &found->second, after);
    rule.results[key] = std::move(after);
}

// The resource is not there, or not in scope, any more.
void drop_result(aws::World& world, aws::Place place, Rule& rule, const ResourceKey& key,
                 sim::EffectId cause) {
    const auto found = rule.results.find(key);
    if (found == rule.results.end()) return;
    const Evaluation before = found->second;
    rule.results.erase(found);
    if (before.compliance == Compliance::NotApplicable) return;
    Evaluation after = before;
    after.compliance = Compliance::NotApplicable;
    after.annotation = {};
    after.invoked = after.recorded = after.ordering = world.now;
    after.effect = cause;
    tell_change(world, place, rule, key, &before, after);
}

void judge(aws::World& world, aws::Place place, Rule& rule, const RuleModel& model,
           const ResourceKey& key, const Description& now, SimTime ordering, sim::EffectId cause) {
    if (!in_scope(rule, model, key, now.tags)) {
        drop_result(world, place, rule, key, cause);
        return;
    }
    const Result<Value> parameters = rule_parameters(model, rule.parameters);
    const Subject subject{world, place, key, now.configuration, now.supplementary, now.tags};
    keep(world, place, rule, key,
         model.evaluate(subject, parameters.ok() ? parameters.value() : Value::object()), ordering,
         cause);
}

void judge_item(aws::World& world, aws::Place place, Rule& rule, const RuleModel& model,
                const ResourceKey& key, sim::EffectId cause) {
    const State& state = world.at(place).config;
    const auto found = state.resources.find(key);
    if (found == state.resources.end() || !exists(found->second)) return;
    const Item item = found->second.items.back();
    Description recorded;
    recorded.configuration = item.configuration;
    recorded.supplementary = item.supplementary;
    recorded.tags = item.tags;
    judge(world, place, rule, model, key, recorded, item.captured, cause);
}

void judge_recorded(aws::World& world, aws::Place place, Rule& rule, const RuleModel& model,
                    sim::EffectId cause) {
    std::vector<ResourceKey> keys;
    for (const auto& entry : world.at(place).config->resources) {
        if (has_type(model, entry.first.first)) keys.push_back(entry.first);
    }
    for (const ResourceKey& key : keys)
        judge_item(world, place, rule, model, key, cause);
}

void judge_world(aws::World& world, aws::Place place, Rule& rule, const RuleModel& model,
                 sim::EffectId cause) {
    std::vector<ResourceKey> seen;
    for (const char* name : model.types) {
        const ResourceType* type = name == nullptr ? nullptr : find_resource_type(name);
        if (type == nullptr) continue;
        for (const Description& now : type->all(world, place)) {
            seen.push_back({Str(std::string_view(type->name)), now.id});
            judge(world, place, rule, model, seen.back(), now, world.now, cause);
        }
    }
    std::vector<ResourceKey> gone;
    for (const auto& entry : rule.results) {
        if (std::find(seen.begin(), seen.end(), entry.first) == seen.end())
            gone.push_back(entry.first);
    }
    for (const ResourceKey& key : gone)
        drop_result(world, place, rule, key, cause);
}

// A change-triggered rule has its recorded items; one that is periodic as well does without them
// while nothing records its types.
bool uses_items(const State& state, const RuleModel& model) {
    if (!model.on_change) return false;
    if (!model.periodic) return true;
    for (const char* name : model.types) {
        const ResourceType* type = name == nullptr ? nullptr : find_resource_type(name);
        if (type != nullptr && !records(state, *type)) return false;
    }
    return true;
}

Rule* live_rule(aws::World& world, aws::Place place, const sim::PendingEvent& event) {
    Rule* rule = world.at(place).config->rules.find(event.subject);
    return rule != nullptr && rule->generation == event.number ? rule : nullptr;
}

void note_run(const aws::World& world, Rule& rule) {
    rule.started = true;
    rule.last_invocation = world.now;
    rule.last_evaluation = world.now;
}

}  // namespace

const char* compliance_name(Compliance compliance) {
    switch (compliance) {
        case Compliance::Compliant:
            return "COMPLIANT";
        case Compliance::NonCompliant:
            return "NON_COMPLIANT";
        case Compliance::NotApplicable:
            return "NOT_APPLICABLE";
        case Compliance::InsufficientData:
            return "INSUFFICIENT_DATA";
    }
    return "";
}

void evaluate_changed(aws::World& world, aws::Place place, const ResourceKey& key,
                      sim::EffectId cause) {
    for (const Rule& rule : world.at(place).config->rules) {
        const RuleModel* model = find_rule_model(rule.identifier);
        if (model == nullptr || !model->on_change || !has_type(*model, key.first)) continue;
        const SimTime at = world.now + world.delay_of(aws::Delay::ConfigEvaluation, cause);
        world.schedule(aws::EventKind::ConfigEvaluate, place, at, rule.id, cause, rule.generation,
                       Value::object({{"type", key.first}, {"id", key.second}}));
    }
}

void evaluate_all_soon(aws::World& world, aws::Place place, Rule& rule, sim::EffectId cause) {
    rule.evaluating = true;
    const SimTime at = world.now + world.delay_of(aws::Delay::ConfigEvaluation, cause);
    world.schedule(aws::EventKind::ConfigEvaluate, place, at, rule.id, cause, rule.generation);
}

void schedule_periodic(aws::World& world, aws::Place place, const Rule& rule, sim::EffectId cause) {
    const RuleModel* model = find_rule_model(rule.identifier);
    if (model == nullptr || !model->periodic) return;
    world.schedule(aws::EventKind::ConfigPeriodic, place, world.now + frequency_of(rule), rule.id,
                   cause, rule.generation);
}

void forget_results(aws::World& world, aws::Place place, const ResourceKey& key) {
    State& state = world.at(place).config;
    const Item* item = latest_item(state, key);
    const sim::EffectId cause = item == nullptr ? 0 : item->effect;
    for (Rule& rule : state.rules)
        drop_result(world, place, rule, key, cause);
}

void on_evaluate(aws::World& world, const sim::PendingEvent& event) {
    const aws::Place place{event.account, event.region};
    Rule* rule = live_rule(world, place, event);
    if (rule == nullptr) return;
    const RuleModel* model = find_rule_model(rule->identifier);
    if (model == nullptr) return;
    note_run(world, *rule);
    if (!event.data.is_null()) {
        const ResourceKey key{event.data["type"].as_str(), event.data["id"].as_str()};
        judge_item(world, place, *rule, *model, key, event.cause);
        return;
    }
    rule->evaluating = false;
    if (uses_items(world.at(place).config, *model)) {
        judge_recorded(world, place, *rule, *model, event.cause);
    } else {
        judge_world(world, place, *rule, *model, event.cause);
    }
}

void on_periodic(aws::World& world, const sim::PendingEvent& event) {
    const aws::Place place{event.account, event.region};
    Rule* rule = live_rule(world, place, event);
    if (rule == nullptr) return;
    const RuleModel* model = find_rule_model(rule->identifier);
    if (model == nullptr) return;
    note_run(world, *rule);
    schedule_periodic(world, place, *rule, event.cause);
    judge_world(world, place, *rule, *model, event.cause);
}

void add_to_roll_up(Compliance one, RollUp& roll_up) {
    if (one != Compliance::Compliant && one != Compliance::NonCompliant) return;
    const bool worse = one == Compliance::NonCompliant && roll_up.compliance != one;
    if (worse || roll_up.compliance == Compliance::InsufficientData) {
        roll_up = {one, 1};
    } else if (roll_up.compliance == one) {
        ++roll_up.contributors;
    }
}

RollUp roll_up_of(const Rule& rule) {
    RollUp roll_up;
    for (const auto& entry : rule.results)
        add_to_roll_up(entry.second.compliance, roll_up);
    return roll_up;
}

Value contributor_count(std::int64_t count, std::int64_t cap) {
    return Value::object({{"CappedCount", std::min(count, cap)}, {"CapExceeded", count > cap}});
}

Value compliance_value(const RollUp& roll_up) {
    Value out = Value::object({{"ComplianceType", compliance_name(roll_up.compliance)}});
    if (roll_up.compliance == Compliance::NonCompliant) {
        out.set("ComplianceContributorCount",
                contributor_count(roll_up.contributors, kContributorsMax));
    }
    return out;
}

Value result_value(const Rule& rule, const ResourceKey& key, const Evaluation& evaluation) {
    const Value qualifier = Value::object({{"ConfigRuleName", rule.id},
                                           {"ResourceType", key.first},
                                           {"ResourceId", key.second},
                                           {"EvaluationMode", "DETECTIVE"}});
    Value out =
        Value::object({{"EvaluationResultIdentifier",
                        Value::object({{"EvaluationResultQualifier", qualifier},
                                       {"OrderingTimestamp", cli_time(evaluation.ordering)}})},
                       {"ComplianceType", compliance_name(evaluation.compliance)},
                       {"ResultRecordedTime", cli_time(evaluation.recorded)},
                       {"ConfigRuleInvokedTime", cli_time(evaluation.invoked)}});
    if (!evaluation.annotation.empty()) out.set("Annotation", evaluation.annotation);
    return out;
}

}  // namespace skylens::config
