// iam:ListAccessKeys: the access keys of a user, or of the caller.
//
// IAM: iam:ListAccessKeys on the user.
// Errors, in order: ValidationError (no user), NoSuchEntity, ValidationError (Marker).
// CloudTrail: a read; the answer is not recorded.
//
// Deviations from AWS: none.
#include "aws/operation.h"
#include "services/iam/entities.h"
#include "services/iam/listing.h"
#include "services/iam/requirements.h"
#include "services/iam/state.h"
#include "services/iam/views.h"

namespace skylens::iam {
namespace list_access_keys {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const User* user, need_user_or_caller(call, params));
    return list_page(call, params, user->keys, "AccessKeyMetadata",
                     [user](const AccessKey& key) { return access_key_value(user->id, key); });
}

}  // namespace list_access_keys

SKYLENS_DEFINE_OP(ListAccessKeys) = {.read = list_access_keys::run, .requirements = require_user};

}  // namespace skylens::iam
