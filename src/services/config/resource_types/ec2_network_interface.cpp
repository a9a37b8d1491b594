// AWS::EC2::NetworkInterface.
//
// Deviations from AWS: none known.
#include "services/config/ec2_reading.h"
#include "services/config/state.h"

namespace skylens::config {
namespace ec2_network_interface {

constexpr Ec2Reading kReading = {"DescribeNetworkInterfaces", "NetworkInterfaces",
                                 "NetworkInterfaceIds", "NetworkInterfaceId", "network-interface"};

bool finish(const Value& element, Description& description) {
    description.zone = element["AvailabilityZone"].as_str();
    for (const Value& group : element["Groups"].elements()) {
        relate(description, "AWS::EC2::SecurityGroup", group["GroupId"],
               "Is associated with SecurityGroup");
    }
    relate_network(element, description);
    relate(description, "AWS::EC2::Instance", element["Attachment"]["InstanceId"],
           "Is attached to Instance");
    return true;
}

std::vector<Description> all(const aws::World& world, aws::Place place) {
    return ec2_all(world, place, kReading, finish);
}

std::optional<Description> one(const aws::World& world, aws::Place place, const Str& id) {
    return ec2_one(world, place, kReading, finish, id);
}

}  // namespace ec2_network_interface

SKYLENS_DEFINE_RESOURCE_TYPE(Ec2NetworkInterface) = {.name = "AWS::EC2::NetworkInterface",
                                                     .service = "ec2",
                                                     .list_operation = "DescribeNetworkInterfaces",
                                                     .all = ec2_network_interface::all,
                                                     .one = ec2_network_interface::one};

}  // namespace skylens::config
