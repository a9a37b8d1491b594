// ec2:DescribeNetworkInterfaces: network interfaces.
//
// IAM: ec2:DescribeNetworkInterfaces on *.
// Errors, in order: InvalidParameterCombination (ids with MaxResults), InvalidParameterValue
//   (MaxResults, filters), InvalidNextToken, InvalidNetworkInterfaceId.Malformed,
//   InvalidNetworkInterfaceID.NotFound, DryRunOperation.
// CloudTrail: read-only; networkInterfaceIdSet and filterSet.
//
// Deviations from AWS: no IPv6 addresses.
#include "base/cidr.h"
#include "services/ec2/addresses.h"
#include "services/ec2/describe.h"
#include "services/ec2/interfaces.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"

namespace skylens::ec2 {
namespace describe_network_interfaces {

SKYLENS_EC2_TRAIL(DescribeNetworkInterfaces)

const Listing kListing = {"DescribeNetworkInterfaces",
                          "NetworkInterfaces",
                          "NetworkInterfaceIds",
                          &kInterfaceId,
                          {"addresses.association.public-ip",
                           "addresses.primary",
                           "addresses.private-ip-address",
                           "association.allocation-id",
                           "association.association-id",
                           "association.ip-owner-id",
                           "association.public-dns-name",
                           "association.public-ip",
                           "attachment.attachment-id",
                           "attachment.delete-on-termination",
                           "attachment.device-index",
                           "attachment.instance-id",
                           "attachment.status",
                           "availability-zone",
                           "description",
                           "group-id",
                           "group-name",
                           "interface-type",
                           "mac-address",
                           "network-interface-id",
                           "owner-id",
                           "private-dns-name",
                           "private-ip-address",
                           "requester-id",
                           "requester-managed",
                           "source-dest-check",
                           "status",
                           "subnet-id",
                           "vpc-id"}};

int zone_of(const aws::ReadCall& call, const NetworkInterface& card) {
    const Subnet* subnet = call.here().ec2->subnets.find(card.subnet_id);
    return subnet == nullptr ? 0 : subnet->zone;
}

void attachment_values(const NetworkInterface& card, std::string_view name, FilterValues& out) {
    if (card.attachment_id.empty()) return;
    if (name == "attachment.attachment-id") out.add(card.attachment_id);
    if (name == "attachment.delete-on-termination") out.add(card.delete_on_termination);
    if (name == "attachment.device-index") out.add(card.device_index);
    if (name == "attachment.instance-id" && !card.instance_id.empty()) out.add(card.instance_id);
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

void address_values(const aws::ReadCall& call, const NetworkInterface& card, std::string_view name,
                    FilterValues& out) {
    if (name == "private-ip-address") out.add(ipv4_text(card.private_ip));
    const Value list = addresses_value(call.world, call.place, card);
    for (const Value& address : list.elements()) {
        const Value& association = address["Association"];
        if (name == "addresses.private-ip-address") out.add(address["PrivateIpAddress"].as_str());
        if (name == "addresses.primary") out.add(address["Primary"].as_bool());
        if (association.is_null()) continue;
        if (name == "association.public-ip" || name == "addresses.association.public-ip") {
            out.add(association["PublicIp"].as_str());
        }
        if (name == "association.ip-owner-id") out.add(association["IpOwnerId"].as_str());
        if (name == "association.public-dns-name") out.add(association["PublicDnsName"].as_str());
        if (!association.contains("AllocationId")) continue;
        if (name == "association.allocation-id") out.add(association["AllocationId"].as_str());
        if (name == "association.association-id") out.add(association["AssociationId"].as_str());
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
    if (name == "interface-type") out.add(card.kind);
    if (name == "mac-address") out.add(card.mac);
    if (name == "owner-id") out.add(call.account_id());
    if (name == "requester-managed") out.add(card.managed());
    if (name == "source-dest-check") out.add(card.source_dest_check);
    if (name == "status") out.add(status_of(card));
    if (name == "availability-zone") out.add(zone_name(call.place.region, zone_of(call, card)));
    if (name == "private-dns-name") out.add(private_dns(call.place.region, card.private_ip));
    if (name == "requester-id" && card.managed()) out.add(card.requester);
    address_values(call, card, name, out);
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    return describe(
        params, kListing, call.here().ec2->network_interfaces,
        [&](const NetworkInterface& card, std::string_view name, FilterValues& out) {
            lookup(call, card, name, out);
        },
        [&](const NetworkInterface& card) {
            return interface_answer(call.world, call.place, card);
        });
}

}  // namespace describe_network_interfaces

SKYLENS_DEFINE_OP(DescribeNetworkInterfaces) = {
    .read = describe_network_interfaces::run,
    .trail = {.request = describe_network_interfaces::trail}};

}  // namespace skylens::ec2
