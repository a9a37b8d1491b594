// What the recorder does: which types it covers, when an item is captured, what it says.
#pragma once

#include "aws/world.h"
#include "services/config/resource_type.h"
#include "services/config/state.h"

namespace skylens::config {

// How long items are kept: the default, and the most. Source: "Deleting AWS Config data".
inline constexpr Duration kRetention = days(2'557);

// True when a running recorder records this type.
bool records(const State& state, const ResourceType& type);
// The recording group alone, whether the recorder runs or not.
bool covers(const Recorder& recorder, const ResourceType& type);
// True when the type is recorded once a day only.
bool is_daily(const Recorder& recorder, std::string_view type);

// Writes down what a resource is now: a new item if it is new, gone or different. `now` is null
// for a resource that does not exist (any more).
void record(aws::World& world, aws::Place place, const ResourceKey& key, const Description* now,
            SimTime captured, sim::EffectId cause);

// The last item of a type that the recorder does not cover any more says so.
void record_not_recorded(aws::World& world, aws::Place place, sim::EffectId cause);

// The latest item, or null.
const Item* latest_item(const State& state, const ResourceKey& key);
// Is the resource known and not deleted?
bool exists(const Resource& resource);

}  // namespace skylens::config
