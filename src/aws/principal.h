// Who acts.
#pragma once

#include <cstdint>
#include <tuple>

#include "base/str.h"
#include "base/time.h"

namespace skylens::aws {

enum class PrincipalType : std::uint8_t {
    Root,
    User,
    AssumedRole,
    Service,
    Anonymous,
    FederatedUser  // a session made by GetFederationToken; issuer_… is the user that made it
};

// A resolved identity, complete enough to authorize with and to write into a record. Made by the
// IAM facade (iam::resolve_principal); plain text fields so that a record outlives the user.
struct Principal {
    PrincipalType type = PrincipalType::Root;
    std::uint16_t account = 0;  // index of the account it belongs to
    Str account_id;             // 12 digits
    Str name;                   // user name, role name, or service ("config.amazonaws.com")
    Str session;                // role session name
    Str path = "/";             // path of the user or role
    Str arn;                    // arn:aws:iam::A:user/dana, arn:aws:sts::A:assumed-role/R/S, …
    Str principal_id;           // AIDA…, AROA…:session, the account id for root
    Str access_key_id;          // AKIA… or ASIA…; empty for services
    Str issuer_arn;             // of a role session: the role; of a federated user: the user
    Str issuer_id;              // of a role session: AROA…; of a federated user: AIDA…
    Str session_policy;         // JSON text given to AssumeRole; empty for none
    Str invoked_by;             // set when a service acts through a role it assumed
    SimTime session_created;    // of a session
    bool mfa = false;

    auto fields() const {
        return std::tie(type, account, account_id, name, session, path, arn, principal_id,
                        access_key_id, issuer_arn, issuer_id, session_policy, invoked_by,
                        session_created, mfa);
    }
};

}  // namespace skylens::aws
