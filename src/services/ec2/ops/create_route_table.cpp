// ec2:CreateRouteTable: a route table with the local routes of its VPC.
//
// IAM: ec2:CreateRouteTable on route-table/* and the VPC; ec2:CreateTags when it is tagged.
// Errors, in order: InvalidVpcID.Malformed, InvalidVpcID.NotFound, InvalidParameterValue (tags),
//   RouteTableLimitExceeded (200 a VPC), DryRunOperation.
// CloudTrail: requestParameters as sent.
//
// Deviations from AWS: the client token is not looked at; the same one twice makes two.
#include "services/ec2/route_tables.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"
#include "services/ec2/vpc_ids.h"

namespace skylens::ec2 {
namespace create_route_table {

SKYLENS_EC2_TRAIL(CreateRouteTable)

constexpr std::size_t kTablesMax = 200;  // a VPC

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.here().ec2;
    SKYLENS_TRY(const Vpc* vpc, find_row(kVpcId, state.vpcs, params.str("VpcId")));
    RouteTable table;
    SKYLENS_TRY(table.tags, tags_for(params, "route-table", {"route-table"}));
    std::size_t count = 0;
    for (const RouteTable& other : state.route_tables) {
        if (other.vpc_id == vpc->id) ++count;
    }
    if (count >= kTablesMax) {
        return aws::error("RouteTableLimitExceeded",
                          "The maximum number of route tables has been reached.");
    }
    SKYLENS_TRY_OK(dry_run(params));
    table.id = call.world.new_id("rtb-", 17);
    table.vpc_id = vpc->id;
    table.routes.push_back({vpc->cidr, "local", false});
    for (const VpcCidr& more : vpc->secondary)
        table.routes.push_back({more.cidr, "local", false});
    const Value shown = route_table_value(call.world, call.place, table);
    call.changed("AWS::EC2::RouteTable", table.id);
    state.route_tables.insert(std::move(table));
    return Value::object({{"RouteTable", shown}});
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    require_new(call, params, "route-table", out);
    require_resource(call, "vpc", params.str("VpcId"), out);
}

}  // namespace create_route_table

SKYLENS_DEFINE_OP(CreateRouteTable) = {.write = create_route_table::run,
                                       .requirements = create_route_table::requirements,
                                       .trail = {.request = create_route_table::trail}};

}  // namespace skylens::ec2
