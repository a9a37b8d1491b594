#include "services/elbv2/interfaces.h"

#include "services/ec2/ec2.h"
#include "services/ec2/state.h"

namespace skylens::elbv2 {

EnabledZone make_node(aws::World& world, aws::Place place, const LoadBalancer& balancer,
                      EnabledZone wanted) {
    ec2::State& ec2 = world.at(place).ec2;
    ec2::Subnet& subnet = *ec2.subnets.find(wanted.subnet_id);
    wanted.zone = subnet.zone;
    if (wanted.private_ip == 0) {
        wanted.private_ip = ec2::take_private_ip(world, subnet).value_or(0);
    } else {
        subnet.taken.insert(wanted.private_ip);
    }
    if (!balancer.internal && wanted.public_ip == 0) wanted.public_ip = ec2::new_public_ip(world);
    ec2::NetworkInterface card;
    card.id = world.new_id("eni-", 17);
    card.subnet_id = subnet.id;
    card.vpc_id = subnet.vpc_id;
    card.attachment_id = str_of("ela-attach-", world.new_id("ela", 17).view().substr(3));
    card.description = str_of("ELB ", balancer.tail);
    card.attached = world.now;
    card.device_index = 1;
    card.private_ip = wanted.private_ip;
    card.public_ip = wanted.public_ip;
    card.delete_on_termination = false;
    card.source_dest_check = balancer.application();
    card.mac = ec2::new_mac(world);
    card.group_ids = balancer.security_groups;
    card.kind = balancer.application() ? Str("interface") : Str("network_load_balancer");
    card.requester = "amazon-elb";
    wanted.interface_id = card.id;
    ec2.network_interfaces.insert(std::move(card));
    return wanted;
}

void remove_node(aws::World& world, aws::Place place, const EnabledZone& node) {
    ec2::State& ec2 = world.at(place).ec2;
    ec2.network_interfaces.erase(node.interface_id);
    ec2::Subnet* const subnet = ec2.subnets.find(node.subnet_id);
    if (subnet != nullptr) subnet->taken.erase(node.private_ip);
}

void set_node_groups(aws::World& world, aws::Place place, const LoadBalancer& balancer) {
    for (const EnabledZone& node : balancer.zones) {
        auto* const card = world.at(place).ec2->network_interfaces.find(node.interface_id);
        if (card != nullptr) card->group_ids = balancer.security_groups;
    }
}

}  // namespace skylens::elbv2
