// organizations:MoveAccount: moves an account from one parent to another. From then on the
//   policies of the new place bind it.
//
// IAM: organizations:MoveAccount on the account and both parents.
// Errors, in order: AWSOrganizationsNotInUseException, AccessDeniedException (not the management
//   account), AccountNotFoundException, SourceParentNotFoundException,
//   DestinationParentNotFoundException, DuplicateAccountException.
// CloudTrail: responseElements null.
//
// Deviations from AWS: where AWS's own text of an exception is not known, it is the API
//   Reference's.
#include "aws/operation.h"
#include "services/organizations/entities.h"
#include "services/organizations/errors.h"
#include "services/organizations/views.h"

namespace skylens::organizations {
namespace move_account {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Organization* found, need_managed(call.read()));
    const Member* member = found->members.find(params.str("AccountId"));
    if (member == nullptr) return no_account();
    const Str to = params.str("DestinationParentId");
    if (member->parent != params.str("SourceParentId")) {
        return aws::error("SourceParentNotFoundException",
                          "We can't find a source root or OU with the ParentId that you "
                          "specified.");
    }
    if (!is_parent(*found, to)) {
        return aws::error("DestinationParentNotFoundException",
                          "We can't find the destination container (a root or OU) with the "
                          "ParentId that you specified.");
    }
    if (member->parent == to) {
        return aws::error("DuplicateAccountException",
                          "That account is already present in the specified destination.");
    }
    own_organization(call).members.find(member->id)->parent = to;
    return Value::object();
}

}  // namespace move_account

SKYLENS_DEFINE_OP(MoveAccount) = {.write = move_account::run, .requirements = require_named};

}  // namespace skylens::organizations
