// ec2:ReplaceRoute: gives a route another target.
//
// IAM: ec2:ReplaceRoute on the route table.
// Errors, in order: InvalidRouteTableId.Malformed, InvalidRouteTableID.NotFound, NotSimulated
//   (IPv6, transit gateways and the like), MissingParameter (destination), InvalidParameterValue
//   (no CIDR block), InvalidParameterCombination (not exactly one target), the target's
//   Malformed and NotFound, InvalidRoute.NotFound, InvalidParameterValue (the local route; a
//   target of another VPC), DryRunOperation.
// CloudTrail: requestParameters as sent.
//
// Deviations from AWS: the local route cannot be given another target, which AWS allows for
//   gateway and interface targets.
#include "services/ec2/route_tables.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"
#include "services/ec2/vpc_ids.h"

namespace skylens::ec2 {
namespace replace_route {

SKYLENS_EC2_TRAIL(ReplaceRoute)

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.here().ec2;
    SKYLENS_TRY(RouteTable * table,
                find_row(kRouteTableId, state.route_tables, params.str("RouteTableId")));
    SKYLENS_TRY(const Str destination, read_destination(params));
    SKYLENS_TRY_OK(refuse_members(params, {"LocalTarget"}));
    SKYLENS_TRY(const Str target, read_target(call.read(), params, *table));
    SKYLENS_TRY(Route * route, named_route(*table, destination));
    if (route->target == "local") {
        return aws::error("InvalidParameterValue", "cannot replace local route ",
                          destination.view(), " in route table ", table->id.view());
    }
    SKYLENS_TRY_OK(dry_run(params));
    route->target = target;
    route->made_by_user = true;
    call.changed("AWS::EC2::RouteTable", table->id);
    return Value::object();
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    require_resource(call, "route-table", params.str("RouteTableId"), out);
}

}  // namespace replace_route

SKYLENS_DEFINE_OP(ReplaceRoute) = {.write = replace_route::run,
                                   .requirements = replace_route::requirements,
                                   .trail = {.request = replace_route::trail}};

}  // namespace skylens::ec2
