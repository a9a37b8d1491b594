// iam:DeleteAccessKey: deletes an access key.
//
// IAM: iam:DeleteAccessKey on the user.
// Errors, in order: ValidationError (no user), NoSuchEntity (user, key).
// CloudTrail: responseElements null.
//
// Deviations from AWS: none.
#include <algorithm>

#include "aws/operation.h"
#include "services/iam/entities.h"
#include "services/iam/requirements.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace delete_access_key {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(const User* found, need_user_or_caller(call.read(), params));
    const Str id = params.str("AccessKeyId");
    User& user = own_user(call, found->id);
    const auto gone = std::remove_if(user.keys.begin(), user.keys.end(),
                                     [&id](const AccessKey& key) { return key.id == id; });
    if (gone == user.keys.end()) return no_access_key(id);
    user.keys.erase(gone, user.keys.end());
    call.changed("AWS::IAM::User", user.user_id);
    return Value::object();
}

}  // namespace delete_access_key

SKYLENS_DEFINE_OP(DeleteAccessKey) = {.write = delete_access_key::run,
                                      .requirements = require_user};

}  // namespace skylens::iam
