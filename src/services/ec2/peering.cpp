#include "services/ec2/peering.h"

#include "services/ec2/errors.h"
#include "services/ec2/network.h"
#include "services/ec2/state.h"
#include "services/ec2/vpc_ids.h"

namespace skylens::ec2 {
namespace {

struct StateText {
    PeeringState state;
    std::string_view name;
    std::string_view message;
};

constexpr StateText kStateTexts[] = {
    {PeeringState::InitiatingRequest, "initiating-request", "Initiating Request to "},
    {PeeringState::PendingAcceptance, "pending-acceptance", "Pending Acceptance by "},
    {PeeringState::Active, "active", "Active"},
    {PeeringState::Deleted, "deleted", "Deleted by "},
    {PeeringState::Rejected, "rejected", "Rejected by "},
    {PeeringState::Failed, "failed",
     "Failed due to incorrect VPC-ID, Account ID, or overlapping CIDR range"},
    {PeeringState::Expired, "expired", "Expired"},
    {PeeringState::Provisioning, "provisioning", "Provisioning"},
};

const StateText& text_of(PeeringState state) {
    for (const StateText& text : kStateTexts) {
        if (text.state == state) return text;
    }
    return kStateTexts[0];
}

Value side_value(const aws::World& world, const PeeringSide& side, bool with_blocks) {
    const aws::Place place{side.account, side.region};
    Value value = Value::object();
    const Vpc* vpc = world.at(place).ec2->vpcs.find(side.vpc_id);
    if (with_blocks && vpc != nullptr) {
        value.set("CidrBlock", vpc->cidr);
        Value blocks = Value::array();
        blocks.push(Value::object({{"CidrBlock", vpc->cidr}}));
        for (const VpcCidr& more : vpc->secondary) {
            blocks.push(Value::object({{"CidrBlock", more.cidr}}));
        }
        value.set("CidrBlockSet", std::move(blocks));
    }
    value.set("OwnerId", world.account(place).id);
    if (with_blocks) {
        value.set("PeeringOptions",
                  Value::object({{"AllowDnsResolutionFromRemoteVpc", false},
                                 {"AllowEgressFromLocalClassicLinkToRemoteVpc", false},
                                 {"AllowEgressFromLocalVpcToRemoteClassicLink", false}}));
    }
    value.set("VpcId", side.vpc_id);
    return value.set("Region", aws::region_name(side.region));
}

}  // namespace

std::string_view peering_state_name(PeeringState state) { return text_of(state).name; }

Value peering_value(const aws::World& world, const PeeringConnection& peering, bool fresh) {
    const bool failed = peering.state == PeeringState::Failed;
    // The answer to the request still says that it is under way.
    const StateText& text = text_of(fresh ? PeeringState::InitiatingRequest : peering.state);
    std::string message(text.message);
    if (message.back() == ' ') {
        message += world.account({peering.accepter.account, peering.accepter.region}).id.view();
    }
    Value value =
        Value::object({{"AccepterVpcInfo", side_value(world, peering.accepter, !fresh && !failed)},
                       {"RequesterVpcInfo", side_value(world, peering.requester, true)},
                       {"Status", Value::object({{"Code", text.name}, {"Message", message}})},
                       {"Tags", tags_value(peering.tags)},
                       {"VpcPeeringConnectionId", peering.id}});
    if (peering.state == PeeringState::PendingAcceptance) {
        value.set("ExpirationTime", cli_time(peering.expires));
    }
    return value;
}

Table<PeeringConnection> peerings_of(const aws::World& world, aws::Place place) {
    Table<PeeringConnection> seen;
    for (const aws::RegionState& region : world.regions) {
        for (const PeeringConnection& peering : region.ec2->peerings) {
            if (find_peering(world, place, peering.id) != nullptr) seen.insert(peering);
        }
    }
    return seen;
}

Result<PeeringConnection*> peering_to_change(aws::WriteCall& call, const Str& id) {
    SKYLENS_TRY_OK(check_form(kPeeringId, id));
    const PeeringConnection* found = find_peering(call.world, call.place, id);
    if (found == nullptr) return not_found(kPeeringId, {id});
    const aws::Place home{found->requester.account, found->requester.region};
    return call.world.at(home).ec2->peerings.find(id);
}

bool is_side(const PeeringSide& side, aws::Place place) {
    return side.account == place.account && side.region == place.region;
}

Failure no_transition(const PeeringConnection& peering, PeeringState wanted) {
    return aws::error("InvalidStateTransition", "Invalid state transition for ", peering.id,
                      ", attempted to transition from ", peering_state_name(peering.state), " to ",
                      peering_state_name(wanted));
}

Result<PeeringConnection*> peering_to_answer(aws::WriteCall& call, const aws::Params& params,
                                             PeeringState wanted) {
    SKYLENS_TRY(PeeringConnection * peering,
                peering_to_change(call, params.str("VpcPeeringConnectionId")));
    if (!is_side(peering->accepter, call.place)) {
        return aws::error("OperationNotPermitted", "User ", call.account_id(),
                          " cannot change peering ", peering->id, ": only the accepter can");
    }
    if (peering->state != PeeringState::PendingAcceptance) return no_transition(*peering, wanted);
    SKYLENS_TRY_OK(dry_run(params));
    return peering;
}

}  // namespace skylens::ec2
