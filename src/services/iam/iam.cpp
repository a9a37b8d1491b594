#include "services/iam/iam.h"

#include "services/iam/errors.h"
#include "services/iam/ids.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace {

using aws::Principal;
using aws::PrincipalType;

bool take_prefix(std::string_view& text, std::string_view prefix) {
    if (text.substr(0, prefix.size()) != prefix) return false;
    text.remove_prefix(prefix.size());
    return true;
}

Principal root_of(const aws::World& world, std::uint16_t account) {
    Principal out;
    out.type = PrincipalType::Root;
    out.account = account;
    out.account_id = world.accounts[account].id;
    out.principal_id = out.account_id;
    out.arn = join("arn:aws:iam::", out.account_id, ":root");
    return out;
}

// With its oldest active access key, or as a console session when it has none.
Principal user_of(const aws::World& world, std::uint16_t account, const User& user) {
    Principal out;
    out.type = PrincipalType::User;
    out.account = account;
    out.account_id = world.accounts[account].id;
    out.name = user.id;
    out.path = user.path;
    out.arn = user_arn(out.account_id, user.path, user.id);
    out.principal_id = user.user_id;
    for (const AccessKey& key : user.keys) {
        if (out.access_key_id.empty() && key.active) out.access_key_id = key.id;
    }
    if (out.access_key_id.empty()) {
        out.access_key_id = console_key_id(user.user_id, {});
        out.session_created = world.now;
    }
    return out;
}

Principal session_of(const aws::World& world, std::uint16_t account, const Role& role,
                     std::string_view session) {
    Principal out;
    out.type = PrincipalType::AssumedRole;
    out.account = account;
    out.account_id = world.accounts[account].id;
    out.name = role.id;
    out.session = session;
    out.path = role.path;
    out.arn = session_arn(out.account_id, role.id, session);
    out.principal_id = join(role.role_id, ":", session);
    out.access_key_id = console_key_id(role.role_id, session);
    out.issuer_arn = role_arn(out.account_id, role.path, role.id);
    out.issuer_id = role.role_id;
    out.session_created = world.now;
    return out;
}

Failure nobody(const aws::World& world, std::uint16_t account, std::string_view text) {
    return aws::error("NoSuchPrincipal", "'", text, "' is nobody in account ",
                      world.accounts[account].id);
}

// The newest session of that name that has not expired.
const Session* find_session(const aws::World& world, std::uint16_t account, std::string_view role,
                            std::string_view name) {
    const Session* found = nullptr;
    for (const Session& session : world.accounts[account].iam->sessions) {
        if (session.principal.name == role && session.principal.session == name &&
            world.now < session.expires) {
            found = &session;
        }
    }
    return found;
}

Result<Principal> resolve_key(const aws::World& world, std::string_view id) {
    for (std::uint16_t account = 0; account < world.accounts.size(); ++account) {
        const State& state = world.accounts[account].iam;
        if (const Session* session = state.sessions.find(id)) return session->principal;
        for (const User& user : state.users) {
            for (const AccessKey& key : user.keys) {
                if (key.id != id) continue;
                Principal out = user_of(world, account, user);
                out.access_key_id = key.id;
                return out;
            }
        }
    }
    return aws::error("NoSuchPrincipal", "nobody has the access key ", id);
}

Result<Principal> resolve_role(const aws::World& world, std::uint16_t account,
                               std::string_view text, std::string_view name,
                               std::string_view session) {
    const Role* role = world.accounts[account].iam->roles.find(name);
    if (role == nullptr || session.empty()) return nobody(world, account, text);
    if (const Session* found = find_session(world, account, name, session)) return found->principal;
    return session_of(world, account, *role, session);
}

Result<Principal> resolve_arn(const aws::World& world, std::uint16_t account,
                              std::string_view text) {
    std::string_view rest = text;
    if (!take_prefix(rest, "arn:aws:iam::") && !take_prefix(rest, "arn:aws:sts::")) {
        return nobody(world, account, text);
    }
    const int owner = world.find_account(rest.substr(0, rest.find(':')));
    const std::size_t colon = rest.find(':');
    if (owner < 0 || colon == std::string_view::npos) return nobody(world, account, text);
    return resolve_principal(world, static_cast<std::uint16_t>(owner), rest.substr(colon + 1));
}

}  // namespace

Result<Principal> resolve_principal(const aws::World& world, std::uint16_t account,
                                    std::string_view text) {
    std::string_view rest = text;
    if (text == "root") return root_of(world, account);
    if (text == "anonymous") {
        Principal out;
        out.type = PrincipalType::Anonymous;
        return out;
    }
    if (take_prefix(rest, "user/")) {
        const User* user = find_user(world, account, rest.substr(rest.rfind('/') + 1));
        return user == nullptr ? Result<Principal>(nobody(world, account, text))
                               : user_of(world, account, *user);
    }
    if (take_prefix(rest, "role/")) {
        return resolve_role(world, account, text, rest.substr(rest.rfind('/') + 1), "skylens");
    }
    if (take_prefix(rest, "assumed-role/")) {
        const std::size_t slash = rest.find('/');
        if (slash == std::string_view::npos) return nobody(world, account, text);
        return resolve_role(world, account, text, rest.substr(0, slash), rest.substr(slash + 1));
    }
    if (take_prefix(rest, "service/")) {
        if (rest.empty()) return nobody(world, account, text);
        Principal out = service_principal(rest);
        out.account = account;
        out.account_id = world.accounts[account].id;
        return out;
    }
    if (text.substr(0, 4) == "arn:") return resolve_arn(world, account, text);
    if (text.size() == 20 && (text.substr(0, 4) == "AKIA" || text.substr(0, 4) == "ASIA")) {
        return resolve_key(world, text);
    }
    return nobody(world, account, text);
}

Str signing_key_id(const Principal& principal) {
    return principal.access_key_id.empty() ? console_key_id(principal.account_id, "root")
                                           : principal.access_key_id;
}

Result<Principal> holder_of_key(const aws::World& world, std::string_view key_id) {
    auto found = resolve_key(world, key_id);
    if (found.ok()) return found;
    for (std::uint16_t account = 0; account < world.accounts.size(); ++account) {
        const State& state = world.accounts[account].iam;
        if (console_key_id(world.accounts[account].id, "root") == key_id)
            return root_of(world, account);
        for (const User& user : state.users) {
            if (console_key_id(user.user_id, {}) != key_id) continue;
            Principal out = user_of(world, account, user);
            out.access_key_id = Str(key_id);
            return out;
        }
        for (const Role& role : state.roles) {
            if (console_key_id(role.role_id, "skylens") == key_id)
                return session_of(world, account, role, "skylens");
        }
    }
    return found;
}

Principal service_principal(std::string_view service) {
    Principal out;
    out.type = PrincipalType::Service;
    out.name = service;
    return out;
}

Result<Principal> service_session(const aws::World& world, std::string_view arn,
                                  std::string_view service, std::string_view session) {
    const Role* role = find_role(world, arn);
    IamArn parts;
    if (role == nullptr || !split_iam_arn(arn, parts)) {
        return no_role(arn.substr(arn.rfind('/') + 1));
    }
    const auto account = static_cast<std::uint16_t>(world.find_account(parts.account));
    const std::string_view name = session.empty() ? service.substr(0, service.find('.')) : session;
    Principal out = session_of(world, account, *role, name);
    out.invoked_by = service;
    return out;
}

const User* find_user(const aws::World& world, std::uint16_t account, std::string_view name) {
    return world.accounts[account].iam->users.find(name);
}

const Role* find_role(const aws::World& world, std::string_view arn) {
    IamArn parts;
    if (!split_iam_arn(arn, parts) || parts.kind != "role") return nullptr;
    const int account = world.find_account(parts.account);
    if (account < 0) return nullptr;
    const Role* role =
        world.accounts[static_cast<std::size_t>(account)].iam->roles.find(parts.name);
    if (role == nullptr || role_arn(parts.account, role->path, role->id) != arn) return nullptr;
    return role;
}

const InstanceProfile* find_instance_profile(const aws::World& world, std::string_view arn) {
    IamArn parts;
    if (!split_iam_arn(arn, parts) || parts.kind != "instance-profile") return nullptr;
    const int account = world.find_account(parts.account);
    if (account < 0) return nullptr;
    return world.accounts[static_cast<std::size_t>(account)].iam->instance_profiles.find(
        parts.name);
}

Str instance_profile_role(const aws::World& world, std::string_view profile_arn) {
    const InstanceProfile* profile = find_instance_profile(world, profile_arn);
    IamArn parts;
    if (profile == nullptr || profile->role.empty() || !split_iam_arn(profile_arn, parts))
        return {};
    const auto account = static_cast<std::size_t>(world.find_account(parts.account));
    const Role* role = world.accounts[account].iam->roles.find(profile->role);
    return role == nullptr ? Str() : role_arn(parts.account, role->path, role->id);
}

}  // namespace skylens::iam
