// AWS::EC2::NatGateway.
//
// Deviations from AWS: a deleted NAT gateway counts as gone at once.
#include "services/config/ec2_reading.h"
#include "services/config/state.h"

namespace skylens::config {
namespace ec2_nat_gateway {

constexpr Ec2Reading kReading = {"DescribeNatGateways", "NatGateways", "NatGatewayIds",
                                 "NatGatewayId", "natgateway"};

bool finish(const Value& element, Description& description) {
    if (element["State"].as_string() == "deleted") return false;
    description.created = time_of(element["CreateTime"]);
    for (const Value& address : element["NatGatewayAddresses"].elements()) {
        relate(description, "AWS::EC2::NetworkInterface", address["NetworkInterfaceId"],
               "Contains NetworkInterface");
    }
    relate_network(element, description);
    return true;
}

std::vector<Description> all(const aws::World& world, aws::Place place) {
    return ec2_all(world, place, kReading, finish);
}

std::optional<Description> one(const aws::World& world, aws::Place place, const Str& id) {
    return ec2_one(world, place, kReading, finish, id);
}

}  // namespace ec2_nat_gateway

SKYLENS_DEFINE_RESOURCE_TYPE(Ec2NatGateway) = {.name = "AWS::EC2::NatGateway",
                                               .service = "ec2",
                                               .list_operation = "DescribeNatGateways",
                                               .all = ec2_nat_gateway::all,
                                               .one = ec2_nat_gateway::one};

}  // namespace skylens::config
