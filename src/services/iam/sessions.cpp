#include "services/iam/sessions.h"

#include <vector>

#include "services/iam/iam.h"
#include "services/iam/ids.h"
#include "services/iam/state.h"
#include "services/iam/views.h"

namespace skylens::iam {
namespace {

constexpr Duration kExpiredKept = days(1);  // so that their use is answered with ExpiredToken

void forget_expired(State& state, SimTime now) {
    std::vector<Str> gone;
    for (const Session& session : state.sessions) {
        if (session.expires + kExpiredKept < now) gone.push_back(session.id);
    }
    for (const Str& id : gone)
        state.sessions.erase(id);
}

}  // namespace

Value add_session(aws::World& world, Session session) {
    State& state = world.accounts[session.principal.account].iam;
    forget_expired(state, world.now);
    Value credentials = Value::object({{"AccessKeyId", session.id},
                                       {"SecretAccessKey", secret_key_of(world.seed, session.id)},
                                       {"SessionToken", session_token_of(world.seed, session.id)},
                                       {"Expiration", date_value(session.expires)}});
    state.sessions.insert(std::move(session));
    return credentials;
}

Credentials credentials_of(const aws::World& world, std::string_view key_id) {
    const bool temporary = key_id.substr(0, 4) == "ASIA";
    return {secret_key_of(world.seed, key_id),
            temporary ? session_token_of(world.seed, key_id) : Str()};
}

Value credentials_trail(const Value& credentials) {
    const auto expires = parse_time(credentials["Expiration"].as_string());
    return Value::object(
        {{"accessKeyId", credentials["AccessKeyId"]},
         {"sessionToken", credentials["SessionToken"]},
         {"expiration", expires.ok() ? Value(trail_date(expires.value(), true)) : Value()}});
}

}  // namespace skylens::iam
