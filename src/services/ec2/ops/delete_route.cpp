// ec2:DeleteRoute: takes a route out of a route table.
//
// IAM: ec2:DeleteRoute on the route table.
// Errors, in order: InvalidRouteTableId.Malformed, InvalidRouteTableID.NotFound,
//   MissingParameter (destination), InvalidParameterValue (no CIDR block),
//   InvalidRoute.NotFound, InvalidParameterValue (the local route, a gateway endpoint's),
//   DryRunOperation.
// CloudTrail: requestParameters as sent.
//
// Deviations from AWS: none known.
#include "services/ec2/route_tables.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"
#include "services/ec2/vpc_ids.h"

namespace skylens::ec2 {
namespace delete_route {

SKYLENS_EC2_TRAIL(DeleteRoute)

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.here().ec2;
    SKYLENS_TRY(RouteTable * table,
                find_row(kRouteTableId, state.route_tables, params.str("RouteTableId")));
    SKYLENS_TRY(const Str destination, read_destination(params));
    SKYLENS_TRY(const Route* route, named_route(*table, destination));
    if (route->target == "local") {
        return aws::error("InvalidParameterValue", "cannot remove local route ", destination.view(),
                          " in route table ", table->id.view());
    }
    if (route->target.view().substr(0, 5) == "vpce-") {
        return aws::error("InvalidParameterValue", "cannot remove VPC endpoint route ",
                          destination.view(), " in route table ", table->id.view());
    }
    SKYLENS_TRY_OK(dry_run(params));
    table->routes.erase(table->routes.begin() + (route - table->routes.data()));
    call.changed("AWS::EC2::RouteTable", table->id);
    return Value::object();
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    require_resource(call, "route-table", params.str("RouteTableId"), out);
}

}  // namespace delete_route

SKYLENS_DEFINE_OP(DeleteRoute) = {.write = delete_route::run,
                                  .requirements = delete_route::requirements,
                                  .trail = {.request = delete_route::trail}};

}  // namespace skylens::ec2
