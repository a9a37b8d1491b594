// The words on the screen, from assets/text/<language>.json.
#pragma once

#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/str.h"

namespace skylens::ui {

class Texts {
  public:
    // The built-in catalogue of that language ("en", "ko"); code "NoSuchLanguage" otherwise.
    static Result<Texts> load(std::string_view language);

    // The text of a key such as "clock.pause", zero-terminated and valid as long as this object.
    // A missing key reads as the key itself, so that it is seen; a test finds it before that.
    [[nodiscard]] const char* operator()(std::string_view key) const;
    [[nodiscard]] bool has(std::string_view key) const;
    [[nodiscard]] const Str& language() const { return language_; }

    // The text with {0}, {1}, … replaced.
    [[nodiscard]] std::string format(std::string_view key,
                                     std::initializer_list<std::string_view> parts) const;

  private:
    struct Entry {
        std::string key;
        std::string text;
    };
    std::vector<Entry> entries_;  // sorted by key
    Str language_;
    mutable std::vector<std::string> missing_;
};

}  // namespace skylens::ui
