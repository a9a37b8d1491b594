// What words become: variables, command substitution, splitting.
#include <algorithm>

#include "base/str.h"
#include "base/text.h"
#include "shell/script/interpreter.h"

namespace skylens::shell::script {
namespace {

bool separates(char c) { return c == ' ' || c == '\t' || c == '\n'; }

// "{1..5}" as a whole word: the numbers, up or down. Lists in braces stay as they are, because the
// AWS CLI's own shorthand has them.
constexpr std::int64_t kSequenceMax = 10'000;

bool whole_number(std::string_view text, std::int64_t& out) {
    const bool negative = !text.empty() && text[0] == '-';
    if (negative) text.remove_prefix(1);
    if (!is_digits(text) || text.size() > 9) return false;
    out = std::stoll(std::string(text)) * (negative ? -1 : 1);
    return true;
}

bool expand_sequence(const Word& word, std::vector<std::string>& out) {
    if (word.parts.size() != 1 || word.parts[0].kind != Part::Kind::Text || word.parts[0].quoted)
        return false;
    const std::string_view text = word.parts[0].text;
    const std::size_t open = text.find('{');
    const std::size_t dots = text.find("..", open == std::string_view::npos ? text.size() : open);
    const std::size_t close = text.find('}', dots == std::string_view::npos ? text.size() : dots);
    if (close == std::string_view::npos) return false;
    std::int64_t from = 0;
    std::int64_t to = 0;
    if (!whole_number(text.substr(open + 1, dots - open - 1), from) ||
        !whole_number(text.substr(dots + 2, close - dots - 2), to)) {
        return false;
    }
    const std::int64_t step = from <= to ? 1 : -1;
    if ((to - from) * step >= kSequenceMax) return false;
    for (std::int64_t i = from; i != to + step; i += step) {
        out.push_back(join(text.substr(0, open), i, text.substr(close + 1)));
    }
    return true;
}

// Collects the words that a word becomes.
class Fields {
  public:
    explicit Fields(std::vector<std::string>& out) : out_(out) {}

    void add(std::string_view text, bool quoted, bool split_at_blanks) {
        if (quoted) begun_ = true;
        if (!split_at_blanks) {
            word_ += text;
            begun_ = begun_ || !text.empty();
            return;
        }
        for (const char c : text) {
            if (separates(c)) {
                end();
            } else {
                word_ += c;
                begun_ = true;
            }
        }
    }

    void end() {
        if (begun_) out_.push_back(std::move(word_));
        word_.clear();
        begun_ = false;
    }

  private:
    std::vector<std::string>& out_;
    std::string word_;
    bool begun_ = false;
};

}  // namespace

bool Interpreter::too_large(std::size_t bytes, std::string& error) {
    if (bytes <= kValueMax) return false;
    if (!expansion_failed_) stop("stopped: the words of a command are too long", error);
    expansion_failed_ = true;
    return true;
}

std::vector<std::string> Interpreter::expand(const std::vector<Word>& words, std::string& error) {
    std::vector<std::string> out;
    std::size_t bytes = 0;
    for (const Word& word : words) {
        if (expand_sequence(word, out)) continue;
        Fields fields(out);
        for (const Part& part : word.parts) {
            const bool text = part.kind == Part::Kind::Text;
            const std::string value = value_of(part, error);
            bytes += value.size();
            if (too_large(bytes, error)) return {};
            fields.add(value, part.quoted, !text && !part.quoted);
        }
        fields.end();
    }
    return out;
}

std::string Interpreter::expand_joined(const Word& word, std::string& error) {
    std::string text;
    for (const Part& part : word.parts) {
        text += value_of(part, error);
        if (too_large(text.size(), error)) return {};
    }
    return text;
}

std::string Interpreter::value_of(const Part& part, std::string& error) {
    if (part.kind == Part::Kind::Text) return part.text;
    if (part.kind == Part::Kind::Variable) return variable_value(part, error);
    if (part.kind == Part::Kind::Sum) {
        const auto sum = compute(part.text, state_.variables);
        if (sum.ok()) return std::to_string(sum.value());
        error += join("skylens: ", sum.error().message, "\n");
        expansion_failed_ = true;
        return {};
    }
    const Variables before = state_.variables;
    std::string out;
    Input nothing;
    const int status = run_script(*part.body, {nothing, out, error});
    state_.variables = before;
    state_.status = status;
    if (jump_ == Jump::Exit && status != kExitStopped) jump_ = Jump::None;
    while (!out.empty() && out.back() == '\n')
        out.pop_back();
    return out;
}

std::string Interpreter::variable_value(const Part& part, std::string& error) {
    std::string value;
    bool set = true;
    if (part.text == "?") {
        value = std::to_string(state_.status);
    } else {
        const auto found = state_.variables.find(part.text);
        set = found != state_.variables.end();
        if (set) value = found->second.value;
    }
    if (part.change == 0) return value;
    if (part.change == '#') return std::to_string(value.size());
    const bool missing = !set || (part.also_empty && value.empty());
    if (part.change == '+') return missing ? std::string() : expand_joined(*part.other, error);
    if (!missing) return value;
    const std::string other = expand_joined(*part.other, error);
    if (part.change == '=') state_.variables[part.text].value = other;
    if (part.change != '?') return other;
    error += join("skylens: ", part.text, ": ",
                  other.empty() ? "parameter null or not set" : other.c_str(), "\n");
    expansion_failed_ = true;
    return {};
}

}  // namespace skylens::shell::script
