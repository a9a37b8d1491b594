// ec2:DescribeAddresses: the Elastic IP addresses of the Region.
//
// IAM: ec2:DescribeAddresses on *.
// Errors, in order: InvalidParameterValue (filters), InvalidAllocationID.Malformed,
//   InvalidAllocationID.NotFound, InvalidAddress.NotFound, DryRunOperation.
// CloudTrail: read-only; allocationIdsSet, publicIpsSet and filterSet.
//
// Deviations from AWS: none known.
#include "base/cidr.h"
#include "services/ec2/describe.h"
#include "services/ec2/elastic_ip_rows.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"
#include "services/ec2/vpc_ids.h"

namespace skylens::ec2 {
namespace describe_addresses {

SKYLENS_EC2_TRAIL(DescribeAddresses)

const Listing kListing = {
    "DescribeAddresses",
    "Addresses",
    "AllocationIds",
    &kAllocationId,
    {"allocation-id", "association-id", "domain", "instance-id", "network-border-group",
     "network-interface-id", "network-interface-owner-id", "private-ip-address", "public-ip"}};

void lookup(const aws::ReadCall& call, const ElasticIp& address, std::string_view name,
            FilterValues& out) {
    const Value shown = elastic_ip_value(call.world, call.place, address);
    const auto add = [&](std::string_view filter, std::string_view member) {
        if (name == filter && shown.contains(member)) out.add(shown[member].as_str());
    };
    add("allocation-id", "AllocationId");
    add("association-id", "AssociationId");
    add("domain", "Domain");
    add("instance-id", "InstanceId");
    add("network-border-group", "NetworkBorderGroup");
    add("network-interface-id", "NetworkInterfaceId");
    add("network-interface-owner-id", "NetworkInterfaceOwnerId");
    add("private-ip-address", "PrivateIpAddress");
    add("public-ip", "PublicIp");
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    const State& state = call.here().ec2;
    for (const Value& text : params.list("PublicIps")) {
        bool known = false;
        for (const ElasticIp& address : state.elastic_ips)
            known = known || text.as_string() == ipv4_text(address.address);
        if (!known)
            return aws::error("InvalidAddress.NotFound", "Address '", text.as_string(),
                              "' not found.");
    }
    SKYLENS_TRY(Value answer, describe(
                                  params, kListing, state.elastic_ips,
                                  [&](const ElasticIp& address, std::string_view name,
                                      FilterValues& out) { lookup(call, address, name, out); },
                                  [&](const ElasticIp& address) {
                                      return elastic_ip_value(call.world, call.place, address);
                                  }));
    if (!params.has("PublicIps")) return answer;
    Value chosen = Value::array();
    for (const Value& address : answer["Addresses"].elements()) {
        for (const Value& text : params.list("PublicIps")) {
            if (text.as_string() == address["PublicIp"].as_string()) chosen.push(address);
        }
    }
    return answer.set("Addresses", std::move(chosen));
}

}  // namespace describe_addresses

SKYLENS_DEFINE_OP(DescribeAddresses) = {.read = describe_addresses::run,
                                        .trail = {.request = describe_addresses::trail}};

}  // namespace skylens::ec2
