// ec2:ReleaseAddress: gives an Elastic IP address back.
//
// IAM: ec2:ReleaseAddress on the address.
// Errors, in order: MissingParameter, InvalidAllocationID.Malformed,
//   InvalidAllocationID.NotFound or InvalidAddress.NotFound, InvalidIPAddress.InUse,
//   DryRunOperation.
// CloudTrail: requestParameters as sent.
//
// Deviations from AWS: none known.
#include "base/cidr.h"
#include "services/ec2/elastic_ip_rows.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"
#include "services/ec2/vpc_ids.h"

namespace skylens::ec2 {
namespace release_address {

SKYLENS_EC2_TRAIL(ReleaseAddress)

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.here().ec2;
    SKYLENS_TRY(const ElasticIp* address, named_address(state, params));
    const Str id = address->id;
    const Str group = params.str("NetworkBorderGroup", aws::region_name(call.place.region));
    if (!(group == aws::region_name(call.place.region))) {
        return invalid_value(group, "NetworkBorderGroup",
                             "The address is not in this network border group.");
    }
    if (!address->association_id.empty()) {
        return aws::error("InvalidIPAddress.InUse", "Address ", ipv4_text(address->address),
                          " is in use.");
    }
    SKYLENS_TRY_OK(dry_run(params));
    state.elastic_ips.erase(id);
    call.changed("AWS::EC2::EIP", id);
    return Value::object();
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    require_resource(call, "elastic-ip", params.str("AllocationId"), out);
}

}  // namespace release_address

SKYLENS_DEFINE_OP(ReleaseAddress) = {.write = release_address::run,
                                     .requirements = release_address::requirements,
                                     .trail = {.request = release_address::trail}};

}  // namespace skylens::ec2
