// AWS::EC2::EIP.
//
// Deviations from AWS: none known.
#include "services/config/ec2_reading.h"
#include "services/config/state.h"

namespace skylens::config {
namespace ec2_eip {

constexpr Ec2Reading kReading = {"DescribeAddresses", "Addresses", "AllocationIds", "AllocationId",
                                 "elastic-ip"};

bool finish(const Value& element, Description& description) {
    description.name = element["PublicIp"].as_str();
    relate(description, "AWS::EC2::Instance", element["InstanceId"], "Is attached to Instance");
    relate(description, "AWS::EC2::NetworkInterface", element["NetworkInterfaceId"],
           "Is attached to NetworkInterface");
    return true;
}

std::vector<Description> all(const aws::World& world, aws::Place place) {
    return ec2_all(world, place, kReading, finish);
}

std::optional<Description> one(const aws::World& world, aws::Place place, const Str& id) {
    return ec2_one(world, place, kReading, finish, id);
}

}  // namespace ec2_eip

SKYLENS_DEFINE_RESOURCE_TYPE(Ec2Eip) = {.name = "AWS::EC2::EIP",
                                        .service = "ec2",
                                        .list_operation = "DescribeAddresses",
                                        .all = ec2_eip::all,
                                        .one = ec2_eip::one};

}  // namespace skylens::config
