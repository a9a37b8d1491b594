// iam:ListRoles: the roles under a path, by name.
//
// IAM: iam:ListRoles on the path.
// Errors, in order: ValidationError (Marker).
// CloudTrail: a read; the answer is not recorded.
//
// Deviations from AWS: none.
#include "aws/operation.h"
#include "services/iam/listing.h"
#include "services/iam/requirements.h"
#include "services/iam/state.h"
#include "services/iam/views.h"

namespace skylens::iam {
namespace list_roles {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    const Str account = call.account_id();
    return list_page(call, params, sorted_rows(call.account().iam->roles, params), "Roles",
                     [&account](const Role* row) { return role_value(account, *row, false); });
}

}  // namespace list_roles

SKYLENS_DEFINE_OP(ListRoles) = {.read = list_roles::run, .requirements = require_path};

}  // namespace skylens::iam
