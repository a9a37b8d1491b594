// iam:ListUserTags: the tags of a user.
//
// IAM: iam:ListUserTags on the user.
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
namespace list_user_tags {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const User* found, need_user(call.account().iam, params.str("UserName")));
    return list_page(call, params, found->tags, "Tags", [](const std::pair<Str, Str>& tag) {
        return Value::object({{"Key", tag.first}, {"Value", tag.second}});
    });
}

}  // namespace list_user_tags

SKYLENS_DEFINE_OP(ListUserTags) = {.read = list_user_tags::run, .requirements = require_user};

}  // namespace skylens::iam
