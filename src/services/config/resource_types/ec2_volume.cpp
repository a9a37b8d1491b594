// AWS::EC2::Volume.
//
// Deviations from AWS: none known.
#include "services/config/ec2_reading.h"
#include "services/config/state.h"

namespace skylens::config {
namespace ec2_volume {

constexpr Ec2Reading kReading = {"DescribeVolumes", "Volumes", "VolumeIds", "VolumeId", "volume"};

bool finish(const Value& element, Description& description) {
    description.zone = element["AvailabilityZone"].as_str();
    description.created = time_of(element["CreateTime"]);
    for (const Value& attachment : element["Attachments"].elements()) {
        relate(description, "AWS::EC2::Instance", attachment["InstanceId"],
               "Is attached to Instance");
    }
    return true;
}

std::vector<Description> all(const aws::World& world, aws::Place place) {
    return ec2_all(world, place, kReading, finish);
}

std::optional<Description> one(const aws::World& world, aws::Place place, const Str& id) {
    return ec2_one(world, place, kReading, finish, id);
}

}  // namespace ec2_volume

SKYLENS_DEFINE_RESOURCE_TYPE(Ec2Volume) = {.name = "AWS::EC2::Volume",
                                           .service = "ec2",
                                           .list_operation = "DescribeVolumes",
                                           .all = ec2_volume::all,
                                           .one = ec2_volume::one};

}  // namespace skylens::config
