#include "services/ec2/gateways.h"

#include "services/ec2/state.h"

namespace skylens::ec2 {

Value internet_gateway_value(const aws::World& world, aws::Place place,
                             const InternetGateway& gateway) {
    Value attachments = Value::array();
    if (!gateway.vpc_id.empty()) {
        attachments.push(Value::object({{"State", "available"}, {"VpcId", gateway.vpc_id}}));
    }
    return Value::object({{"Attachments", std::move(attachments)},
                          {"InternetGatewayId", gateway.id},
                          {"OwnerId", world.account(place).id},
                          {"Tags", tags_value(gateway.tags)}});
}

bool has_public_addresses(const State& state, std::string_view vpc_id) {
    for (const NetworkInterface& card : state.network_interfaces) {
        if (card.vpc_id != vpc_id) continue;
        if (card.public_ip != 0) return true;
        for (const SecondaryAddress& more : card.secondary) {
            if (more.public_ip != 0) return true;
        }
    }
    return false;
}

}  // namespace skylens::ec2
