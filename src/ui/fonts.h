// Type: four roles from three font files, and Korean merged into each of them. Files arrive after
// the first frame, in any order; until then Dear ImGui's own font stands in. Glyphs are drawn when
// they are first met, at the screen's pixel ratio.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <imgui.h>

namespace skylens::ui {

enum class Role : std::uint8_t {
    Body,     // running text, tables, forms
    Strong,   // the same size, semibold
    Small,    // captions, axis labels, badges
    Heading,  // of a panel
    Title,    // of a page
    Mono,     // commands, JSON, ids
};

class Fonts {
  public:
    // Paths for Platform::fetch: what to ask for at once, and what only Korean text needs.
    static std::vector<std::string> first_paths();
    static std::string korean_path();

    // Takes a fetched file. False when the path is none of ours or the bytes are no font.
    bool add(std::string_view path, std::string bytes);
    // Enough has arrived to show the page.
    [[nodiscard]] bool ready() const { return body_ != nullptr && strong_ != nullptr; }
    [[nodiscard]] bool has_korean() const { return korean_added_; }

    // For ImGui::PushFont: the role's font (Dear ImGui's own until it has arrived) and its size.
    [[nodiscard]] ImFont* font(Role role) const;
    static float size(Role role);

  private:
    void merge_korean();

    std::string korean_bytes_;  // kept for fonts that arrive later
    ImFont* body_ = nullptr;
    ImFont* strong_ = nullptr;
    ImFont* mono_ = nullptr;
    bool merged_[3] = {};  // Korean is in body, strong, mono
    bool korean_added_ = false;
};

// Pushes the role's font for a scope.
class FontScope {
  public:
    explicit FontScope(Role role);
    ~FontScope();
    FontScope(const FontScope&) = delete;
    FontScope& operator=(const FontScope&) = delete;
};

// True when the text holds a Hangul syllable or letter.
bool has_hangul(std::string_view utf8);

}  // namespace skylens::ui
