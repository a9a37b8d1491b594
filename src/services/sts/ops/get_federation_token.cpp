// sts:GetFederationToken: temporary credentials for somebody who is no IAM user, with the
// permissions
//   of the caller narrowed by a session policy.
//
// IAM: sts:GetFederationToken on the federated user.
// Errors, in order: AccessDenied (called with temporary credentials), MalformedPolicyDocument,
//   ValidationError (policy too long), InvalidInput (tags).
// CloudTrail: readOnly, yet the answer is shown without the secret key.
//
// Deviations from AWS: the root user and PolicyArns are refused; PackedPolicySize is not answered.
//   Without a policy the session may do nothing, except what a resource policy grants it by name.
#include "aws/operation.h"
#include "services/iam/iam.h"

namespace skylens::sts {
namespace get_federation_token {

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    const Str arn =
        join("arn:aws:sts::", call.account_id(), ":federated-user/", params.str("Name"));
    out.push_back({"sts:GetFederationToken", arn, {}});
    if (params.has("Tags")) out.push_back({"sts:TagSession", arn, {}});
}

Value trail_response(const Value&, const Value& result) {
    const Value& user = result["FederatedUser"];
    return Value::object(
        {{"credentials", iam::credentials_trail(result["Credentials"])},
         {"federatedUser",
          Value::object({{"federatedUserId", user["FederatedUserId"]}, {"arn", user["Arn"]}})}});
}

}  // namespace get_federation_token

SKYLENS_DEFINE_OP(GetFederationToken) = {
    .write = iam::federation_token,
    .requirements = get_federation_token::requirements,
    .trail = {.response = get_federation_token::trail_response}};

}  // namespace skylens::sts
