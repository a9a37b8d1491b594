// ec2:CreateNetworkAcl: a network ACL that denies everything.
//
// IAM: ec2:CreateNetworkAcl on network-acl/* and the VPC; ec2:CreateTags when it is tagged.
// Errors, in order: InvalidVpcID.Malformed, InvalidVpcID.NotFound, InvalidParameterValue (tags),
//   NetworkAclLimitExceeded (200 a VPC), DryRunOperation.
// CloudTrail: requestParameters as sent.
//
// Deviations from AWS: the client token is not looked at; the same one twice makes two.
#include "services/ec2/network_acls.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"
#include "services/ec2/vpc_ids.h"
#include "services/ec2/vpc_parts.h"

namespace skylens::ec2 {
namespace create_network_acl {

SKYLENS_EC2_TRAIL(CreateNetworkAcl)

constexpr std::size_t kAclsMax = 200;  // a VPC

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.here().ec2;
    SKYLENS_TRY(const Vpc* vpc, find_row(kVpcId, state.vpcs, params.str("VpcId")));
    NetworkAcl acl;
    SKYLENS_TRY(acl.tags, tags_for(params, "network-acl", {"network-acl"}));
    std::size_t count = 0;
    for (const NetworkAcl& other : state.network_acls) {
        if (other.vpc_id == vpc->id) ++count;
    }
    if (count >= kAclsMax) {
        return aws::error("NetworkAclLimitExceeded",
                          "The maximum number of network ACLs has been reached.");
    }
    SKYLENS_TRY_OK(dry_run(params));
    acl.id = call.world.new_id("acl-", 17);
    acl.vpc_id = vpc->id;
    add_last_entries(acl);
    const Value shown = network_acl_value(call.world, call.place, acl);
    call.changed("AWS::EC2::NetworkAcl", acl.id);
    state.network_acls.insert(std::move(acl));
    return Value::object({{"NetworkAcl", shown}});
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    require_new(call, params, "network-acl", out);
    require_resource(call, "vpc", params.str("VpcId"), out);
}

}  // namespace create_network_acl

SKYLENS_DEFINE_OP(CreateNetworkAcl) = {.write = create_network_acl::run,
                                       .requirements = create_network_acl::requirements,
                                       .trail = {.request = create_network_acl::trail}};

}  // namespace skylens::ec2
