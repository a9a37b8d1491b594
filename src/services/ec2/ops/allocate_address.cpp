// ec2:AllocateAddress: an Elastic IP address.
//
// IAM: ec2:AllocateAddress on elastic-ip/*; ec2:CreateTags when it is tagged.
// Errors, in order: NotSimulated (address pools, a wanted address), InvalidParameterValue
//   (domain, border group, tags), AddressLimitExceeded (5 a Region), DryRunOperation.
// CloudTrail: requestParameters as sent.
//
// Deviations from AWS: none known.
#include "base/cidr.h"
#include "services/ec2/addresses.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"
#include "services/ec2/vpc_ids.h"

namespace skylens::ec2 {
namespace allocate_address {

SKYLENS_EC2_TRAIL(AllocateAddress)

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    constexpr std::size_t kAddressesMax = 5;
    State& state = call.here().ec2;
    SKYLENS_TRY_OK(refuse_members(params, {"Address", "CustomerOwnedIpv4Pool", "IpamPoolId"}));
    if (params.str("PublicIpv4Pool", "amazon") != "amazon")
        return aws::not_simulated("an address pool");
    if (params.str("Domain", "vpc") != "vpc") return aws::not_simulated("EC2-Classic");
    const Str group = params.str("NetworkBorderGroup", aws::region_name(call.place.region));
    if (!(group == aws::region_name(call.place.region))) {
        return invalid_value(group, "NetworkBorderGroup",
                             "The network border group does not exist in this Region.");
    }
    ElasticIp address;
    SKYLENS_TRY(address.tags, tags_for(params, "elastic-ip", {"elastic-ip"}));
    if (state.elastic_ips.size() >= kAddressesMax) {
        return aws::error("AddressLimitExceeded",
                          "The maximum number of addresses has been reached.");
    }
    SKYLENS_TRY_OK(dry_run(params));
    address.id = call.world.new_id("eipalloc-", 17);
    address.address = new_public_ip(call.world);
    const Value result = Value::object({{"PublicIp", ipv4_text(address.address)},
                                        {"AllocationId", address.id},
                                        {"PublicIpv4Pool", "amazon"},
                                        {"NetworkBorderGroup", group},
                                        {"Domain", "vpc"}});
    call.changed("AWS::EC2::EIP", address.id);
    state.elastic_ips.insert(std::move(address));
    return result;
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    require_new(call, params, "elastic-ip", out);
}

}  // namespace allocate_address

SKYLENS_DEFINE_OP(AllocateAddress) = {.write = allocate_address::run,
                                      .requirements = allocate_address::requirements,
                                      .trail = {.request = allocate_address::trail}};

}  // namespace skylens::ec2
