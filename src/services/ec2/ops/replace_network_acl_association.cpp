// ec2:ReplaceNetworkAclAssociation: gives a subnet another network ACL.
//
// IAM: ec2:ReplaceNetworkAclAssociation on the new network ACL.
// Errors, in order: InvalidNetworkAclAssociationId.Malformed, InvalidAssociationID.NotFound,
//   InvalidNetworkAclId.Malformed, InvalidNetworkAclID.NotFound, InvalidParameterValue (another
//   VPC), DryRunOperation.
// CloudTrail: requestParameters as sent.
//
// Deviations from AWS: none known.
#include "services/ec2/state.h"
#include "services/ec2/trail.h"
#include "services/ec2/vpc_ids.h"

namespace skylens::ec2 {
namespace replace_network_acl_association {

SKYLENS_EC2_TRAIL(ReplaceNetworkAclAssociation)

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.here().ec2;
    const Str id = params.str("AssociationId");
    SKYLENS_TRY_OK(check_form(kAclAssociationId, id));
    NetworkAcl* old = nullptr;
    std::size_t index = 0;
    for (NetworkAcl& acl : state.network_acls) {
        for (std::size_t i = 0; i < acl.associations.size(); ++i) {
            if (!(acl.associations[i].id == id)) continue;
            old = &acl;
            index = i;
        }
    }
    if (old == nullptr) return not_found(kAclAssociationId, {id});
    SKYLENS_TRY(NetworkAcl * acl,
                find_row(kNetworkAclId, state.network_acls, params.str("NetworkAclId")));
    const Str subnet_id = old->associations[index].subnet_id;
    if (!(acl->vpc_id == old->vpc_id)) {
        return aws::error("InvalidParameterValue", "network acl ", acl->id.view(), " and subnet ",
                          subnet_id.view(), " belong to different networks");
    }
    SKYLENS_TRY_OK(dry_run(params));
    const NetworkAclAssociation moved{call.world.new_id("aclassoc-", 17), subnet_id};
    old->associations.erase(old->associations.begin() + static_cast<std::ptrdiff_t>(index));
    acl->associations.push_back(moved);
    call.changed("AWS::EC2::NetworkAcl", old->id);
    call.changed("AWS::EC2::NetworkAcl", acl->id);
    call.changed("AWS::EC2::Subnet", moved.subnet_id);
    return Value::object({{"NewAssociationId", moved.id}});
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    require_resource(call, "network-acl", params.str("NetworkAclId"), out);
}

}  // namespace replace_network_acl_association

SKYLENS_DEFINE_OP(ReplaceNetworkAclAssociation) = {
    .write = replace_network_acl_association::run,
    .requirements = replace_network_acl_association::requirements,
    .trail = {.request = replace_network_acl_association::trail}};

}  // namespace skylens::ec2
