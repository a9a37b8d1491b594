// ec2:ModifyNetworkInterfaceAttribute: description, groups, source/destination check or deletion
// with the instance.
//
// IAM: ec2:ModifyNetworkInterfaceAttribute on the interface.
// Errors, in order: InvalidNetworkInterfaceId.Malformed, InvalidNetworkInterfaceID.NotFound,
//   NotSimulated, OperationNotPermitted (a service's interface), InvalidParameterCombination
//   (not exactly one attribute), the groups' errors, InvalidAttachmentID.NotFound,
//   DryRunOperation.
// CloudTrail: requestParameters as sent.
//
// Deviations from AWS: none known.
#include "services/ec2/interface_rules.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"
#include "services/ec2/vpc_ids.h"

namespace skylens::ec2 {
namespace modify_network_interface_attribute {

SKYLENS_EC2_TRAIL(ModifyNetworkInterfaceAttribute)

Status change(State& state, const aws::Params& params, NetworkInterface& card) {
    if (params.has("Description")) card.description = params["Description"]["Value"].as_str();
    if (params.has("SourceDestCheck"))
        card.source_dest_check = params["SourceDestCheck"]["Value"].as_bool();
    if (params.has("Groups")) {
        SKYLENS_TRY(card.group_ids, read_card_groups(state, params.list("Groups"), card.vpc_id));
    }
    if (params.has("Attachment")) {
        const Value& attachment = params["Attachment"];
        if (card.attachment_id.empty() ||
            !(attachment["AttachmentId"].as_str() == card.attachment_id)) {
            return not_found(kAttachmentId, {attachment["AttachmentId"].as_str()});
        }
        card.delete_on_termination = attachment["DeleteOnTermination"].as_bool();
    }
    return dry_run(params);
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.here().ec2;
    SKYLENS_TRY(NetworkInterface * card,
                find_row(kInterfaceId, state.network_interfaces, params.str("NetworkInterfaceId")));
    SKYLENS_TRY_OK(refuse_members(
        params, {"EnaSrdSpecification", "EnablePrimaryIpv6", "ConnectionTrackingSpecification",
                 "AssociatePublicIpAddress", "AssociatedSubnetIds"}));
    if (card->managed()) return not_your_interface();
    int given = 0;
    for (const std::string_view name : {"Description", "SourceDestCheck", "Groups", "Attachment"}) {
        if (params.has(name)) ++given;
    }
    if (given != 1) {
        return aws::error("InvalidParameterCombination",
                          given == 0 ? "No attributes specified."
                                     : "Fields for multiple attribute types specified.");
    }
    NetworkInterface changed = *card;
    SKYLENS_TRY_OK(change(state, params, changed));
    *card = changed;
    call.changed("AWS::EC2::NetworkInterface", card->id);
    return Value::object();
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    require_resource(call, "network-interface", params.str("NetworkInterfaceId"), out);
}

}  // namespace modify_network_interface_attribute

SKYLENS_DEFINE_OP(ModifyNetworkInterfaceAttribute) = {
    .write = modify_network_interface_attribute::run,
    .requirements = modify_network_interface_attribute::requirements,
    .trail = {.request = modify_network_interface_attribute::trail}};

}  // namespace skylens::ec2
