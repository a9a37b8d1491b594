// sts:AssumeRole: a session of a role, in this account or another one.
//
// IAM: sts:AssumeRole (and sts:TagSession, sts:SetSourceIdentity when used) on the role: the
//   trust policy must allow, and so must the caller's policies unless the trust policy names the
//   caller itself in the same account. Keys sts:ExternalId, sts:RoleSessionName,
//   sts:SourceIdentity, aws:RequestTag.
// Errors, in order: AccessDenied (also for a role that does not exist, for a wrong MFA code, and
// for
//   the root user),
//   MalformedPolicyDocument, NoSuchEntity (PolicyArns), ValidationError (session policies too long,
//   longer than the role allows, longer than an hour by role chaining).
// CloudTrail: readOnly, yet the answer is shown without the secret key; the role's account gets a
//   copy when it is another one.
//
// Deviations from AWS: a token code may be used again within its 30 seconds.
#include "aws/operation.h"
#include "services/iam/iam.h"

namespace skylens::sts {
namespace assume_role {

void requirements(const aws::ReadCall&, const aws::Params& params, aws::Requirements& out) {
    const Str arn = params.str("RoleArn");
    const Value context = iam::assume_role_context(params);
    out.push_back({"sts:AssumeRole", arn, context});
    if (params.has("Tags")) out.push_back({"sts:TagSession", arn, context});
    if (params.has("SourceIdentity")) out.push_back({"sts:SetSourceIdentity", arn, context});
}

Value trail_response(const Value&, const Value& result) {
    const Value& user = result["AssumedRoleUser"];
    Value out = Value::object(
        {{"credentials", iam::credentials_trail(result["Credentials"])},
         {"assumedRoleUser",
          Value::object({{"assumedRoleId", user["AssumedRoleId"]}, {"arn", user["Arn"]}})}});
    if (result.contains("SourceIdentity")) out.set("sourceIdentity", result["SourceIdentity"]);
    return out;
}

Value trail_resources(const aws::World&, aws::Place, const Value& params, const Value&) {
    return Value::array(
        {Value::object({{"accountId", iam::account_of_role(params["RoleArn"].as_string())},
                        {"type", "AWS::IAM::Role"},
                        {"ARN", params["RoleArn"]}})});
}

int role_owner(const aws::World& world, const Value& params) {
    return iam::account_index_of_role(world, params["RoleArn"].as_string());
}

}  // namespace assume_role

SKYLENS_DEFINE_OP(AssumeRole) = {.write = iam::assume_role,
                                 .requirements = assume_role::requirements,
                                 .trail = {.response = assume_role::trail_response,
                                           .resources = assume_role::trail_resources,
                                           .owner = assume_role::role_owner}};

}  // namespace skylens::sts
