#include "view/timeline.h"

#include "aws/catalog.h"
#include "services/cloudtrail/cloudtrail.h"
#include "services/cloudtrail/user_identity.h"

namespace skylens::view {
namespace {

aws::EffectKind kind_of(const sim::Effect& effect) {
    return static_cast<aws::EffectKind>(effect.kind);
}

// The record of an ApiCall effect: in the Region of the call, or where global services are
// recorded.
const cloudtrail::Record* record_of(const aws::World& world, const sim::Effect& effect) {
    const cloudtrail::Record* record =
        cloudtrail::find_record(world, {effect.account, effect.region}, effect.id);
    return record != nullptr
               ? record
               : cloudtrail::find_record(world, {effect.account, aws::kUsEast1}, effect.id);
}

std::string who(const cloudtrail::Record& record) {
    const Str name = cloudtrail::user_name(record.principal);
    return (name.empty() ? record.principal.name : name).string();
}

// The first of these members that is a text.
std::string first_text(const Value& data, std::initializer_list<std::string_view> names) {
    for (const std::string_view name : names) {
        if (data[name].is_string()) return std::string(data[name].as_string());
    }
    return {};
}

std::string bus_label(const sim::Effect& effect) {
    const std::string type = first_text(effect.data, {"detail-type"});
    return type.empty() ? effect.subject.string() : type;
}

}  // namespace

std::string label_of(const aws::World& world, const sim::Effect& effect) {
    static_cast<void>(world);
    const Value& data = effect.data;
    switch (kind_of(effect)) {
        case aws::EffectKind::StateChange: {
            const std::string to = first_text(data, {"to", "state"});
            return to.empty() ? effect.subject.string() : to;
        }
        case aws::EffectKind::MetricAlarmChange: {
            const std::string to = first_text(data, {"to", "state", "newState"});
            return to.empty() ? effect.subject.string() : effect.subject.string() + " " + to;
        }
        case aws::EffectKind::BusEvent:
            return bus_label(effect);
        case aws::EffectKind::RuleEvaluation:
        case aws::EffectKind::ComplianceChange: {
            const std::string verdict = first_text(data, {"to", "compliance", "complianceType"});
            return verdict.empty() ? effect.subject.string() : verdict;
        }
        default:
            return effect.subject.string();
    }
}

Sentence sentence_of(const aws::World& world, const sim::Effect& effect) {
    const Value& data = effect.data;
    Sentence sentence{"effect." + std::string(aws::effect_kind_name(kind_of(effect))),
                      {effect.subject.string()}};
    switch (kind_of(effect)) {
        case aws::EffectKind::ApiCall: {
            const cloudtrail::Record* record = record_of(world, effect);
            const std::string service(data.as_string());
            if (record == nullptr) break;
            if (!record->error_code.empty()) sentence.key = "effect.ApiCallFailed";
            sentence.parts = {who(*record), service + ":" + effect.subject.string(),
                              record->error_code.string()};
            break;
        }
        case aws::EffectKind::StateChange:
        case aws::EffectKind::MetricAlarmChange:
        case aws::EffectKind::ComplianceChange:
            sentence.parts.push_back(first_text(data, {"from", "previous", "previousState"}));
            sentence.parts.push_back(first_text(data, {"to", "state", "newState", "compliance"}));
            sentence.parts.push_back(first_text(data, {"rule", "configRuleName"}));
            break;
        case aws::EffectKind::BusEvent:
            sentence.parts = {bus_label(effect), first_text(data, {"source"})};
            break;
        case aws::EffectKind::RuleEvaluation:
            sentence.parts.push_back(first_text(data, {"rule", "configRuleName"}));
            sentence.parts.push_back(first_text(data, {"compliance", "complianceType", "to"}));
            break;
        case aws::EffectKind::ConfigItem:
            sentence.parts.push_back(first_text(data, {"resourceType", "type"}));
            sentence.parts.push_back(first_text(data, {"status", "configurationItemStatus"}));
            break;
        default:
            sentence.parts.push_back(
                first_text(data, {"rule", "target", "action", "error", "topic"}));
            break;
    }
    return sentence;
}

MarkTone tone_of(const aws::World& world, const sim::Effect& effect) {
    const Value& data = effect.data;
    switch (kind_of(effect)) {
        case aws::EffectKind::ApiCall: {
            const cloudtrail::Record* record = record_of(world, effect);
            return record != nullptr && !record->error_code.empty() ? MarkTone::Bad
                                                                    : MarkTone::Plain;
        }
        case aws::EffectKind::MetricAlarmChange: {
            const std::string to = first_text(data, {"to", "state", "newState"});
            return to == "ALARM" ? MarkTone::Bad : to == "OK" ? MarkTone::Good : MarkTone::Unknown;
        }
        case aws::EffectKind::RuleEvaluation:
        case aws::EffectKind::ComplianceChange: {
            const std::string to = first_text(data, {"to", "compliance", "complianceType"});
            return to == "NON_COMPLIANT" ? MarkTone::Bad
                   : to == "COMPLIANT"   ? MarkTone::Good
                                         : MarkTone::Unknown;
        }
        case aws::EffectKind::TargetFailed:
        case aws::EffectKind::Refusal:
        case aws::EffectKind::Fault:
            return MarkTone::Bad;
        default:
            return MarkTone::Plain;
    }
}

namespace {

bool is_quiet(const sim::Effect& effect) {
    const aws::EffectKind kind = kind_of(effect);
    if (kind != aws::EffectKind::ApiCall && kind != aws::EffectKind::TrailRecord) return false;
    for (const std::string_view prefix : {"Describe", "Get", "List", "Lookup", "Head"}) {
        if (effect.subject.view().substr(0, prefix.size()) == prefix) return true;
    }
    return false;
}

}  // namespace

void Timeline::update(const aws::World& world, std::uint16_t account) {
    const bool went_back =
        read_ > world.effects.size() || (read_ > 0 && world.effects[read_ - 1].time != last_);
    if (went_back || account != account_) {
        for (auto& lane : lanes_)
            lane.clear();
        read_ = 0;
        account_ = account;
        ++version_;
    }
    if (read_ == world.effects.size()) return;
    ++version_;
    for (; read_ < world.effects.size(); ++read_) {
        const sim::Effect& effect = world.effects[read_];
        if (effect.account != account) continue;
        Mark mark;
        mark.id = effect.id;
        mark.time = effect.time;
        mark.tone = tone_of(world, effect);
        mark.quiet = is_quiet(effect);
        mark.label = label_of(world, effect);
        lanes_[static_cast<int>(aws::lane_of(kind_of(effect)))].push_back(std::move(mark));
    }
    last_ = world.effects[read_ - 1].time;
}

Value json_of(const aws::World& world, const sim::Effect& effect) {
    const aws::EffectKind kind = kind_of(effect);
    const sim::Effect* call = kind == aws::EffectKind::ApiCall ? &effect : nullptr;
    if (kind == aws::EffectKind::TrailRecord) call = world.effects.find(effect.cause);
    if (call == nullptr) return effect.data;
    const cloudtrail::Record* record = record_of(world, *call);
    if (record == nullptr) return effect.data;
    return cloudtrail::record_json(world, {effect.account, record->region}, *record);
}

std::vector<sim::EffectId> causes_of(const aws::World& world, sim::EffectId id) {
    std::vector<sim::EffectId> chain;
    for (const sim::Effect* effect = world.effects.find(id); effect != nullptr;
         effect = world.effects.find(effect->cause)) {
        chain.push_back(effect->id);
    }
    return chain;
}

std::vector<sim::EffectId> consequences_of(const aws::World& world, sim::EffectId id,
                                           std::size_t most) {
    std::vector<sim::EffectId> found;
    for (std::size_t i = static_cast<std::size_t>(id);
         i < world.effects.size() && found.size() < most; ++i) {
        if (world.effects[i].cause == id) found.push_back(world.effects[i].id);
    }
    return found;
}

}  // namespace skylens::view
