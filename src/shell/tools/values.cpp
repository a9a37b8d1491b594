// echo, printf, base64, seq.
#include "base/str.h"
#include "base/text.h"
#include "shell/tools/options.h"
#include "shell/tools/tools.h"

namespace skylens::shell::script {
namespace {

// \n, \t, \\ and the like, from `at`, which stands behind the backslash.
char escaped_char(char c, bool& known) {
    known = true;
    switch (c) {
        case 'n':
            return '\n';
        case 't':
            return '\t';
        case 'r':
            return '\r';
        case '\\':
        case '"':
        case '\'':
            return c;
        default:
            known = false;
            return c;
    }
}

std::string padded(std::string text, const std::string& flags, std::size_t width) {
    if (text.size() >= width) return text;
    const std::size_t missing = width - text.size();
    if (flags.find('-') != std::string::npos) return text.append(missing, ' ');
    const bool zeros = flags.find('0') != std::string::npos;
    const bool sign = zeros && !text.empty() && text[0] == '-';
    return text.insert(sign ? 1 : 0, missing, zeros ? '0' : ' ');
}

// One pass over the format; takes from `words` from `next` on. Gives whether a word was taken.
Status print_once(const std::string& format, const std::vector<std::string>& words,
                  std::size_t& next, std::string& out) {
    for (std::size_t i = 0; i < format.size(); ++i) {
        if (format[i] == '\\' && i + 1 < format.size()) {
            bool known = false;
            const char c = escaped_char(format[++i], known);
            if (!known) out += '\\';
            out += c;
            continue;
        }
        if (format[i] != '%' || i + 1 == format.size()) {
            out += format[i];
            continue;
        }
        if (format[i + 1] == '%') {
            out += '%';
            ++i;
            continue;
        }
        std::string flags;
        std::size_t width = 0;
        for (++i; i < format.size() && (format[i] == '-' || format[i] == '0'); ++i)
            flags += format[i];
        for (; i < format.size() && format[i] >= '0' && format[i] <= '9' && width < 1000; ++i)
            width = width * 10 + static_cast<std::size_t>(format[i] - '0');
        const char kind = i < format.size() ? format[i] : '\0';
        if (kind != 's' && kind != 'd' && kind != 'i') {
            return Failure{"Usage", join("printf: '", format,
                                       "': of the conversions %s, %d and %% are simulated, with "
                                       "a width")};
        }
        std::string word = next < words.size() ? words[next] : "";
        ++next;
        if (kind != 's') {
            const bool negative = !word.empty() && word[0] == '-';
            if (word.empty()) word = "0";
            if (!is_digits(std::string_view(word).substr(negative ? 1 : 0)))
                return Failure{"Usage", join("printf: '", word, "': expected a numeric value")};
        }
        out += padded(word, flags, width);
    }
    return Ok{};
}

}  // namespace

// As bash's: -n and -e; backslashes are plain text without -e.
int run_echo(ToolCall& call) {
    bool line_end = true;
    bool escapes = false;
    std::size_t i = 1;
    for (; i < call.words.size(); ++i) {
        const std::string& word = call.words[i];
        if (word.size() < 2 || word[0] != '-' ||
            word.find_first_not_of("neE", 1) != std::string::npos)
            break;
        for (const char c : word.substr(1)) {
            if (c == 'n')
                line_end = false;
            else
                escapes = c == 'e';
        }
    }
    std::string text;
    for (std::size_t first = i; i < call.words.size(); ++i)
        text += join(i == first ? "" : " ", call.words[i]);
    if (escapes) {
        std::string plain;
        for (std::size_t at = 0; at < text.size(); ++at) {
            if (text[at] != '\\' || at + 1 == text.size()) {
                plain += text[at];
                continue;
            }
            bool known = false;
            const char c = escaped_char(text[++at], known);
            if (!known) plain += '\\';
            plain += c;
        }
        text = plain;
    }
    call.out += text + (line_end ? "\n" : "");
    return 0;
}

int run_printf(ToolCall& call) {
    if (call.words.size() < 2) return tool_failed(call, {"Usage", "printf: missing format"});
    const std::vector<std::string> words(call.words.begin() + 2, call.words.end());
    std::size_t next = 0;
    do {
        const std::size_t before = next;
        const Status printed = print_once(call.words[1], words, next, call.out);
        if (!printed.ok()) return tool_failed(call, printed.error(), 1);
        if (next == before) break;
    } while (next < words.size());
    return 0;
}

int run_base64(ToolCall& call) {
    const auto options = read_tool_options(call.words, "dw:");
    if (!options.ok()) return tool_failed(call, options.error(), 1);
    int status = 0;
    std::string text = tool_text(call, options.value().operands, status);
    if (options.value().has('d')) {
        std::string packed;
        for (const char c : text) {
            if (c != '\n') packed += c;
        }
        std::string bytes;
        if (!base64_decode(packed, bytes))
            return tool_failed(call, {"Usage", "base64: invalid input"}, 1);
        call.out += bytes;
        return status;
    }
    const auto width = options.value().number('w', 76);
    if (!width.ok()) return tool_failed(call, width.error(), 1);
    const std::string packed = base64_encode(text);
    if (width.value() == 0) {
        call.out += packed;
        return status;
    }
    for (std::size_t at = 0; at < packed.size(); at += static_cast<std::size_t>(width.value()))
        call.out += packed.substr(at, static_cast<std::size_t>(width.value())) + "\n";
    return status;
}

int run_seq(ToolCall& call) {
    constexpr std::int64_t kMost = 100'000;
    std::vector<std::int64_t> numbers;
    for (std::size_t i = 1; i < call.words.size(); ++i) {
        const std::string& word = call.words[i];
        const bool negative = !word.empty() && word[0] == '-';
        const std::string digits = word.substr(negative ? 1 : 0);
        if (!is_digits(digits) || digits.size() > 12)
            return tool_failed(
                call,
                {"Usage", join("seq: invalid argument: '", word, "'; whole numbers are simulated")},
                1);
        numbers.push_back(std::stoll(digits) * (negative ? -1 : 1));
    }
    if (numbers.empty() || numbers.size() > 3)
        return tool_failed(call, {"Usage", "seq: one to three numbers are needed"}, 1);
    const std::int64_t first = numbers.size() > 1 ? numbers.front() : 1;
    const std::int64_t step = numbers.size() > 2 ? numbers[1] : 1;
    const std::int64_t last = numbers.back();
    if (step == 0) return tool_failed(call, {"Usage", "seq: the step must not be 0"}, 1);
    if ((last - first) / step >= kMost)
        return tool_failed(call, {"Usage", "seq: too many numbers"}, 1);
    for (std::int64_t i = first; step > 0 ? i <= last : i >= last; i += step)
        call.out += join(i, "\n");
    return 0;
}

}  // namespace skylens::shell::script
