// ec2:DisassociateAddress: takes an Elastic IP address off its interface.
//
// IAM: ec2:DisassociateAddress on the address.
// Errors, in order: MissingParameter, InvalidAssociationID.Malformed,
//   InvalidAssociationID.NotFound or InvalidAddress.NotFound, AuthFailure (a service's
//   interface), DryRunOperation.
// CloudTrail: requestParameters as sent.
//
// Deviations from AWS: none known.
#include "services/ec2/elastic_ip_rows.h"
#include "services/ec2/elastic_ips.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"
#include "services/ec2/vpc_ids.h"

namespace skylens::ec2 {
namespace disassociate_address {

SKYLENS_EC2_TRAIL(DisassociateAddress)

Result<ElasticIp*> read_address(State& state, const aws::Params& params) {
    if (!params.has("AssociationId")) return named_address(state, params);
    const Str id = params.str("AssociationId");
    SKYLENS_TRY_OK(check_form(kAddressAssociationId, id));
    for (ElasticIp& address : state.elastic_ips) {
        if (address.association_id == id) return &address;
    }
    return not_found(kAddressAssociationId, {id});
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.here().ec2;
    SKYLENS_TRY(ElasticIp * address, read_address(state, params));
    const NetworkInterface* card = state.network_interfaces.find(address->interface_id);
    if (card != nullptr && card->managed()) {
        return aws::error("AuthFailure",
                          "You do not have permission to access the specified resource.");
    }
    SKYLENS_TRY_OK(dry_run(params));
    if (card != nullptr) {
        call.changed("AWS::EC2::NetworkInterface", card->id);
        if (!card->instance_id.empty()) call.changed("AWS::EC2::Instance", card->instance_id);
    }
    call.changed("AWS::EC2::EIP", address->id);
    disassociate_elastic_ip(call.world, call.place, *address);
    return Value::object();
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    Str id;
    for (const ElasticIp& address : call.here().ec2->elastic_ips) {
        if (address.association_id == params.str("AssociationId")) id = address.id;
    }
    require_resource(call, "elastic-ip", id, out);
}

}  // namespace disassociate_address

SKYLENS_DEFINE_OP(DisassociateAddress) = {.write = disassociate_address::run,
                                          .requirements = disassociate_address::requirements,
                                          .trail = {.request = disassociate_address::trail}};

}  // namespace skylens::ec2
