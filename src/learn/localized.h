// A text in every language that its author wrote.
#pragma once

#include <string_view>

#include "base/value.h"

namespace skylens::learn {

// {"en": "…", "ko": "…"}. English stands in for a missing language.
class LocalizedText {
  public:
    LocalizedText() = default;
    explicit LocalizedText(const Value& texts) : texts_(texts) {}

    [[nodiscard]] std::string_view in(std::string_view language) const {
        const Value* found = texts_.find(language);
        return found != nullptr ? found->as_string() : texts_["en"].as_string();
    }
    [[nodiscard]] bool empty() const { return texts_.empty(); }
    [[nodiscard]] bool has(std::string_view language) const { return texts_.contains(language); }

  private:
    Value texts_;
};

}  // namespace skylens::learn
