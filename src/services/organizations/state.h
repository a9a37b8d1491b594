// Organizations: their units, accounts and policies, seen from every account.
#pragma once

#include <cstdint>
#include <tuple>
#include <vector>

#include "base/str.h"
#include "base/table.h"
#include "base/time.h"
#include "services/iam/state.h"

namespace skylens::organizations {

// An organizational unit; its parent is another one or the root.
struct Unit {
    Str id;  // ou-ROOT-xxxxxxxx
    Str name;
    Str parent;
    auto fields() const { return std::tie(id, name, parent); }
};

struct Member {
    Str id;  // account
    Str parent;
    bool invited = false;  // the management account counts as invited, as in AWS
    SimTime joined;
    auto fields() const { return std::tie(id, parent, invited, joined); }
};

enum class PolicyType : std::uint8_t { ServiceControl, ResourceControl };

struct Policy {
    Str id;  // p-…
    Str name;
    Str description;
    PolicyType type = PolicyType::ServiceControl;
    bool aws_managed = false;
    iam::PolicyDocument document;
    std::vector<Str> targets;  // root, units and accounts, in the order of attachment
    auto fields() const {
        return std::tie(id, name, description, type, aws_managed, document, targets);
    }
};

struct Organization {
    Str id;    // o-…
    Str root;  // r-…
    Str management;
    bool all_features = true;  // otherwise consolidated billing
    std::vector<PolicyType> enabled;
    Table<Unit> units;
    Table<Member> members;
    Table<Policy> policies;
    auto fields() const {
        return std::tie(id, root, management, all_features, enabled, units, members, policies);
    }
};

enum class HandshakeState : std::uint8_t { Open, Canceled, Accepted, Declined };

// An invitation to an account. It expires by its time.
struct Handshake {
    Str id;  // h-…
    Str organization;
    Str management;
    Str target;            // account invited
    bool by_mail = false;  // invited by e-mail address
    Str notes;
    HandshakeState state = HandshakeState::Open;
    SimTime requested;
    SimTime expires;
    auto fields() const {
        return std::tie(id, organization, management, target, by_mail, notes, state, requested,
                        expires);
    }
};

struct State {
    Table<Organization> organizations;
    Table<Handshake> handshakes;
    auto fields() const { return std::tie(organizations, handshakes); }
};

}  // namespace skylens::organizations
