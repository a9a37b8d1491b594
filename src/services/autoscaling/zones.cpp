#include "services/autoscaling/zones.h"

#include "base/sort.h"
#include "services/ec2/state.h"

namespace skylens::autoscaling {

std::string zone_text(aws::Place place, std::uint8_t zone) {
    return std::string(aws::region_name(place.region)) + static_cast<char>('a' + zone);
}

std::string zone_id_text(aws::Place place, std::uint8_t zone) {
    return join(aws::region_at(place.region).zone_id_prefix, "-az",
                static_cast<std::int64_t>(zone) + 1);
}

int find_zone(aws::Place place, std::string_view name) {
    for (int zone = 0; zone < aws::region_at(place.region).zones; ++zone) {
        if (name == zone_text(place, static_cast<std::uint8_t>(zone))) return zone;
    }
    return -1;
}

int zone_of_subnet(const aws::World& world, aws::Place place, std::string_view subnet) {
    const ec2::Subnet* found = world.at(place).ec2->subnets.find(subnet);
    return found == nullptr ? -1 : found->zone;
}

std::int64_t count_in(const Group& group, std::uint8_t zone) {
    return std::count_if(
        group.instances.begin(), group.instances.end(),
        [&](const GroupInstance& one) { return one.counts() && one.zone == zone; });
}

std::int64_t count_all(const Group& group) {
    return std::count_if(group.instances.begin(), group.instances.end(),
                         [](const GroupInstance& one) { return one.counts(); });
}

std::vector<std::uint8_t> zones_by_need(const Group& group) {
    std::vector<std::uint8_t> zones = group.settings.zones;
    sort_stably(zones, [&](std::uint8_t a, std::uint8_t b) {
        return count_in(group, a) < count_in(group, b);
    });
    return zones;
}

Str subnet_by_need(const aws::World& world, aws::Place place, const Group& group,
                   std::uint8_t zone) {
    Str best;
    std::int64_t fewest = 0;
    for (const Str& subnet : group.settings.subnets) {
        if (zone_of_subnet(world, place, subnet) != zone) continue;
        const std::int64_t here =
            std::count_if(group.instances.begin(), group.instances.end(),
                          [&](const GroupInstance& one) { return one.subnet_id == subnet; });
        if (!best.empty() && here >= fewest) continue;
        best = subnet;
        fewest = here;
    }
    return best;
}

}  // namespace skylens::autoscaling
