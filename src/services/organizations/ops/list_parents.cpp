// organizations:ListParents: the root or unit that holds an account or unit.
//
// IAM: organizations:ListParents on the child.
// Errors, in order: AWSOrganizationsNotInUseException, AccessDeniedException (not the management
//   account), ChildNotFoundException, InvalidInputException (NextToken).
// CloudTrail: a read; the answer is not recorded.
//
// Deviations from AWS: where AWS's own text of an exception is not known, it is the API
//   Reference's.
#include "aws/operation.h"
#include "services/organizations/entities.h"
#include "services/organizations/errors.h"
#include "services/organizations/views.h"

namespace skylens::organizations {
namespace list_parents {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Organization* organization, need_managed(call));
    const Str parent = parent_of(*organization, params.str("ChildId"));
    if (parent.empty()) return no_child();
    const std::vector<Str> rows = {parent};
    return list_page(call, params, rows, "Parents", [organization](const Str& id) {
        const bool root = id == organization->root;
        return Value::object(
            {{"Id", id}, {"Type", root ? Value("ROOT") : Value("ORGANIZATIONAL_UNIT")}});
    });
}

}  // namespace list_parents

SKYLENS_DEFINE_OP(ListParents) = {.read = list_parents::run, .requirements = require_named};

}  // namespace skylens::organizations
