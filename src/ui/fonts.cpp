#include "ui/fonts.h"

#include <algorithm>

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

}  // namespace

std::vector<std::string> Fonts::first_paths() {
    return {std::string(kLatin), std::string(kStrong), std::string(kMono)};
}

std::string Fonts::korean_path() { return std::string(kKorean); }

bool Fonts::add(std::string_view path, std::string bytes) {
    if (bytes.size() < 4) return false;
    const std::string_view tag = std::string_view(bytes).substr(0, 4);
    if (tag != "OTTO" && tag != std::string_view("\0\1\0\0", 4)) return false;
    if (path == kKorean) {
        korean_bytes_ = std::move(bytes);
        merge_korean();
        return korean_added_;
    }
    ImFont** slot = path == kLatin ? &body_ : path == kStrong ? &strong_ : path == kMono ? &mono_ : nullptr;
    std::string* kept = path == kLatin ? &latin_bytes_ : path == kStrong ? &strong_bytes_ : &mono_bytes_;
    if (slot == nullptr || *slot != nullptr) return false;
    *kept = std::move(bytes);
    *slot = add_latin(*kept);
    if (*slot == nullptr) return false;
    if (slot == &body_) ImGui::GetIO().FontDefault = body_;
    merge_korean();
    return true;
}

ImFont* Fonts::add_latin(std::string& bytes) {
    ImFontConfig config;
    config.FontDataOwnedByAtlas = false;
    return ImGui::GetIO().Fonts->AddFontFromMemoryTTF(bytes.data(), static_cast<int>(bytes.size()),
                                                      kReferenceSize, &config);
}

void Fonts::merge_korean() {
    if (korean_bytes_.empty()) return;
    ImFont* const fonts[3] = {body_, strong_, mono_};
    for (int i = 0; i < 3; ++i) {
        if (fonts[i] == nullptr || with_korean_[i] != nullptr) continue;
        ImFontConfig config;
        config.FontDataOwnedByAtlas = false;
        config.MergeMode = true;
        config.DstFont = fonts[i];
        // There is one weight; the strong role darkens it.
        config.RasterizerMultiply = i == 1 ? 1.35f : 1.0f;
        with_korean_[i] = ImGui::GetIO().Fonts->AddFontFromMemoryTTF(
            korean_bytes_.data(), static_cast<int>(korean_bytes_.size()), kReferenceSize * kKoreanScale,
            &config);
        korean_added_ = korean_added_ || with_korean_[i] != nullptr;
    }
}

ImFont* Fonts::font(Role role) const {
    ImFont* const wanted = role == Role::Mono ? mono_
                           : role == Role::Body || role == Role::Small ? body_
                                                                       : strong_;
    if (wanted != nullptr) return wanted;
    return body_ != nullptr ? body_ : ImGui::GetIO().Fonts->Fonts.empty() ? nullptr : ImGui::GetIO().Fonts->Fonts[0];
}

float Fonts::size(Role role) {
    switch (role) {
        case Role::Small: return 15.0f;
        case Role::Heading: return 20.0f;
        case Role::Title: return 25.0f;
        default: return kReferenceSize;
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
