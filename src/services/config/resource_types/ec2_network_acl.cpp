// AWS::EC2::NetworkAcl.
//
// Deviations from AWS: none known.
#include "services/config/ec2_reading.h"
#include "services/config/state.h"

namespace skylens::config {
namespace ec2_network_acl {

constexpr Ec2Reading kReading = {"DescribeNetworkAcls", "NetworkAcls", "NetworkAclIds",
                                 "NetworkAclId", "network-acl"};

bool finish(const Value& element, Description& description) {
    description.zone = "Multiple Availability Zones";
    for (const Value& association : element["Associations"].elements()) {
        relate(description, "AWS::EC2::Subnet", association["SubnetId"], "Is attached to Subnet");
    }
    relate(description, "AWS::EC2::VPC", element["VpcId"], "Is contained in Vpc");
    return true;
}

std::vector<Description> all(const aws::World& world, aws::Place place) {
    return ec2_all(world, place, kReading, finish);
}

std::optional<Description> one(const aws::World& world, aws::Place place, const Str& id) {
    return ec2_one(world, place, kReading, finish, id);
}

}  // namespace ec2_network_acl

SKYLENS_DEFINE_RESOURCE_TYPE(Ec2NetworkAcl) = {.name = "AWS::EC2::NetworkAcl",
                                               .service = "ec2",
                                               .list_operation = "DescribeNetworkAcls",
                                               .all = ec2_network_acl::all,
                                               .one = ec2_network_acl::one};

}  // namespace skylens::config
