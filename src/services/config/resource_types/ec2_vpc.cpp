// AWS::EC2::VPC.
//
// Deviations from AWS: what the VPC contains is not named.
#include "services/config/ec2_reading.h"
#include "services/config/state.h"

namespace skylens::config {
namespace ec2_vpc {

constexpr Ec2Reading kReading = {"DescribeVpcs", "Vpcs", "VpcIds", "VpcId", "vpc"};

bool finish(const Value&, Description& description) {
    description.zone = "Multiple Availability Zones";
    return true;
}

std::vector<Description> all(const aws::World& world, aws::Place place) {
    return ec2_all(world, place, kReading, finish);
}

std::optional<Description> one(const aws::World& world, aws::Place place, const Str& id) {
    return ec2_one(world, place, kReading, finish, id);
}

}  // namespace ec2_vpc

SKYLENS_DEFINE_RESOURCE_TYPE(Ec2Vpc) = {.name = "AWS::EC2::VPC",
                                        .service = "ec2",
                                        .list_operation = "DescribeVpcs",
                                        .all = ec2_vpc::all,
                                        .one = ec2_vpc::one};

}  // namespace skylens::config
