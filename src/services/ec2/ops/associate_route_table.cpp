// ec2:AssociateRouteTable: makes a subnet use a route table.
//
// IAM: ec2:AssociateRouteTable on the route table and the subnet.
// Errors, in order: InvalidRouteTableId.Malformed, InvalidRouteTableID.NotFound, NotSimulated
//   (gateways), MissingParameter, InvalidSubnetID.Malformed, InvalidSubnetID.NotFound,
//   InvalidParameterValue (another VPC), Resource.AlreadyAssociated, DryRunOperation.
// CloudTrail: requestParameters as sent.
//
// Deviations from AWS: none known.
#include "services/ec2/state.h"
#include "services/ec2/trail.h"
#include "services/ec2/vpc_ids.h"

namespace skylens::ec2 {
namespace associate_route_table {

SKYLENS_EC2_TRAIL(AssociateRouteTable)

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.here().ec2;
    SKYLENS_TRY(RouteTable * table,
                find_row(kRouteTableId, state.route_tables, params.str("RouteTableId")));
    SKYLENS_TRY_OK(refuse_members(params, {"GatewayId", "PublicIpv4Pool"}));
    if (!params.has("SubnetId")) return missing_parameter("subnetId");
    SKYLENS_TRY(const Subnet* subnet, find_row(kSubnetId, state.subnets, params.str("SubnetId")));
    if (!(subnet->vpc_id == table->vpc_id)) {
        return aws::error("InvalidParameterValue", "route table ", table->id.view(), " and subnet ",
                          subnet->id.view(), " belong to different networks");
    }
    for (const RouteTable& other : state.route_tables) {
        for (const RouteTableAssociation& association : other.associations) {
            if (!(association.subnet_id == subnet->id)) continue;
            return aws::error("Resource.AlreadyAssociated",
                              "the specified association for route table ", table->id.view(),
                              " conflicts with an existing association");
        }
    }
    SKYLENS_TRY_OK(dry_run(params));
    const Str id = call.world.new_id("rtbassoc-", 17);
    table->associations.push_back({id, subnet->id});
    call.changed("AWS::EC2::RouteTable", table->id);
    call.changed("AWS::EC2::Subnet", subnet->id);
    return Value::object(
        {{"AssociationId", id}, {"AssociationState", Value::object({{"State", "associated"}})}});
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    require_resource(call, "route-table", params.str("RouteTableId"), out);
    require_resource(call, "subnet", params.str("SubnetId"), out);
}

}  // namespace associate_route_table

SKYLENS_DEFINE_OP(AssociateRouteTable) = {.write = associate_route_table::run,
                                          .requirements = associate_route_table::requirements,
                                          .trail = {.request = associate_route_table::trail}};

}  // namespace skylens::ec2
