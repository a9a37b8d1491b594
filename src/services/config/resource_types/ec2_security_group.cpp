// AWS::EC2::SecurityGroup.
//
// Deviations from AWS: none known. Instances that use the group are not named (an indirect
//   relationship, which AWS has retired).
#include "services/config/ec2_reading.h"
#include "services/config/state.h"

namespace skylens::config {
namespace ec2_security_group {

constexpr Ec2Reading kReading = {"DescribeSecurityGroups", "SecurityGroups", "GroupIds", "GroupId",
                                 "security-group"};

// Config shows IPv4 ranges twice: as objects (ipv4Ranges) and as plain texts (ipRanges).
Value permissions_of(const Value& permissions) {
    Value out = Value::array();
    for (const Value& permission : permissions.elements()) {
        Value shown = in_config_style(permission);
        const Value ranges = shown["ipRanges"];
        Value texts = Value::array();
        for (const Value& range : ranges.elements())
            texts.push(range["cidrIp"]);
        shown.set("ipv4Ranges", ranges.is_array() ? ranges : Value::array());
        shown.set("ipRanges", std::move(texts));
        out.push(std::move(shown));
    }
    return out;
}

bool finish(const Value& element, Description& description) {
    description.name = element["GroupName"].as_str();
    description.configuration.set("ipPermissions", permissions_of(element["IpPermissions"]));
    description.configuration.set("ipPermissionsEgress",
                                  permissions_of(element["IpPermissionsEgress"]));
    relate(description, "AWS::EC2::VPC", element["VpcId"], "Is contained in Vpc");
    return true;
}

std::vector<Description> all(const aws::World& world, aws::Place place) {
    return ec2_all(world, place, kReading, finish);
}

std::optional<Description> one(const aws::World& world, aws::Place place, const Str& id) {
    return ec2_one(world, place, kReading, finish, id);
}

}  // namespace ec2_security_group

SKYLENS_DEFINE_RESOURCE_TYPE(Ec2SecurityGroup) = {.name = "AWS::EC2::SecurityGroup",
                                                  .service = "ec2",
                                                  .list_operation = "DescribeSecurityGroups",
                                                  .all = ec2_security_group::all,
                                                  .one = ec2_security_group::one};

}  // namespace skylens::config
