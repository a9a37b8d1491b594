// iam:UpdateAccessKey: makes an access key active or inactive.
//
// IAM: iam:UpdateAccessKey on the user.
// Errors, in order: ValidationError (no user), NoSuchEntity (user, key).
// CloudTrail: responseElements null.
//
// Deviations from AWS: the status Expired is taken for Inactive.
#include "aws/operation.h"
#include "services/iam/entities.h"
#include "services/iam/requirements.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace update_access_key {

AccessKey* find_key(User& user, std::string_view id) {
    for (AccessKey& key : user.keys) {
        if (key.id == id) return &key;
    }
    return nullptr;
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(const User* found, need_user_or_caller(call.read(), params));
    User& user = own_user(call, found->id);
    AccessKey* key = find_key(user, params.str("AccessKeyId"));
    if (key == nullptr) return no_access_key(params.str("AccessKeyId"));
    key->active = params.str("Status") == "Active";
    call.changed("AWS::IAM::User", user.user_id);
    return Value::object();
}

}  // namespace update_access_key

SKYLENS_DEFINE_OP(UpdateAccessKey) = {.write = update_access_key::run,
                                      .requirements = require_user};

}  // namespace skylens::iam
