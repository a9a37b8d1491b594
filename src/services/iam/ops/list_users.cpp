// iam:ListUsers: the users under a path, by name.
//
// IAM: iam:ListUsers on the path.
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
namespace list_users {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    const Str account = call.account_id();
    return list_page(call, params, sorted_rows(call.account().iam->users, params), "Users",
                     [&account](const User* row) { return user_value(account, *row, false); });
}

}  // namespace list_users

SKYLENS_DEFINE_OP(ListUsers) = {.read = list_users::run, .requirements = require_path};

}  // namespace skylens::iam
