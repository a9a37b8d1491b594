// Sign-ins to the console: CloudTrail's ConsoleLogin.
// Source: CloudTrail User Guide, "AWS Management Console sign-in events".
//
// Deviations from AWS: the CheckMfa event before a sign-in with a device is not written; the
// sign-in page of a user is the one of the Region asked for.
#include "services/cloudtrail/cloudtrail.h"
#include "services/iam/errors.h"
#include "services/iam/iam.h"
#include "services/iam/ids.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace {

constexpr const char* kUsualAddress = "203.0.113.24";
constexpr const char* kBrowser =
    "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
constexpr const char* kHiddenName = "HIDDEN_DUE_TO_SECURITY_REASONS";

// The device that this user, or "root", signs in with; empty for none.
Str device_of(const State& state, std::string_view user) {
    for (const MfaDevice& device : state.mfa_devices) {
        if (device.user == user) return device.id;
    }
    return {};
}

Status check_success(const State& state, const SignIn& attempt) {
    const bool root = attempt.user == "root";
    const User* user = state.users.find(attempt.user);
    if (!root && user == nullptr) {
        return aws::error("NoSuchPrincipal", "there is no user '", attempt.user, "'");
    }
    if (!root && !user->login) return no_login_profile(attempt.user);
    const bool has_device = !device_of(state, attempt.user).empty();
    if (attempt.mfa && !has_device) {
        return aws::error("NoMfaDevice", "'", attempt.user, "' has no MFA device");
    }
    if (!attempt.mfa && has_device) {
        return aws::error("MfaRequired", "'", attempt.user,
                          "' has an MFA device and cannot sign in without it");
    }
    return Ok{};
}

// A failed attempt proves no identity: a user is only named, and an unknown one not even that.
Value failed_identity(const aws::Principal& who, bool known) {
    return Value::object({{"type", "IAMUser"},
                          {"principalId", who.principal_id},
                          {"accountId", who.account_id},
                          {"accessKeyId", ""},
                          {"userName", known ? who.name : Str(kHiddenName)}});
}

aws::Principal who_tries(const aws::World& world, std::uint16_t account, const SignIn& attempt) {
    const bool root = attempt.user == "root";
    auto found =
        resolve_principal(world, account, root ? Str("root") : join("user/", attempt.user));
    aws::Principal who = found.ok() ? std::move(found).value() : aws::Principal();
    if (!found.ok()) {
        who.type = aws::PrincipalType::User;
        who.account = account;
        who.account_id = world.accounts[account].id;
        who.name = kHiddenName;
    }
    who.access_key_id = Str();
    return who;
}

}  // namespace

Result<sim::EffectId> sign_in(aws::World& world, aws::Place place, const SignIn& attempt,
                              sim::EffectId cause) {
    State& state = world.account(place).iam;
    const bool root = attempt.user == "root";
    if (attempt.success) SKYLENS_TRY_OK(check_success(state, attempt));
    if (root) place.region = aws::kUsEast1;
    const bool known = root || state.users.contains(attempt.user);
    const sim::EffectId effect =
        world.add_effect(aws::EffectKind::ApiCall, place, "ConsoleLogin", cause, Value("signin"));
    cloudtrail::OtherEvent event;
    event.source = "signin.amazonaws.com";
    event.name = "ConsoleLogin";
    event.type = "AwsConsoleSignIn";
    event.detail_type = "AWS Console Sign In via CloudTrail";
    event.principal = who_tries(world, place.account, attempt);
    if (!attempt.success) event.identity = failed_identity(event.principal, known);
    if (root) {
        event.identity = Value::object({{"type", "Root"},
                                        {"principalId", event.principal.principal_id},
                                        {"arn", event.principal.arn},
                                        {"accountId", event.principal.account_id},
                                        {"accessKeyId", ""}});
    }
    event.source_ip = attempt.source_ip.empty() ? Str(kUsualAddress) : attempt.source_ip;
    event.user_agent = attempt.user_agent.empty() ? Str(kBrowser) : attempt.user_agent;
    if (!attempt.success) {
        event.error_message =
            known ? "Failed authentication" : "No username found in supplied account";
    }
    event.response =
        Value::object({{"ConsoleLogin", attempt.success ? Value("Success") : Value("Failure")}});
    event.additional =
        Value::object({{"LoginTo", "https://console.aws.amazon.com/console/home?state=hashArgs%23"},
                       {"MobileVersion", "No"}});
    if (attempt.mfa) event.additional.set("MFAIdentifier", device_of(state, attempt.user));
    event.additional.set("MFAUsed", attempt.mfa ? Value("Yes") : Value("No"));
    cloudtrail::record_event(world, place, event, effect);
    if (attempt.success && root) state.root_last_used = world.now;
    if (attempt.success && !root) state.users.find(attempt.user)->login->last_used = world.now;
    return effect;
}

}  // namespace skylens::iam
