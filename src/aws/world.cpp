#include "aws/world.h"

#include "base/check.h"
#include "base/hash.h"

namespace skylens::aws {
namespace {

std::uint64_t mix(std::uint64_t seed, std::string_view kind, std::uint64_t number) {
    Hasher hasher;
    hasher.add(seed);
    hasher.add_text(kind);
    hasher.add(number);
    return hasher.value();
}

}  // namespace

int World::find_account(std::string_view id) const {
    for (std::size_t i = 0; i < accounts.size(); ++i) {
        if (accounts[i].id == id) return static_cast<int>(i);
    }
    return -1;
}

sim::EffectId World::add_effect(EffectKind kind, Place place, Str subject, sim::EffectId cause,
                                Value data) {
    sim::Effect effect;
    effect.cause = cause;
    effect.time = now;
    effect.kind = static_cast<std::uint16_t>(kind);
    effect.account = place.account;
    effect.region = place.region;
    effect.subject = std::move(subject);
    effect.data = std::move(data);
    return effects.add(std::move(effect));
}

void World::schedule(EventKind kind, Place place, SimTime at_time, Str subject, sim::EffectId cause,
                     std::int64_t number, Value data) {
    SKYLENS_CHECK(at_time >= now);
    sim::PendingEvent event;
    event.time = at_time;
    event.kind = static_cast<std::uint16_t>(kind);
    event.account = place.account;
    event.region = place.region;
    event.subject = std::move(subject);
    event.number = number;
    event.cause = cause;
    event.data = std::move(data);
    queue.push(std::move(event));
}

std::uint64_t World::new_number(std::string_view kind) {
    auto found = id_counters.find(kind);
    if (found == id_counters.end()) found = id_counters.emplace(Str(kind), 0).first;
    return mix(seed, kind, ++found->second);
}

Str World::new_id(std::string_view prefix, int digits) {
    const std::uint64_t number = new_number(prefix);
    // EC2's long ids begin with 0. A longer one than a hash has digits takes further hashes.
    if (digits <= 16) return Str(std::string(prefix) + hex_text(number, digits));
    if (digits == 17) return Str(std::string(prefix) + "0" + hex_text(number, 16));
    std::string text = hex_text(number, 16);
    for (std::uint64_t more = 1; text.size() < static_cast<std::size_t>(digits); ++more) {
        text += hex_text(mix(number, prefix, more), 16);
    }
    return Str(std::string(prefix) + text.substr(0, static_cast<std::size_t>(digits)));
}

std::uint64_t world_hash(const World& world) { return hash_of(world); }

std::uint64_t resources_hash(const World& world) {
    Hasher hasher;
    hasher.leave_out_records();
    hash_into(hasher, world.s3);
    hash_into(hasher, world.organizations);
    for (const Account& account : world.accounts)
        hash_into(hasher, account);
    for (const RegionState& region : world.regions) {
        hash_into(hasher, region.ec2);
        hash_into(hasher, region.cloudwatch);
        hash_into(hasher, region.events);
        hash_into(hasher, region.config);
        hash_into(hasher, region.sns);
        hash_into(hasher, region.sqs);
        hash_into(hasher, region.lambda);
        hash_into(hasher, region.logs);
        hash_into(hasher, region.autoscaling);
        hash_into(hasher, region.elbv2);
        hash_into(hasher, region.acm);
        hash_into(hasher, region.kms);
        hash_into(hasher, region.firehose);
    }
    return hasher.value();
}

Str arn(const World& world, Place place, std::string_view service, std::string_view resource) {
    return str_of("arn:aws:", service, ":", region_name(place.region), ":",
                    world.account(place).id.view(), ":", resource);
}

Str uuid_from(std::uint64_t seed, std::uint64_t number) {
    const std::uint64_t high = mix(seed, "uuid-high", number);
    const std::uint64_t low = mix(seed, "uuid-low", number);
    char text[] = "00000000-0000-4000-0000-000000000000";
    const auto put = [&text](int from, int digits, std::uint64_t bits) {
        for (int i = from + digits - 1; i >= from; --i, bits >>= 4)
            text[i] = "0123456789abcdef"[bits & 15];
    };
    put(0, 8, high >> 32);
    put(9, 4, high >> 16);
    put(15, 3, high);
    put(19, 4, low >> 48);
    text[19] = "89ab"[low >> 62];
    put(24, 12, low);
    return Str(std::string_view(text, sizeof text - 1));
}

}  // namespace skylens::aws
