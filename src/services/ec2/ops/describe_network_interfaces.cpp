// ec2:DescribeNetworkInterfaces: network interfaces.
//
// IAM: ec2:DescribeNetworkInterfaces on *.
// Errors, in order: InvalidParameterCombination (ids with MaxResults), InvalidParameterValue
//   (MaxResults, filters), InvalidNextToken, InvalidNetworkInterfaceId.Malformed,
//   InvalidNetworkInterfaceID.NotFound, DryRunOperation.
// CloudTrail: read-only; networkInterfaceIdSet and filterSet.
//
// Deviations from AWS: there are only the primary interfaces of instances.
#include "base/cidr.h"
#include "services/ec2/addresses.h"
#include "services/ec2/answers.h"
#include "services/ec2/describe.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"

namespace skylens::ec2 {
namespace describe_network_interfaces {

SKYLENS_EC2_TRAIL(DescribeNetworkInterfaces)

const Listing kListing = {
    "DescribeNetworkInterfaces", "NetworkInterfaces", "NetworkInterfaceIds", &kInterfaceId,
    {"addresses.private-ip-address", "association.public-ip", "attachment.attachment-id",
     "attachment.delete-on-termination", "attachment.device-index", "attachment.instance-id",
     "attachment.status", "availability-zone", "description", "group-id", "group-name",
     "interface-type", "mac-address", "network-interface-id", "owner-id", "private-dns-name",
     "private-ip-address", "requester-managed", "source-dest-check", "status", "subnet-id",
     "vpc-id"}};

int zone_of(const aws::ReadCall& call, const NetworkInterface& card) {
    const Subnet* subnet = call.here().ec2->subnets.find(card.subnet_id);
    return subnet == nullptr ? 0 : subnet->zone;
}

void attachment_values(const NetworkInterface& card, std::string_view name, FilterValues& out) {
    if (name == "attachment.attachment-id") out.add(card.attachment_id);
    if (name == "attachment.delete-on-termination") out.add(card.delete_on_termination);
    if (name == "attachment.device-index") out.add(0);
    if (name == "attachment.instance-id") out.add(card.instance_id);
    if (name == "attachment.status") out.add("attached");
}

void group_values(const aws::ReadCall& call, const NetworkInterface& card, std::string_view name,
                  FilterValues& out) {
    for (const Str& id : card.group_ids) {
        const SecurityGroup* group = call.here().ec2->security_groups.find(id);
        if (name == "group-id") out.add(id);
        if (name == "group-name" && group != nullptr) out.add(group->name);
    }
}

void lookup(const aws::ReadCall& call, const NetworkInterface& card, std::string_view name,
            FilterValues& out) {
    attachment_values(card, name, out);
    group_values(call, card, name, out);
    if (name == "network-interface-id") out.add(card.id);
    if (name == "subnet-id") out.add(card.subnet_id);
    if (name == "vpc-id") out.add(card.vpc_id);
    if (name == "description") out.add(card.description);
    if (name == "interface-type") out.add("interface");
    if (name == "mac-address") out.add(card.mac);
    if (name == "owner-id") out.add(call.account_id());
    if (name == "requester-managed") out.add(false);
    if (name == "source-dest-check") out.add(card.source_dest_check);
    if (name == "status") out.add("in-use");
    if (name == "availability-zone") out.add(zone_name(call.place.region, zone_of(call, card)));
    if (name == "private-dns-name") out.add(private_dns(call.place.region, card.private_ip));
    if (name == "private-ip-address" || name == "addresses.private-ip-address") {
        out.add(ipv4_text(card.private_ip));
    }
    if (name == "association.public-ip" && card.public_ip != 0) out.add(ipv4_text(card.public_ip));
}

Value show(const aws::ReadCall& call, const NetworkInterface& card) {
    const std::uint16_t region = call.place.region;
    const std::string dns = private_dns(region, card.private_ip);
    Value address = Value::object({{"Primary", true},
                                   {"PrivateDnsName", dns},
                                   {"PrivateIpAddress", ipv4_text(card.private_ip)}});
    Value value = Value::object(
        {{"Attachment", Value::object({{"AttachTime", cli_time(card.attached)},
                                       {"AttachmentId", card.attachment_id},
                                       {"DeleteOnTermination", card.delete_on_termination},
                                       {"DeviceIndex", 0},
                                       {"NetworkCardIndex", 0},
                                       {"InstanceId", card.instance_id},
                                       {"InstanceOwnerId", call.account_id()},
                                       {"Status", "attached"}})},
         {"AvailabilityZone", zone_name(region, zone_of(call, card))},
         {"AvailabilityZoneId", zone_id(region, zone_of(call, card))},
         {"Description", card.description},
         {"Groups", groups_value(call.here().ec2, card.group_ids)},
         {"InterfaceType", "interface"},
         {"Ipv6Addresses", Value::array()},
         {"MacAddress", card.mac},
         {"NetworkInterfaceId", card.id},
         {"OwnerId", call.account_id()},
         {"PrivateDnsName", dns},
         {"PrivateIpAddress", ipv4_text(card.private_ip)},
         {"RequesterManaged", false},
         {"SourceDestCheck", card.source_dest_check},
         {"Status", "in-use"},
         {"SubnetId", card.subnet_id},
         {"TagSet", tags_value(card.tags)},
         {"VpcId", card.vpc_id},
         {"Operator", Value::object({{"Managed", false}})}});
    if (card.public_ip != 0) {
        const Value association =
            Value::object({{"IpOwnerId", "amazon"},
                           {"PublicDnsName", public_dns(region, card.public_ip)},
                           {"PublicIp", ipv4_text(card.public_ip)}});
        value.set("Association", association);
        address.set("Association", association);
    }
    return value.set("PrivateIpAddresses", Value::array({address}));
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    return describe(
        params, kListing, call.here().ec2->network_interfaces,
        [&](const NetworkInterface& card, std::string_view name, FilterValues& out) {
            lookup(call, card, name, out);
        },
        [&](const NetworkInterface& card) { return show(call, card); });
}

}  // namespace describe_network_interfaces

SKYLENS_DEFINE_OP(DescribeNetworkInterfaces) = {
    .read = describe_network_interfaces::run,
    .trail = {.request = describe_network_interfaces::trail}};

}  // namespace skylens::ec2
