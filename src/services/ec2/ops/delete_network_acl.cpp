// ec2:DeleteNetworkAcl: deletes a network ACL that no subnet uses.
//
// IAM: ec2:DeleteNetworkAcl on the network ACL.
// Errors, in order: InvalidNetworkAclId.Malformed, InvalidNetworkAclID.NotFound,
//   InvalidParameterValue (the default one), DependencyViolation, DryRunOperation.
// CloudTrail: requestParameters as sent.
//
// Deviations from AWS: of the text for the default one only the code is sure.
#include "services/ec2/state.h"
#include "services/ec2/trail.h"
#include "services/ec2/vpc_ids.h"

namespace skylens::ec2 {
namespace delete_network_acl {

SKYLENS_EC2_TRAIL(DeleteNetworkAcl)

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.here().ec2;
    SKYLENS_TRY(const NetworkAcl* acl,
                find_row(kNetworkAclId, state.network_acls, params.str("NetworkAclId")));
    const Str id = acl->id;
    if (acl->is_default) {
        return aws::error("InvalidParameterValue", "cannot delete default network acl ", id.view());
    }
    if (!acl->associations.empty()) return dependency_violation("networkAcl", id);
    SKYLENS_TRY_OK(dry_run(params));
    state.network_acls.erase(id);
    call.changed("AWS::EC2::NetworkAcl", id);
    return Value::object();
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    require_resource(call, "network-acl", params.str("NetworkAclId"), out);
}

}  // namespace delete_network_acl

SKYLENS_DEFINE_OP(DeleteNetworkAcl) = {.write = delete_network_acl::run,
                                       .requirements = delete_network_acl::requirements,
                                       .trail = {.request = delete_network_acl::trail}};

}  // namespace skylens::ec2
