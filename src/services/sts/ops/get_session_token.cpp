// sts:GetSessionToken: temporary credentials of a user, with the permissions of the user.
//
// IAM: nothing is required.
// Errors, in order: AccessDenied (called with temporary credentials), ValidationError (the root
//   user for more than an hour).
// CloudTrail: readOnly, yet the answer is shown without the secret key.
//
// Deviations from AWS: MFA devices are not simulated; SerialNumber and TokenCode are refused.
#include "aws/errors.h"
#include "aws/operation.h"
#include "services/iam/ids.h"
#include "services/iam/sessions.h"

namespace skylens::sts {
namespace get_session_token {

constexpr std::int64_t kSecondsDefault = 43'200;
constexpr std::int64_t kRootSecondsMax = 3'600;

void requirements(const aws::ReadCall&, const aws::Params&, aws::Requirements&) {}

Value trail_response(const Value&, const Value& result) {
    return Value::object({{"credentials", iam::credentials_trail(result["Credentials"])}});
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    if (params.has("SerialNumber") || params.has("TokenCode")) {
        return aws::not_simulated("Multi-factor authentication in GetSessionToken");
    }
    const aws::Principal& who = call.principal;
    const bool root = who.type == aws::PrincipalType::Root;
    const bool session = call.world.accounts[who.account].iam.sessions.contains(who.access_key_id);
    if ((who.type != aws::PrincipalType::User && !root) || session) {
        return Error{"AccessDenied", "Cannot call GetSessionToken with session credentials", 403};
    }
    const std::int64_t length =
        params.integer("DurationSeconds", root ? kRootSecondsMax : kSecondsDefault);
    if (root && length > kRootSecondsMax) {
        return aws::error("ValidationError",
                          "The requested DurationSeconds exceeds the one hour limit of the root user");
    }
    iam::Session made;
    made.id = iam::new_access_key_id(call.world, "ASIA");
    made.principal = who;
    made.principal.access_key_id = made.id;
    made.principal.session_created = call.now;
    made.expires = call.now + seconds(length);
    return Value::object({{"Credentials", iam::add_session(call.world, std::move(made))}});
}

}  // namespace get_session_token

SKYLENS_DEFINE_OP(GetSessionToken) = {.write = get_session_token::run,
                                      .requirements = get_session_token::requirements,
                                      .trail = {.response = get_session_token::trail_response}};

}  // namespace skylens::sts
