#include "ui/fonts.h"

#include <utility>

#include <imgui_internal.h>

#include "ui/bold_loader.h"
#include "ui/kit.h"

namespace skylens::ui {
namespace {

constexpr std::string_view kLatin = "fonts/latin.otf";
constexpr std::string_view kStrong = "fonts/latin-bold.otf";
constexpr std::string_view kMono = "fonts/mono.otf";
constexpr std::string_view kKorean = "fonts/korean.otf";

// Dear ImGui's size is ascent plus descent. Noto Sans CJK's line box is 1.20 times Inter's, so it
// is loaded that much larger to draw Hangul as tall as Latin capitals expect.
constexpr float kKoreanScale = 1.18f;
constexpr float kReferenceSize = 17.0f;

bool is_font(std::string_view bytes) {
    return bytes.starts_with("OTTO") || bytes.starts_with(std::string_view("\0\1\0\0", 4));
}

struct Merge {
    ImFont* into = nullptr;  // nullptr: a font of its own
    float scale = 1.0f;
    bool bold = false;
};

// Dear ImGui takes a copy of the bytes.
ImFont* load(std::string& bytes, const Merge& merge) {
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    ImFontConfig config;
    config.FontDataOwnedByAtlas = false;
    if (merge.bold) config.FontLoader = bold_loader();
    config.MergeMode = merge.into != nullptr;
    config.DstFont = merge.into;
    // Dear ImGui 1.92.2 merges into the last font only: the target takes that place meanwhile.
    const int place = merge.into == nullptr ? -1 : atlas.Fonts.find_index(merge.into);
    const int last = atlas.Fonts.Size - 1;
    if (place >= 0) std::swap(atlas.Fonts[place], atlas.Fonts[last]);
    ImFont* font = atlas.AddFontFromMemoryTTF(bytes.data(), static_cast<int>(bytes.size()),
                                              kReferenceSize * merge.scale, &config);
    if (place >= 0) {
        std::swap(atlas.Fonts[place], atlas.Fonts[last]);
        // Forget which characters were looked for in vain.
        ImFontAtlasFontDiscardBakes(&atlas, merge.into, 0);
    }
    return font;
}

}  // namespace

std::vector<std::string> Fonts::first_paths() {
    return {std::string(kLatin), std::string(kStrong), std::string(kMono)};
}

std::string Fonts::korean_path() { return std::string(kKorean); }

bool Fonts::add(std::string_view path, std::string bytes) {
    if (!is_font(bytes)) return false;
    if (path == kKorean) {
        korean_bytes_ = std::move(bytes);
        merge_korean();
        return true;
    }
    ImFont** slot = path == kLatin    ? &body_
                    : path == kStrong ? &strong_
                    : path == kMono   ? &mono_
                                      : nullptr;
    if (slot == nullptr || *slot != nullptr) return false;
    *slot = load(bytes, {});
    if (*slot == nullptr) return false;
    if (slot == &body_) ImGui::GetIO().FontDefault = body_;
    merge_korean();
    return true;
}

void Fonts::merge_korean() {
    if (korean_bytes_.empty()) return;
    ImFont* const fonts[3] = {body_, strong_, mono_};
    for (int i = 0; i < 3; ++i) {
        if (fonts[i] == nullptr || merged_[i]) continue;
        // There is one weight; the strong role widens it.
        merged_[i] = load(korean_bytes_, {fonts[i], kKoreanScale, i == 1}) != nullptr;
        korean_added_ = korean_added_ || merged_[i];
    }
    if (merged_[0] && merged_[1] && merged_[2]) korean_bytes_ = {};
}

ImFont* Fonts::font(Role role) const {
    ImFont* const wanted = role == Role::Mono                          ? mono_
                           : role == Role::Body || role == Role::Small ? body_
                                                                       : strong_;
    if (wanted != nullptr) return wanted;
    return body_ != nullptr                      ? body_
           : ImGui::GetIO().Fonts->Fonts.empty() ? nullptr
                                                 : ImGui::GetIO().Fonts->Fonts[0];
}

float Fonts::size(Role role) {
    switch (role) {
        case Role::Small:
            return 15.0f;
        case Role::Heading:
            return 20.0f;
        case Role::Title:
            return 25.0f;
        default:
            return kReferenceSize;
    }
}

FontScope::FontScope(Role role) { ImGui::PushFont(kit().fonts.font(role), Fonts::size(role)); }
FontScope::~FontScope() { ImGui::PopFont(); }

bool has_hangul(std::string_view utf8) {
    // Hangul syllables U+AC00-D7A3 begin with EA B0 … ED 9E; jamo U+1100-11FF with E1 84 … E1 87,
    // compatibility jamo U+3130-318F with E3 84 … E3 86.
    for (std::size_t i = 0; i + 2 < utf8.size(); ++i) {
        const auto first = static_cast<unsigned char>(utf8[i]);
        const auto second = static_cast<unsigned char>(utf8[i + 1]);
        if (first == 0xEA && second >= 0xB0) return true;
        if (first == 0xEB || first == 0xEC) return true;
        if (first == 0xED && second <= 0x9E) return true;
        if (first == 0xE1 && second >= 0x84 && second <= 0x87) return true;
        if (first == 0xE3 && second >= 0x84 && second <= 0x86) return true;
    }
    return false;
}

}  // namespace skylens::ui
