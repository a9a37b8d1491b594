// ec2:DeleteSubnet: deletes a subnet without interfaces.
//
// IAM: ec2:DeleteSubnet on the subnet.
// Errors, in order: InvalidSubnetID.Malformed, InvalidSubnetID.NotFound, DependencyViolation (a
//   network interface), DryRunOperation.
// CloudTrail: requestParameters as sent.
//
// Deviations from AWS: none known.
#include "services/ec2/flow_log_rows.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"
#include "services/ec2/vpc_ids.h"

namespace skylens::ec2 {
namespace delete_subnet {

SKYLENS_EC2_TRAIL(DeleteSubnet)

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.here().ec2;
    SKYLENS_TRY(const Subnet* subnet, find_row(kSubnetId, state.subnets, params.str("SubnetId")));
    const Str id = subnet->id;
    for (const NetworkInterface& card : state.network_interfaces) {
        if (card.subnet_id == id) return dependency_violation("subnet", id);
    }
    SKYLENS_TRY_OK(dry_run(params));
    for (RouteTable& table : state.route_tables) {
        for (std::size_t i = table.associations.size(); i-- > 0;) {
            if (!(table.associations[i].subnet_id == id)) continue;
            table.associations.erase(table.associations.begin() + static_cast<std::ptrdiff_t>(i));
            call.changed("AWS::EC2::RouteTable", table.id);
        }
    }
    for (NetworkAcl& acl : state.network_acls) {
        for (std::size_t i = acl.associations.size(); i-- > 0;) {
            if (!(acl.associations[i].subnet_id == id)) continue;
            acl.associations.erase(acl.associations.begin() + static_cast<std::ptrdiff_t>(i));
            call.changed("AWS::EC2::NetworkAcl", acl.id);
        }
    }
    delete_flow_logs_of(call, id);
    state.subnets.erase(id);
    call.changed("AWS::EC2::Subnet", id);
    return Value::object();
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    require_resource(call, "subnet", params.str("SubnetId"), out);
}

}  // namespace delete_subnet

SKYLENS_DEFINE_OP(DeleteSubnet) = {.write = delete_subnet::run,
                                   .requirements = delete_subnet::requirements,
                                   .trail = {.request = delete_subnet::trail}};

}  // namespace skylens::ec2
