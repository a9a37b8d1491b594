#include <set>

#include "base/hash.h"
#include "services/ec2/ec2.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {

std::uint64_t network_print(const aws::World& world, aws::Place place) {
    const State& state = world.at(place).ec2;
    // Groups that no interface has decide nothing.
    std::set<Str, std::less<>> used;
    for (const NetworkInterface& card : state.network_interfaces)
        used.insert(card.group_ids.begin(), card.group_ids.end());
    Hasher hasher;
    for (const SecurityGroup& group : state.security_groups) {
        if (used.count(group.id) != 0) hash_into(hasher, group);
    }
    hash_into(hasher, state.network_interfaces);
    hash_into(hasher, state.network_acls);
    hash_into(hasher, state.route_tables);
    hash_into(hasher, state.subnets);
    hash_into(hasher, state.internet_gateways);
    return hasher.value();
}

std::uint64_t silent_print(const aws::World& world, aws::Place place) {
    const State& state = world.at(place).ec2;
    Hasher hasher;
    hash_into(hasher, state.nat_gateways);
    hash_into(hasher, state.vpc_endpoints);
    hash_into(hasher, state.peerings);
    return hasher.value();
}

}  // namespace skylens::ec2
