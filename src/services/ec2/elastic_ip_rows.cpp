#include "services/ec2/elastic_ip_rows.h"

#include "base/cidr.h"
#include "services/ec2/state.h"
#include "services/ec2/vpc_ids.h"

namespace skylens::ec2 {

Value elastic_ip_value(const aws::World& world, aws::Place place, const ElasticIp& address) {
    Value value = Value::object();
    const NetworkInterface* card =
        world.at(place).ec2->network_interfaces.find(address.interface_id);
    if (card != nullptr && !card->instance_id.empty()) value.set("InstanceId", card->instance_id);
    value.set("AllocationId", address.id);
    if (!address.association_id.empty()) value.set("AssociationId", address.association_id);
    value.set("Domain", "vpc");
    if (card != nullptr) {
        value.set("NetworkInterfaceId", card->id);
        value.set("NetworkInterfaceOwnerId", world.account(place).id);
        value.set("PrivateIpAddress", ipv4_text(address.private_ip));
    }
    if (!address.tags.empty()) value.set("Tags", tags_value(address.tags));
    value.set("PublicIpv4Pool", "amazon");
    value.set("NetworkBorderGroup", aws::region_name(place.region));
    return value.set("PublicIp", ipv4_text(address.address));
}

Result<ElasticIp*> named_address(State& state, const aws::Params& params) {
    if (params.has("AllocationId")) {
        return find_row(kAllocationId, state.elastic_ips, params.str("AllocationId"));
    }
    if (!params.has("PublicIp")) {
        return aws::error("MissingParameter",
                          "Either public IP or allocation id must be specified");
    }
    const Str text = params.str("PublicIp");
    for (ElasticIp& address : state.elastic_ips) {
        if (text == ipv4_text(address.address)) return &address;
    }
    return aws::error("InvalidAddress.NotFound", "Address '", text.view(), "' not found.");
}

}  // namespace skylens::ec2
