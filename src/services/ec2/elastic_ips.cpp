#include "services/ec2/elastic_ips.h"

#include "services/ec2/addresses.h"
#include "services/ec2/interfaces.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {
namespace {

void set_public_ip(NetworkInterface& card, std::uint32_t private_ip, std::uint32_t public_ip) {
    if (card.private_ip == private_ip) {
        card.public_ip = public_ip;
        card.elastic = public_ip != 0;
        return;
    }
    for (SecondaryAddress& more : card.secondary) {
        if (more.private_ip == private_ip) more.public_ip = public_ip;
    }
}

void forget_association(ElasticIp& address) {
    address.association_id = {};
    address.interface_id = {};
    address.private_ip = 0;
}

}  // namespace

const ElasticIp* elastic_ip_on(const State& state, std::string_view interface_id,
                               std::uint32_t private_ip) {
    for (const ElasticIp& address : state.elastic_ips) {
        if (!address.association_id.empty() && address.interface_id == interface_id &&
            address.private_ip == private_ip) {
            return &address;
        }
    }
    return nullptr;
}

void associate_elastic_ip(aws::World& world, aws::Place place, ElasticIp& address,
                          NetworkInterface& card, std::uint32_t private_ip) {
    State& state = world.at(place).ec2;
    for (ElasticIp& other : state.elastic_ips) {
        const bool here = other.interface_id == card.id && other.private_ip == private_ip;
        if (other.id != address.id && here) forget_association(other);
    }
    if (!address.interface_id.empty()) {
        NetworkInterface* old = state.network_interfaces.find(address.interface_id);
        if (old != nullptr) set_public_ip(*old, address.private_ip, 0);
    }
    address.association_id = world.new_id("eipassoc-", 17);
    address.interface_id = card.id;
    address.private_ip = private_ip;
    set_public_ip(card, private_ip, address.address);
}

void disassociate_elastic_ip(aws::World& world, aws::Place place, ElasticIp& address) {
    State& state = world.at(place).ec2;
    NetworkInterface* card = state.network_interfaces.find(address.interface_id);
    const std::uint32_t private_ip = address.private_ip;
    forget_association(address);
    if (card == nullptr) return;
    set_public_ip(*card, private_ip, 0);
    const Instance* instance = state.instances.find(card->instance_id);
    const bool running = instance != nullptr && instance->state == InstanceState::Running;
    if (private_ip == card->private_ip && card->auto_public_ip && running &&
        interfaces_of(state, instance->id).size() == 1) {
        card->public_ip = new_public_ip(world);
    }
}

std::vector<Str> let_go_elastic_ips(State& state, const NetworkInterface& card) {
    std::vector<Str> ids;
    for (ElasticIp& address : state.elastic_ips) {
        if (address.association_id.empty() || address.interface_id != card.id) continue;
        forget_association(address);
        ids.push_back(address.id);
    }
    return ids;
}

}  // namespace skylens::ec2
