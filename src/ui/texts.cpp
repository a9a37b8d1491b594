#include "ui/texts.h"

#include <algorithm>

#include "base/assets.h"
#include "base/sort.h"
#include "base/value.h"

namespace skylens::ui {
namespace {

// Nested objects become dotted keys.
void flatten(const Value& value, const std::string& prefix,
             std::vector<std::pair<std::string, std::string>>& out) {
    for (const Value::Member& member : value.members()) {
        const std::string key =
            prefix.empty() ? member.key.string() : prefix + "." + member.key.string();
        if (member.value.is_object()) {
            flatten(member.value, key, out);
        } else {
            out.emplace_back(key, std::string(member.value.as_string()));
        }
    }
}

}  // namespace

Result<Texts> Texts::load(std::string_view language) {
    const Asset* asset = find_asset(join("assets/text/", language, ".json"));
    if (asset == nullptr)
        return Failure{"NoSuchLanguage", join("there are no texts in '", language, "'")};
    SKYLENS_TRY(const Value json, parse_json(asset->bytes));
    std::vector<std::pair<std::string, std::string>> flat;
    flatten(json, "", flat);
    sort_stably(flat);
    Texts texts;
    texts.language_ = Str(language);
    for (auto& entry : flat)
        texts.entries_.push_back({std::move(entry.first), std::move(entry.second)});
    return texts;
}

const char* Texts::operator()(std::string_view key) const {
    const auto found = std::lower_bound(
        entries_.begin(), entries_.end(), key,
        [](const Entry& entry, std::string_view wanted) { return entry.key < wanted; });
    if (found != entries_.end() && found->key == key) return found->text.c_str();
    for (const std::string& known : missing_) {
        if (known == key) return known.c_str();
    }
    missing_.reserve(64);
    if (missing_.size() == missing_.capacity()) return "?";
    missing_.emplace_back(key);
    return missing_.back().c_str();
}

bool Texts::has(std::string_view key) const {
    const auto found = std::lower_bound(
        entries_.begin(), entries_.end(), key,
        [](const Entry& entry, std::string_view wanted) { return entry.key < wanted; });
    return found != entries_.end() && found->key == key;
}

std::string Texts::format(std::string_view key,
                          std::initializer_list<std::string_view> parts) const {
    const std::string_view text = (*this)(key);
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool slot = text[i] == '{' && i + 2 < text.size() && text[i + 2] == '}' &&
                          text[i + 1] >= '0' && text[i + 1] <= '9';
        if (!slot) {
            out.push_back(text[i]);
            continue;
        }
        const auto index = static_cast<std::size_t>(text[i + 1] - '0');
        if (index < parts.size()) out.append(*(parts.begin() + index));
        i += 2;
    }
    return out;
}

}  // namespace skylens::ui
