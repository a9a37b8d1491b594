// A stored policy: its text as given, and the text parsed once.
#pragma once

#include <memory>

#include "base/result.h"
#include "services/iam/policy/policy.h"

namespace skylens::iam {

// The parsed policy never changes and is shared by all copies of a world; the text is the state.
struct PolicyDocument {
    Str text;
    std::shared_ptr<const Policy> parsed;

    [[nodiscard]] bool empty() const { return parsed == nullptr; }
    auto fields() const { return std::tie(text); }
};

// Refuses like parse_policy_text.
inline Result<PolicyDocument> make_document(const Str& text, PolicyKind kind) {
    SKYLENS_TRY(Policy policy, parse_policy_text(text, kind));
    return PolicyDocument{text, std::make_shared<const Policy>(std::move(policy))};
}

}  // namespace skylens::iam
