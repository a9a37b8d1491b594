// iam:CreateAccessKey: creates an access key for a user, or for the caller. The secret is
//   answered this once.
//
// IAM: iam:CreateAccessKey on the user.
// Errors, in order: ValidationError (no user), NoSuchEntity, LimitExceeded (AccessKeysPerUser).
// CloudTrail: the key without its secret.
//
// Deviations from AWS: the root user cannot have access keys.
#include "aws/operation.h"
#include "services/iam/entities.h"
#include "services/iam/iam.h"
#include "services/iam/ids.h"
#include "services/iam/requirements.h"
#include "services/iam/state.h"
#include "services/iam/views.h"

namespace skylens::iam {
namespace create_access_key {

constexpr std::size_t kKeysMax = 2;

Value trail_response(const Value&, const Value& result) {
    const Value& key = result["AccessKey"];
    const auto created = parse_time(key["CreateDate"].as_string());
    return Value::object(
        {{"accessKey",
          Value::object({{"userName", key["UserName"]},
                         {"accessKeyId", key["AccessKeyId"]},
                         {"status", key["Status"]},
                         {"createDate",
                          created.ok() ? Value(trail_date(created.value(), false)) : Value()}})}});
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(const User* found, need_user_or_caller(call.read(), params));
    if (found->keys.size() >= kKeysMax) return over_quota("AccessKeysPerUser: 2");
    User& user = own_user(call, found->id);
    AccessKey key;
    key.id = new_access_key_id(call.world, "AKIA");
    key.created = call.now;
    user.keys.push_back(key);
    call.changed("AWS::IAM::User", user.user_id);
    return Value::object(
        {{"AccessKey", Value::object({{"UserName", user.id},
                                      {"AccessKeyId", key.id},
                                      {"Status", "Active"},
                                      {"SecretAccessKey", secret_key_of(call.world.seed, key.id)},
                                      {"CreateDate", date_value(key.created)}})}});
}

}  // namespace create_access_key

SKYLENS_DEFINE_OP(CreateAccessKey) = {.write = create_access_key::run,
                                      .requirements = require_user,
                                      .trail = {.response = create_access_key::trail_response}};

}  // namespace skylens::iam
