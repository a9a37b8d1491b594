// AWS::EC2::InternetGateway.
//
// Deviations from AWS: none known.
#include "services/config/ec2_reading.h"
#include "services/config/state.h"

namespace skylens::config {
namespace ec2_internet_gateway {

constexpr Ec2Reading kReading = {"DescribeInternetGateways", "InternetGateways",
                                 "InternetGatewayIds", "InternetGatewayId", "internet-gateway"};

bool finish(const Value& element, Description& description) {
    description.zone = "Multiple Availability Zones";
    for (const Value& attachment : element["Attachments"].elements()) {
        relate(description, "AWS::EC2::VPC", attachment["VpcId"], "Is attached to Vpc");
    }
    return true;
}

std::vector<Description> all(const aws::World& world, aws::Place place) {
    return ec2_all(world, place, kReading, finish);
}

std::optional<Description> one(const aws::World& world, aws::Place place, const Str& id) {
    return ec2_one(world, place, kReading, finish, id);
}

}  // namespace ec2_internet_gateway

SKYLENS_DEFINE_RESOURCE_TYPE(Ec2InternetGateway) = {.name = "AWS::EC2::InternetGateway",
                                                    .service = "ec2",
                                                    .list_operation = "DescribeInternetGateways",
                                                    .all = ec2_internet_gateway::all,
                                                    .one = ec2_internet_gateway::one};

}  // namespace skylens::config
