// The World: every account, Region, resource, series, record, the pending events, the clock and
// the random state. A plain value: copying it is a checkpoint, and two equal hashes mean that two
// runs agree. Only the door (gateway.h) and the clock (clock.h) change it.
#pragma once

#include <cstdint>
#include <map>
#include <string_view>
#include <tuple>
#include <vector>

#include "aws/delays.h"
#include "aws/effects.h"
#include "aws/place.h"
#include "base/part.h"
#include "base/rng.h"
#include "base/str.h"
#include "base/time.h"
#include "sim/effect.h"
#include "sim/event_queue.h"

// The services' data is declared only: whoever reads one includes its state.h.
namespace skylens::ec2 {
struct State;
}
namespace skylens::autoscaling {
struct State;
}
namespace skylens::elbv2 {
struct State;
}
namespace skylens::acm {
struct State;
}
namespace skylens::kms {
struct State;
}
namespace skylens::cloudwatch {
struct State;
}
namespace skylens::events {
struct State;
}
namespace skylens::cloudtrail {
struct State;
}
namespace skylens::config {
struct State;
}
namespace skylens::sns {
struct State;
}
namespace skylens::sqs {
struct State;
}
namespace skylens::lambda {
struct State;
}
namespace skylens::logs {
struct State;
}
namespace skylens::firehose {
struct State;
}
namespace skylens::iam {
struct State;
}
namespace skylens::s3 {
struct State;
}
namespace skylens::organizations {
struct State;
}
namespace skylens::traffic {
struct State;
}

namespace skylens::aws {

// What one account holds in one Region.
struct RegionState {
    Part<ec2::State> ec2;
    Part<autoscaling::State> autoscaling;
    Part<elbv2::State> elbv2;
    Part<acm::State> acm;
    Part<kms::State> kms;
    Part<cloudwatch::State> cloudwatch;
    Part<events::State> events;
    Part<cloudtrail::State> cloudtrail;
    Part<config::State> config;
    Part<sns::State> sns;
    Part<sqs::State> sqs;
    Part<lambda::State> lambda;
    Part<logs::State> logs;
    Part<firehose::State> firehose;
    Part<traffic::State> traffic;  // workloads and faults of a whole Region

    auto fields() const {
        return std::tie(ec2, autoscaling, elbv2, acm, kms, cloudwatch, events, cloudtrail, config,
                        sns, sqs, lambda, logs, firehose, traffic);
    }
};

// One account and its global services.
struct Account {
    Str id;  // 12 digits
    Str name;
    Part<iam::State> iam;

    auto fields() const { return std::tie(id, name, iam); }
};

struct World {
    std::uint64_t seed = 0;
    Profile profile = Profile::Realistic;
    SimTime start;
    SimTime now;
    sim::EventQueue queue;
    sim::EffectLog effects;
    Rng rng;
    std::map<Str, std::uint64_t, std::less<>> id_counters;  // by kind of id
    std::vector<Account> accounts;
    std::vector<RegionState> regions;  // accounts × Regions, account-major
    Part<s3::State> s3;                // bucket names are global
    Part<organizations::State> organizations;

    [[nodiscard]] RegionState& at(Place place) { return regions[index(place)]; }
    [[nodiscard]] const RegionState& at(Place place) const { return regions[index(place)]; }
    [[nodiscard]] Account& account(Place place) { return accounts[place.account]; }
    [[nodiscard]] const Account& account(Place place) const { return accounts[place.account]; }
    // Index of an account, or -1.
    [[nodiscard]] int find_account(std::string_view id) const;

    // Writes down that something happened now. `cause` 0: it came from outside.
    sim::EffectId add_effect(EffectKind kind, Place place, Str subject, sim::EffectId cause,
                             Value data = {});

    // Lets something happen later.
    void schedule(EventKind kind, Place place, SimTime at, Str subject, sim::EffectId cause,
                  std::int64_t number = 0, Value data = {});

    // A new identifier: `prefix` followed by `digits` hexadecimal digits, e.g. new_id("i-", 17).
    // Made from seed, prefix and a counter, so ids do not depend on what else happened.
    Str new_id(std::string_view prefix, int digits);
    // A new number of that kind, for ids that are not hexadecimal (AIDA…, UUIDs, tokens).
    std::uint64_t new_number(std::string_view kind);

    // How long this occurrence of a delay takes, by profile; `draw` makes occurrences differ.
    [[nodiscard]] Duration delay_of(Delay which, std::uint64_t draw) const {
        return delay(profile, which, draw);
    }

    auto fields() const {
        return std::tie(seed, profile, start, now, queue, effects, rng, id_counters, accounts,
                        regions, s3, organizations);
    }

  private:
    [[nodiscard]] static std::size_t index(Place place) {
        return static_cast<std::size_t>(place.account) * kRegionCount + place.region;
    }
};

// Equal hashes: equal worlds. The second leaves out the records of calls (effects, trail, queue
// of their deliveries), to check that a refused call changed nothing.
std::uint64_t world_hash(const World& world);
std::uint64_t resources_hash(const World& world);

// "arn:aws:SERVICE:REGION:ACCOUNT:RESOURCE" for a regional resource.
Str arn(const World& world, Place place, std::string_view service, std::string_view resource);
// A version 4 UUID made from a number (new_number, an effect id, …).
Str uuid_from(std::uint64_t seed, std::uint64_t number);

}  // namespace skylens::aws
