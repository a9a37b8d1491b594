#include "shell/tools/tools.h"

#include "base/str.h"
#include "base/text.h"
#include "shell/tools/options.h"

namespace skylens::shell::script {
namespace {

constexpr std::int64_t kLinesByDefault = 10;

// head -5 and tail -5 are head -n 5 and tail -n 5.
std::vector<std::string> with_line_count(std::vector<std::string> words) {
    for (std::size_t i = 1; i < words.size(); ++i) {
        const bool is_value = words[i - 1] == "-n" || words[i - 1] == "-c";
        if (!is_value && words[i].size() > 1 && words[i][0] == '-' && is_digits(words[i].substr(1)))
            words[i].insert(1, "n");
    }
    return words;
}

std::string joined_lines(const std::vector<std::string_view>& lines, std::size_t from,
                         std::size_t to) {
    std::string text;
    for (std::size_t i = from; i < to && i < lines.size(); ++i)
        text += join(lines[i], "\n");
    return text;
}

// "12", "+12" and "-12" (as -n takes them) to a sign and a number.
Result<std::int64_t> line_count(const ToolOptions& options, char& sign) {
    std::string text = options.text('n');
    sign = 0;
    if (!text.empty() && (text[0] == '+' || text[0] == '-')) {
        sign = text[0];
        text.erase(0, 1);
    }
    if (!is_digits(text) || text.size() > 15)
        return Failure{"Usage",
                     join(options.tool, ": invalid number of lines: '", options.text('n'), "'")};
    return static_cast<std::int64_t>(std::stoll(text));
}

int head_or_tail(ToolCall& call, bool head) {
    const std::vector<std::string> words = with_line_count(call.words);
    const auto options = read_tool_options(words, "n:c:");
    if (!options.ok()) return tool_failed(call, options.error());
    int status = 0;
    const std::string text = tool_text(call, options.value().operands, status);
    if (options.value().has('c')) {
        const auto bytes = options.value().number('c', 0);
        if (!bytes.ok()) return tool_failed(call, bytes.error());
        const auto count = std::min(text.size(), static_cast<std::size_t>(bytes.value()));
        call.out += head ? text.substr(0, count) : text.substr(text.size() - count);
        return status;
    }
    char sign = 0;
    std::int64_t count = kLinesByDefault;
    if (options.value().has('n')) {
        const auto given = line_count(options.value(), sign);
        if (!given.ok()) return tool_failed(call, given.error());
        count = given.value();
    }
    const std::vector<std::string_view> lines = tool_lines(text);
    const std::size_t all = lines.size();
    const std::size_t some = std::min(all, static_cast<std::size_t>(count));
    if (head) {
        call.out += joined_lines(lines, 0, sign == '-' ? all - some : some);
    } else if (sign == '+') {
        call.out += joined_lines(lines, some == 0 ? 0 : static_cast<std::size_t>(count) - 1, all);
    } else {
        call.out += joined_lines(lines, all - some, all);
    }
    return status;
}

}  // namespace

const std::vector<ToolEntry>& tools() {
    static const std::vector<ToolEntry> kTools = {
        {"awk", "[-F SEP] '[/RE/] {print $1, $NF}'", "print columns of lines", run_awk},
        {"base64", "[-d] [-w 0] [FILE]", "encode, or decode with -d", run_base64},
        {"cat", "[FILE...]", "the input or files, whole", run_cat},
        {"cut", "-d SEP -f LIST | -c LIST", "columns of lines", run_cut},
        {"echo", "[-n] WORD...", "the words", run_echo},
        {"grep", "[-icvnoqwxEF] [-m N] RE [FILE...]", "lines that match", run_grep},
        {"head", "[-n N] [-c N] [FILE...]", "the first lines", run_head},
        {"jp", "[-u] EXPRESSION [FILE]", "JMESPath on JSON, as --query", run_jp},
        {"jq", "[-r] [-c] FILTER [FILE]", "a small part of jq: paths, [], |, select, length",
         run_jq},
        {"printf", "FORMAT WORD...", "words in a format", run_printf},
        {"sed", "[-n] [-E] 's/RE/TEXT/[g]'", "replace, or print or delete lines", run_sed},
        {"seq", "[FIRST [STEP]] LAST", "numbers, a line each", run_seq},
        {"sort", "[-rnuf] [-t SEP] [-k N[,M]] [FILE...]", "lines in order", run_sort},
        {"tail", "[-n N] [-c N] [FILE...]", "the last lines", run_tail},
        {"tee", "[-a] FILE...", "into files and on", run_tee},
        {"tr", "[-dsc] SET1 [SET2]", "replace or delete characters", run_tr},
        {"uniq", "[-cdui] [FILE]", "equal neighbours once", run_uniq},
        {"wc", "[-lwcm] [FILE...]", "count lines, words, bytes", run_wc},
    };
    return kTools;
}

Tool find_tool(std::string_view name) {
    for (const ToolEntry& tool : tools()) {
        if (tool.name == name) return tool.run;
    }
    return nullptr;
}

int tool_failed(ToolCall& call, const Error& error, int status) {
    call.error += error.message + "\n";
    return status;
}

std::string tool_text(ToolCall& call, const std::vector<std::string>& files, int& status) {
    if (files.empty()) return call.in.take_all();
    std::string text;
    for (const std::string& file : files) {
        if (file == "-" || file == "/dev/stdin") {
            text += call.in.take_all();
            continue;
        }
        auto content = call.environment.read_file(file);
        if (content.ok()) {
            text += content.value();
        } else {
            call.error += join(call.words[0], ": ", file, ": No such file or directory\n");
            status = 1;
        }
    }
    return text;
}

std::vector<std::string_view> tool_lines(std::string_view text) {
    std::vector<std::string_view> lines = split(text, '\n');
    if (!lines.empty() && lines.back().empty()) lines.pop_back();
    return lines;
}

int run_cat(ToolCall& call) {
    const auto options = read_tool_options(call.words, "n");
    if (!options.ok()) return tool_failed(call, options.error());
    int status = 0;
    const std::string text = tool_text(call, options.value().operands, status);
    if (!options.value().has('n')) {
        call.out += text;
        return status;
    }
    std::int64_t number = 0;
    for (const std::string_view line : tool_lines(text)) {
        std::string shown = std::to_string(++number);
        shown.insert(0, shown.size() < 6 ? 6 - shown.size() : 0, ' ');
        call.out += join(shown, "\t", line, "\n");
    }
    return status;
}

int run_head(ToolCall& call) { return head_or_tail(call, true); }
int run_tail(ToolCall& call) { return head_or_tail(call, false); }

int run_tee(ToolCall& call) {
    const auto options = read_tool_options(call.words, "a");
    if (!options.ok()) return tool_failed(call, options.error());
    const std::string text = call.in.take_all();
    int status = 0;
    for (const std::string& file : options.value().operands) {
        std::string whole;
        if (options.value().has('a')) {
            const auto before = call.environment.read_file(file);
            if (before.ok()) whole = before.value();
        }
        const Status written = call.environment.write_file(file, whole + text);
        if (written.ok()) continue;
        call.error += join("tee: ", written.error().message, "\n");
        status = 1;
    }
    call.out += text;
    return status;
}

int run_wc(ToolCall& call) {
    const auto options = read_tool_options(call.words, "lwcm");
    if (!options.ok()) return tool_failed(call, options.error());
    int status = 0;
    const std::string text = tool_text(call, options.value().operands, status);
    std::int64_t counts[4] = {0, 0, 0, static_cast<std::int64_t>(text.size())};
    bool in_word = false;
    for (const char c : text) {
        counts[0] += c == '\n' ? 1 : 0;
        counts[2] += (static_cast<unsigned char>(c) & 0xc0) == 0x80 ? 0 : 1;
        const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        counts[1] += !blank && !in_word ? 1 : 0;
        in_word = !blank;
    }
    const bool all = options.value().given.empty();
    std::vector<std::string> shown;
    constexpr std::string_view kLetters = "lwmc";
    for (std::size_t i = 0; i < kLetters.size(); ++i) {
        if (options.value().has(kLetters[i]) || (all && kLetters[i] != 'm'))
            shown.push_back(std::to_string(counts[i]));
    }
    // Several counts stand in columns; GNU's are seven wide when the input is a pipe.
    std::string line;
    for (std::string count : shown) {
        if (shown.size() > 1) count.insert(0, count.size() < 7 ? 7 - count.size() : 0, ' ');
        line += (line.empty() ? "" : " ") + count;
    }
    for (const std::string& file : options.value().operands)
        line += " " + file;
    call.out += line + "\n";
    return status;
}

}  // namespace skylens::shell::script
