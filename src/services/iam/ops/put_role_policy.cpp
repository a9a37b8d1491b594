// iam:PutRolePolicy: adds or replaces an inline policy of a role.
//
// IAM: iam:PutRolePolicy on the role.
// Errors, in order: NoSuchEntity (role), UnmodifiableEntity, MalformedPolicyDocument,
//   LimitExceeded (size).
// CloudTrail: responseElements null.
//
// Deviations from AWS: none.
#include "aws/operation.h"
#include "services/iam/entities.h"
#include "services/iam/permissions.h"
#include "services/iam/requirements.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace put_role_policy {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Role* found, need_role(call.account().iam, params.str("RoleName")));
    SKYLENS_TRY_OK(check_modifiable(*found));
    const Str name = params.str("PolicyName");
    SKYLENS_TRY(PolicyDocument document, check_inline(found->permissions, Owner::Role, found->id,
                                                      name, params.str("PolicyDocument")));
    Role& role = own_role(call, found->id);
    put_inline(role.permissions, name, std::move(document));
    call.changed("AWS::IAM::Role", role.role_id);
    return Value::object();
}

}  // namespace put_role_policy

SKYLENS_DEFINE_OP(PutRolePolicy) = {.write = put_role_policy::run, .requirements = require_role};

}  // namespace skylens::iam
