// GetSessionToken: temporary credentials with the permissions of the user.
#include "aws/errors.h"
#include "services/iam/iam.h"
#include "services/iam/ids.h"
#include "services/iam/sessions.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace {

constexpr std::int64_t kUserSecondsDefault = 43'200;
constexpr std::int64_t kRootSecondsMax = 3'600;

}  // namespace

Result<Value> session_token(aws::WriteCall& call, const aws::Params& params) {
    if (params.has("SerialNumber") || params.has("TokenCode")) {
        return aws::not_simulated("Multi-factor authentication in GetSessionToken");
    }
    const aws::Principal& who = call.principal;
    const bool root = who.type == aws::PrincipalType::Root;
    const bool session = call.world.accounts[who.account].iam->sessions.contains(who.access_key_id);
    if ((who.type != aws::PrincipalType::User && !root) || session) {
        return Error{"AccessDenied", "Cannot call GetSessionToken with session credentials", 403};
    }
    const std::int64_t length =
        params.integer("DurationSeconds", root ? kRootSecondsMax : kUserSecondsDefault);
    if (root && length > kRootSecondsMax) {
        return aws::error(
            "ValidationError",
            "The requested DurationSeconds exceeds the one hour limit of the root user");
    }
    Session made;
    made.id = new_access_key_id(call.world, "ASIA");
    made.principal = who;
    made.principal.access_key_id = made.id;
    made.principal.session_created = call.now;
    made.expires = call.now + seconds(length);
    return Value::object({{"Credentials", add_session(call.world, std::move(made))}});
}

}  // namespace skylens::iam
