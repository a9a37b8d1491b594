#include "base/regex_search.h"

#include <re2/re2.h>

namespace skylens {

struct RegexSearch::Compiled {
    Compiled(std::string_view pattern, const re2::RE2::Options& options)
        : regex(re2::StringPiece(pattern.data(), pattern.size()), options) {}
    re2::RE2 regex;
    re2::RE2::Anchor anchor = re2::RE2::UNANCHORED;
};

Result<RegexSearch> RegexSearch::compile(std::string_view pattern, Options options) {
    re2::RE2::Options how;
    how.set_log_errors(false);
    how.set_case_sensitive(!options.ignore_case);
    how.set_literal(options.literal);
    const auto compiled = std::make_shared<Compiled>(pattern, how);
    if (!compiled->regex.ok()) return Failure{"InvalidPattern", compiled->regex.error()};
    if (options.whole) compiled->anchor = re2::RE2::ANCHOR_BOTH;
    RegexSearch search;
    search.compiled_ = compiled;
    return search;
}

bool RegexSearch::find(std::string_view text, std::size_t from,
                       std::vector<std::string_view>& groups) const {
    const int count = compiled_->regex.NumberOfCapturingGroups() + 1;
    std::vector<re2::StringPiece> pieces(static_cast<std::size_t>(count));
    if (!compiled_->regex.Match(re2::StringPiece(text.data(), text.size()), from, text.size(),
                                compiled_->anchor, pieces.data(), count)) {
        return false;
    }
    groups.clear();
    for (const re2::StringPiece& piece : pieces)
        groups.emplace_back(piece.data() == nullptr ? std::string_view()
                                                    : std::string_view(piece.data(), piece.size()));
    return true;
}

}  // namespace skylens
