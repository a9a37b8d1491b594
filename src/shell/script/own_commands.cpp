// The commands that change the shell itself or run others.
#include <algorithm>

#include "base/str.h"
#include "base/text.h"
#include "shell/script/interpreter.h"
#include "shell/tools/options.h"

namespace skylens::shell::script {

const std::vector<std::string>& Interpreter::own_commands() {
    static const std::vector<std::string> kNames = {":",    "[",      "break", "continue",
                                                    "exit", "export", "false", "read",
                                                    "test", "true",   "unset", "xargs"};
    return kNames;
}

bool Interpreter::run_own(const std::vector<std::string>& words, const Streams& streams,
                          int& status) {
    const std::string& name = words[0];
    if (name == "true" || name == ":") {
        status = 0;
    } else if (name == "false") {
        status = 1;
    } else if (name == "test" || name == "[") {
        status = run_test(words, environment_, streams.error);
    } else if (name == "export") {
        status = run_export(words, streams);
    } else if (name == "unset") {
        status = run_unset(words);
    } else if (name == "read") {
        status = run_read(words, streams);
    } else if (name == "break" || name == "continue" || name == "exit") {
        status = run_jump(words, streams);
    } else if (name == "xargs") {
        status = run_xargs(words, streams);
    } else {
        return false;
    }
    return true;
}

int Interpreter::run_export(const std::vector<std::string>& words, const Streams& streams) {
    if (words.size() == 1) {
        for (const auto& [name, variable] : state_.variables) {
            if (variable.exported)
                streams.out += join("export ", name, "='", variable.value, "'\n");
        }
    }
    int status = 0;
    for (std::size_t i = 1; i < words.size(); ++i) {
        const std::size_t equals = words[i].find('=');
        const std::string name = words[i].substr(0, equals);
        if (!is_name(name)) {
            streams.error += join("skylens: export: '", words[i], "': not a valid identifier\n");
            status = 1;
            continue;
        }
        Variable& variable = state_.variables[name];
        variable.exported = true;
        if (equals != std::string::npos) variable.value = words[i].substr(equals + 1);
    }
    return status;
}

int Interpreter::run_unset(const std::vector<std::string>& words) {
    for (std::size_t i = 1; i < words.size(); ++i)
        state_.variables.erase(words[i]);
    return 0;
}

// Words go to the names, what is left of the line to the last one.
int Interpreter::run_read(const std::vector<std::string>& words, const Streams& streams) {
    std::vector<std::string> names(words.begin() + 1, words.end());
    if (!names.empty() && names[0] == "-r") names.erase(names.begin());
    if (names.empty()) names.emplace_back("REPLY");
    for (const std::string& name : names) {
        if (is_name(name)) continue;
        streams.error += join("skylens: read: '", name,
                              "' is no name of a variable; of the options only -r is simulated\n");
        return 2;
    }
    std::string line;
    const bool any = streams.in.take_line(line);
    std::string_view rest = trim(line);
    for (std::size_t i = 0; i < names.size(); ++i) {
        const bool last = i + 1 == names.size();
        const std::size_t end = last ? std::string_view::npos : rest.find_first_of(" \t");
        state_.variables[names[i]].value = std::string(rest.substr(0, end));
        rest = end == std::string_view::npos ? std::string_view() : trim(rest.substr(end));
    }
    return any ? 0 : 1;
}

int Interpreter::run_jump(const std::vector<std::string>& words, const Streams& streams) {
    std::int64_t number = words[0] == "exit" ? state_.status : 1;
    if (words.size() > 1) {
        if (!is_digits(words[1]) || words[1].size() > 6) {
            streams.error +=
                join("skylens: ", words[0], ": ", words[1], ": numeric argument required\n");
            return 2;
        }
        number = std::stoll(words[1]);
    }
    if (words[0] == "exit") {
        jump_ = Jump::Exit;
        return state_.status = static_cast<int>(number & 255);
    }
    if (loops_ == 0) {
        streams.error +=
            join("skylens: ", words[0], ": only meaningful in a `for', `while', or `until' loop\n");
        return 0;
    }
    jump_ = words[0] == "break" ? Jump::Break : Jump::Continue;
    jump_levels_ = static_cast<int>(std::clamp<std::int64_t>(number, 1, loops_));
    return 0;
}

namespace {

// How xargs takes the input apart: by lines (-I, -L, -d '\n'), at blanks with quotes otherwise.
struct XargsPlan {
    std::string replaced;        // of -I
    std::int64_t arguments = 0;  // of -n; 0 for all
    std::int64_t lines = 0;      // of -L
    bool no_run_if_empty = false;
    bool traces = false;
    std::string separator;  // of -d, -0
    std::vector<std::string> command;
};

Result<XargsPlan> read_xargs(const std::vector<std::string>& words) {
    SKYLENS_TRY(const ToolOptions options,
                read_tool_options(words, "I:n:L:d:0rt", ToolOptions::Order::StopAtOperand));
    XargsPlan plan;
    plan.replaced = options.text('I');
    SKYLENS_TRY(plan.arguments, options.number('n', 0));
    SKYLENS_TRY(plan.lines, options.number('L', 0));
    plan.no_run_if_empty = options.has('r');
    plan.traces = options.has('t');
    if (options.has('0')) plan.separator = std::string(1, '\0');
    if (options.has('d')) plan.separator = options.text('d') == "\\n" ? "\n" : options.text('d');
    if (options.has('d') && plan.separator.size() != 1)
        return Failure{"Usage", "xargs: the delimiter of -d must be one character"};
    plan.command = options.operands;
    if (plan.command.empty()) plan.command = {"echo"};
    return plan;
}

// Words at blanks and line ends, with quotes and backslashes, as xargs itself takes them.
Result<std::vector<std::vector<std::string>>> quoted_lines(std::string_view text) {
    std::vector<std::vector<std::string>> lines(1);
    std::string word;
    bool begun = false;
    char quote = 0;
    const auto end_word = [&] {
        if (begun) lines.back().push_back(std::move(word));
        word.clear();
        begun = false;
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quote != 0) {
            if (c == '\n') break;
            if (c == quote)
                quote = 0;
            else
                word += c;
        } else if (c == '\'' || c == '"') {
            quote = c;
            begun = true;
        } else if (c == '\\' && i + 1 < text.size()) {
            word += text[++i];
            begun = true;
        } else if (c == ' ' || c == '\t' || c == '\n') {
            end_word();
            if (c == '\n' && !lines.back().empty()) lines.emplace_back();
        } else {
            word += c;
            begun = true;
        }
    }
    if (quote != 0) {
        return Failure{"Usage", join("xargs: unmatched ", quote == '"' ? "double" : "single",
                                   " quote; by default quotes are special to xargs unless you "
                                   "use the -0 option")};
    }
    end_word();
    if (lines.back().empty()) lines.pop_back();
    return lines;
}

// The items, each group of them for one run of the command.
Result<std::vector<std::vector<std::string>>> xargs_groups(const XargsPlan& plan,
                                                           const std::string& text) {
    std::vector<std::vector<std::string>> groups;
    if (!plan.replaced.empty()) {
        const char separator = plan.separator.empty() ? '\n' : plan.separator[0];
        for (std::string_view line : split(text, separator)) {
            while (!line.empty() && (line[0] == ' ' || line[0] == '\t'))
                line.remove_prefix(1);
            if (!line.empty()) groups.push_back({std::string(line)});
        }
        return groups;
    }
    std::vector<std::vector<std::string>> lines;
    if (!plan.separator.empty()) {
        std::vector<std::string_view> items = split(text, plan.separator[0]);
        if (!items.empty() && items.back().empty()) items.pop_back();
        for (const std::string_view item : items)
            lines.push_back({std::string(item)});
    } else {
        SKYLENS_TRY(lines, quoted_lines(text));
    }
    std::int64_t lines_taken = 0;
    for (const std::vector<std::string>& line : lines) {
        const bool next_line = plan.lines > 0 && lines_taken++ % plan.lines == 0;
        if (groups.empty() || next_line) groups.emplace_back();
        for (const std::string& item : line) {
            const auto full = static_cast<std::size_t>(plan.arguments);
            if (plan.arguments > 0 && groups.back().size() == full) groups.emplace_back();
            groups.back().push_back(item);
        }
    }
    return groups;
}

std::string with_item(std::string text, const std::string& what, const std::string& item) {
    for (std::size_t at = text.find(what); at != std::string::npos;
         at = text.size() > Interpreter::kValueMax ? std::string::npos
                                                   : text.find(what, at + item.size())) {
        text.replace(at, what.size(), item);
    }
    return text;
}

}  // namespace

int Interpreter::run_xargs(const std::vector<std::string>& words, const Streams& streams) {
    const auto plan = read_xargs(words);
    if (!plan.ok()) {
        streams.error += plan.error().message + "\n";
        return 1;
    }
    auto groups = xargs_groups(plan.value(), streams.in.take_all());
    if (!groups.ok()) {
        streams.error += groups.error().message + "\n";
        return 1;
    }
    const std::string& replaced = plan.value().replaced;
    // Without input GNU xargs runs the command once, except with -I and -r.
    if (groups.value().empty() && replaced.empty() && !plan.value().no_run_if_empty)
        groups.value().emplace_back();
    int status = 0;
    for (const std::vector<std::string>& group : groups.value()) {
        if (!spend(streams)) break;
        std::vector<std::string> command = plan.value().command;
        if (replaced.empty()) {
            command.insert(command.end(), group.begin(), group.end());
        } else {
            for (std::size_t i = 1; i < command.size(); ++i)
                command[i] = with_item(command[i], replaced, group[0]);
        }
        if (plan.value().traces) {
            std::string line;
            for (const std::string& word : command)
                line += (line.empty() ? "" : " ") + word;
            streams.error += line + "\n";
        }
        // xargs runs programs; what only a shell knows is none.
        const std::vector<std::string>& own = own_commands();
        const bool only_shell = std::find(own.begin(), own.end(), command[0]) != own.end() &&
                                command[0] != "xargs" && command[0] != "test" &&
                                command[0] != "true" && command[0] != "false";
        std::string problem;
        Input nothing;
        const int one =
            only_shell ? kExitNotFound : run_words(command, {nothing, streams.out, problem});
        if (one == kExitNotFound) {
            streams.error += join("xargs: ", command[0], ": No such file or directory\n");
            return kExitNotFound;
        }
        streams.error += problem;
        if (one == 255) {
            streams.error += join("xargs: ", command[0], ": exited with status 255; aborting\n");
            return 124;
        }
        if (one != 0) status = 123;
    }
    return stopped() ? state_.status : status;
}

}  // namespace skylens::shell::script
