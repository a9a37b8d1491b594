// ec2:DescribeRouteTables: the route tables of the Region.
//
// IAM: ec2:DescribeRouteTables on *.
// Errors, in order: InvalidParameterCombination (ids with MaxResults), InvalidParameterValue
//   (MaxResults, filters), InvalidNextToken, InvalidRouteTableId.Malformed,
//   InvalidRouteTableID.NotFound, DryRunOperation.
// CloudTrail: read-only; routeTableIdSet and filterSet.
//
// Deviations from AWS: none known.
#include "services/ec2/describe.h"
#include "services/ec2/route_tables.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"
#include "services/ec2/vpc_ids.h"

namespace skylens::ec2 {
namespace describe_route_tables {

SKYLENS_EC2_TRAIL(DescribeRouteTables)

const Listing kListing = {
    "DescribeRouteTables",
    "RouteTables",
    "RouteTableIds",
    &kRouteTableId,
    {"association.main", "association.route-table-association-id", "association.route-table-id",
     "association.subnet-id", "owner-id", "route-table-id", "route.destination-cidr-block",
     "route.destination-prefix-list-id", "route.gateway-id", "route.nat-gateway-id", "route.origin",
     "route.state", "route.vpc-peering-connection-id", "vpc-id"}};

void route_values(const Value& shown, std::string_view name, FilterValues& out) {
    for (const Value& route : shown["Routes"].elements()) {
        const auto add = [&](std::string_view filter, std::string_view member) {
            if (name == filter && route.contains(member)) out.add(route[member].as_str());
        };
        add("route.destination-cidr-block", "DestinationCidrBlock");
        add("route.destination-prefix-list-id", "DestinationPrefixListId");
        add("route.gateway-id", "GatewayId");
        add("route.nat-gateway-id", "NatGatewayId");
        add("route.vpc-peering-connection-id", "VpcPeeringConnectionId");
        add("route.origin", "Origin");
        add("route.state", "State");
    }
}

void lookup(const aws::ReadCall& call, const RouteTable& table, std::string_view name,
            FilterValues& out) {
    if (name == "route-table-id") out.add(table.id);
    if (name == "vpc-id") out.add(table.vpc_id);
    if (name == "owner-id") out.add(call.account_id());
    for (const RouteTableAssociation& association : table.associations) {
        if (name == "association.main") out.add(association.subnet_id.empty());
        if (name == "association.route-table-association-id") out.add(association.id);
        if (name == "association.route-table-id") out.add(table.id);
        if (name == "association.subnet-id" && !association.subnet_id.empty())
            out.add(association.subnet_id);
    }
    if (name.substr(0, 6) == "route.") {
        route_values(route_table_value(call.world, call.place, table), name, out);
    }
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    return describe(
        params, kListing, call.here().ec2->route_tables,
        [&](const RouteTable& table, std::string_view name, FilterValues& out) {
            lookup(call, table, name, out);
        },
        [&](const RouteTable& table) { return route_table_value(call.world, call.place, table); });
}

}  // namespace describe_route_tables

SKYLENS_DEFINE_OP(DescribeRouteTables) = {.read = describe_route_tables::run,
                                          .trail = {.request = describe_route_tables::trail}};

}  // namespace skylens::ec2
