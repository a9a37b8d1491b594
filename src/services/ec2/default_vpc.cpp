#include "services/ec2/default_vpc.h"

#include "services/ec2/network.h"
#include "services/ec2/state.h"
#include "services/ec2/vpc_parts.h"

namespace skylens::ec2 {
namespace {

constexpr std::uint32_t kNetwork = 172u << 24 | 31u << 16;
constexpr int kSubnetBits = 20;

void make_subnets(aws::World& world, aws::Place place, const Str& vpc_id) {
    for (int zone = 0; zone < aws::region_at(place.region).zones; ++zone) {
        Subnet subnet;
        subnet.id = world.new_id("subnet-", 17);
        subnet.vpc_id = vpc_id;
        subnet.zone = static_cast<std::uint8_t>(zone);
        subnet.network = kNetwork + (static_cast<std::uint32_t>(zone) << (32 - kSubnetBits));
        subnet.bits = kSubnetBits;
        subnet.default_for_zone = true;
        subnet.public_ip_on_launch = true;
        add_subnet(world, place, std::move(subnet));
    }
}

}  // namespace

Str make_default_vpc(aws::World& world, aws::Place place) {
    Vpc vpc;
    vpc.id = world.new_id("vpc-", 17);
    vpc.cidr = "172.31.0.0/16";
    vpc.association_id = world.new_id("vpc-cidr-assoc-", 17);
    vpc.dhcp_options_id = world.new_id("dopt-", 17);
    vpc.is_default = true;
    const Str id = vpc.id;
    make_vpc_parts(world, place, vpc);
    State& state = world.at(place).ec2;
    state.vpcs.insert(std::move(vpc));
    make_subnets(world, place, id);
    const Str gateway = world.new_id("igw-", 17);
    state.internet_gateways.insert({gateway, id, {}});
    const RouteTable* table = main_table(state, id);
    state.route_tables.find(table->id)->routes.push_back({"0.0.0.0/0", gateway, true});
    return id;
}

const Vpc* default_vpc(const State& state) {
    for (const Vpc& vpc : state.vpcs) {
        if (vpc.is_default) return &vpc;
    }
    return nullptr;
}

const SecurityGroup* default_group(const State& state, std::string_view vpc_id) {
    for (const SecurityGroup& group : state.security_groups) {
        if (group.vpc_id == vpc_id && group.name == "default") return &group;
    }
    return nullptr;
}

const Subnet* default_subnet(const State& state, int zone) {
    for (const Subnet& subnet : state.subnets) {
        if (subnet.default_for_zone && subnet.zone == zone) return &subnet;
    }
    return nullptr;
}

}  // namespace skylens::ec2
