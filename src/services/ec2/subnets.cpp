#include "services/ec2/subnets.h"

#include "aws/errors.h"
#include "services/ec2/addresses.h"
#include "services/ec2/errors.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {

Value subnet_value(const aws::World& world, aws::Place place, const Subnet& subnet) {
    const std::uint16_t region = place.region;
    Value value = Value::object(
        {{"AvailabilityZoneId", zone_id(region, subnet.zone)},
         {"MapCustomerOwnedIpOnLaunch", false},
         {"OwnerId", world.account(place).id},
         {"AssignIpv6AddressOnCreation", false},
         {"Ipv6CidrBlockAssociationSet", Value::array()},
         {"SubnetArn", aws::arn(world, place, "ec2", join("subnet/", subnet.id.view()))},
         {"EnableDns64", false},
         {"Ipv6Native", false},
         {"PrivateDnsNameOptionsOnLaunch",
          Value::object({{"HostnameType", subnet.hostname_type},
                         {"EnableResourceNameDnsARecord", subnet.name_record},
                         {"EnableResourceNameDnsAAAARecord", false}})},
         {"BlockPublicAccessStates", Value::object({{"InternetGatewayBlockMode", "off"}})},
         {"SubnetId", subnet.id},
         {"State", "available"},
         {"VpcId", subnet.vpc_id},
         {"CidrBlock", subnet_cidr(subnet)},
         {"AvailableIpAddressCount", free_addresses(subnet)},
         {"AvailabilityZone", zone_name(region, subnet.zone)},
         {"DefaultForAz", subnet.default_for_zone},
         {"MapPublicIpOnLaunch", subnet.public_ip_on_launch}});
    if (!subnet.tags.empty()) value.set("Tags", tags_value(subnet.tags));
    return value;
}

Failure bad_zone(std::uint16_t region, std::string_view name) {
    std::string zones;
    for (int zone = 0; zone < aws::region_at(region).zones; ++zone) {
        zones += (zones.empty() ? "" : ", ") + zone_name(region, zone);
    }
    return invalid_value(name, "availabilityZone",
                         join("Subnets can currently only be created in the following "
                              "availability zones: ",
                              zones, "."));
}

}  // namespace skylens::ec2
