// awk, as far as printing columns goes.
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

// '[/RE/] {print $1, "text", $NF}': what is printed, in order.
struct AwkItem {
    bool text = false;
    bool last = false;         // $NF
    bool line_count = false;   // NR
    bool field_count = false;  // NF
    std::size_t field = 0;     // $N; 0 is the line
    std::string words;
    bool comma = false;  // a comma stands before it
};

struct AwkProgram {
    std::optional<RegexSearch> address;
    std::int64_t only_line = 0;    // NR==N
    std::int64_t after_line = -1;  // NR>N
    std::vector<AwkItem> items;
};

Failure awk_refused(std::string_view script) {
    return Failure{"Usage", join("awk: ", script,
                               ": not simulated; '[/RE/ | NR==N | NR>N] {print $1, $NF, \"text\"}' "
                               "is; see also cut and jp")};
}

Result<AwkProgram> read_awk(const std::string& script) {
    AwkProgram program;
    const Error refused = awk_refused(script);
    std::string_view rest = trim(script);
    if (!rest.empty() && rest[0] == '/') {
        const std::size_t end = rest.find('/', 1);
        if (end == std::string_view::npos) return refused;
        SKYLENS_TRY(program.address,
                    compile_tool_pattern("awk", rest.substr(1, end - 1), true, {}));
        rest = trim(rest.substr(end + 1));
    } else if (rest.substr(0, 2) == "NR") {
        const std::size_t open = std::min(rest.find('{'), rest.size());
        std::string_view condition = trim(rest.substr(2, open - 2));
        const bool equal = condition.substr(0, 2) == "==";
        if (!equal && (condition.empty() || condition[0] != '>')) return refused;
        condition = trim(condition.substr(equal ? 2 : 1));
        if (!is_digits(condition) || condition.size() > 9) return refused;
        (equal ? program.only_line : program.after_line) = std::stoll(std::string(condition));
        rest = rest.substr(open);
    }
    if (rest.empty()) {
        if (!program.address && program.only_line == 0 && program.after_line < 0) return refused;
        program.items.emplace_back();
        return program;
    }
    if (rest.front() != '{' || rest.back() != '}') return refused;
    rest = trim(rest.substr(1, rest.size() - 2));
    if (!rest.empty() && rest.back() == ';') rest = trim(rest.substr(0, rest.size() - 1));
    if (rest.substr(0, 5) != "print" ||
        (rest.size() > 5 && rest[5] != ' ' && rest[5] != '$' && rest[5] != '"'))
        return refused;
    rest = trim(rest.substr(5));
    if (rest.empty()) program.items.emplace_back();
    bool comma = false;
    while (!rest.empty()) {
        AwkItem item;
        item.comma = comma;
        comma = false;
        std::size_t taken = 0;
        if (rest[0] == '"') {
            item.text = true;
            for (taken = 1; taken < rest.size() && rest[taken] != '"'; ++taken) {
                char c = rest[taken];
                if (c == '\\' && taken + 1 < rest.size()) {
                    c = rest[++taken];
                    c = c == 't' ? '\t' : c == 'n' ? '\n' : c;
                }
                item.words += c;
            }
            if (taken >= rest.size()) return refused;
            ++taken;
        } else if (rest.substr(0, 3) == "$NF") {
            item.last = true;
            taken = 3;
        } else if (rest.substr(0, 2) == "NF" || rest.substr(0, 2) == "NR") {
            (rest[1] == 'F' ? item.field_count : item.line_count) = true;
            taken = 2;
        } else if (rest[0] == '$') {
            taken = 1;
            while (taken < rest.size() && rest[taken] >= '0' && rest[taken] <= '9' && taken < 6)
                ++taken;
            if (taken == 1) return refused;
            item.field =
                static_cast<std::size_t>(std::stoll(std::string(rest.substr(1, taken - 1))));
        } else {
            return refused;
        }
        program.items.push_back(std::move(item));
        rest = trim(rest.substr(taken));
        if (!rest.empty() && rest[0] == ',') {
            comma = true;
            rest = trim(rest.substr(1));
            if (rest.empty()) return refused;
        }
    }
    return program;
}

std::vector<std::string_view> awk_fields(std::string_view line, const std::string& separator) {
    if (!separator.empty())
        return line.empty() ? std::vector<std::string_view>() : split(line, separator[0]);
    std::vector<std::string_view> fields;
    for (std::size_t at = 0; at < line.size();) {
        at = line.find_first_not_of(" \t", at);
        if (at == std::string_view::npos) break;
        const std::size_t end = std::min(line.find_first_of(" \t", at), line.size());
        fields.push_back(line.substr(at, end - at));
        at = end;
    }
    return fields;
}

}  // namespace

int run_awk(ToolCall& call) {
    auto options = read_tool_options(call.words, "F:", ToolOptions::Order::StopAtOperand);
    if (!options.ok()) return tool_failed(call, options.error());
    std::vector<std::string>& operands = options.value().operands;
    if (operands.empty()) return tool_failed(call, {"Usage", "awk: no program given"});
    const auto program = read_awk(operands[0]);
    if (!program.ok()) return tool_failed(call, program.error());
    operands.erase(operands.begin());
    std::string separator = options.value().text('F');
    if (separator == "\\t") separator = "\t";
    if (separator.size() > 1)
        return tool_failed(call, {"Usage", "awk: -F takes one character here"});
    if (separator == " ") separator.clear();
    int status = 0;
    const std::string text = tool_text(call, operands, status);
    std::int64_t number = 0;
    for (const std::string_view line : tool_lines(text)) {
        ++number;
        std::vector<std::string_view> groups;
        const AwkProgram& how = program.value();
        if (how.address && !how.address->find(line, 0, groups)) continue;
        if (how.only_line != 0 && number != how.only_line) continue;
        if (number <= how.after_line) continue;
        const std::vector<std::string_view> fields = awk_fields(line, separator);
        std::string out;
        for (const AwkItem& item : how.items) {
            if (call.out.size() + out.size() > Interpreter::kBytesMax)
                return tool_failed(call, {"Usage", "awk: too much output"});
            if (item.comma) out += " ";
            if (item.text)
                out += item.words;
            else if (item.line_count)
                out += std::to_string(number);
            else if (item.field_count)
                out += std::to_string(fields.size());
            else if (item.last)
                out += fields.empty() ? line : fields.back();
            else if (item.field == 0)
                out += line;
            else if (item.field <= fields.size())
                out += fields[item.field - 1];
        }
        call.out += out + "\n";
    }
    return status;
}

}  // namespace skylens::shell::script
