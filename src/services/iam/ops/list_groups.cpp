// iam:ListGroups: the groups under a path, by name.
//
// IAM: iam:ListGroups on the path.
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
namespace list_groups {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    const Str account = call.account_id();
    return list_page(call, params, sorted_rows(call.account().iam->groups, params), "Groups",
                     [&account](const Group* row) { return group_value(account, *row); });
}

}  // namespace list_groups

SKYLENS_DEFINE_OP(ListGroups) = {.read = list_groups::run, .requirements = require_path};

}  // namespace skylens::iam
