// ec2:DeleteNetworkInterface: deletes a network interface that is not attached.
//
// IAM: ec2:DeleteNetworkInterface on the interface.
// Errors, in order: InvalidNetworkInterfaceId.Malformed, InvalidNetworkInterfaceID.NotFound,
//   InvalidParameterValue (attached), DryRunOperation.
// CloudTrail: requestParameters as sent.
//
// Deviations from AWS: none known.
#include "services/ec2/flow_log_rows.h"
#include "services/ec2/interfaces.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"
#include "services/ec2/vpc_ids.h"

namespace skylens::ec2 {
namespace delete_network_interface {

SKYLENS_EC2_TRAIL(DeleteNetworkInterface)

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.here().ec2;
    SKYLENS_TRY(const NetworkInterface* card,
                find_row(kInterfaceId, state.network_interfaces, params.str("NetworkInterfaceId")));
    const Str id = card->id;
    if (!card->attachment_id.empty()) {
        return aws::error("InvalidParameterValue", "Network interface '", id.view(),
                          "' is currently in use.");
    }
    SKYLENS_TRY_OK(dry_run(params));
    delete_flow_logs_of(call, id);
    remove_interface(call.world, call.place, id, call.effect);
    return Value::object();
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    require_resource(call, "network-interface", params.str("NetworkInterfaceId"), out);
}

}  // namespace delete_network_interface

SKYLENS_DEFINE_OP(DeleteNetworkInterface) = {.write = delete_network_interface::run,
                                             .requirements = delete_network_interface::requirements,
                                             .trail = {.request = delete_network_interface::trail}};

}  // namespace skylens::ec2
