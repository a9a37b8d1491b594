// ec2:ReplaceRouteTableAssociation: gives a subnet another route table, or a VPC another main
// one.
//
// IAM: ec2:ReplaceRouteTableAssociation on the new route table.
// Errors, in order: InvalidRouteTableAssociationID.Malformed, InvalidAssociationID.NotFound,
//   InvalidRouteTableId.Malformed, InvalidRouteTableID.NotFound, InvalidParameterValue (another
//   VPC), DryRunOperation.
// CloudTrail: requestParameters as sent.
//
// Deviations from AWS: none known.
#include "services/ec2/route_tables.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"
#include "services/ec2/vpc_ids.h"

namespace skylens::ec2 {
namespace replace_route_table_association {

SKYLENS_EC2_TRAIL(ReplaceRouteTableAssociation)

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.here().ec2;
    SKYLENS_TRY(const TableAssociation found,
                find_table_association(state, params.str("AssociationId")));
    SKYLENS_TRY(RouteTable * table,
                find_row(kRouteTableId, state.route_tables, params.str("RouteTableId")));
    if (!(table->vpc_id == found.table->vpc_id)) {
        return aws::error("InvalidParameterValue", "route table ", table->id.view(),
                          " and route table ", found.table->id.view(),
                          " belong to different networks");
    }
    SKYLENS_TRY_OK(dry_run(params));
    const RouteTableAssociation moved{call.world.new_id("rtbassoc-", 17),
                                      found.table->associations[found.index].subnet_id};
    found.table->associations.erase(found.table->associations.begin() +
                                    static_cast<std::ptrdiff_t>(found.index));
    table->associations.push_back(moved);
    call.changed("AWS::EC2::RouteTable", found.table->id);
    call.changed("AWS::EC2::RouteTable", table->id);
    return Value::object({{"NewAssociationId", moved.id},
                          {"AssociationState", Value::object({{"State", "associated"}})}});
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    require_resource(call, "route-table", params.str("RouteTableId"), out);
}

}  // namespace replace_route_table_association

SKYLENS_DEFINE_OP(ReplaceRouteTableAssociation) = {
    .write = replace_route_table_association::run,
    .requirements = replace_route_table_association::requirements,
    .trail = {.request = replace_route_table_association::trail}};

}  // namespace skylens::ec2
