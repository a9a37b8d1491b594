// ec2:DisassociateVpcCidrBlock: takes a further block away from a VPC.
//
// IAM: ec2:DisassociateVpcCidrBlock on the VPC.
// Errors, in order: InvalidVpcCidrBlockAssociationID.Malformed,
//   InvalidVpcCidrBlockAssociationID.NotFound, OperationNotPermitted (the primary block),
//   DependencyViolation (a subnet in it).
// CloudTrail: requestParameters as sent.
//
// Deviations from AWS: a block that is gone is not shown any more; of the text for a block in
//   use only the code is sure.
#include "services/ec2/state.h"
#include "services/ec2/trail.h"
#include "services/ec2/vpc_cidrs.h"
#include "services/ec2/vpc_events.h"
#include "services/ec2/vpc_ids.h"

namespace skylens::ec2 {
namespace disassociate_vpc_cidr_block {

SKYLENS_EC2_TRAIL(DisassociateVpcCidrBlock)

const Vpc* vpc_with(const State& state, const Str& association) {
    for (const Vpc& vpc : state.vpcs) {
        if (vpc.association_id == association) return &vpc;
        for (const VpcCidr& block : vpc.secondary) {
            if (block.association_id == association) return &vpc;
        }
    }
    return nullptr;
}

bool used(const State& state, const Vpc& vpc, const Str& cidr) {
    const auto block = parse_ipv4_cidr(cidr);
    for (const Subnet& subnet : state.subnets) {
        if (subnet.vpc_id == vpc.id && block->contains(subnet.network)) return true;
    }
    return false;
}

void remove_local_routes(aws::WriteCall& call, const Str& vpc_id, const Str& cidr) {
    for (RouteTable& table : call.here().ec2->route_tables) {
        if (table.vpc_id != vpc_id) continue;
        for (std::size_t i = table.routes.size(); i-- > 0;) {
            if (table.routes[i].target != "local" || !(table.routes[i].destination == cidr))
                continue;
            table.routes.erase(table.routes.begin() + static_cast<std::ptrdiff_t>(i));
            call.changed("AWS::EC2::RouteTable", table.id);
        }
    }
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.here().ec2;
    const Str id = params.str("AssociationId");
    SKYLENS_TRY_OK(check_form(kCidrAssociationId, id));
    const Vpc* found = vpc_with(state, id);
    if (found == nullptr) return not_found(kCidrAssociationId, {id});
    if (found->association_id == id) {
        return aws::error(
            "OperationNotPermitted", "The vpc CIDR block with association ID ", id.view(),
            " may not be disassociated. It is the primary IPv4 CIDR block of the VPC");
    }
    Vpc* vpc = state.vpcs.find(found->id);
    for (VpcCidr& block : vpc->secondary) {
        if (!(block.association_id == id)) continue;
        if (used(state, *vpc, block.cidr)) {
            return aws::error("DependencyViolation", "The vpc CIDR block with association ID ",
                              id.view(), " has dependencies and cannot be disassociated.");
        }
        block.state = CidrState::Disassociating;
        remove_local_routes(call, vpc->id, block.cidr);
        call.changed("AWS::EC2::VPC", vpc->id);
        expect_vpc_state(call.world, call.place, id, aws::Delay::VpcPending, call.effect);
        return Value::object({{"CidrBlockAssociation", cidr_value(block)}, {"VpcId", vpc->id}});
    }
    return not_found(kCidrAssociationId, {id});
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    const Vpc* vpc = vpc_with(call.here().ec2, params.str("AssociationId"));
    require_resource(call, "vpc", vpc == nullptr ? Str() : vpc->id, out);
}

}  // namespace disassociate_vpc_cidr_block

SKYLENS_DEFINE_OP(DisassociateVpcCidrBlock) = {
    .write = disassociate_vpc_cidr_block::run,
    .requirements = disassociate_vpc_cidr_block::requirements,
    .trail = {.request = disassociate_vpc_cidr_block::trail}};

}  // namespace skylens::ec2
