// iam:GetAccessKeyLastUsed: when, where and for what an access key was last used.
//
// IAM: iam:GetAccessKeyLastUsed on the user that has the key.
// Errors, in order: NoSuchEntity.
// CloudTrail: a read; the answer is not recorded.
//
// Deviations from AWS: the last use is known at once; AWS takes up to four hours.
#include "aws/operation.h"
#include "services/iam/entities.h"
#include "services/iam/ids.h"
#include "services/iam/last_used.h"
#include "services/iam/state.h"
#include "services/iam/views.h"

namespace skylens::iam {
namespace get_access_key_last_used {

const User* owner_of(const State& state, const Str& id) {
    for (const User& user : state.users) {
        for (const AccessKey& key : user.keys) {
            if (key.id == id) return &user;
        }
    }
    return nullptr;
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    const User* user = owner_of(call.account().iam, params.str("AccessKeyId"));
    out.push_back({"iam:GetAccessKeyLastUsed",
                   user == nullptr ? Str("*") : user_arn(call.account_id(), user->path, user->id),
                   {}});
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    const Str id = params.str("AccessKeyId");
    const User* user = owner_of(call.account().iam, id);
    if (user == nullptr) return no_access_key(id);
    Value used = Value::object({{"ServiceName", "N/A"}, {"Region", "N/A"}});
    if (const auto last = last_key_use(call.world, call.place.account, id)) {
        used = Value::object({{"LastUsedDate", date_value(last->time)},
                              {"ServiceName", last->service},
                              {"Region", last->region}});
    }
    return Value::object({{"UserName", user->id}, {"AccessKeyLastUsed", used}});
}

}  // namespace get_access_key_last_used

SKYLENS_DEFINE_OP(GetAccessKeyLastUsed) = {.read = get_access_key_last_used::run,
                                           .requirements = get_access_key_last_used::requirements};

}  // namespace skylens::iam
