// AWS::EC2::Subnet.
//
// Deviations from AWS: route table and network ACL are not named; availableIpAddressCount is left
//   out, so that a launch alone makes no item.
#include "services/config/ec2_reading.h"
#include "services/config/state.h"

namespace skylens::config {
namespace ec2_subnet {

constexpr Ec2Reading kReading = {"DescribeSubnets", "Subnets", "SubnetIds", "SubnetId", "subnet"};

bool finish(const Value& element, Description& description) {
    description.zone = element["AvailabilityZone"].as_str();
    // Config leaves out the number that every launch changes.
    description.configuration.erase("availableIpAddressCount");
    relate(description, "AWS::EC2::VPC", element["VpcId"], "Is contained in Vpc");
    return true;
}

std::vector<Description> all(const aws::World& world, aws::Place place) {
    return ec2_all(world, place, kReading, finish);
}

std::optional<Description> one(const aws::World& world, aws::Place place, const Str& id) {
    return ec2_one(world, place, kReading, finish, id);
}

}  // namespace ec2_subnet

SKYLENS_DEFINE_RESOURCE_TYPE(Ec2Subnet) = {.name = "AWS::EC2::Subnet",
                                           .service = "ec2",
                                           .list_operation = "DescribeSubnets",
                                           .all = ec2_subnet::all,
                                           .one = ec2_subnet::one};

}  // namespace skylens::config
