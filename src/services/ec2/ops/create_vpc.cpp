// ec2:CreateVpc: a VPC with its main route table, default network ACL and default security
// group.
//
// IAM: ec2:CreateVpc on vpc/*; ec2:CreateTags when it is tagged.
// Errors, in order: MissingParameter, InvalidParameterValue (no CIDR block), InvalidVpc.Range
//   (not /16 to /28, or never usable), NotSimulated (IPv6, IPAM), InvalidParameterValue (tags),
//   VpcLimitExceeded (5 a Region), DryRunOperation.
// CloudTrail: requestParameters as sent.
//
// Deviations from AWS: only IPv4. A dedicated tenancy is kept and shown, and changes nothing
//   else.
#include "services/ec2/default_vpc.h"
#include "services/ec2/network.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"
#include "services/ec2/vpc_cidrs.h"
#include "services/ec2/vpc_events.h"
#include "services/ec2/vpc_ids.h"
#include "services/ec2/vpc_parts.h"

namespace skylens::ec2 {
namespace create_vpc {

SKYLENS_EC2_TRAIL(CreateVpc)

constexpr std::size_t kVpcsMax = 5;  // a Region

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.here().ec2;
    SKYLENS_TRY_OK(refuse_members(
        params, {"AmazonProvidedIpv6CidrBlock", "Ipv6Pool", "Ipv6CidrBlock",
                 "Ipv6CidrBlockNetworkBorderGroup", "Ipv4IpamPoolId", "Ipv4NetmaskLength",
                 "Ipv6IpamPoolId", "Ipv6NetmaskLength", "VpcEncryptionControl"}));
    if (!params.has("CidrBlock")) return missing_parameter("cidrBlock");
    SKYLENS_TRY(const Ipv4Cidr block,
                read_block(params.str("CidrBlock"), "cidrBlock", "InvalidVpc.Range"));
    SKYLENS_TRY_OK(check_primary(block));
    Vpc vpc;
    SKYLENS_TRY(vpc.tags, tags_for(params, "vpc", {"vpc"}));
    if (state.vpcs.size() >= kVpcsMax) {
        return aws::error("VpcLimitExceeded", "The maximum number of VPCs has been reached.");
    }
    SKYLENS_TRY_OK(dry_run(params));
    vpc.id = call.world.new_id("vpc-", 17);
    vpc.cidr = Str(block_text(block));
    vpc.association_id = call.world.new_id("vpc-cidr-assoc-", 17);
    vpc.tenancy = params.str("InstanceTenancy", "default");
    vpc.dns_hostnames = false;
    vpc.available = false;
    const Vpc* other = state.vpcs.empty() ? nullptr : &*state.vpcs.begin();
    vpc.dhcp_options_id =
        other == nullptr ? call.world.new_id("dopt-", 17) : other->dhcp_options_id;
    make_vpc_parts(call.world, call.place, vpc);
    const Value shown = vpc_value(call.world, call.place, vpc);
    call.changed("AWS::EC2::VPC", vpc.id);
    call.changed("AWS::EC2::RouteTable", main_table(state, vpc.id)->id);
    call.changed("AWS::EC2::NetworkAcl", default_acl(state, vpc.id)->id);
    call.changed("AWS::EC2::SecurityGroup", default_group(state, vpc.id)->id);
    expect_vpc_state(call.world, call.place, vpc.id, aws::Delay::VpcPending, call.effect);
    state.vpcs.insert(std::move(vpc));
    return Value::object({{"Vpc", shown}});
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    require_new(call, params, "vpc", out);
}

}  // namespace create_vpc

SKYLENS_DEFINE_OP(CreateVpc) = {.write = create_vpc::run,
                                .requirements = create_vpc::requirements,
                                .trail = {.request = create_vpc::trail}};

}  // namespace skylens::ec2
