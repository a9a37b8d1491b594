// ec2:DisassociateRouteTable: makes a subnet use the main route table again.
//
// IAM: ec2:DisassociateRouteTable on the route table.
// Errors, in order: InvalidRouteTableAssociationID.Malformed, InvalidAssociationID.NotFound,
//   InvalidParameterValue (the main table), DryRunOperation.
// CloudTrail: requestParameters as sent.
//
// Deviations from AWS: none known.
#include "services/ec2/route_tables.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"
#include "services/ec2/vpc_ids.h"

namespace skylens::ec2 {
namespace disassociate_route_table {

SKYLENS_EC2_TRAIL(DisassociateRouteTable)

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(const TableAssociation found,
                find_table_association(call.here().ec2, params.str("AssociationId")));
    const Str subnet = found.table->associations[found.index].subnet_id;
    if (subnet.empty()) {
        return aws::error("InvalidParameterValue",
                          "cannot disassociate the main route table association ",
                          params.str("AssociationId").view());
    }
    SKYLENS_TRY_OK(dry_run(params));
    found.table->associations.erase(found.table->associations.begin() +
                                    static_cast<std::ptrdiff_t>(found.index));
    call.changed("AWS::EC2::RouteTable", found.table->id);
    call.changed("AWS::EC2::Subnet", subnet);
    return Value::object();
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    require_resource(call, "route-table",
                     table_of_association(call.here().ec2, params.str("AssociationId")), out);
}

}  // namespace disassociate_route_table

SKYLENS_DEFINE_OP(DisassociateRouteTable) = {.write = disassociate_route_table::run,
                                             .requirements = disassociate_route_table::requirements,
                                             .trail = {.request = disassociate_route_table::trail}};

}  // namespace skylens::ec2
