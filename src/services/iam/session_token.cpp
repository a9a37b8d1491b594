// GetSessionToken and GetFederationToken: temporary credentials with the permissions of a user,
// whole or narrowed by a policy.
#include "aws/errors.h"
#include "services/iam/entities.h"
#include "services/iam/iam.h"
#include "services/iam/ids.h"
#include "services/iam/mfa.h"
#include "services/iam/sessions.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace {

constexpr std::int64_t kUserSecondsDefault = 43'200;
constexpr std::int64_t kRootSecondsMax = 3'600;

}  // namespace

Result<Value> session_token(aws::WriteCall& call, const aws::Params& params) {
    const aws::Principal& who = call.principal;
    const bool root = who.type == aws::PrincipalType::Root;
    const bool session = call.world.accounts[who.account].iam->sessions.contains(who.access_key_id);
    if ((who.type != aws::PrincipalType::User && !root) || session) {
        return Failure{"AccessDenied", "Cannot call GetSessionToken with session credentials", 403};
    }
    SKYLENS_TRY(const bool mfa, check_token(call, params));
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
    made.principal.mfa = mfa;
    made.expires = call.now + seconds(length);
    return Value::object({{"Credentials", add_session(call.world, std::move(made))}});
}

namespace {

constexpr std::size_t kFederationPolicyMax = 2'048;

// The policy of the new session; empty when none was given, and then it may do nothing.
Result<PolicyDocument> federation_policy(const aws::Params& params) {
    if (params.has("PolicyArns")) return aws::not_simulated("PolicyArns of GetFederationToken");
    if (!params.has("Policy")) return PolicyDocument();
    const Str text = params.str("Policy");
    SKYLENS_TRY(PolicyDocument policy, make_document(text, PolicyKind::Session));
    if (text.size() <= kFederationPolicyMax) return policy;
    return aws::error("ValidationError",
                      "1 validation error detected: Value at 'policy' failed to satisfy "
                      "constraint: Member must have length less than or equal to 2048");
}

}  // namespace

Result<Value> federation_token(aws::WriteCall& call, const aws::Params& params) {
    const aws::Principal& who = call.principal;
    if (who.type == aws::PrincipalType::Root) {
        return aws::not_simulated("GetFederationToken by the root user");
    }
    const bool session = call.world.accounts[who.account].iam->sessions.contains(who.access_key_id);
    if (who.type != aws::PrincipalType::User || session) {
        return Failure{"AccessDenied", "Cannot call GetFederationToken with session credentials",
                     403};
    }
    SKYLENS_TRY(PolicyDocument policy, federation_policy(params));
    SKYLENS_TRY(Tags tags, read_tags(params, {}));
    const Str name = params.str("Name");
    Session made;
    made.id = new_access_key_id(call.world, "ASIA");
    aws::Principal& principal = made.principal;
    principal.type = aws::PrincipalType::FederatedUser;
    principal.account = who.account;
    principal.account_id = who.account_id;
    principal.name = name;
    principal.arn = join("arn:aws:sts::", who.account_id, ":federated-user/", name);
    principal.principal_id = join(who.account_id, ":", name);
    principal.access_key_id = made.id;
    principal.issuer_arn = who.arn;
    principal.issuer_id = who.principal_id;
    principal.session_policy = policy.text;
    principal.session_created = call.now;
    made.expires = call.now + seconds(params.integer("DurationSeconds", kUserSecondsDefault));
    made.policy = std::move(policy);
    made.tags = std::move(tags);
    const Value user =
        Value::object({{"FederatedUserId", principal.principal_id}, {"Arn", principal.arn}});
    return Value::object(
        {{"Credentials", add_session(call.world, std::move(made))}, {"FederatedUser", user}});
}

}  // namespace skylens::iam
