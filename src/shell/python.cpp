#include "shell/python.h"

#include "base/text.h"
#include "shell/output.h"

namespace skylens::shell {
namespace {

// Where Python's decoder stops, and what it expected there. Walks like the decoder does; text that
// gets through is left to parse_json.
class JsonWalk {
  public:
    explicit JsonWalk(std::string_view text) : text_(text) {}

    std::string problem() {
        skip_blanks();
        if (!value(0)) return message_;
        skip_blanks();
        if (at_ < text_.size()) return say("Extra data", at_), message_;
        return {};
    }

  private:
    static constexpr int kDepthMax = 64;

    bool say(std::string_view what, std::size_t where) {
        std::int64_t line = 1;
        std::size_t line_start = 0;
        for (std::size_t i = 0; i < where && i < text_.size(); ++i) {
            if (text_[i] != '\n') continue;
            ++line;
            line_start = i + 1;
        }
        message_ = join(what, ": line ", line, " column ", characters(line_start, where) + 1,
                        " (char ", characters(0, where), ")");
        return false;
    }

    [[nodiscard]] std::int64_t characters(std::size_t from, std::size_t to) const {
        std::int64_t count = 0;
        for (std::size_t i = from; i < to && i < text_.size(); ++i) {
            if ((static_cast<unsigned char>(text_[i]) & 0xC0U) != 0x80U) ++count;
        }
        return count;
    }

    void skip_blanks() {
        while (at_ < text_.size() &&
               std::string_view(" \t\n\r").find(text_[at_]) != std::string_view::npos)
            ++at_;
    }

    [[nodiscard]] bool next_is(char c) const { return at_ < text_.size() && text_[at_] == c; }

    bool value(int depth) {
        if (depth > kDepthMax) return say("Too deep", at_);
        if (next_is('{')) return object(depth);
        if (next_is('[')) return array(depth);
        if (next_is('"')) return string();
        for (const std::string_view word : {"true", "false", "null"}) {
            if (text_.substr(at_, word.size()) == word) {
                at_ += word.size();
                return true;
            }
        }
        return number();
    }

    bool number() {
        const std::size_t start = at_;
        std::size_t end = at_;
        if (end < text_.size() && text_[end] == '-') ++end;
        const std::size_t digits = end;
        if (end < text_.size() && text_[end] == '0') {
            ++end;
        } else {
            end = skip_digits(end);
        }
        if (end == digits) return say("Expecting value", start);
        if (end < text_.size() && text_[end] == '.' && skip_digits(end + 1) > end + 1)
            end = skip_digits(end + 1);
        if (end < text_.size() && (text_[end] == 'e' || text_[end] == 'E')) {
            std::size_t sign = end + 1;
            if (sign < text_.size() && (text_[sign] == '+' || text_[sign] == '-')) ++sign;
            if (skip_digits(sign) > sign) end = skip_digits(sign);
        }
        at_ = end;
        return true;
    }

    [[nodiscard]] std::size_t skip_digits(std::size_t at) const {
        while (at < text_.size() && text_[at] >= '0' && text_[at] <= '9')
            ++at;
        return at;
    }

    bool string() {
        const std::size_t start = at_;
        for (++at_; at_ < text_.size(); ++at_) {
            const char c = text_[at_];
            if (c == '"') {
                ++at_;
                return true;
            }
            if (static_cast<unsigned char>(c) < 0x20)
                return say("Invalid control character at", at_);
            if (c != '\\') continue;
            if (++at_ == text_.size()) break;
            if (std::string_view("\"\\/bfnrtu").find(text_[at_]) == std::string_view::npos) {
                return say("Invalid \\escape", at_ - 1);
            }
        }
        return say("Unterminated string starting at", start);
    }

    bool object(int depth) {
        ++at_;
        skip_blanks();
        if (next_is('}')) return ++at_, true;
        while (true) {
            if (!next_is('"')) return say("Expecting property name enclosed in double quotes", at_);
            if (!string()) return false;
            skip_blanks();
            if (!next_is(':')) return say("Expecting ':' delimiter", at_);
            ++at_;
            skip_blanks();
            if (!value(depth + 1)) return false;
            skip_blanks();
            if (next_is('}')) return ++at_, true;
            if (!next_is(',')) return say("Expecting ',' delimiter", at_);
            const std::size_t comma = at_++;
            skip_blanks();
            if (next_is('}')) return say("Illegal trailing comma before end of object", comma);
        }
    }

    bool array(int depth) {
        ++at_;
        skip_blanks();
        if (next_is(']')) return ++at_, true;
        while (true) {
            if (!value(depth + 1)) return false;
            skip_blanks();
            if (next_is(']')) return ++at_, true;
            if (!next_is(',')) return say("Expecting ',' delimiter", at_);
            const std::size_t comma = at_++;
            skip_blanks();
            if (next_is(']')) return say("Illegal trailing comma before end of array", comma);
        }
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::string message_;
};

}  // namespace

std::string python_repr(std::string_view text) {
    const bool single = text.find('\'') != std::string_view::npos;
    const bool use_double = single && text.find('"') == std::string_view::npos;
    const char quote = use_double ? '"' : '\'';
    std::string repr(1, quote);
    for (const char c : text) {
        if (c == '\n') {
            repr += "\\n";
        } else if (c == '\t') {
            repr += "\\t";
        } else {
            if (c == '\\' || c == quote) repr += '\\';
            repr += c;
        }
    }
    return repr + quote;
}

Result<std::int64_t> python_int(std::string_view text) {
    const Error refused =
        general_error(join("invalid literal for int() with base 10: ", python_repr(text)));
    std::string_view digits = trim(text);
    const bool negative = !digits.empty() && digits[0] == '-';
    if (!digits.empty() && (digits[0] == '-' || digits[0] == '+')) digits.remove_prefix(1);
    if (!is_digits(digits)) return refused;
    while (digits.size() > 1 && digits[0] == '0')
        digits.remove_prefix(1);
    if (digits.size() > 18) return general_error(join("the number ", text, " is out of range"));
    std::int64_t number = 0;
    for (const char c : digits)
        number = number * 10 + (c - '0');
    return negative ? -number : number;
}

Result<double> python_float(std::string_view text) {
    const Error refused =
        general_error(join("could not convert string to float: ", python_repr(text)));
    std::string_view number = trim(text);
    if (!number.empty() && number[0] == '+') number.remove_prefix(1);
    // JSON's numbers, and Python's without digits before or after the point.
    std::string json(number);
    const bool negative = !json.empty() && json[0] == '-';
    if (negative) json.erase(0, 1);
    if (!json.empty() && json[0] == '.') json.insert(0, 1, '0');
    if (!json.empty() && json.back() == '.') json += '0';
    while (json.size() > 1 && json[0] == '0' && json[1] >= '0' && json[1] <= '9')
        json.erase(0, 1);
    if (json.empty() || json[0] < '0' || json[0] > '9') return refused;
    const auto parsed = parse_json(json);
    if (!parsed.ok() || !parsed.value().is_number()) return refused;
    return negative ? -parsed.value().as_double() : parsed.value().as_double();
}

Result<Value> python_json(std::string_view text) {
    auto parsed = parse_json(text);
    if (parsed.ok()) return parsed;
    const std::string problem = JsonWalk(text).problem();
    return general_error(problem.empty() ? parsed.error().message : problem);
}

}  // namespace skylens::shell
