// ec2:DeleteRouteTable: deletes a route table without associations.
//
// IAM: ec2:DeleteRouteTable on the route table.
// Errors, in order: InvalidRouteTableId.Malformed, InvalidRouteTableID.NotFound,
//   DependencyViolation (the main table, or one with subnets), DryRunOperation.
// CloudTrail: requestParameters as sent.
//
// Deviations from AWS: none known.
#include "services/ec2/state.h"
#include "services/ec2/trail.h"
#include "services/ec2/vpc_ids.h"

namespace skylens::ec2 {
namespace delete_route_table {

SKYLENS_EC2_TRAIL(DeleteRouteTable)

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.here().ec2;
    SKYLENS_TRY(const RouteTable* table,
                find_row(kRouteTableId, state.route_tables, params.str("RouteTableId")));
    const Str id = table->id;
    if (!table->associations.empty()) return dependency_violation("routeTable", id);
    SKYLENS_TRY_OK(dry_run(params));
    state.route_tables.erase(id);
    call.changed("AWS::EC2::RouteTable", id);
    return Value::object();
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    require_resource(call, "route-table", params.str("RouteTableId"), out);
}

}  // namespace delete_route_table

SKYLENS_DEFINE_OP(DeleteRouteTable) = {.write = delete_route_table::run,
                                       .requirements = delete_route_table::requirements,
                                       .trail = {.request = delete_route_table::trail}};

}  // namespace skylens::ec2
