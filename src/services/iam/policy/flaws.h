// What can be wrong with a policy document, and AWS's message for it.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/result.h"
#include "services/iam/policy/policy.h"

namespace skylens::iam {

enum class PolicyFlaw : std::uint8_t {
    TooLong,
    Json,
    Shape,  // an element of the wrong JSON type, or two that exclude each other
    UnknownElement,
    UnknownVersion,
    OldVersion,
    NoStatement,
    NoEffect,
    UnknownEffect,
    EffectCase,  // "allow"
    SidTwice,
    PrincipalGiven,
    NoPrincipal,
    EmptyPrincipal,
    PrincipalNotObject,
    UnknownPrincipal,
    NotPrincipalAllow,
    NotPrincipalTrust,
    NoAction,
    ActionWithoutVendor,
    ActionColons,
    ActionVendor,
    ActionNotSts,
    NoResource,
    ResourceForm,
    ResourcePartition,
    ResourceVendor,
    ResourceRegion,
    IamRegion,
    IamPath,
    LegacyResource,
    ResourceInTrust,
    NotResourceInTrust,
    ConditionOperator,
    LegacyDate
};

// IAM reports the flaw of the lowest stage, wherever it stands in the document; the services with
// resource policies report the first one they meet (every stage is then 0).
int flaw_stage(PolicyFlaw flaw, PolicyKind kind);

// AWS's code and message. `subject` is the offending text where the message quotes it.
Failure flaw_error(PolicyFlaw flaw, PolicyKind kind, std::string_view subject);

}  // namespace skylens::iam
