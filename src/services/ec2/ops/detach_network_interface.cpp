// ec2:DetachNetworkInterface: takes a network interface off its instance.
//
// IAM: ec2:DetachNetworkInterface on the interface and the instance.
// Errors, in order: InvalidAttachmentID.Malformed, InvalidAttachmentID.NotFound,
//   OperationNotPermitted (device index 0; a service's interface), DryRunOperation.
// CloudTrail: requestParameters as sent.
//
// Deviations from AWS: detaching takes no time, so that Force has nothing to do.
#include "services/ec2/interface_rules.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"
#include "services/ec2/vpc_ids.h"

namespace skylens::ec2 {
namespace detach_network_interface {

SKYLENS_EC2_TRAIL(DetachNetworkInterface)

NetworkInterface* card_of(State& state, const Str& attachment) {
    for (NetworkInterface& card : state.network_interfaces) {
        if (!attachment.empty() && card.attachment_id == attachment) return &card;
    }
    return nullptr;
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.here().ec2;
    const Str id = params.str("AttachmentId");
    NetworkInterface* card = card_of(state, id);
    if (card == nullptr) {
        SKYLENS_TRY_OK(check_form(kAttachmentId, id));
        return not_found(kAttachmentId, {id});
    }
    if (card->managed()) return not_your_interface();
    if (card->device_index == 0) {
        return aws::error(
            "OperationNotPermitted",
            "The network interface at device index 0 and networkCard index 0 cannot be detached.");
    }
    SKYLENS_TRY_OK(dry_run(params));
    call.changed("AWS::EC2::NetworkInterface", card->id);
    call.changed("AWS::EC2::Instance", card->instance_id);
    card->attachment_id = {};
    card->instance_id = {};
    card->device_index = 0;
    return Value::object();
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    for (const NetworkInterface& card : call.here().ec2->network_interfaces) {
        if (card.attachment_id.empty() || !(card.attachment_id == params.str("AttachmentId")))
            continue;
        require_resource(call, "network-interface", card.id, out);
        require_resource(call, "instance", card.instance_id, out);
    }
}

}  // namespace detach_network_interface

SKYLENS_DEFINE_OP(DetachNetworkInterface) = {.write = detach_network_interface::run,
                                             .requirements = detach_network_interface::requirements,
                                             .trail = {.request = detach_network_interface::trail}};

}  // namespace skylens::ec2
