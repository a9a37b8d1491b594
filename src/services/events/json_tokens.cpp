#include "services/events/json_tokens.h"

#include "base/str.h"
#include "services/events/state.h"

namespace skylens::events {
namespace {

const char* const kTokens =
    "(JSON String, Number, Array, Object or token 'null', 'true' or 'false')";

bool is_word_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '$';
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

void append_utf8(std::uint32_t code, std::string& out) {
    if (code < 0x80) {
        out.push_back(static_cast<char>(code));
    } else if (code < 0x800) {
        out.push_back(static_cast<char>(0xc0 | (code >> 6)));
        out.push_back(static_cast<char>(0x80 | (code & 0x3f)));
    } else if (code < 0x10000) {
        out.push_back(static_cast<char>(0xe0 | (code >> 12)));
        out.push_back(static_cast<char>(0x80 | ((code >> 6) & 0x3f)));
        out.push_back(static_cast<char>(0x80 | (code & 0x3f)));
    } else {
        out.push_back(static_cast<char>(0xf0 | (code >> 18)));
        out.push_back(static_cast<char>(0x80 | ((code >> 12) & 0x3f)));
        out.push_back(static_cast<char>(0x80 | ((code >> 6) & 0x3f)));
        out.push_back(static_cast<char>(0x80 | (code & 0x3f)));
    }
}

}  // namespace

JsonTokens::Kind JsonTokens::fail(std::string message) {
    if (error_.empty()) error_ = std::move(message);
    return Kind::Failed;
}

// The character under the cursor is not what the grammar allows there.
JsonTokens::Kind JsonTokens::fail_on_character(const char* expected) {
    if (at_end()) {
        if (levels_.empty()) return fail("Unexpected end-of-input");
        const Level& level = levels_.back();
        return fail(join("Unexpected end-of-input: expected close marker for ",
                         level.object ? "Object" : "Array", " (start marker at ",
                         source_at(level.start), ")"));
    }
    const char c = text_[at_++];
    return fail(join("Unexpected character ('", std::string_view(&c, 1), "' (code ",
                     std::int64_t{static_cast<unsigned char>(c)}, ")): ", expected));
}

JsonTokens::Kind JsonTokens::next() {
    if (failed()) return Kind::Failed;
    if (pending_text_ && !scan_text()) return Kind::Failed;
    skip_blanks();
    token_start_ = at_;
    if (levels_.empty()) return value();
    Level& level = levels_.back();
    if (level.after_name) {
        level.after_name = false;
        if (at_end() || text_[at_] != ':') {
            return fail_on_character("was expecting a colon to separate field name and value");
        }
        ++at_;
        skip_blanks();
        token_start_ = at_;
        return value();
    }
    if (!at_end() && (text_[at_] == '}' || text_[at_] == ']')) return close(text_[at_]);
    if (!separator(level)) return Kind::Failed;
    return level.object ? field_name() : value();
}

bool JsonTokens::separator(Level& level) {
    if (level.first) {
        level.first = false;
        return true;
    }
    if (at_end() || text_[at_] != ',') {
        fail_on_character(level.object ? "was expecting comma to separate Object entries"
                                       : "was expecting comma to separate Array entries");
        return false;
    }
    ++at_;
    skip_blanks();
    token_start_ = at_;
    return true;
}

JsonTokens::Kind JsonTokens::value() {
    if (at_end()) {
        if (levels_.empty()) return Kind::End;
        return fail_on_character("");
    }
    const char c = text_[at_];
    if (c == '{') return open(true);
    if (c == '[') return open(false);
    if (c == '"') {
        ++at_;
        pending_text_ = true;
        return Kind::Text;
    }
    if (c == '-' || is_digit(c)) return number();
    if (is_word_character(c)) return word();
    const std::string expected = join("expected a valid value ", kTokens);
    return fail_on_character(expected.c_str());
}

JsonTokens::Kind JsonTokens::open(bool object) {
    if (levels_.size() >= depth_max_) {
        return fail(join("Document nesting depth exceeds the maximum allowed (",
                         std::int64_t{depth_max_}, ")"));
    }
    Level level;
    level.object = object;
    level.start = at_++;
    levels_.push_back(level);
    return object ? Kind::StartObject : Kind::StartArray;
}

JsonTokens::Kind JsonTokens::close(char bracket) {
    const Level level = levels_.back();
    ++at_;
    const char expected = level.object ? '}' : ']';
    if (bracket != expected) {
        return fail(join("Unexpected close marker '", std::string_view(&bracket, 1),
                         "': expected '", std::string_view(&expected, 1), "' (for ",
                         level.object ? "Object" : "Array", " starting at ", source_at(level.start),
                         ")"));
    }
    levels_.pop_back();
    return level.object ? Kind::EndObject : Kind::EndArray;
}

JsonTokens::Kind JsonTokens::field_name() {
    if (at_end() || text_[at_] != '"') {
        return fail_on_character("was expecting double-quote to start field name");
    }
    ++at_;
    if (!scan_text()) return Kind::Failed;
    levels_.back().after_name = true;
    return Kind::FieldName;
}

JsonTokens::Kind JsonTokens::word() {
    const std::size_t start = at_;
    while (!at_end() && is_word_character(text_[at_]))
        ++at_;
    const std::string_view word = text_.substr(start, at_ - start);
    token_text_ = std::string(word);
    if (word == "true") return Kind::True;
    if (word == "false") return Kind::False;
    if (word == "null") return Kind::Null;
    return fail(join("Unrecognized token '", word, "': was expecting ", kTokens));
}

JsonTokens::Kind JsonTokens::number() {
    const std::size_t start = at_;
    const auto digits = [this] {
        const std::size_t first = at_;
        while (!at_end() && is_digit(text_[at_]))
            ++at_;
        return at_ > first;
    };
    if (text_[at_] == '-') ++at_;
    const bool zero = !at_end() && text_[at_] == '0';
    if (!digits())
        return fail_on_character(
            "Expected digit (0-9) to follow minus sign, for valid numeric value");
    if (zero && at_ - start > (text_[start] == '-' ? 2U : 1U)) {
        return fail("Invalid numeric value: Leading zeroes not allowed");
    }
    if (!at_end() && text_[at_] == '.') {
        ++at_;
        if (!digits()) return fail_on_character("Decimal point not followed by a digit");
    }
    if (!at_end() && (text_[at_] == 'e' || text_[at_] == 'E')) {
        ++at_;
        if (!at_end() && (text_[at_] == '+' || text_[at_] == '-')) ++at_;
        if (!digits()) return fail_on_character("Exponent indicator not followed by a digit");
    }
    token_text_ = std::string(text_.substr(start, at_ - start));
    return Kind::Number;
}

const std::string& JsonTokens::text() {
    if (pending_text_ && !scan_text()) token_text_.clear();
    return token_text_;
}

// Reads characters up to the closing quote; the opening one is behind the cursor.
bool JsonTokens::scan_text() {
    pending_text_ = false;
    token_text_.clear();
    for (;;) {
        if (at_end()) {
            fail("Unexpected end-of-input: was expecting closing quote for a string value");
            return false;
        }
        const char c = text_[at_++];
        if (c == '"') return true;
        if (c == '\\') {
            if (!scan_escape()) return false;
        } else if (static_cast<unsigned char>(c) < 0x20) {
            fail(join("Illegal unquoted character ((CTRL-CHAR, code ", std::int64_t{c},
                      ")): has to be escaped using backslash to be included in string value"));
            return false;
        } else {
            token_text_.push_back(c);
        }
    }
}

bool JsonTokens::scan_escape() {
    if (at_end()) {
        fail("Unexpected end-of-input in character escape sequence");
        return false;
    }
    const char c = text_[at_++];
    switch (c) {
        case '"':
        case '\\':
        case '/':
            token_text_.push_back(c);
            return true;
        case 'b':
            token_text_.push_back('\b');
            return true;
        case 'f':
            token_text_.push_back('\f');
            return true;
        case 'n':
            token_text_.push_back('\n');
            return true;
        case 'r':
            token_text_.push_back('\r');
            return true;
        case 't':
            token_text_.push_back('\t');
            return true;
        case 'u':
            return scan_unicode_escape();
        default:
            break;
    }
    fail(join("Unrecognized character escape '", std::string_view(&c, 1), "' (code ",
              std::int64_t{static_cast<unsigned char>(c)}, ")"));
    return false;
}

bool JsonTokens::hex4(std::uint32_t& code) {
    code = 0;
    for (int i = 0; i < 4; ++i) {
        const char c = at_end() ? '\0' : text_[at_];
        const bool letter = (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
        if (!is_digit(c) && !letter) {
            fail_on_character("expected a hex-digit for character escape sequence");
            return false;
        }
        ++at_;
        const int digit = is_digit(c) ? c - '0' : (c & 0x5f) - 'A' + 10;
        code = code * 16 + static_cast<std::uint32_t>(digit);
    }
    return true;
}

bool JsonTokens::scan_unicode_escape() {
    std::uint32_t code = 0;
    if (!hex4(code)) return false;
    if (code >= 0xd800 && code < 0xdc00 && text_.substr(at_, 2) == "\\u") {
        at_ += 2;
        std::uint32_t low = 0;
        if (!hex4(low)) return false;
        if (low >= 0xdc00 && low < 0xe000) {
            append_utf8(0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00), token_text_);
            return true;
        }
        append_utf8(0xfffd, token_text_);
        code = low;
    }
    append_utf8(code >= 0xd800 && code < 0xe000 ? 0xfffdU : code, token_text_);
    return true;
}

void JsonTokens::skip_blanks() {
    while (!at_end()) {
        const char c = text_[at_];
        if (c != ' ' && c != '\t' && c != '\n' && c != '\r') return;
        ++at_;
    }
}

std::string JsonTokens::source_at(std::size_t offset) const {
    constexpr std::size_t kShown = 500;  // Jackson cuts the quoted source here
    std::int64_t line = 1;
    std::int64_t column = 1;
    for (std::size_t i = 0; i < offset && i < text_.size(); ++i) {
        if (text_[i] == '\n') {
            ++line;
            column = 1;
        } else if ((static_cast<unsigned char>(text_[i]) & 0xc0) != 0x80) {
            ++column;
        }
    }
    std::string cut;
    if (text_.size() > kShown) {
        cut = join("[truncated ", static_cast<std::int64_t>(text_.size() - kShown), " chars]");
    }
    return join("[Source: (String)\"", text_.substr(0, kShown), "\"", cut, "; line: ", line,
                ", column: ", column, "]");
}

}  // namespace skylens::events
