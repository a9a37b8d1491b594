#include "services/iam/policy_source.h"

#include "services/iam/entities.h"
#include "services/iam/ids.h"
#include "services/iam/policies_of.h"

namespace skylens::iam {
namespace {

Failure unclear_source(const Str& arn) {
    return Failure{"InvalidInput", join("Invalid Entity Arn: ", arn,
                                      " does not clearly define entity type and name.")};
}

}  // namespace

Result<PolicySet> policies_of_source(const aws::ReadCall& call, const Str& arn) {
    IamArn parts;
    if (!split_iam_arn(arn, parts) || parts.account != call.account_id().view()) {
        return unclear_source(arn);
    }
    const State& state = call.account().iam;
    PolicySet out;
    if (parts.kind == "user") {
        SKYLENS_TRY(const User* user, need_user(state, parts.name));
        add_user_policies(state, *user, out.identity);
        add_boundary(state, user->boundary, out.boundaries);
    } else if (parts.kind == "group") {
        SKYLENS_TRY(const Group* group, need_group(state, parts.name));
        add_permissions(state, group->permissions, out.identity);
    } else if (parts.kind == "role") {
        SKYLENS_TRY(const Role* role, need_role(state, parts.name));
        add_permissions(state, role->permissions, out.identity);
        add_boundary(state, role->boundary, out.boundaries);
    } else {
        return unclear_source(arn);
    }
    return out;
}

}  // namespace skylens::iam
