// ec2:DescribeNetworkInterfaceAttribute: one attribute of a network interface.
//
// IAM: ec2:DescribeNetworkInterfaceAttribute on the interface.
// Errors, in order: InvalidNetworkInterfaceId.Malformed, InvalidNetworkInterfaceID.NotFound,
//   MissingParameter, NotSimulated, DryRunOperation.
// CloudTrail: requestParameters as sent.
//
// Deviations from AWS: none known.
#include "services/ec2/answers.h"
#include "services/ec2/interfaces.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"
#include "services/ec2/vpc_ids.h"

namespace skylens::ec2 {
namespace describe_network_interface_attribute {

SKYLENS_EC2_TRAIL(DescribeNetworkInterfaceAttribute)

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    const State& state = call.here().ec2;
    const Str id = params.str("NetworkInterfaceId");
    SKYLENS_TRY_OK(check_form(kInterfaceId, id));
    const NetworkInterface* card = state.network_interfaces.find(id);
    if (card == nullptr) return not_found(kInterfaceId, {id});
    if (!params.has("Attribute")) return missing_parameter("attribute");
    const Str name = params.str("Attribute");
    if (name == "associatePublicIpAddress")
        return aws::not_simulated("the attribute associatePublicIpAddress");
    SKYLENS_TRY_OK(dry_run(params));
    Value value = Value::object({{"NetworkInterfaceId", id}});
    if (name == "description")
        value.set("Description", Value::object({{"Value", card->description}}));
    if (name == "sourceDestCheck")
        value.set("SourceDestCheck", Value::object({{"Value", card->source_dest_check}}));
    if (name == "groupSet") value.set("Groups", groups_value(state, card->group_ids));
    if (name == "attachment" && !card->attachment_id.empty()) {
        value.set("Attachment", interface_answer(call.world, call.place, *card)["Attachment"]);
    }
    return value;
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    require_resource(call, "network-interface", params.str("NetworkInterfaceId"), out);
}

}  // namespace describe_network_interface_attribute

SKYLENS_DEFINE_OP(DescribeNetworkInterfaceAttribute) = {
    .read = describe_network_interface_attribute::run,
    .requirements = describe_network_interface_attribute::requirements,
    .trail = {.request = describe_network_interface_attribute::trail}};

}  // namespace skylens::ec2
