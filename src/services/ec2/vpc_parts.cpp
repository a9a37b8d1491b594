#include "services/ec2/vpc_parts.h"

#include "base/check.h"
#include "services/ec2/network.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {
namespace {

void make_main_table(aws::World& world, aws::Place place, const Vpc& vpc) {
    RouteTable table;
    table.id = world.new_id("rtb-", 17);
    table.vpc_id = vpc.id;
    table.associations.push_back({world.new_id("rtbassoc-", 17), {}});
    table.routes.push_back({vpc.cidr, "local", false});
    world.at(place).ec2->route_tables.insert(std::move(table));
}

void make_default_acl(aws::World& world, aws::Place place, const Str& vpc_id) {
    NetworkAcl acl;
    acl.id = world.new_id("acl-", 17);
    acl.vpc_id = vpc_id;
    acl.is_default = true;
    for (const bool egress : {true, false}) {
        NetworkAclEntry all;
        all.rule_number = 100;
        all.protocol = "-1";
        all.allow = true;
        all.egress = egress;
        all.cidr = "0.0.0.0/0";
        acl.entries.push_back(all);
        all.rule_number = kLastRule;
        all.allow = false;
        acl.entries.push_back(all);
    }
    world.at(place).ec2->network_acls.insert(std::move(acl));
}

void make_default_group(aws::World& world, aws::Place place, const Str& vpc_id) {
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

void make_vpc_parts(aws::World& world, aws::Place place, const Vpc& vpc) {
    make_main_table(world, place, vpc);
    make_default_acl(world, place, vpc.id);
    make_default_group(world, place, vpc.id);
}

Subnet& add_subnet(aws::World& world, aws::Place place, Subnet subnet) {
    State& state = world.at(place).ec2;
    const NetworkAcl* found = default_acl(state, subnet.vpc_id);
    SKYLENS_CHECK(found != nullptr);
    NetworkAcl* acl = state.network_acls.find(found->id);
    acl->associations.push_back({world.new_id("aclassoc-", 17), subnet.id});
    return state.subnets.insert(std::move(subnet));
}

void add_last_entries(NetworkAcl& acl) {
    for (const bool egress : {true, false}) {
        NetworkAclEntry last;
        last.rule_number = kLastRule;
        last.protocol = "-1";
        last.egress = egress;
        last.cidr = "0.0.0.0/0";
        acl.entries.push_back(last);
    }
}

}  // namespace skylens::ec2
