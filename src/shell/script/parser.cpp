#include <algorithm>
#include <array>

#include "base/str.h"
#include "base/text.h"
#include "shell/script/reader.h"

namespace skylens::shell::script {
namespace {

constexpr std::array<std::string_view, 9> kClosing = {"do", "done", "then", "elif", "else",
                                                      "fi", "}",    "esac", "in"};
constexpr std::array<std::string_view, 7> kRefused = {"case",   "function", "select", "[[",
                                                      "coproc", "time",     "(("};

bool ends_keyword(char c) {
    return c == '\0' || std::string_view(" \t\r\n;|&()<>").find(c) != std::string_view::npos;
}

// Splits NAME=value off a word whose beginning is plain text.
bool take_assignment(const Word& word, Assignment& assignment) {
    if (word.parts.empty() || word.parts[0].kind != Part::Kind::Text || word.parts[0].quoted)
        return false;
    const std::string& text = word.parts[0].text;
    const std::size_t equals = text.find('=');
    if (equals == std::string::npos || !is_name(std::string_view(text).substr(0, equals)))
        return false;
    assignment.name = text.substr(0, equals);
    assignment.value = word;
    assignment.value.parts[0].text = text.substr(equals + 1);
    if (assignment.value.parts[0].text.empty())
        assignment.value.parts.erase(assignment.value.parts.begin());
    return true;
}

class Parser : public Reader {
  public:
    Parser(std::string_view text, int nesting) : Reader(text, nesting) {}

    Result<Script> parse_all() {
        SKYLENS_TRY(Script script, parse_script());
        if (!at_end()) return unexpected();
        return script;
    }

  protected:
    Result<Script> read_until_parenthesis() override {
        const std::size_t open = at_;
        if (nesting_ >= kNestingMax) return refuse("commands are nested too deep");
        ++nesting_;
        auto script = parse_script();
        --nesting_;
        if (!script.ok()) return script;
        if (at_end()) return incomplete("a parenthesis is not closed", open);
        if (here() != ')') return unexpected();
        ++at_;
        return script;
    }

  private:
    [[nodiscard]] Failure unexpected() const {
        const std::string keyword = keyword_here();
        return refuse(join("'", keyword.empty() ? std::string(1, here()) : keyword,
                           "' is not expected here"));
    }

    // The word at the cursor if it is plain text, for keywords.
    [[nodiscard]] std::string keyword_here() const {
        std::size_t end = at_;
        while (end < text_.size() && !ends_keyword(text_[end]))
            ++end;
        return std::string(text_.substr(at_, end - at_));
    }

    [[nodiscard]] bool at_keyword(std::string_view word) const { return keyword_here() == word; }

    bool take_keyword(std::string_view word) {
        if (!at_keyword(word)) return false;
        at_ += word.size();
        return true;
    }

    Status skip_separators() {
        while (true) {
            skip_blanks();
            if (here() != '\n' || at_end()) return Ok{};
            ++at_;
            SKYLENS_TRY_OK(read_documents());
        }
    }

    [[nodiscard]] bool at_close() const {
        if (at_end() || here() == ')') return true;
        const std::string keyword = keyword_here();
        return keyword != "in" &&
               std::find(kClosing.begin(), kClosing.end(), keyword) != kClosing.end();
    }

    // Commands up to the end, a closing parenthesis or a closing keyword, which is left.
    Result<Script> parse_script() {
        Script script;
        Step::When when = Step::When::Always;
        while (true) {
            SKYLENS_TRY_OK(skip_separators());
            if (at_close()) {
                if (when == Step::When::Always) return script;
                if (at_end()) return incomplete("a command is missing", at_);
                return unexpected();
            }
            Step step;
            step.when = when;
            SKYLENS_TRY(step.pipeline, parse_pipeline());
            script.steps.push_back(std::move(step));
            skip_blanks();
            SKYLENS_TRY(when, parse_connector());
        }
    }

    Result<Step::When> parse_connector() {
        if (looking_at("&&") || looking_at("||")) {
            const bool both = here() == '&';
            at_ += 2;
            return both ? Step::When::IfOk : Step::When::IfFailed;
        }
        if (here() == '&' && !at_end())
            return refuse("commands in the background (&) are not simulated");
        if (here() == ';' && !at_end()) {
            ++at_;
            if (here() == ';') return unexpected();
        } else if (!at_end() && here() != '\n' && here() != ')') {
            return unexpected();
        }
        return Step::When::Always;
    }

    Result<Pipeline> parse_pipeline() {
        Pipeline pipeline;
        pipeline.negated = take_keyword("!");
        while (true) {
            SKYLENS_TRY_OK(skip_separators());
            if (at_end()) return incomplete("a command is missing", at_);
            SKYLENS_TRY(Command command, parse_command());
            pipeline.commands.push_back(std::move(command));
            skip_blanks();
            if (here() != '|' || looking_at("||")) return pipeline;
            ++at_;
            if (here() == '&') return refuse("|& is not simulated; use 2>&1 |");
        }
    }

    Result<Command> parse_command() {
        if (nesting_ >= kNestingMax) return refuse("commands are nested too deep");
        const std::string keyword = keyword_here();
        if (std::find(kRefused.begin(), kRefused.end(), keyword) != kRefused.end())
            return refuse(join("'", keyword, "' is not simulated in this shell"));
        if (looking_at("((")) return refuse("((…)) is not simulated; use $((…))");
        ++nesting_;
        Result<Command> command = Error{};
        if (keyword == "for")
            command = parse_for();
        else if (keyword == "while" || keyword == "until")
            command = parse_while();
        else if (keyword == "if")
            command = parse_if();
        else if (keyword == "{")
            command = parse_group();
        else if (here() == '(')
            command = parse_subshell();
        else
            command = parse_simple();
        --nesting_;
        if (!command.ok() || command.value().kind == Command::Kind::Simple) return command;
        SKYLENS_TRY_OK(parse_redirections(command.value()));
        return command;
    }

    Status parse_redirections(Command& command) {
        while (true) {
            skip_blanks();
            SKYLENS_TRY(const bool taken, take_redirection(command));
            if (!taken) return Ok{};
        }
    }

    // A keyword that must come, after as many line ends as there are.
    Status expect(std::string_view keyword) {
        SKYLENS_TRY_OK(skip_separators());
        if (at_end()) return incomplete(join("'", keyword, "' is missing"), at_);
        if (take_keyword(keyword)) return Ok{};
        return refuse(join("'", keyword, "' is expected here"));
    }

    Status parse_body(Command& command, bool may_be_empty = false) {
        SKYLENS_TRY(Script script, parse_script());
        if (script.steps.empty() && !may_be_empty && !at_end()) return unexpected();
        command.scripts.push_back(std::make_shared<const Script>(std::move(script)));
        return Ok{};
    }

    Result<Command> parse_for() {
        take_keyword("for");
        Command command;
        command.kind = Command::Kind::For;
        skip_blanks();
        command.variable = keyword_here();
        if (at_end()) return incomplete("for needs a name", at_);
        if (!is_name(command.variable)) return refuse("for needs the name of a variable");
        at_ += command.variable.size();
        SKYLENS_TRY_OK(expect("in"));
        skip_blanks();
        while (!at_end() && here() != ';' && here() != '\n') {
            if (ends_keyword(here())) return unexpected();
            SKYLENS_TRY(Word word, read_word());
            command.words.push_back(std::move(word));
            skip_blanks();
        }
        if (here() == ';' && !at_end()) ++at_;
        SKYLENS_TRY_OK(expect("do"));
        SKYLENS_TRY_OK(parse_body(command));
        SKYLENS_TRY_OK(expect("done"));
        return command;
    }

    Result<Command> parse_while() {
        Command command;
        command.kind = take_keyword("while") ? Command::Kind::While : Command::Kind::Until;
        if (command.kind == Command::Kind::Until) take_keyword("until");
        SKYLENS_TRY_OK(parse_body(command));
        SKYLENS_TRY_OK(expect("do"));
        SKYLENS_TRY_OK(parse_body(command));
        SKYLENS_TRY_OK(expect("done"));
        return command;
    }

    Result<Command> parse_if() {
        take_keyword("if");
        Command command;
        command.kind = Command::Kind::If;
        do {
            SKYLENS_TRY_OK(parse_body(command));
            SKYLENS_TRY_OK(expect("then"));
            SKYLENS_TRY_OK(parse_body(command));
            SKYLENS_TRY_OK(skip_separators());
        } while (take_keyword("elif"));
        if (take_keyword("else")) SKYLENS_TRY_OK(parse_body(command));
        SKYLENS_TRY_OK(expect("fi"));
        return command;
    }

    Result<Command> parse_group() {
        take_keyword("{");
        Command command;
        command.kind = Command::Kind::Group;
        SKYLENS_TRY_OK(parse_body(command));
        SKYLENS_TRY_OK(expect("}"));
        return command;
    }

    Result<Command> parse_subshell() {
        ++at_;
        Command command;
        command.kind = Command::Kind::Subshell;
        SKYLENS_TRY(Script script, read_until_parenthesis());
        command.scripts.push_back(std::make_shared<const Script>(std::move(script)));
        return command;
    }

    Result<Command> parse_simple() {
        Command command;
        while (true) {
            skip_blanks();
            SKYLENS_TRY(const bool redirected, take_redirection(command));
            if (redirected) continue;
            if (at_end() || std::string_view("\n|;&)").find(here()) != std::string_view::npos)
                break;
            if (here() == '(')
                return refuse(
                    "'(' has no meaning here; quote it to use it as text (functions are not "
                    "simulated)");
            SKYLENS_TRY(Word word, read_word());
            Assignment assignment;
            if (command.words.empty() && take_assignment(word, assignment)) {
                command.assignments.push_back(std::move(assignment));
            } else {
                command.words.push_back(std::move(word));
            }
        }
        if (command.words.empty() && command.assignments.empty() && command.redirections.empty())
            return unexpected();
        return command;
    }

    // [N]>FILE, >>, <, <<<, <<, &>, N>&M.
    Result<bool> take_redirection(Command& command) {
        Redirection redirection;
        const std::size_t start = at_;
        bool both = false;
        if (looking_at("&>")) {
            both = true;
            ++at_;
        } else if (here() >= '0' && here() <= '2' && at_ + 1 < text_.size() &&
                   (text_[at_ + 1] == '>' || text_[at_ + 1] == '<')) {
            redirection.from = here() - '0';
            ++at_;
        } else if (here() == '<') {
            redirection.from = 0;
        } else if (here() != '>') {
            return false;
        }
        if (at_end()) {
            at_ = start;
            return false;
        }
        SKYLENS_TRY_OK(read_target(redirection));
        command.redirections.push_back(std::move(redirection));
        if (both) {
            Redirection error;
            error.kind = Redirection::Kind::Join;
            error.from = 2;
            error.to = 1;
            command.redirections.push_back(std::move(error));
        }
        return true;
    }

    Status read_target(Redirection& redirection) {
        if (looking_at("<<<")) {
            redirection.kind = Redirection::Kind::Text;
            redirection.line = true;
            at_ += 3;
        } else if (looking_at("<<")) {
            return start_document(redirection);
        } else if (looking_at("<(") || looking_at(">(")) {
            return refuse("process substitution is not simulated");
        } else if (looking_at(">&") || looking_at("<&")) {
            at_ += 2;
            if (here() != '1' && here() != '2') return refuse("only >&1 and >&2 are simulated");
            redirection.kind = Redirection::Kind::Join;
            redirection.to = here() - '0';
            ++at_;
            return Ok{};
        } else if (here() == '<') {
            redirection.kind = Redirection::Kind::Read;
            ++at_;
        } else {
            redirection.kind =
                looking_at(">>") ? Redirection::Kind::Append : Redirection::Kind::Write;
            at_ += looking_at(">>") || looking_at(">|") ? 2 : 1;
        }
        skip_blanks();
        if (at_end()) return incomplete("the redirection lacks its file", at_);
        if (ends_keyword(here())) return refuse("the redirection lacks its file");
        SKYLENS_TRY(redirection.word, read_word());
        return Ok{};
    }

    // <<WORD: the text begins in the next line. It is looked up now and jumped over later.
    Status start_document(Redirection& redirection) {
        at_ += 2;
        const bool strips_tabs = here() == '-' && !at_end();
        if (strips_tabs) ++at_;
        skip_blanks();
        SKYLENS_TRY(const Word word, read_word());
        std::string delimiter;
        bool expands = true;
        for (const Part& part : word.parts) {
            if (part.kind != Part::Kind::Text) return refuse("<< needs plain text behind it");
            expands = expands && !part.quoted;
            delimiter += part.text;
        }
        if (delimiter.empty()) return refuse("<< needs a word behind it");
        const std::size_t resume = at_;
        if (document_ == 0) {
            const std::size_t line_end = text_.find('\n', at_);
            if (line_end == std::string_view::npos)
                return incomplete(join("the text up to ", delimiter, " is missing"), at_);
            document_ = line_end + 1;
        }
        at_ = document_;
        SKYLENS_TRY(redirection.word, read_document(delimiter, expands, strips_tabs));
        document_ = at_ < text_.size() ? at_ + 1 : at_;
        redirection.kind = Redirection::Kind::Text;
        redirection.from = 0;
        at_ = resume;
        return Ok{};
    }

    // At the start of the line behind a here-document's command: jumps over the texts.
    Status read_documents() {
        if (document_ > at_) at_ = document_;
        document_ = 0;
        return Ok{};
    }

    std::size_t document_ = 0;  // where the next here-document begins; 0 for none
};

}  // namespace

Result<Script> parse(std::string_view text) { return Parser(text, 0).parse_all(); }

}  // namespace skylens::shell::script
