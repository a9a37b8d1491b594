// Which instances go when a group scales in.
#include <algorithm>

#include "services/autoscaling/launching.h"
#include "services/autoscaling/zones.h"
#include "services/ec2/state.h"

namespace skylens::autoscaling {
namespace {

using Candidates = std::vector<const GroupInstance*>;

// Keeps the candidates for which `worth` is smallest.
template <class Worth>
void keep_least(Candidates& from, Worth worth) {
    if (from.empty()) return;
    auto least = worth(*from.front());
    for (const GroupInstance* one : from)
        least = std::min(least, worth(*one));
    from.erase(std::remove_if(from.begin(), from.end(),
                              [&](const GroupInstance* one) { return worth(*one) != least; }),
               from.end());
}

// How old the launch configuration is; instances of templates come after those of
// configurations ("the default termination policy").
std::int64_t age_rank(const aws::World& world, aws::Place place, const GroupInstance& one) {
    const State& state = world.at(place).autoscaling;
    const LaunchConfiguration* made = state.configurations.find(one.configuration);
    if (made != nullptr) return made->created.ms;
    return one.configuration.empty() ? INT64_MAX : 0;  // of a deleted one: the oldest
}

std::int64_t version_rank(const Group& group, const GroupInstance& one) {
    const LaunchSource& source = group.settings.source;
    if (one.template_id.empty()) return -2;
    if (one.template_id != source.template_id) return -1;
    std::int64_t number = 0;
    for (const char c : one.template_version.view())
        number = number * 10 + (c - '0');
    return number;
}

// Time until its next full hour since the launch.
std::int64_t to_next_hour(const aws::World& world, aws::Place place, const GroupInstance& one) {
    const ec2::Instance* machine = world.at(place).ec2->instances.find(one.id);
    const std::int64_t ran = machine == nullptr ? 0 : (world.now - machine->launch_time).ms;
    constexpr std::int64_t kHour = 3'600'000;
    return kHour - ran % kHour;
}

void apply(const aws::World& world, aws::Place place, const Group& group, std::string_view policy,
           Candidates& from) {
    const auto configuration = [&](const GroupInstance& one) {
        return age_rank(world, place, one);
    };
    const auto version = [&](const GroupInstance& one) { return version_rank(group, one); };
    const auto hour = [&](const GroupInstance& one) { return to_next_hour(world, place, one); };
    if (policy == "OldestInstance") {
        keep_least(from, [](const GroupInstance& one) { return one.joined.ms; });
    } else if (policy == "NewestInstance") {
        keep_least(from, [](const GroupInstance& one) { return -one.joined.ms; });
    } else if (policy == "OldestLaunchConfiguration") {
        keep_least(from, configuration);
    } else if (policy == "OldestLaunchTemplate") {
        keep_least(from, version);
    } else if (policy == "ClosestToNextInstanceHour") {
        keep_least(from, hour);
    } else if (policy == "Default") {
        keep_least(from, configuration);
        keep_least(from, version);
        keep_least(from, hour);
    }
    // AllocationStrategy keeps all: only groups of several instance types have one.
}

bool chosen(const std::vector<Str>& ids, const GroupInstance& one) {
    return std::find(ids.begin(), ids.end(), one.id) != ids.end();
}

}  // namespace

std::vector<Str> choose_victims(aws::World& world, aws::Place place, const Group& group,
                                std::int64_t count) {
    std::vector<Str> ids;
    while (static_cast<std::int64_t>(ids.size()) < count) {
        Candidates from;
        for (const GroupInstance& one : group.instances) {
            if (one.counts() && !one.protected_from_scale_in && !chosen(ids, one)) {
                from.push_back(&one);
            }
        }
        if (from.empty()) break;
        // First the zone with the most instances, protected ones counted too.
        keep_least(from, [&](const GroupInstance& one) {
            std::int64_t here = 0;
            for (const GroupInstance& other : group.instances) {
                if (other.counts() && other.zone == one.zone && !chosen(ids, other)) ++here;
            }
            return -here;
        });
        for (const Str& policy : group.settings.termination_policies) {
            if (from.size() > 1) apply(world, place, group, policy, from);
        }
        const std::uint64_t at = from.size() > 1 ? world.rng.below(from.size()) : 0;
        ids.push_back(from[at]->id);
    }
    return ids;
}

}  // namespace skylens::autoscaling
