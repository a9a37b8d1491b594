// AWS::EC2::Instance. A terminated instance counts as deleted.
//
// Deviations from AWS: none known.
#include "services/config/ec2_reading.h"
#include "services/config/state.h"

namespace skylens::config {
namespace ec2_instance {

constexpr Ec2Reading kReading = {"DescribeInstances", "Instances", "InstanceIds", "InstanceId",
                                 "instance"};

bool finish(const Value& element, Description& description) {
    if (element["State"]["Name"].as_string() == "terminated") return false;
    description.zone = element["Placement"]["AvailabilityZone"].as_str();
    description.created = time_of(element["LaunchTime"]);
    for (const Value& card : element["NetworkInterfaces"].elements()) {
        relate(description, "AWS::EC2::NetworkInterface", card["NetworkInterfaceId"],
               "Contains NetworkInterface");
    }
    for (const Value& group : element["SecurityGroups"].elements()) {
        relate(description, "AWS::EC2::SecurityGroup", group["GroupId"],
               "Is associated with SecurityGroup");
    }
    for (const Value& device : element["BlockDeviceMappings"].elements()) {
        relate(description, "AWS::EC2::Volume", device["Ebs"]["VolumeId"], "Is attached to Volume");
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

}  // namespace ec2_instance

SKYLENS_DEFINE_RESOURCE_TYPE(Ec2Instance) = {.name = "AWS::EC2::Instance",
                                             .service = "ec2",
                                             .list_operation = "DescribeInstances",
                                             .all = ec2_instance::all,
                                             .one = ec2_instance::one};

}  // namespace skylens::config
