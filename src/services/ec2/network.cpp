#include "services/ec2/network.h"

#include "services/ec2/prefix_lists.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {

std::vector<Ipv4Cidr> blocks_of(const Vpc& vpc) {
    std::vector<Ipv4Cidr> blocks;
    if (const auto primary = parse_ipv4_cidr(vpc.cidr)) blocks.push_back(*primary);
    for (const VpcCidr& more : vpc.secondary) {
        if (more.state != CidrState::Associated) continue;
        if (const auto block = parse_ipv4_cidr(more.cidr)) blocks.push_back(*block);
    }
    return blocks;
}

bool vpc_contains(const Vpc& vpc, std::uint32_t address) {
    for (const Ipv4Cidr& block : blocks_of(vpc)) {
        if (block.contains(address)) return true;
    }
    return false;
}

const RouteTable* main_table(const State& state, std::string_view vpc_id) {
    for (const RouteTable& table : state.route_tables) {
        if (table.vpc_id == vpc_id && table.main()) return &table;
    }
    return nullptr;
}

const RouteTable* route_table_of(const State& state, const Subnet& subnet) {
    for (const RouteTable& table : state.route_tables) {
        for (const RouteTableAssociation& association : table.associations) {
            if (association.subnet_id == subnet.id) return &table;
        }
    }
    return main_table(state, subnet.vpc_id);
}

const NetworkAcl* acl_of(const State& state, std::string_view subnet_id) {
    for (const NetworkAcl& acl : state.network_acls) {
        for (const NetworkAclAssociation& association : acl.associations) {
            if (association.subnet_id == subnet_id) return &acl;
        }
    }
    return nullptr;
}

const NetworkAcl* default_acl(const State& state, std::string_view vpc_id) {
    for (const NetworkAcl& acl : state.network_acls) {
        if (acl.vpc_id == vpc_id && acl.is_default) return &acl;
    }
    return nullptr;
}

const NetworkInterface* interface_at(const State& state, std::string_view vpc_id,
                                     std::uint32_t private_ip) {
    for (const NetworkInterface& card : state.network_interfaces) {
        if (card.vpc_id != vpc_id) continue;
        if (card.private_ip == private_ip) return &card;
        for (const SecondaryAddress& more : card.secondary) {
            if (more.private_ip == private_ip) return &card;
        }
    }
    return nullptr;
}

std::uint32_t public_ip_of(const NetworkInterface& card, std::uint32_t private_ip) {
    if (card.private_ip == private_ip) return card.public_ip;
    for (const SecondaryAddress& more : card.secondary) {
        if (more.private_ip == private_ip) return more.public_ip;
    }
    return 0;
}

InterfacePlace interface_with_public_ip(const aws::World& world, std::uint32_t public_ip) {
    for (std::size_t i = 0; i < world.regions.size(); ++i) {
        const aws::Place place{static_cast<std::uint16_t>(i / aws::kRegionCount),
                               static_cast<std::uint16_t>(i % aws::kRegionCount)};
        for (const NetworkInterface& card : world.regions[i].ec2->network_interfaces) {
            if (card.public_ip == public_ip) return {place, &card, card.private_ip};
            for (const SecondaryAddress& more : card.secondary) {
                if (more.public_ip == public_ip) return {place, &card, more.private_ip};
            }
        }
    }
    return {};
}

const Route* find_route(const aws::World& world, aws::Place place, const RouteTable& table,
                        std::uint32_t address) {
    static_cast<void>(world);
    const Route* best = nullptr;
    int bits = -1;
    for (const Route& route : table.routes) {
        std::vector<Ipv4Cidr> blocks;
        if (const auto block = parse_ipv4_cidr(route.destination)) {
            blocks.push_back(*block);
        } else {
            blocks = prefix_list_blocks(place.region, route.destination);
        }
        for (const Ipv4Cidr& block : blocks) {
            if (!block.contains(address) || block.bits <= bits) continue;
            best = &route;
            bits = block.bits;
        }
    }
    return best;
}

const PeeringConnection* find_peering(const aws::World& world, aws::Place place,
                                      std::string_view id) {
    for (const aws::RegionState& region : world.regions) {
        const PeeringConnection* found = region.ec2->peerings.find(id);
        if (found == nullptr) continue;
        const auto here = [&](const PeeringSide& side) {
            return side.account == place.account && side.region == place.region;
        };
        return here(found->requester) || here(found->accepter) ? found : nullptr;
    }
    return nullptr;
}

bool blackhole(const aws::World& world, aws::Place place, const RouteTable& table,
               const Route& route) {
    const State& state = world.at(place).ec2;
    const std::string_view target = route.target;
    const auto begins = [&](std::string_view prefix) {
        return target.substr(0, prefix.size()) == prefix;
    };
    if (target == "local") return false;
    if (begins("igw-")) {
        const InternetGateway* gateway = state.internet_gateways.find(target);
        return gateway == nullptr || gateway->vpc_id != table.vpc_id;
    }
    if (begins("nat-")) {
        const NatGateway* gateway = state.nat_gateways.find(target);
        return gateway == nullptr || gateway->state == NatState::Failed ||
               gateway->state == NatState::Deleting || gateway->state == NatState::Deleted;
    }
    if (begins("eni-")) {
        const NetworkInterface* card = state.network_interfaces.find(target);
        return card == nullptr || card->attachment_id.empty();
    }
    if (begins("pcx-")) {
        const PeeringConnection* peering = find_peering(world, place, target);
        return peering == nullptr || peering->state != PeeringState::Active;
    }
    if (begins("vpce-")) return !state.vpc_endpoints.contains(target);
    return true;
}

}  // namespace skylens::ec2
