// ec2:UnassignPrivateIpAddresses: takes further private addresses off a network interface.
//
// IAM: ec2:UnassignPrivateIpAddresses on the interface.
// Errors, in order: InvalidNetworkInterfaceId.Malformed, InvalidNetworkInterfaceID.NotFound,
//   NotSimulated (prefixes), OperationNotPermitted (a service's interface),
//   InvalidParameterValue (an address that is not a further one).
// CloudTrail: requestParameters as sent.
//
// Deviations from AWS: none known.
#include "base/cidr.h"
#include "services/ec2/elastic_ips.h"
#include "services/ec2/interface_rules.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"
#include "services/ec2/vpc_ids.h"

namespace skylens::ec2 {
namespace unassign_private_ip_addresses {

SKYLENS_EC2_TRAIL(UnassignPrivateIpAddresses)

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.here().ec2;
    SKYLENS_TRY(NetworkInterface * card,
                find_row(kInterfaceId, state.network_interfaces, params.str("NetworkInterfaceId")));
    SKYLENS_TRY_OK(refuse_members(params, {"Ipv4Prefixes"}));
    if (card->managed()) return not_your_interface();
    NetworkInterface changed = *card;
    for (const Value& text : params.list("PrivateIpAddresses")) {
        const auto address = parse_ipv4(text.as_string());
        bool found = false;
        for (std::size_t i = changed.secondary.size(); i-- > 0;) {
            if (!address || changed.secondary[i].private_ip != *address) continue;
            changed.secondary.erase(changed.secondary.begin() + static_cast<std::ptrdiff_t>(i));
            found = true;
        }
        if (!found) {
            return aws::error("InvalidParameterValue",
                              "Some of the specified addresses are not assigned to interface ",
                              card->id.view());
        }
    }
    Subnet* subnet = state.subnets.find(card->subnet_id);
    for (const Value& text : params.list("PrivateIpAddresses")) {
        const std::uint32_t address = *parse_ipv4(text.as_string());
        subnet->taken.erase(address);
        const ElasticIp* elastic = elastic_ip_on(state, card->id, address);
        if (elastic == nullptr) continue;
        call.changed("AWS::EC2::EIP", elastic->id);
        disassociate_elastic_ip(call.world, call.place, *state.elastic_ips.find(elastic->id));
    }
    card->secondary = changed.secondary;
    call.changed("AWS::EC2::NetworkInterface", card->id);
    return Value::object();
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    require_resource(call, "network-interface", params.str("NetworkInterfaceId"), out);
}

}  // namespace unassign_private_ip_addresses

SKYLENS_DEFINE_OP(UnassignPrivateIpAddresses) = {
    .write = unassign_private_ip_addresses::run,
    .requirements = unassign_private_ip_addresses::requirements,
    .trail = {.request = unassign_private_ip_addresses::trail}};

}  // namespace skylens::ec2
