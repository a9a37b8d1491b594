// organizations:ListChildren: the accounts or the units right under the root or a unit.
//
// IAM: organizations:ListChildren on the parent.
// Errors, in order: AWSOrganizationsNotInUseException, AccessDeniedException (not the management
//   account), ParentNotFoundException, InvalidInputException (NextToken).
// CloudTrail: a read; the answer is not recorded.
//
// Deviations from AWS: where AWS's own text of an exception is not known, it is the API
//   Reference's.
#include "aws/operation.h"
#include "services/organizations/entities.h"
#include "services/organizations/errors.h"
#include "services/organizations/views.h"

namespace skylens::organizations {
namespace list_children {

template <class Row>
void add_children(const Table<Row>& table, const Str& parent, std::vector<Str>& out) {
    for (const Row& row : table) {
        if (row.parent == parent) out.push_back(row.id);
    }
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Organization* organization, need_managed(call));
    const Str parent = params.str("ParentId");
    if (!is_parent(*organization, parent)) return no_parent();
    const Str kind = params.str("ChildType");
    std::vector<Str> rows;
    if (kind == "ACCOUNT") {
        add_children(organization->members, parent, rows);
    } else {
        add_children(organization->units, parent, rows);
    }
    return list_page(call, params, rows, "Children", [&kind](const Str& id) {
        return Value::object({{"Id", id}, {"Type", kind}});
    });
}

}  // namespace list_children

SKYLENS_DEFINE_OP(ListChildren) = {.read = list_children::run, .requirements = require_named};

}  // namespace skylens::organizations
