// Remembers what a policy text means.
#pragma once

#include <functional>
#include <map>
#include <memory>

#include "base/str.h"
#include "services/iam/policy/policy.h"

namespace skylens::iam {

// Parsed resource policies by their text, so that calls need not parse them again. Not part of
// what the world is: it never changes an answer.
class PolicyMemo {
  public:
    // Null for text that is no policy.
    std::shared_ptr<const Policy> find(const Str& text) const;

  private:
    mutable std::map<Str, std::shared_ptr<const Policy>, std::less<>> known_;
};

}  // namespace skylens::iam
