#include "services/iam/credential_report.h"

#include "services/iam/ids.h"
#include "services/iam/last_used.h"
#include "services/iam/mfa.h"
#include "services/iam/state.h"
#include "services/iam/views.h"

namespace skylens::iam {
namespace {

constexpr const char* kColumns =
    "user,arn,user_creation_time,password_enabled,password_last_used,password_last_changed,"
    "password_next_rotation,mfa_active,access_key_1_active,access_key_1_last_rotated,"
    "access_key_1_last_used_date,access_key_1_last_used_region,access_key_1_last_used_service,"
    "access_key_2_active,access_key_2_last_rotated,access_key_2_last_used_date,"
    "access_key_2_last_used_region,access_key_2_last_used_service,cert_1_active,"
    "cert_1_last_rotated,cert_2_active,cert_2_last_rotated";
constexpr const char* kNoCertificates = ",false,N/A,false,N/A";
constexpr std::size_t kKeys = 2;

std::string date_text(SimTime time) { return std::string(date_value(time).as_string()); }

std::string_view yes_or_no(bool yes) { return yes ? "true" : "false"; }

// Active, last rotated, last used: date, Region, service.
std::string key_fields(const aws::World& world, std::uint16_t account, const User& user,
                       std::size_t index) {
    if (index >= user.keys.size()) return ",false,N/A,N/A,N/A,N/A";
    const AccessKey& key = user.keys[index];
    std::string out = join(",", yes_or_no(key.active), ",", date_text(key.created));
    const auto used = last_key_use(world, account, key.id);
    if (!used) return out + ",N/A,N/A,N/A";
    return out + join(",", date_text(used->time), ",", used->region, ",", used->service);
}

std::string password_fields(const State& state, const User& user) {
    if (!user.login) return ",false,N/A,N/A,N/A";
    const LoginProfile& login = *user.login;
    const std::int64_t age = state.password_policy ? state.password_policy->max_age : 0;
    return join(",true,",
                login.last_used ? date_text(*login.last_used) : std::string("no_information"), ",",
                date_text(login.changed), ",",
                age > 0 ? date_text(login.changed + days(age)) : std::string("N/A"));
}

std::string root_row(const aws::World& world, const aws::Account& account) {
    const std::optional<SimTime>& used = account.iam->root_last_used;
    std::string row =
        join("<root_account>,arn:aws:iam::", account.id, ":root,", date_text(world.start),
             ",not_supported,", used ? date_text(*used) : std::string("no_information"),
             ",not_supported,not_supported,false");
    for (std::size_t i = 0; i < kKeys; ++i)
        row += ",false,N/A,N/A,N/A,N/A";
    return row + kNoCertificates;
}

}  // namespace

Str write_credential_report(const aws::World& world, std::uint16_t account) {
    const aws::Account& owner = world.accounts[account];
    const State& state = owner.iam;
    std::string out = join(kColumns, "\n", root_row(world, owner));
    for (const User& user : state.users) {
        out += join("\n", user.id, ",", user_arn(owner.id, user.path, user.id), ",",
                    date_text(user.created), password_fields(state, user), ",",
                    yes_or_no(!devices_of(state, user.id).empty()));
        for (std::size_t i = 0; i < kKeys; ++i)
            out += key_fields(world, account, user, i);
        out += kNoCertificates;
    }
    return Str(out);
}

}  // namespace skylens::iam
