// grep and sed: regular expressions are RE2's, which are those of -E but for back references.
#include <algorithm>
#include <optional>

#include "base/regex_search.h"
#include "base/str.h"
#include "base/text.h"
#include "shell/tools/options.h"
#include "shell/tools/tool_pattern.h"
#include "shell/tools/tools.h"

namespace skylens::shell::script {
namespace {

bool is_word_char(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

// The next match in the line; with -w one that stands between no word characters.
bool find_match(const RegexSearch& regex, std::string_view line, std::size_t from, bool word,
                std::vector<std::string_view>& groups) {
    while (from <= line.size() && regex.find(line, from, groups)) {
        const auto start = static_cast<std::size_t>(groups[0].data() - line.data());
        const std::size_t end = start + groups[0].size();
        const bool inside = (start > 0 && is_word_char(line[start - 1])) ||
                            (end < line.size() && is_word_char(line[end]));
        if (!word || !inside) return true;
        from = start + 1;
    }
    return false;
}

struct GrepPlan {
    ToolOptions options;
    std::vector<RegexSearch> patterns;
    std::int64_t most = 0;  // of -m; 0 for all
};

Result<GrepPlan> read_grep(const std::vector<std::string>& words) {
    GrepPlan plan;
    SKYLENS_TRY(plan.options, read_tool_options(words, "icvnoqwxEFe:m:"));
    std::vector<std::string> texts;
    if (plan.options.has('e')) {
        texts = plan.options.given.at('e');
    } else {
        if (plan.options.operands.empty())
            return Failure{"Usage", "Usage: grep [OPTION]... PATTERNS [FILE]..."};
        texts = {plan.options.operands[0]};
        plan.options.operands.erase(plan.options.operands.begin());
    }
    SKYLENS_TRY(plan.most, plan.options.number('m', 0));
    const RegexSearch::Options how{plan.options.has('i'), plan.options.has('F'),
                                   plan.options.has('x')};
    for (const std::string& text : texts) {
        SKYLENS_TRY(RegexSearch regex,
                    compile_tool_pattern("grep", text, plan.options.has('E'), how));
        plan.patterns.push_back(std::move(regex));
    }
    return plan;
}

// The line's matches with -o: longest first found, from left to right.
void print_matches(const GrepPlan& plan, std::string_view line, const std::string& head,
                   std::string& out) {
    const bool word = plan.options.has('w');
    for (std::size_t at = 0; at <= line.size();) {
        std::string_view best;
        std::vector<std::string_view> groups;
        for (const RegexSearch& regex : plan.patterns) {
            if (!find_match(regex, line, at, word, groups)) continue;
            if (best.data() == nullptr || groups[0].data() < best.data()) best = groups[0];
        }
        if (best.data() == nullptr) return;
        at = static_cast<std::size_t>(best.data() - line.data()) +
             std::max<std::size_t>(best.size(), 1);
        if (!best.empty()) out += join(head, best, "\n");
    }
}

// One s/RE/TEXT/flags, or RE or line numbers before p and d.
struct SedCommand {
    char name = 's';
    std::optional<RegexSearch> address;
    std::int64_t first = 0;  // lines, when there is no pattern; 0 for all
    std::int64_t last = 0;
    std::optional<RegexSearch> regex;
    std::string text;
    bool everywhere = false;
    bool prints = false;
};

class SedReader {
  public:
    SedReader(std::string_view script, bool extended) : script_(script), extended_(extended) {}

    Result<std::vector<SedCommand>> read() {
        std::vector<SedCommand> commands;
        while (true) {
            while (at_ < script_.size() &&
                   (script_[at_] == ' ' || script_[at_] == ';' || script_[at_] == '\n'))
                ++at_;
            if (at_ >= script_.size()) return commands;
            SedCommand command;
            SKYLENS_TRY_OK(read_address(command));
            SKYLENS_TRY_OK(read_function(command));
            commands.push_back(std::move(command));
        }
    }

  private:
    [[nodiscard]] Failure refuse() const {
        return Failure{"Usage", join("sed: '", script_.substr(std::min(at_, script_.size())),
                                   "' is not simulated; s/RE/TEXT/[gpi], p and d are, behind "
                                   "/RE/, N, N,M or $")};
    }

    // Text up to the delimiter, which is taken; \DELIMITER is the delimiter itself.
    bool read_part(char delimiter, std::string& part) {
        while (at_ < script_.size() && script_[at_] != delimiter) {
            if (script_[at_] == '\\' && at_ + 1 < script_.size()) {
                if (script_[at_ + 1] != delimiter) part += '\\';
                ++at_;
            }
            part += script_[at_++];
        }
        if (at_ >= script_.size()) return false;
        ++at_;
        return true;
    }

    static constexpr std::int64_t kLastLine = -1;

    bool read_line_number(std::int64_t& number) {
        if (at_ < script_.size() && script_[at_] == '$') {
            ++at_;
            number = kLastLine;
            return true;
        }
        const std::size_t start = at_;
        while (at_ < script_.size() && script_[at_] >= '0' && script_[at_] <= '9' &&
               at_ - start < 9)
            ++at_;
        if (at_ == start) return false;
        number = std::stoll(std::string(script_.substr(start, at_ - start)));
        return true;
    }

    Status read_address(SedCommand& command) {
        if (script_[at_] == '/') {
            ++at_;
            std::string pattern;
            if (!read_part('/', pattern)) return refuse();
            SKYLENS_TRY(command.address, compile_tool_pattern("sed", pattern, extended_, {}));
            return Ok{};
        }
        if (!read_line_number(command.first)) return Ok{};
        command.last = command.first;
        if (at_ < script_.size() && script_[at_] == ',') {
            ++at_;
            if (!read_line_number(command.last)) return refuse();
        }
        return Ok{};
    }

    Status read_function(SedCommand& command) {
        if (at_ >= script_.size()) return refuse();
        command.name = script_[at_];
        if (command.name == 'p' || command.name == 'd') {
            ++at_;
            return Ok{};
        }
        if (command.name != 's' || at_ + 1 >= script_.size()) return refuse();
        const char delimiter = script_[at_ + 1];
        const std::size_t start = at_;
        at_ += 2;
        std::string pattern;
        if (!read_part(delimiter, pattern) || !read_part(delimiter, command.text)) {
            return Failure{"Usage", join("sed: -e expression #1, char ",
                                       static_cast<std::int64_t>(script_.size()),
                                       ": unterminated `s' command")};
        }
        bool ignore_case = false;
        for (; at_ < script_.size() && script_[at_] != ';' && script_[at_] != '\n'; ++at_) {
            if (script_[at_] == 'g')
                command.everywhere = true;
            else if (script_[at_] == 'p')
                command.prints = true;
            else if (script_[at_] == 'i' || script_[at_] == 'I')
                ignore_case = true;
            else if (script_[at_] != ' ') {
                at_ = start;
                return refuse();
            }
        }
        SKYLENS_TRY(command.regex,
                    compile_tool_pattern("sed", pattern, extended_, {ignore_case, false, false}));
        return Ok{};
    }

    std::string_view script_;
    bool extended_;
    std::size_t at_ = 0;
};

std::string replacement(const std::string& text, const std::vector<std::string_view>& groups) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '&') {
            out += groups[0];
        } else if (text[i] != '\\' || i + 1 == text.size()) {
            out += text[i];
        } else {
            const char next = text[++i];
            const auto group = static_cast<std::size_t>(next - '0');
            if (next >= '0' && next <= '9') {
                if (group < groups.size()) out += groups[group];
            } else {
                out += next == 'n' ? '\n' : next == 't' ? '\t' : next;
            }
        }
    }
    return out;
}

bool substitute(const SedCommand& command, std::string& line) {
    std::string out;
    bool any = false;
    std::size_t at = 0;
    std::vector<std::string_view> groups;
    const std::string_view text = line;
    while (at <= text.size() && out.size() <= Interpreter::kBytesMax &&
           command.regex->find(text, at, groups)) {
        const auto start = static_cast<std::size_t>(groups[0].data() - text.data());
        out += text.substr(at, start - at);
        out += replacement(command.text, groups);
        any = true;
        at = start + groups[0].size();
        if (groups[0].empty()) {
            if (start < text.size()) out += text[start];
            at = start + 1;
        }
        if (!command.everywhere) break;
    }
    if (!any) return false;
    if (at < text.size()) out += text.substr(at);
    line = out;
    return true;
}

bool applies(const SedCommand& command, const std::string& line, std::int64_t number,
             std::int64_t count) {
    if (command.address) {
        std::vector<std::string_view> groups;
        return command.address->find(line, 0, groups);
    }
    if (command.first == 0) return true;
    const std::int64_t first = command.first < 0 ? count : command.first;
    const std::int64_t last = command.last < 0 ? count : std::max(command.last, first);
    return number >= first && number <= last;
}

}  // namespace

int run_grep(ToolCall& call) {
    const auto read = read_grep(call.words);
    if (!read.ok()) return tool_failed(call, read.error());
    const GrepPlan& plan = read.value();
    const ToolOptions& options = plan.options;
    int status = 0;
    const std::string text = tool_text(call, options.operands, status);
    std::int64_t matches = 0;
    std::int64_t number = 0;
    std::string out;
    for (const std::string_view line : tool_lines(text)) {
        ++number;
        std::vector<std::string_view> groups;
        const bool found =
            std::any_of(plan.patterns.begin(), plan.patterns.end(), [&](const RegexSearch& regex) {
                return find_match(regex, line, 0, options.has('w'), groups);
            });
        if (found == options.has('v')) continue;
        ++matches;
        const std::string head = options.has('n') ? join(number, ":") : std::string();
        if (options.has('o')) {
            if (!options.has('v')) print_matches(plan, line, head, out);
        } else {
            out += join(head, line, "\n");
        }
        if (plan.most > 0 && matches == plan.most) break;
    }
    if (options.has('c')) out = join(matches, "\n");
    if (!options.has('q')) call.out += out;
    if (status != 0) return 2;
    return matches > 0 ? 0 : 1;
}

int run_sed(ToolCall& call) {
    const auto options = read_tool_options(call.words, "nEre:");
    if (!options.ok()) return tool_failed(call, options.error(), 1);
    std::vector<std::string> operands = options.value().operands;
    std::string script;
    if (options.value().has('e')) {
        for (const std::string& one : options.value().given.at('e'))
            script += one + "\n";
    } else {
        if (operands.empty()) return tool_failed(call, {"Usage", "sed: no script given"}, 1);
        script = operands[0];
        operands.erase(operands.begin());
    }
    const bool extended = options.value().has('E') || options.value().has('r');
    const auto commands = SedReader(script, extended).read();
    if (!commands.ok()) return tool_failed(call, commands.error(), 1);
    int status = 0;
    const std::string text = tool_text(call, operands, status);
    const std::vector<std::string_view> lines = tool_lines(text);
    const auto count = static_cast<std::int64_t>(lines.size());
    for (std::int64_t i = 0; i < count; ++i) {
        std::string line(lines[static_cast<std::size_t>(i)]);
        bool deleted = false;
        for (const SedCommand& command : commands.value()) {
            if (!applies(command, line, i + 1, count)) continue;
            if (command.name == 'd') {
                deleted = true;
                break;
            }
            const bool prints =
                command.name == 'p' || (substitute(command, line) && command.prints);
            if (prints) call.out += line + "\n";
        }
        if (!deleted && !options.value().has('n')) call.out += line + "\n";
    }
    return status;
}

}  // namespace skylens::shell::script
