// ec2:CreateRoute: a route of a route table.
//
// IAM: ec2:CreateRoute on the route table.
// Errors, in order: InvalidRouteTableId.Malformed, InvalidRouteTableID.NotFound, NotSimulated
//   (IPv6, transit gateways and the like), MissingParameter (destination), InvalidParameterValue
//   (no CIDR block), InvalidParameterCombination (not exactly one target), the target's
//   Malformed and NotFound, InvalidParameterValue (a target of another VPC; a destination in the
//   VPC), RouteAlreadyExists, RouteLimitExceeded (500), DryRunOperation.
// CloudTrail: requestParameters as sent.
//
// Deviations from AWS: the text for not exactly one target is ours.
#include "services/ec2/route_tables.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"
#include "services/ec2/vpc_ids.h"

namespace skylens::ec2 {
namespace create_route {

SKYLENS_EC2_TRAIL(CreateRoute)

constexpr std::size_t kRoutesMax = 500;  // a table

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.here().ec2;
    SKYLENS_TRY(RouteTable * table,
                find_row(kRouteTableId, state.route_tables, params.str("RouteTableId")));
    SKYLENS_TRY(const Str destination, read_destination(params));
    SKYLENS_TRY(const Str target, read_target(call.read(), params, *table));
    SKYLENS_TRY_OK(check_destination(state, *table, destination, target));
    for (const Route& route : table->routes) {
        if (!(route.destination == destination)) continue;
        if (route.target == target) return done();
        return aws::error("RouteAlreadyExists", "The route identified by ", destination.view(),
                          " already exists.");
    }
    if (table->routes.size() >= kRoutesMax) {
        return aws::error("RouteLimitExceeded", "The maximum number of routes has been reached.");
    }
    SKYLENS_TRY_OK(dry_run(params));
    table->routes.push_back({destination, target, true});
    call.changed("AWS::EC2::RouteTable", table->id);
    return done();
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    require_resource(call, "route-table", params.str("RouteTableId"), out);
}

}  // namespace create_route

SKYLENS_DEFINE_OP(CreateRoute) = {.write = create_route::run,
                                  .requirements = create_route::requirements,
                                  .trail = {.request = create_route::trail}};

}  // namespace skylens::ec2
