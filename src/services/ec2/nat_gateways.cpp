#include "services/ec2/nat_gateways.h"

#include "base/cidr.h"
#include "services/config/config.h"
#include "services/ec2/elastic_ips.h"
#include "services/ec2/interfaces.h"
#include "services/ec2/network.h"
#include "services/ec2/state.h"
#include "services/ec2/vpc_events.h"

namespace skylens::ec2 {
namespace {

// Why a gateway cannot start.
struct CreationFault {
    Str code;
    Str message;
};

bool has_internet_gateway(const State& state, const Str& vpc_id) {
    for (const InternetGateway& gateway : state.internet_gateways) {
        if (gateway.vpc_id == vpc_id) return true;
    }
    return false;
}

CreationFault failure_of(const State& state, const NatGateway& gateway) {
    if (!gateway.is_public) return {};
    if (!has_internet_gateway(state, gateway.vpc_id)) {
        return {"Gateway.NotAttached",
                str_of("Network ", gateway.vpc_id.view(), " has no Internet gateway attached")};
    }
    const ElasticIp* address = state.elastic_ips.find(gateway.allocation_id);
    if (address == nullptr) {
        return {"InvalidAllocationID.NotFound",
                str_of("Elastic IP address ", gateway.allocation_id.view(),
                         " could not be associated with this NAT gateway")};
    }
    if (!address->association_id.empty()) {
        return {"Resource.AlreadyAssociated",
                str_of("Elastic IP address [", gateway.allocation_id.view(),
                         "] is already associated")};
    }
    return {};
}

void start(aws::World& world, aws::Place place, NatGateway& gateway, sim::EffectId effect) {
    State& state = world.at(place).ec2;
    gateway.state = NatState::Available;
    NetworkInterface* card = state.network_interfaces.find(gateway.interface_id);
    ElasticIp* address = state.elastic_ips.find(gateway.allocation_id);
    if (card == nullptr || address == nullptr) return;
    associate_elastic_ip(world, place, *address, *card, gateway.private_ip);
    gateway.association_id = address->association_id;
    gateway.public_ip = address->address;
    config::resources_changed(
        world, place, {{"AWS::EC2::EIP", address->id}, {"AWS::EC2::NetworkInterface", card->id}},
        effect);
}

void end(aws::World& world, aws::Place place, NatGateway& gateway, sim::EffectId effect) {
    State& state = world.at(place).ec2;
    ElasticIp* address = state.elastic_ips.find(gateway.allocation_id);
    if (address != nullptr && address->interface_id == gateway.interface_id) {
        disassociate_elastic_ip(world, place, *address);
        config::resources_changed(world, place, {{"AWS::EC2::EIP", address->id}}, effect);
    }
    remove_interface(world, place, gateway.interface_id, effect);
    gateway.deleted = world.now;
}

void forget_later(aws::World& world, aws::Place place, const Str& id, sim::EffectId effect) {
    expect_vpc_state(world, place, id, aws::Delay::NatGatewayKept, effect);
}

}  // namespace

std::string_view nat_state_name(NatState state) {
    switch (state) {
        case NatState::Pending:
            return "pending";
        case NatState::Failed:
            return "failed";
        case NatState::Available:
            return "available";
        case NatState::Deleting:
            return "deleting";
        case NatState::Deleted:
            return "deleted";
    }
    return {};
}

Value nat_value(const NatGateway& gateway) {
    Value address = Value::object({{"NetworkInterfaceId", gateway.interface_id},
                                   {"PrivateIp", ipv4_text(gateway.private_ip)}});
    if (gateway.public_ip != 0) address.set("PublicIp", ipv4_text(gateway.public_ip));
    if (!gateway.allocation_id.empty()) address.set("AllocationId", gateway.allocation_id);
    if (!gateway.association_id.empty()) address.set("AssociationId", gateway.association_id);
    address.set("IsPrimary", true);
    address.set("Status", gateway.state == NatState::Available  ? "succeeded"
                          : gateway.state == NatState::Deleting ? "disassociating"
                                                                : "associating");
    Value value = Value::object({{"CreateTime", cli_time(gateway.created)},
                                 {"NatGatewayAddresses", Value::array({address})},
                                 {"NatGatewayId", gateway.id},
                                 {"State", nat_state_name(gateway.state)},
                                 {"SubnetId", gateway.subnet_id},
                                 {"VpcId", gateway.vpc_id},
                                 {"Tags", tags_value(gateway.tags)},
                                 {"ConnectivityType", gateway.is_public ? "public" : "private"},
                                 {"AvailabilityMode", "zonal"}});
    if (gateway.deleted.ms != 0) value.set("DeleteTime", cli_time(gateway.deleted));
    if (!gateway.failure_code.empty()) {
        value.set("FailureCode", gateway.failure_code);
        value.set("FailureMessage", gateway.failure_message);
    }
    return value;
}

void on_nat_gateway(aws::World& world, aws::Place place, const sim::PendingEvent& event) {
    NatGateway* gateway = world.at(place).ec2->nat_gateways.find(event.subject);
    if (gateway == nullptr || gateway->state == NatState::Available) return;
    const NatState before = gateway->state;
    if (before == NatState::Failed || before == NatState::Deleted) {
        world.at(place).ec2->nat_gateways.erase(event.subject);
        return;
    }
    const CreationFault failure =
        before == NatState::Pending ? failure_of(world.at(place).ec2, *gateway) : CreationFault{};
    const NatState after = before == NatState::Deleting ? NatState::Deleted
                           : failure.code.empty()       ? NatState::Available
                                                        : NatState::Failed;
    Value data = Value::object({{"from", nat_state_name(before)}, {"to", nat_state_name(after)}});
    if (!failure.code.empty()) data.set("reason", failure.message);
    const sim::EffectId effect = world.add_effect(aws::EffectKind::StateChange, place, gateway->id,
                                                  event.cause, std::move(data));
    gateway->state = after;
    if (after == NatState::Available) {
        start(world, place, *gateway, effect);
    } else {
        gateway->failure_code = failure.code;
        gateway->failure_message = failure.message;
        end(world, place, *gateway, effect);
        forget_later(world, place, gateway->id, effect);
    }
    config::resources_changed(world, place, {{"AWS::EC2::NatGateway", event.subject}}, effect);
}

}  // namespace skylens::ec2
