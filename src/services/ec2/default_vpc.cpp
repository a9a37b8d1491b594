#include "services/ec2/default_vpc.h"

#include "services/ec2/state.h"

namespace skylens::ec2 {
namespace {

constexpr std::uint32_t kNetwork = 172u << 24 | 31u << 16;
constexpr int kSubnetBits = 20;
constexpr std::int32_t kLastRule = 32767;

void make_subnets(aws::World& world, aws::Place place, const Str& vpc_id) {
    State& state = world.at(place).ec2;
    for (int zone = 0; zone < aws::region_at(place.region).zones; ++zone) {
        Subnet subnet;
        subnet.id = world.new_id("subnet-", 17);
        subnet.vpc_id = vpc_id;
        subnet.zone = static_cast<std::uint8_t>(zone);
        subnet.network = kNetwork + (static_cast<std::uint32_t>(zone) << (32 - kSubnetBits));
        subnet.bits = kSubnetBits;
        subnet.default_for_zone = true;
        subnet.public_ip_on_launch = true;
        state.subnets.insert(std::move(subnet));
    }
}

void make_routes(aws::World& world, aws::Place place, const Vpc& vpc) {
    State& state = world.at(place).ec2;
    const Str gateway = world.new_id("igw-", 17);
    state.internet_gateways.insert({gateway, vpc.id, {}});
    RouteTable table;
    table.id = world.new_id("rtb-", 17);
    table.vpc_id = vpc.id;
    table.association_id = world.new_id("rtbassoc-", 17);
    table.main = true;
    table.routes = {{vpc.cidr, "local"}, {"0.0.0.0/0", gateway}};
    state.route_tables.insert(std::move(table));
}

void make_acl(aws::World& world, aws::Place place, const Str& vpc_id) {
    State& state = world.at(place).ec2;
    NetworkAcl acl;
    acl.id = world.new_id("acl-", 17);
    acl.vpc_id = vpc_id;
    acl.is_default = true;
    for (const bool egress : {true, false}) {
        acl.entries.push_back({100, "-1", true, egress, "0.0.0.0/0"});
        acl.entries.push_back({kLastRule, "-1", false, egress, "0.0.0.0/0"});
    }
    for (const Subnet& subnet : state.subnets) acl.subnet_ids.push_back(subnet.id);
    state.network_acls.insert(std::move(acl));
}

void make_group(aws::World& world, aws::Place place, const Str& vpc_id) {
    SecurityGroup group;
    group.id = world.new_id("sg-", 17);
    group.name = "default";
    group.description = "default VPC security group";
    group.vpc_id = vpc_id;
    SecurityGroupRule members;
    members.id = world.new_id("sgr-", 17);
    members.protocol = "-1";
    members.peer_type = PeerType::Group;
    members.peer = group.id;
    members.peer_account = world.account(place).id;
    group.rules.push_back(std::move(members));
    SecurityGroupRule out;
    out.id = world.new_id("sgr-", 17);
    out.egress = true;
    out.protocol = "-1";
    out.peer = "0.0.0.0/0";
    group.rules.push_back(std::move(out));
    world.at(place).ec2->security_groups.insert(std::move(group));
}

}  // namespace

void make_default_vpc(aws::World& world, aws::Place place) {
    Vpc vpc;
    vpc.id = world.new_id("vpc-", 17);
    vpc.cidr = "172.31.0.0/16";
    vpc.association_id = world.new_id("vpc-cidr-assoc-", 17);
    vpc.dhcp_options_id = world.new_id("dopt-", 17);
    vpc.is_default = true;
    make_subnets(world, place, vpc.id);
    make_routes(world, place, vpc);
    make_acl(world, place, vpc.id);
    make_group(world, place, vpc.id);
    world.at(place).ec2->vpcs.insert(std::move(vpc));
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
