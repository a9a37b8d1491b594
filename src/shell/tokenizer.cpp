#include "shell/tokenizer.h"

#include "base/str.h"

namespace skylens::shell {
namespace {

bool separates_words(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

class Splitter {
  public:
    explicit Splitter(std::string_view line) : line_(line) {}

    Result<std::vector<std::string>> split() {
        while (at_ < line_.size()) {
            const char c = line_[at_];
            if (separates_words(c)) {
                end_word();
                ++at_;
            } else if (c == '#' && !in_word_) {
                while (at_ < line_.size() && line_[at_] != '\n')
                    ++at_;
            } else {
                SKYLENS_TRY_OK(take());
            }
        }
        end_word();
        return std::move(words_);
    }

  private:
    // One character or one quoted run of a word.
    Status take() {
        const char c = line_[at_];
        if (c == '\'') return take_single();
        if (c == '"') return take_double();
        if (c == '\\') return take_escaped();
        if (c == '|' || c == '<' || c == '>' || c == ';' || c == '&' || c == '(' || c == ')') {
            return refuse(
                join("'", std::string_view(&c, 1),
                     "' is for a real shell: this one runs one "
                     "command a line, without pipes and redirections; quote it to use it as text"));
        }
        if (c == '`' || is_variable()) return refuse_expansion();
        add(c);
        ++at_;
        return Ok{};
    }

    Status take_single() {
        const std::size_t close = line_.find('\'', at_ + 1);
        if (close == std::string_view::npos) return refuse("a single quote is not closed");
        in_word_ = true;
        word_ += line_.substr(at_ + 1, close - at_ - 1);
        at_ = close + 1;
        return Ok{};
    }

    Status take_double() {
        in_word_ = true;
        for (++at_; at_ < line_.size(); ++at_) {
            const char c = line_[at_];
            if (c == '"') {
                ++at_;
                return Ok{};
            }
            if (c == '`' || is_variable()) return refuse_expansion();
            const bool escapes =
                c == '\\' && at_ + 1 < line_.size() &&
                std::string_view("\"\\$`\n").find(line_[at_ + 1]) != std::string_view::npos;
            if (escapes && line_[++at_] == '\n') continue;
            word_ += line_[at_];
        }
        return refuse("a double quote is not closed");
    }

    Status take_escaped() {
        if (at_ + 1 == line_.size()) return refuse("nothing follows the backslash at the end");
        if (line_[at_ + 1] != '\n') add(line_[at_ + 1]);
        at_ += 2;
        return Ok{};
    }

    // $NAME, ${NAME}, $(command), $1: what a shell would replace.
    [[nodiscard]] bool is_variable() const {
        if (line_[at_] != '$' || at_ + 1 == line_.size()) return false;
        const char next = line_[at_ + 1];
        return next == '{' || next == '(' || next == '_' || (next >= '0' && next <= '9') ||
               (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
    }

    Status refuse_expansion() const {
        return refuse(
            "variables and command substitution are not expanded here; put the text in "
            "single quotes to use it as it is");
    }

    Status refuse(std::string_view what) const {
        return Failure{"Syntax", join(what, " (column ", static_cast<std::int64_t>(at_) + 1, ")")};
    }

    void add(char c) {
        in_word_ = true;
        word_ += c;
    }

    void end_word() {
        if (in_word_) words_.push_back(std::move(word_));
        word_.clear();
        in_word_ = false;
    }

    std::string_view line_;
    std::size_t at_ = 0;
    std::string word_;
    bool in_word_ = false;
    std::vector<std::string> words_;
};

}  // namespace

Result<std::vector<std::string>> split_words(std::string_view line) {
    return Splitter(line).split();
}

std::string quote_word(std::string_view word) {
    const bool plain = !word.empty() && word[0] != '#' &&
                       word.find_first_of(" \t\r\n'\"\\|<>;&()$`") == std::string_view::npos;
    if (plain) return std::string(word);
    std::string quoted = "'";
    for (const char c : word) {
        if (c == '\'') {
            quoted += "'\\''";
        } else {
            quoted += c;
        }
    }
    return quoted + "'";
}

}  // namespace skylens::shell
