#include "services/iam/passwords.h"

#include "aws/errors.h"
#include "base/hash.h"

namespace skylens::iam {
namespace {

constexpr std::size_t kRemembered = 25;  // the present password and 24 before it

struct PasswordMakeup {
    bool upper = false;
    bool lower = false;
    bool digit = false;
    bool symbol = false;
};

PasswordMakeup makeup_of(std::string_view password) {
    PasswordMakeup out;
    for (const char c : password) {
        if (c >= 'A' && c <= 'Z')
            out.upper = true;
        else if (c >= 'a' && c <= 'z')
            out.lower = true;
        else if (c >= '0' && c <= '9')
            out.digit = true;
        else
            out.symbol = true;
    }
    return out;
}

Failure too_weak(std::string_view what) {
    return aws::error("PasswordPolicyViolation", "Password should have ", what);
}

Status check_default(std::string_view password) {
    const PasswordMakeup have = makeup_of(password);
    if (password.size() < 8) return too_weak("a minimum length of 8");
    if (have.upper + have.lower + have.digit + have.symbol < 3) {
        return too_weak(
            "at least three of the following: uppercase letters, lowercase letters, numbers, "
            "symbols");
    }
    return Ok{};
}

std::uint64_t digest_of(std::uint64_t seed, std::string_view password) {
    Hasher hasher;
    hasher.add(seed);
    hasher.add_text("password");
    hasher.add_text(password);
    return hasher.value();
}

}  // namespace

Status check_password(const State& state, std::string_view password) {
    if (!state.password_policy) return check_default(password);
    const PasswordPolicy& policy = *state.password_policy;
    const PasswordMakeup have = makeup_of(password);
    if (static_cast<std::int64_t>(password.size()) < policy.minimum_length) {
        return too_weak(join("a minimum length of ", policy.minimum_length));
    }
    if (policy.symbols && !have.symbol) return too_weak("at least one symbol");
    if (policy.numbers && !have.digit) return too_weak("at least one number");
    if (policy.upper && !have.upper) return too_weak("at least one uppercase letter");
    if (policy.lower && !have.lower) return too_weak("at least one lowercase letter");
    return Ok{};
}

Status check_new_password(const State& state, const LoginProfile& login, std::uint64_t seed,
                          std::string_view password) {
    SKYLENS_TRY_OK(check_password(state, password));
    const std::int64_t kept_away =
        state.password_policy ? state.password_policy->reuse_prevention : 0;
    const std::uint64_t digest = digest_of(seed, password);
    const auto count = static_cast<std::int64_t>(login.passwords.size());
    for (std::int64_t i = 0; i < count && i < kept_away; ++i) {
        if (login.passwords[static_cast<std::size_t>(count - 1 - i)] != digest) continue;
        return aws::error("PasswordPolicyViolation",
                          "Policy constraint violation with password reuse prevention during "
                          "password change.");
    }
    return Ok{};
}

bool is_password(const LoginProfile& login, std::uint64_t seed, std::string_view password) {
    return !login.passwords.empty() && login.passwords.back() == digest_of(seed, password);
}

void set_password(LoginProfile& login, std::uint64_t seed, std::string_view password, SimTime now) {
    login.changed = now;
    login.passwords.push_back(digest_of(seed, password));
    if (login.passwords.size() > kRemembered) login.passwords.erase(login.passwords.begin());
}

}  // namespace skylens::iam
