#include "services/events/wildcard.h"

#include <algorithm>

#include "base/str.h"
#include "services/events/state.h"

namespace skylens::events {
namespace {

// AWS refuses "*:*:*:*:*:event-bus/*" (11 places) and takes "/Users/*/dir/dir/dir/dir/dir/doc.txt"
// (7).
constexpr int kWildcardPlacesMax = 10;
constexpr std::size_t kPlainSearchMax = 1
                                        << 14;  // below this a plain search is quicker than a table

Failure refuse_wildcard(std::string message) {
    return Failure{"InvalidWildcard", std::move(message)};
}

// The length of the longest chain of proper prefixes of `piece` that are also suffixes of one of
// its prefixes: in how many places of `piece` a text can be at the same time.
int longest_border_chain(std::string_view piece) {
    std::vector<std::size_t> border(piece.size() + 1, 0);
    std::vector<int> chain(piece.size() + 1, 0);
    int longest = 0;
    for (std::size_t i = 1; i <= piece.size(); ++i) {
        std::size_t k = i > 1 ? border[i - 1] : 0;
        while (i > 1 && k > 0 && piece[k] != piece[i - 1])
            k = border[k];
        border[i] = i > 1 && piece[k] == piece[i - 1] ? k + 1 : 0;
        chain[i] = chain[border[i]] + 1;
        longest = std::max(longest, chain[i]);
    }
    return longest;
}

// Linear search (Knuth, Morris, Pratt), so that a hostile pattern costs no more than its length.
std::size_t find_piece(std::string_view text, std::string_view piece, std::size_t from) {
    if (text.size() * piece.size() <= kPlainSearchMax) return text.find(piece, from);
    std::vector<std::size_t> border(piece.size() + 1, 0);
    for (std::size_t i = 2; i <= piece.size(); ++i) {
        std::size_t k = border[i - 1];
        while (k > 0 && piece[k] != piece[i - 1])
            k = border[k];
        border[i] = piece[k] == piece[i - 1] ? k + 1 : 0;
    }
    std::size_t matched = 0;
    for (std::size_t i = from; i < text.size(); ++i) {
        while (matched > 0 && piece[matched] != text[i])
            matched = border[matched];
        if (piece[matched] == text[i]) ++matched;
        if (matched == piece.size()) return i + 1 - piece.size();
    }
    return std::string_view::npos;
}

}  // namespace

bool Wildcard::matches(std::string_view text) const {
    if (pieces.size() == 1) return text == pieces[0];
    const std::string& first = pieces.front();
    const std::string& last = pieces.back();
    if (text.size() < first.size() + last.size()) return false;
    if (text.substr(0, first.size()) != first) return false;
    const std::size_t end = text.size() - last.size();
    if (text.substr(end) != last) return false;
    std::size_t at = first.size();
    for (std::size_t i = 1; i + 1 < pieces.size(); ++i) {
        const std::size_t found = find_piece(text.substr(0, end), pieces[i], at);
        if (found == std::string_view::npos) return false;
        at = found + pieces[i].size();
    }
    return true;
}

Result<Wildcard> parse_wildcard(std::string_view text) {
    Wildcard wildcard;
    wildcard.pieces.emplace_back();
    for (std::size_t i = 0; i < text.size(); ++i) {
        // EventBridge counts from the opening quote, hence the + 1.
        const std::int64_t position = static_cast<std::int64_t>(i) + 1;
        const char next = i + 1 < text.size() ? text[i + 1] : '\0';
        if (text[i] == '*') {
            if (next == '*')
                return refuse_wildcard(join("Consecutive wildcard characters at pos ", position));
            wildcard.pieces.emplace_back();
        } else if (text[i] == '\\') {
            if (next != '*' && next != '\\')
                return refuse_wildcard(join("Invalid escape character at pos ", position));
            wildcard.pieces.back().push_back(next);
            ++i;
        } else {
            wildcard.pieces.back().push_back(text[i]);
        }
    }
    if (wildcard_places(wildcard) > kWildcardPlacesMax) {
        return refuse_wildcard(
            "Rule is too complex - try using fewer wildcard characters or fewer repeating "
            "character sequences after a wildcard character");
    }
    return wildcard;
}

int wildcard_places(const Wildcard& wildcard) {
    int places = static_cast<int>(wildcard.pieces.size()) - 1;
    for (std::size_t i = 1; i < wildcard.pieces.size(); ++i)
        places += longest_border_chain(wildcard.pieces[i]);
    return places;
}

}  // namespace skylens::events
