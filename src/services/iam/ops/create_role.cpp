// iam:CreateRole: creates a role with its trust policy.
//
// IAM: iam:CreateRole on the new role, with iam:PermissionsBoundary and request tags.
// Errors, in order: InvalidInput (tags), MalformedPolicyDocument (also a
//   principal that does not exist), LimitExceeded (ACLSizePerRole), EntityAlreadyExists,
//   LimitExceeded (RolesPerAccount), NoSuchEntity (boundary).
// CloudTrail: the role as responseElements, its trust policy percent-encoded.
//
// Deviations from AWS: principals in the trust policy stay ARNs: deleting and recreating a user
//   does not break the trust.
#include "aws/operation.h"
#include "services/iam/entities.h"
#include "services/iam/ids.h"
#include "services/iam/requirements.h"
#include "services/iam/state.h"
#include "services/iam/trust.h"
#include "services/iam/views.h"

namespace skylens::iam {
namespace create_role {

constexpr std::size_t kRolesMax = 1'000;

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.account().iam;
    SKYLENS_TRY(Tags tags, read_tags(params, {}));
    SKYLENS_TRY(PolicyDocument trust,
                check_trust_policy(call.world, params.str("AssumeRolePolicyDocument")));
    const Str name = params.str("RoleName");
    SKYLENS_TRY_OK(check_new_name(state.roles, name, "Role with name "));
    if (state.roles.size() >= kRolesMax) return over_quota("RolesPerAccount: 1000");
    SKYLENS_TRY_OK(check_boundary(state, params.str("PermissionsBoundary")));
    Role role;
    role.id = name;
    role.role_id = new_unique_id(call.world, "AROA");
    role.path = params.str("Path", "/");
    role.created = call.now;
    role.description = params.str("Description");
    role.max_session = static_cast<std::int32_t>(params.integer("MaxSessionDuration", 3'600));
    role.trust = std::move(trust);
    role.tags = std::move(tags);
    role.boundary = params.str("PermissionsBoundary");
    const Role& made = state.roles.insert(std::move(role));
    call.changed("AWS::IAM::Role", made.role_id);
    Value shown = role_value(call.account_id(), made, true);
    shown.erase("Description");
    shown.erase("MaxSessionDuration");
    return Value::object({{"Role", shown}});
}

}  // namespace create_role

SKYLENS_DEFINE_OP(CreateRole) = {.write = create_role::run,
                                 .requirements = require_role,
                                 .trail = {.response = role_trail_response}};

}  // namespace skylens::iam
