#include "services/ec2/interfaces.h"

#include "aws/errors.h"
#include "base/check.h"
#include "base/cidr.h"
#include "base/sort.h"
#include "services/config/config.h"
#include "services/ec2/addresses.h"
#include "services/ec2/answers.h"
#include "services/ec2/elastic_ips.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {
namespace {

void free_addresses_of(State& state, const NetworkInterface& card) {
    Subnet* subnet = state.subnets.find(card.subnet_id);
    if (subnet == nullptr) return;
    subnet->taken.erase(card.private_ip);
    for (const SecondaryAddress& more : card.secondary)
        subnet->taken.erase(more.private_ip);
}

int zone_of(const State& state, const NetworkInterface& card) {
    const Subnet* subnet = state.subnets.find(card.subnet_id);
    return subnet == nullptr ? 0 : subnet->zone;
}

Value attachment_value(const aws::World& world, aws::Place place, const NetworkInterface& card) {
    Value value = Value::object({{"AttachTime", cli_time(card.attached)},
                                 {"AttachmentId", card.attachment_id},
                                 {"DeleteOnTermination", card.delete_on_termination},
                                 {"DeviceIndex", card.device_index},
                                 {"NetworkCardIndex", 0}});
    if (!card.instance_id.empty()) value.set("InstanceId", card.instance_id);
    value.set("InstanceOwnerId", card.managed() ? Str(card.requester) : world.account(place).id);
    return value.set("Status", "attached");
}

Value one_address(const aws::World& world, aws::Place place, const NetworkInterface& card,
                  std::uint32_t address) {
    Value value = Value::object({{"PrivateIpAddress", ipv4_text(address)},
                                 {"PrivateDnsName", private_dns(place.region, address)},
                                 {"Primary", address == card.private_ip}});
    Value association = association_value(world, place, card, address);
    if (!association.is_null()) value.set("Association", std::move(association));
    return value;
}

}  // namespace

Result<Str> make_service_interface(aws::World& world, aws::Place place,
                                   const ServiceInterface& wanted, sim::EffectId cause) {
    State& state = world.at(place).ec2;
    Subnet* subnet = state.subnets.find(wanted.subnet_id);
    SKYLENS_CHECK(subnet != nullptr);
    std::optional<std::uint32_t> address = wanted.private_ip;
    if (wanted.private_ip == 0) {
        address = take_private_ip(world, *subnet);
    } else {
        subnet->taken.insert(wanted.private_ip);
    }
    if (!address) {
        return aws::error("InsufficientFreeAddressesInSubnet",
                          "The specified subnet does not have enough free addresses to satisfy "
                          "the request.");
    }
    NetworkInterface card;
    card.id = world.new_id("eni-", 17);
    card.subnet_id = subnet->id;
    card.vpc_id = subnet->vpc_id;
    card.attachment_id =
        world.new_id(wanted.kind == "interface" ? "eni-attach-" : "ela-attach-", 17);
    card.description = wanted.description;
    card.attached = world.now;
    card.device_index = 1;
    card.private_ip = *address;
    card.public_ip = wanted.public_ip ? new_public_ip(world) : 0;
    card.delete_on_termination = false;
    card.source_dest_check = wanted.kind == "interface";
    card.mac = Str(new_mac(world));
    card.group_ids = wanted.group_ids;
    card.kind = wanted.kind;
    card.requester = wanted.requester;
    const Str id = card.id;
    state.network_interfaces.insert(std::move(card));
    config::resources_changed(world, place, {{"AWS::EC2::NetworkInterface", id}}, cause);
    return id;
}

void remove_interface(aws::World& world, aws::Place place, std::string_view id,
                      sim::EffectId cause) {
    State& state = world.at(place).ec2;
    const NetworkInterface* card = state.network_interfaces.find(id);
    if (card == nullptr) return;
    free_addresses_of(state, *card);
    let_go_elastic_ips(state, *card);
    const Str gone = card->id;
    state.network_interfaces.erase(gone);
    config::resources_changed(world, place, {{"AWS::EC2::NetworkInterface", gone}}, cause);
}

void release_interfaces(aws::World& world, aws::Place place, std::string_view instance_id,
                        std::vector<aws::ChangedResource>& changes) {
    State& state = world.at(place).ec2;
    std::vector<Str> gone;
    for (NetworkInterface& card : state.network_interfaces) {
        if (card.instance_id != instance_id) continue;
        changes.push_back({"AWS::EC2::NetworkInterface", card.id});
        if (card.delete_on_termination) {
            gone.push_back(card.id);
            continue;
        }
        card.instance_id = {};
        card.attachment_id = {};
        card.device_index = 0;
        if (!card.elastic) card.public_ip = 0;
        card.auto_public_ip = false;
    }
    for (const Str& id : gone) {
        const NetworkInterface card = *state.network_interfaces.find(id);
        free_addresses_of(state, card);
        for (const Str& address : let_go_elastic_ips(state, card)) {
            changes.push_back({"AWS::EC2::EIP", address});
        }
        state.network_interfaces.erase(id);
    }
}

std::vector<const NetworkInterface*> interfaces_of(const State& state,
                                                   std::string_view instance_id) {
    std::vector<const NetworkInterface*> cards;
    for (const NetworkInterface& card : state.network_interfaces) {
        if (!instance_id.empty() && card.instance_id == instance_id) cards.push_back(&card);
    }
    sort_stably(cards, [](const auto* a, const auto* b) {
        return std::tie(a->device_index, a->id) < std::tie(b->device_index, b->id);
    });
    return cards;
}

std::string_view status_of(const NetworkInterface& card) {
    return card.attachment_id.empty() ? "available" : "in-use";
}

Value association_value(const aws::World& world, aws::Place place, const NetworkInterface& card,
                        std::uint32_t private_ip) {
    const State& state = world.at(place).ec2;
    const ElasticIp* elastic = elastic_ip_on(state, card.id, private_ip);
    if (elastic != nullptr) {
        return Value::object({{"AllocationId", elastic->id},
                              {"AssociationId", elastic->association_id},
                              {"IpOwnerId", world.account(place).id},
                              {"PublicDnsName", public_dns(place.region, elastic->address)},
                              {"PublicIp", ipv4_text(elastic->address)}});
    }
    if (private_ip != card.private_ip || card.public_ip == 0) return {};
    return Value::object({{"IpOwnerId", card.managed() ? card.requester : Str("amazon")},
                          {"PublicDnsName", public_dns(place.region, card.public_ip)},
                          {"PublicIp", ipv4_text(card.public_ip)}});
}

Value addresses_value(const aws::World& world, aws::Place place, const NetworkInterface& card) {
    Value list = Value::array();
    list.push(one_address(world, place, card, card.private_ip));
    for (const SecondaryAddress& more : card.secondary) {
        list.push(one_address(world, place, card, more.private_ip));
    }
    return list;
}

Value interface_answer(const aws::World& world, aws::Place place, const NetworkInterface& card) {
    const State& state = world.at(place).ec2;
    const std::uint16_t region = place.region;
    Value value = Value::object();
    if (!card.attachment_id.empty()) value.set("Attachment", attachment_value(world, place, card));
    value.set("AvailabilityZone", zone_name(region, zone_of(state, card)));
    value.set("AvailabilityZoneId", zone_id(region, zone_of(state, card)));
    value.set("Description", card.description);
    value.set("Groups", groups_value(state, card.group_ids));
    value.set("InterfaceType", card.kind);
    value.set("Ipv6Addresses", Value::array());
    value.set("MacAddress", card.mac);
    value.set("NetworkInterfaceId", card.id);
    value.set("OwnerId", world.account(place).id);
    value.set("PrivateDnsName", private_dns(region, card.private_ip));
    value.set("PrivateIpAddress", ipv4_text(card.private_ip));
    if (card.managed()) value.set("RequesterId", card.requester);
    value.set("RequesterManaged", card.managed());
    value.set("SourceDestCheck", card.source_dest_check);
    value.set("Status", status_of(card));
    value.set("SubnetId", card.subnet_id);
    value.set("TagSet", tags_value(card.tags));
    value.set("VpcId", card.vpc_id);
    value.set("Operator", Value::object({{"Managed", false}}));
    Value association = association_value(world, place, card, card.private_ip);
    if (!association.is_null()) value.set("Association", std::move(association));
    return value.set("PrivateIpAddresses", addresses_value(world, place, card));
}

}  // namespace skylens::ec2
