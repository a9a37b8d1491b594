// sts:GetSessionToken: temporary credentials of a user, with the permissions of the user.
//
// IAM: nothing is required.
// Errors, in order: AccessDenied (called with temporary credentials, or a wrong MFA code),
//   ValidationError (the root
//   user for more than an hour).
// CloudTrail: readOnly, yet the answer is shown without the secret key.
//
// Deviations from AWS: a token code may be used again within its 30 seconds.
#include "aws/operation.h"
#include "services/iam/iam.h"

namespace skylens::sts {
namespace get_session_token {

void requirements(const aws::ReadCall&, const aws::Params&, aws::Requirements&) {}

Value trail_response(const Value&, const Value& result) {
    return Value::object({{"credentials", iam::credentials_trail(result["Credentials"])}});
}

}  // namespace get_session_token

SKYLENS_DEFINE_OP(GetSessionToken) = {.write = iam::session_token,
                                      .requirements = get_session_token::requirements,
                                      .trail = {.response = get_session_token::trail_response}};

}  // namespace skylens::sts
