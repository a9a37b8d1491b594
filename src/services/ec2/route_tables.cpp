#include "services/ec2/route_tables.h"

#include "services/ec2/network.h"
#include "services/ec2/prefix_lists.h"
#include "services/ec2/state.h"
#include "services/ec2/vpc_cidrs.h"
#include "services/ec2/vpc_ids.h"

namespace skylens::ec2 {
namespace {

Value route_value(const aws::World& world, aws::Place place, const RouteTable& table,
                  const Route& route) {
    const State& state = world.at(place).ec2;
    const std::string_view target = route.target;
    Value value = Value::object();
    const bool list = route.destination.view().substr(0, 3) == "pl-";
    value.set(list ? "DestinationPrefixListId" : "DestinationCidrBlock", route.destination);
    if (target.substr(0, 4) == "nat-") {
        value.set("NatGatewayId", route.target);
    } else if (target.substr(0, 4) == "pcx-") {
        value.set("VpcPeeringConnectionId", route.target);
    } else if (target.substr(0, 4) == "eni-") {
        const NetworkInterface* card = state.network_interfaces.find(target);
        if (card != nullptr && !card->instance_id.empty()) {
            value.set("InstanceId", card->instance_id);
            value.set("InstanceOwnerId", world.account(place).id);
        }
        value.set("NetworkInterfaceId", route.target);
    } else {
        value.set("GatewayId", route.target);
    }
    value.set("Origin", route.made_by_user ? "CreateRoute" : "CreateRouteTable");
    return value.set("State", blackhole(world, place, table, route) ? "blackhole" : "active");
}

struct TargetKind {
    std::string_view member;
    const IdKind* kind;
};

constexpr TargetKind kTargets[] = {{"GatewayId", &kInternetGatewayId},
                                   {"NatGatewayId", &kNatGatewayId},
                                   {"NetworkInterfaceId", &kInterfaceId},
                                   {"InstanceId", &kInstanceId},
                                   {"VpcPeeringConnectionId", &kPeeringId}};

// Where a target belongs.
Result<Str> vpc_of_target(const aws::ReadCall& call, const TargetKind& target, const Str& id,
                          const RouteTable& table, Str& out) {
    const State& state = call.here().ec2;
    SKYLENS_TRY_OK(check_form(*target.kind, id));
    const Error missing = not_found(*target.kind, {id});
    if (target.member == "GatewayId") {
        const InternetGateway* gateway = state.internet_gateways.find(id);
        if (gateway == nullptr) return missing;
        return gateway->vpc_id;
    }
    if (target.member == "NatGatewayId") {
        const NatGateway* gateway = state.nat_gateways.find(id);
        const bool gone = gateway == nullptr || gateway->state == NatState::Failed ||
                          gateway->state == NatState::Deleted;
        if (gone) return missing;
        return gateway->vpc_id;
    }
    if (target.member == "VpcPeeringConnectionId") {
        const PeeringConnection* peering = find_peering(call.world, call.place, id);
        if (peering == nullptr) return missing;
        const bool ours =
            peering->requester.vpc_id == table.vpc_id || peering->accepter.vpc_id == table.vpc_id;
        return ours ? table.vpc_id : peering->requester.vpc_id;
    }
    if (target.member == "InstanceId") {
        const Instance* instance = state.instances.find(id);
        if (instance == nullptr || instance->interface_id.empty()) return missing;
        out = instance->interface_id;
        return instance->vpc_id;
    }
    const NetworkInterface* card = state.network_interfaces.find(id);
    if (card == nullptr) return missing;
    return card->vpc_id;
}

}  // namespace

Value route_table_value(const aws::World& world, aws::Place place, const RouteTable& table) {
    Value associations = Value::array();
    for (const RouteTableAssociation& association : table.associations) {
        Value value = Value::object({{"Main", association.subnet_id.empty()},
                                     {"RouteTableAssociationId", association.id},
                                     {"RouteTableId", table.id}});
        if (!association.subnet_id.empty()) value.set("SubnetId", association.subnet_id);
        value.set("AssociationState", Value::object({{"State", "associated"}}));
        associations.push(std::move(value));
    }
    Value routes = Value::array();
    for (const Route& route : table.routes) {
        routes.push(route_value(world, place, table, route));
    }
    return Value::object({{"Associations", std::move(associations)},
                          {"PropagatingVgws", Value::array()},
                          {"RouteTableId", table.id},
                          {"Routes", std::move(routes)},
                          {"Tags", tags_value(table.tags)},
                          {"VpcId", table.vpc_id},
                          {"OwnerId", world.account(place).id}});
}

Result<TableAssociation> find_table_association(State& state, const Str& id) {
    SKYLENS_TRY_OK(check_form(kTableAssociationId, id));
    for (RouteTable& table : state.route_tables) {
        for (std::size_t i = 0; i < table.associations.size(); ++i) {
            if (table.associations[i].id == id) return TableAssociation{&table, i};
        }
    }
    return not_found(kTableAssociationId, {id});
}

Str table_of_association(const State& state, const Str& id) {
    for (const RouteTable& table : state.route_tables) {
        for (const RouteTableAssociation& association : table.associations) {
            if (association.id == id) return table.id;
        }
    }
    return {};
}

Result<Str> read_destination(const aws::Params& params) {
    SKYLENS_TRY_OK(refuse_members(params, {"DestinationIpv6CidrBlock"}));
    if (params.has("DestinationPrefixListId")) {
        return aws::not_simulated("a route to a customer-managed prefix list");
    }
    if (!params.has("DestinationCidrBlock")) return missing_parameter("destinationCidrBlock");
    const Str text = params.str("DestinationCidrBlock");
    const auto block = parse_ipv4_cidr(text);
    if (!block) {
        return invalid_value(text, "destinationCidrBlock", "This is not a valid CIDR block.");
    }
    return Str(block_text(*block));
}

Result<Str> read_target(const aws::ReadCall& call, const aws::Params& params,
                        const RouteTable& table) {
    SKYLENS_TRY_OK(refuse_members(
        params, {"EgressOnlyInternetGatewayId", "TransitGatewayId", "LocalGatewayId",
                 "CarrierGatewayId", "CoreNetworkArn", "OdbNetworkArn", "VpcEndpointId"}));
    const TargetKind* given = nullptr;
    int count = 0;
    for (const TargetKind& target : kTargets) {
        if (!params.has(target.member)) continue;
        given = &target;
        ++count;
    }
    if (count != 1) {
        return aws::error("InvalidParameterCombination",
                          "The request must contain exactly one of: gatewayId, natGatewayId, "
                          "networkInterfaceId, vpcPeeringConnectionId, instanceId");
    }
    Str id = params.str(given->member);
    if (given->member == "GatewayId" && id.view().substr(0, 4) == "vgw-") {
        return aws::not_simulated("a virtual private gateway");
    }
    SKYLENS_TRY(const Str vpc_id, vpc_of_target(call, *given, id, table, id));
    if (vpc_id == table.vpc_id) return id;
    const std::string_view noun = given->member == "GatewayId"      ? "network gateway "
                                  : given->member == "NatGatewayId" ? "NAT gateway "
                                  : given->member == "VpcPeeringConnectionId"
                                      ? "VPC peering connection "
                                      : "interface ";
    return aws::error("InvalidParameterValue", "route table ", table.id.view(), " and ", noun,
                      id.view(), " belong to different networks");
}

Status check_destination(const State& state, const RouteTable& table, const Str& destination,
                         const Str& target) {
    const Vpc* vpc = state.vpcs.find(table.vpc_id);
    const auto block = parse_ipv4_cidr(destination);
    if (vpc == nullptr || !block) return Ok{};
    for (const Ipv4Cidr& own : blocks_of(*vpc)) {
        if (!within(*block, own)) continue;
        if (block->bits == own.bits) {
            return aws::error("RouteAlreadyExists", "The route identified by ", destination.view(),
                              " already exists.");
        }
        if (target.view().substr(0, 4) == "eni-") {
            return aws::not_simulated("a route more specific than the local route");
        }
        return aws::error("InvalidParameterValue", "The destination CIDR block ",
                          destination.view(),
                          " is equal to or more specific than one of this "
                          "VPC's CIDR blocks. This route can target only an interface or an "
                          "instance.");
    }
    return Ok{};
}

Result<Route*> named_route(RouteTable& table, const Str& destination) {
    for (Route& route : table.routes) {
        if (route.destination == destination) return &route;
    }
    return aws::error("InvalidRoute.NotFound", "no route with destination-cidr-block ",
                      destination.view(), " in route table ", table.id.view());
}

}  // namespace skylens::ec2
