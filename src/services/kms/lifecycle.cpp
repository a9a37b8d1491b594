#include "services/kms/lifecycle.h"

#include "services/cloudtrail/cloudtrail.h"
#include "services/config/config.h"
#include "services/events/events.h"
#include "services/kms/keys.h"
#include "services/kms/kms.h"
#include "services/kms/state.h"

namespace skylens::kms {
namespace {

constexpr char kRotate[] = "rotate";
constexpr char kDelete[] = "delete";

void schedule(aws::World& world, aws::Place place, const Key& key, SimTime at, const Str& what,
              sim::EffectId cause) {
    world.schedule(aws::EventKind::KmsKey, place, at, key.id, cause, key.generation, Value(what));
}

// CloudTrail has both too, as events that no call made ("AWS service events").
void record(aws::World& world, aws::Place place, const Str& name, const Str& arn, Value details,
            sim::EffectId effect) {
    const Str& account = world.account(place).id;
    cloudtrail::OtherEvent event;
    event.source = "kms.amazonaws.com";
    event.name = name;
    event.type = "AwsServiceEvent";
    event.detail_type = "AWS Service Event via CloudTrail";
    event.principal.type = aws::PrincipalType::Service;
    event.principal.name = "AWS Internal";
    event.identity = Value::object({{"accountId", account}, {"invokedBy", "AWS Internal"}});
    event.details = std::move(details);
    event.resources = Value::array(
        {Value::object({{"accountId", account}, {"type", "AWS::KMS::Key"}, {"ARN", arn}})});
    cloudtrail::record_event(world, place, event, effect);
}

void send(aws::World& world, aws::Place place, const Str& detail_type, const Str& arn, Value detail,
          sim::EffectId cause) {
    events::put_service_event(world, place, {"aws.kms", detail_type, {arn}, std::move(detail)},
                              cause);
}

// The key and its aliases are gone for good, and what was encrypted under it with them.
void delete_key(aws::World& world, aws::Place place, const Str& id, sim::EffectId cause) {
    State& state = *world.at(place).kms;
    std::vector<Str> aliases;
    for (const Alias& alias : state.aliases) {
        if (alias.target == id) aliases.push_back(alias.id);
    }
    for (const Str& alias : aliases)
        state.aliases.erase(alias);
    state.keys.erase(id);
    const Str arn = key_arn(world, place, id);
    const sim::EffectId effect =
        world.add_effect(aws::EffectKind::StateChange, place, arn, cause,
                         Value::object({{"from", "PendingDeletion"}, {"to", "deleted"}}));
    record(world, place, "DeleteKey", arn, Value::object({{"keyId", id}}), effect);
    send(world, place, "KMS CMK Deletion", arn, Value::object({{"key-id", id}}), effect);
    config::resources_changed(world, place, {{"AWS::KMS::Key", id}}, effect);
}

}  // namespace

void drop_plans(Key& key) { ++key.generation; }

void plan_rotation(aws::World& world, aws::Place place, Key& key, std::int64_t days,
                   sim::EffectId cause) {
    drop_plans(key);
    key.rotates = true;
    key.rotation_days = days;
    key.next_rotation = world.now + skylens::days(days);
    resume_rotation(world, place, key, cause);
}

void resume_rotation(aws::World& world, aws::Place place, const Key& key, sim::EffectId cause) {
    schedule(world, place, key, key.next_rotation, kRotate, cause);
}

void plan_deletion(aws::World& world, aws::Place place, Key& key, sim::EffectId cause) {
    drop_plans(key);
    schedule(world, place, key, key.deletion, kDelete, cause);
}

void rotate(aws::World& world, aws::Place place, Key& key, bool on_demand, sim::EffectId cause) {
    const Str before = material_id(world, key, key.rotations.size());
    key.rotations.push_back({world.now, on_demand});
    const Str arn = key_arn(world, place, key.id);
    const Str id = key.id;
    Value detail =
        Value::object({{"key-id", id},
                       {"key-origin", "AWS_KMS"},
                       {"rotation-type", on_demand ? "ON_DEMAND" : "AUTOMATIC"},
                       {"previous-key-material-id", before},
                       {"current-key-material-id", material_id(world, key, key.rotations.size())}});
    const sim::EffectId effect = world.add_effect(aws::EffectKind::StateChange, place, arn, cause,
                                                  Value::object({{"to", "rotated"}}));
    record(world, place, "RotateKey", arn,
           Value::object({{"rotationType", on_demand ? "ON_DEMAND" : "AUTOMATIC"}, {"keyId", id}}),
           effect);
    send(world, place, "KMS CMK Rotation", arn, std::move(detail), effect);
}

void on_key(aws::World& world, const sim::PendingEvent& event) {
    const aws::Place place{event.account, event.region};
    Key* key = world.at(place).kms->keys.find(event.subject);
    if (key == nullptr || key->generation != static_cast<std::uint32_t>(event.number)) return;
    if (event.data.as_string() == kDelete)
        return delete_key(world, place, event.subject, event.cause);
    // A disabled key keeps its calendar and is not rotated.
    if (key->state == "Enabled") rotate(world, place, *key, false, event.cause);
    key = world.at(place).kms->keys.find(event.subject);
    plan_rotation(world, place, *key, key->rotation_days, event.cause);
}

}  // namespace skylens::kms
