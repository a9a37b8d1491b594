#include "shell/script/reader.h"

#include <algorithm>

#include "base/str.h"

namespace skylens::shell::script {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }
bool ends_word(char c) {
    return is_blank(c) || std::string_view("\n|<>;&()").find(c) != std::string_view::npos;
}
bool starts_name(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool in_name(char c) { return starts_name(c) || (c >= '0' && c <= '9'); }

}  // namespace

bool is_name(std::string_view text) {
    return !text.empty() && starts_name(text[0]) && std::all_of(text.begin(), text.end(), in_name);
}

void add_text(Word& word, std::string_view text, bool quoted) {
    if (!word.parts.empty()) {
        Part& last = word.parts.back();
        if (last.kind == Part::Kind::Text && last.quoted == quoted) {
            last.text += text;
            return;
        }
    }
    Part part;
    part.quoted = quoted;
    part.text = std::string(text);
    word.parts.push_back(std::move(part));
}

std::string Reader::where(std::size_t position) const {
    const std::string_view before = text_.substr(0, std::min(position, text_.size()));
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const std::size_t start =
        before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    const std::string column =
        join("column ", static_cast<std::int64_t>(before.size() - start) + 1);
    return line == 1 ? column : join("line ", static_cast<std::int64_t>(line), ", ", column);
}

Failure Reader::refuse(std::string_view what) const {
    return Failure{"Syntax", join(what, " (", where(at_), ")")};
}

Failure Reader::incomplete(std::string_view what, std::size_t from) const {
    return Failure{std::string(kIncomplete), join(what, " (", where(from), ")")};
}

void Reader::skip_blanks() {
    while (!at_end()) {
        if (is_blank(here())) {
            ++at_;
        } else if (looking_at("\\\n")) {
            at_ += 2;
        } else if (here() == '#') {
            while (!at_end() && here() != '\n')
                ++at_;
        } else {
            return;
        }
    }
}

Result<Word> Reader::read_word() {
    Word word;
    while (!at_end() && !ends_word(here()))
        SKYLENS_TRY_OK(read_piece(word));
    return word;
}

Status Reader::read_piece(Word& word) {
    const char c = here();
    if (c == '\'') return read_single(word);
    if (c == '"') return read_double(word);
    if (c == '\\') return read_escaped(word);
    if (c == '$') return read_dollar(word, false);
    if (c == '`') return read_backticks(word, false);
    add_text(word, text_.substr(at_, 1), false);
    ++at_;
    return Ok{};
}

Status Reader::read_single(Word& word) {
    const std::size_t close = text_.find('\'', at_ + 1);
    if (close == std::string_view::npos) return incomplete("a single quote is not closed", at_);
    add_text(word, text_.substr(at_ + 1, close - at_ - 1), true);
    at_ = close + 1;
    return Ok{};
}

Status Reader::read_double(Word& word) {
    const std::size_t open = at_++;
    add_text(word, "", true);
    while (!at_end()) {
        const char c = here();
        if (c == '"') {
            ++at_;
            return Ok{};
        }
        if (c == '$') {
            SKYLENS_TRY_OK(read_dollar(word, true));
        } else if (c == '`') {
            SKYLENS_TRY_OK(read_backticks(word, true));
        } else if (c == '\\' && at_ + 1 < text_.size() &&
                   std::string_view("\"\\$`\n").find(text_[at_ + 1]) != std::string_view::npos) {
            if (text_[at_ + 1] != '\n') add_text(word, text_.substr(at_ + 1, 1), true);
            at_ += 2;
        } else {
            add_text(word, text_.substr(at_, 1), true);
            ++at_;
        }
    }
    return incomplete("a double quote is not closed", open);
}

Status Reader::read_escaped(Word& word) {
    if (at_ + 1 == text_.size()) return incomplete("nothing follows the backslash at the end", at_);
    if (text_[at_ + 1] != '\n') add_text(word, text_.substr(at_ + 1, 1), true);
    at_ += 2;
    return Ok{};
}

Status Reader::read_dollar(Word& word, bool quoted) {
    const char next = at_ + 1 < text_.size() ? text_[at_ + 1] : '\0';
    if (next == '(') {
        if (looking_at("$((")) return read_sum(word, quoted);
        return read_command(word, quoted);
    }
    if (next == '{') return read_braced(word, quoted);
    if (next == '?' || starts_name(next)) {
        Part part;
        part.kind = Part::Kind::Variable;
        part.quoted = quoted;
        std::size_t end = at_ + 2;
        while (next != '?' && end < text_.size() && in_name(text_[end]))
            ++end;
        part.text = std::string(text_.substr(at_ + 1, end - at_ - 1));
        word.parts.push_back(std::move(part));
        at_ = end;
        return Ok{};
    }
    if ((next >= '0' && next <= '9') ||
        (next != '\0' && std::string_view("@*#$!-").find(next) != std::string_view::npos)) {
        return refuse(join("$", std::string_view(&next, 1),
                           " is not simulated; there are $NAME, ${NAME}, $? and $(…)"));
    }
    if (next == '\'' && !quoted) return refuse("$'…' is not simulated; use '…' or printf");
    add_text(word, "$", quoted);
    ++at_;
    return Ok{};
}

Status Reader::read_braced(Word& word, bool quoted) {
    const std::size_t open = at_;
    at_ += 2;
    Part part;
    part.kind = Part::Kind::Variable;
    part.quoted = quoted;
    if (here() == '#' && at_ + 1 < text_.size() && starts_name(text_[at_ + 1])) {
        part.change = '#';
        ++at_;
    }
    const std::size_t start = at_;
    if (here() == '?') {
        ++at_;
    } else {
        while (!at_end() && in_name(here()))
            ++at_;
    }
    part.text = std::string(text_.substr(start, at_ - start));
    if (part.text != "?" && !is_name(part.text)) return refuse("${…} needs the name of a variable");
    if (part.change == 0 && here() != '}' && !at_end()) {
        if (here() == ':') {
            part.also_empty = true;
            ++at_;
        }
        part.change = here();
        if (std::string_view("-=+?").find(part.change) == std::string_view::npos || at_end()) {
            return refuse(
                "of ${NAME…} only ${NAME}, ${#NAME}, ${NAME:-word}, ${NAME:=word}, "
                "${NAME:+word} and ${NAME:?word} are simulated");
        }
        ++at_;
        SKYLENS_TRY(Word other, read_default());
        part.other = std::make_shared<const Word>(std::move(other));
    }
    if (here() != '}') return incomplete("${ is not closed", open);
    ++at_;
    word.parts.push_back(std::move(part));
    return Ok{};
}

// The word behind ${NAME:-, up to the brace.
Result<Word> Reader::read_default() {
    Word word;
    while (!at_end() && here() != '}')
        SKYLENS_TRY_OK(read_piece(word));
    return word;
}

Status Reader::read_command(Word& word, bool quoted) {
    at_ += 2;
    SKYLENS_TRY(Script script, read_until_parenthesis());
    Part part;
    part.kind = Part::Kind::Command;
    part.quoted = quoted;
    part.body = std::make_shared<const Script>(std::move(script));
    word.parts.push_back(std::move(part));
    return Ok{};
}

Status Reader::read_sum(Word& word, bool quoted) {
    const std::size_t close = text_.find("))", at_ + 3);
    if (close == std::string_view::npos) return incomplete("$(( is not closed", at_);
    Part part;
    part.kind = Part::Kind::Sum;
    part.quoted = quoted;
    part.text = std::string(text_.substr(at_ + 3, close - at_ - 3));
    word.parts.push_back(std::move(part));
    at_ = close + 2;
    return Ok{};
}

Status Reader::read_backticks(Word& word, bool quoted) {
    const std::size_t open = at_++;
    std::string inside;
    while (!at_end() && here() != '`') {
        const bool escaped =
            here() == '\\' && at_ + 1 < text_.size() &&
            std::string_view("`\\$").find(text_[at_ + 1]) != std::string_view::npos;
        if (escaped) ++at_;
        inside += here();
        ++at_;
    }
    if (at_end()) return incomplete("a ` is not closed", open);
    ++at_;
    if (nesting_ >= kNestingMax) return refuse("commands are nested too deep");
    SKYLENS_TRY(Script script, parse(inside));
    Part part;
    part.kind = Part::Kind::Command;
    part.quoted = quoted;
    part.body = std::make_shared<const Script>(std::move(script));
    word.parts.push_back(std::move(part));
    return Ok{};
}

Result<Word> Reader::read_document(const std::string& delimiter, bool expands, bool strips_tabs) {
    const std::size_t open = at_;
    std::string body;
    while (!at_end()) {
        std::size_t end = text_.find('\n', at_);
        if (end == std::string_view::npos) end = text_.size();
        std::string_view line = text_.substr(at_, end - at_);
        at_ = std::min(end + 1, text_.size());
        if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
        while (strips_tabs && !line.empty() && line[0] == '\t')
            line.remove_prefix(1);
        if (line != delimiter) {
            body += join(line, "\n");
            continue;
        }
        if (at_ > 0 && text_[at_ - 1] == '\n') --at_;  // The line's end ends the command.
        Word word;
        if (!expands) {
            add_text(word, body, true);
            return word;
        }
        // As between double quotes, except that these themselves are plain text.
        std::string quoted = "\"";
        for (const char c : body)
            quoted += c == '"' ? std::string("\\\"") : std::string(1, c);
        const std::string_view outer = std::exchange(text_, std::string_view(quoted += '"'));
        const std::size_t here_after = std::exchange(at_, 0);
        const Status status = read_double(word);
        text_ = outer;
        at_ = here_after;
        SKYLENS_TRY_OK(status);
        return word;
    }
    return incomplete(join("the text up to ", delimiter, " is missing"), open);
}

}  // namespace skylens::shell::script
