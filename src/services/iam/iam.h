// IAM's facade for the door and other services.
#pragma once

#include <string_view>

#include "aws/operation.h"
#include "services/iam/policy/evaluate.h"
#include "services/iam/policy/refusal_message.h"
#include "services/iam/state.h"

namespace skylens::iam {

// The identity behind "root", "user/dana", "role/Admin" (a session named skylens),
// "assumed-role/Admin/session", "service/config.amazonaws.com", "anonymous", an access key id, or
// the ARN of one of these, in that account. Refuses one that does not exist, with code
// "NoSuchPrincipal".
Result<aws::Principal> resolve_principal(const aws::World& world, std::uint16_t account,
                                         std::string_view text);

// A session of a role for a service that acts through it (Auto Scaling, Config, EventBridge …):
// `service` ("autoscaling.amazonaws.com") becomes invoked_by and, unless `session` is given, the
// session name. Refuses a role that does not exist, with IAM's NoSuchEntity.
Result<aws::Principal> service_session(const aws::World& world, std::string_view role_arn,
                                       std::string_view service, std::string_view session = {});

// May the caller do all of this? See aws/observers.h.
Status authorize(const aws::ReadCall& call, const aws::Requirements& requirements);
Value explain_refusal(const aws::ReadCall& call, const aws::Requirements& requirements);

// The same for anybody outside a call: a service that delivers, a rule that invokes a target.
// `context` holds condition keys (aws:SourceArn, aws:SourceAccount, …).
Verdict may(const aws::World& world, const aws::Principal& principal, std::string_view action,
            std::string_view resource, const Value& context = {});

// Are the credentials still good? Refuses what the service answers to keys that are off and to
// sessions that have ended.
Status check_credentials(const aws::ReadCall& call);
// S3's error for a key that is gone or off.
Failure unknown_key_at_s3();

// What belongs to an access key; the token is empty for one that does not end.
struct Credentials {
    Str secret;
    Str token;
};
Credentials credentials_of(const aws::World& world, std::string_view key_id);
// The key that a client of that principal signs with; for root that of a console session.
Str signing_key_id(const aws::Principal& principal);
// Whose key that is, also a console session's. Refuses, with code "NoSuchPrincipal", nobody's.
Result<aws::Principal> holder_of_key(const aws::World& world, std::string_view key_id);

// Principal that stands for an AWS service itself.
aws::Principal service_principal(std::string_view service);

const User* find_user(const aws::World& world, std::uint16_t account, std::string_view name);
// By ARN, in any account of the world; null when there is none.
const Role* find_role(const aws::World& world, std::string_view arn);
const InstanceProfile* find_instance_profile(const aws::World& world, std::string_view arn);
// The role ARN behind an instance profile; empty when the profile holds none.
Str instance_profile_role(const aws::World& world, std::string_view profile_arn);

// What somebody does at the console's sign-in page. `user`: a user name or "root". A sign-in that
// is to succeed is refused when it cannot: NoSuchUser (code "NoSuchPrincipal"), no password, or no
// MFA device for `mfa`. One that is to fail always can, also for a user that does not exist.
struct SignIn {
    Str user;
    bool success = true;
    bool mfa = false;
    Str source_ip;   // empty: the usual one
    Str user_agent;  // empty: a browser
};
// CloudTrail's ConsoleLogin event; gives its effect. `place.region`: of the sign-in endpoint, which
// counts for users; the root user is recorded in us-east-1.
Result<sim::EffectId> sign_in(aws::World& world, aws::Place place, const SignIn& attempt,
                              sim::EffectId cause);

// The service-linked role of a service, by its name: made, as AWS makes it through
// iam:CreateServiceLinkedRole on first use, when it is not there. NotSimulated for a service that
// has none here. Gives the role's ARN.
Result<Str> ensure_service_linked_role(aws::World& world, aws::Place place,
                                       std::string_view service, sim::EffectId cause);

// For operations that hand a role to a service: adds iam:PassRole on it.
void require_pass_role(std::string_view role_arn, std::string_view service, aws::Requirements& out);

// "Jan 5, 2026 9:12:00 AM", as IAM writes times in CloudTrail records; with a comma after the year,
// as STS does.
Str trail_date(SimTime time, bool comma);

// ---- for STS, which makes sessions of what IAM keeps ----

// AssumeRole without the caller's authorization: see sts/ops/assume_role.cpp.
Result<Value> assume_role(aws::WriteCall& call, const aws::Params& params);
// GetSessionToken: see sts/ops/get_session_token.cpp.
Result<Value> session_token(aws::WriteCall& call, const aws::Params& params);
// GetFederationToken: see sts/ops/get_federation_token.cpp.
Result<Value> federation_token(aws::WriteCall& call, const aws::Params& params);
// "Credentials" as CloudTrail shows them: without the secret key.
Value credentials_trail(const Value& credentials);
// The account in a role's ARN, and its index in the world or -1.
Str account_of_role(std::string_view arn);
int account_index_of_role(const aws::World& world, std::string_view arn);
// Condition keys of AssumeRole: sts:ExternalId, sts:RoleSessionName, aws:RequestTag, …
Value assume_role_context(const aws::Params& params);

}  // namespace skylens::iam
