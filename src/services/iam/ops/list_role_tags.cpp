// iam:ListRoleTags: the tags of a role.
//
// IAM: iam:ListRoleTags on the role.
// Errors, in order: NoSuchEntity, ValidationError (Marker).
// CloudTrail: a read; the answer is not recorded.
//
// Deviations from AWS: none.
#include "aws/operation.h"
#include "services/iam/entities.h"
#include "services/iam/listing.h"
#include "services/iam/permissions.h"
#include "services/iam/requirements.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace list_role_tags {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Role* found, need_role(call.account().iam, params.str("RoleName")));
    return list_page(call, params, found->tags, "Tags", [](const std::pair<Str, Str>& tag) {
        return Value::object({{"Key", tag.first}, {"Value", tag.second}});
    });
}

}  // namespace list_role_tags

SKYLENS_DEFINE_OP(ListRoleTags) = {.read = list_role_tags::run, .requirements = require_role};

}  // namespace skylens::iam
