#include "services/iam/policy/memo.h"

#include "services/iam/state.h"

namespace skylens::iam {

std::shared_ptr<const Policy> PolicyMemo::find(const Str& text) const {
    constexpr std::size_t kKnownMax = 256;
    const auto found = known_.find(text);
    if (found != known_.end()) return found->second;
    if (known_.size() >= kKnownMax) known_.clear();
    auto policy = parse_policy_text(text, PolicyKind::Any);
    std::shared_ptr<const Policy> parsed;
    if (policy.ok()) parsed = std::make_shared<const Policy>(std::move(policy).value());
    known_.emplace(text, parsed);
    return parsed;
}

}  // namespace skylens::iam
