// cut, sort, tr, uniq.
#include <algorithm>

#include "base/sort.h"
#include "base/str.h"
#include "base/text.h"
#include "shell/tools/options.h"
#include "shell/tools/tools.h"

namespace skylens::shell::script {
namespace {

struct Range {
    std::size_t from = 1;
    std::size_t to = std::string::npos;
};

// "1,3-5,7-"
Result<std::vector<Range>> read_ranges(const std::string& list) {
    std::vector<Range> ranges;
    for (const std::string_view part : split(list, ',')) {
        const std::size_t dash = part.find('-');
        const std::string_view low = part.substr(0, dash);
        const std::string_view high = dash == std::string_view::npos ? low : part.substr(dash + 1);
        const bool good = (low.empty() || (is_digits(low) && low.size() < 10)) &&
                          (high.empty() || (is_digits(high) && high.size() < 10)) &&
                          !(low.empty() && high.empty());
        if (!good) return Failure{"Usage", join("cut: invalid field value '", list, "'")};
        Range range;
        if (!low.empty()) range.from = static_cast<std::size_t>(std::stoll(std::string(low)));
        if (!high.empty()) range.to = static_cast<std::size_t>(std::stoll(std::string(high)));
        if (range.from == 0) return Failure{"Usage", "cut: fields are numbered from 1"};
        if (range.from > range.to) return Failure{"Usage", "cut: invalid decreasing range"};
        ranges.push_back(range);
    }
    return ranges;
}

bool in_ranges(const std::vector<Range>& ranges, std::size_t number) {
    return std::any_of(ranges.begin(), ranges.end(), [number](const Range& range) {
        return number >= range.from && number <= range.to;
    });
}

// The key of a line: fields `from` to `to`, at blanks or at the separator.
std::string_view sort_key(std::string_view line, const std::string& separator, std::int64_t from,
                          std::int64_t to) {
    if (from == 0) return line;
    std::size_t start = 0;
    std::size_t end = line.size();
    std::size_t at = 0;
    for (std::int64_t field = 1; at <= line.size(); ++field) {
        std::size_t stop = at;
        if (separator.empty()) {
            while (stop < line.size() && (line[stop] == ' ' || line[stop] == '\t'))
                ++stop;
            while (stop < line.size() && line[stop] != ' ' && line[stop] != '\t')
                ++stop;
        } else {
            stop = std::min(line.find(separator[0], at), line.size());
        }
        if (field == from) start = at;
        if (field == to) {
            end = stop;
            break;
        }
        if (stop >= line.size()) {
            if (field < from) return {};
            break;
        }
        at = separator.empty() ? stop : stop + 1;
    }
    return line.substr(start, end - start);
}

// The number that a key begins with, as sort -n reads it: sign, digits, fraction.
double leading_number(std::string_view text) {
    text = trim(text);
    std::size_t at = !text.empty() && text[0] == '-' ? 1 : 0;
    double value = 0;
    double unit = 0;
    for (; at < text.size(); ++at) {
        if (text[at] == '.' && unit == 0) {
            unit = 1;
        } else if (text[at] >= '0' && text[at] <= '9') {
            const double digit = text[at] - '0';
            if (unit == 0)
                value = value * 10 + digit;
            else
                value += digit * (unit /= 10);
        } else {
            break;
        }
    }
    return !text.empty() && text[0] == '-' ? -value : value;
}

struct SortPlan {
    bool reverse = false;
    bool numeric = false;
    bool unique = false;
    bool folds = false;
    std::string separator;
    std::int64_t from = 0;
    std::int64_t to = 0;
};

Result<SortPlan> read_sort(const ToolOptions& options) {
    SortPlan plan;
    plan.reverse = options.has('r');
    plan.numeric = options.has('n');
    plan.unique = options.has('u');
    plan.folds = options.has('f');
    plan.separator = options.text('t');
    if (plan.separator == "\\t") plan.separator = "\t";
    if (plan.separator.size() > 1) return Failure{"Usage", "sort: -t needs one character"};
    if (!options.has('k')) return plan;
    if (options.given.at('k').size() > 1) return Failure{"Usage", "sort: one -k is simulated"};
    std::string key = options.text('k');
    while (!key.empty() && (key.back() == 'n' || key.back() == 'r')) {
        (key.back() == 'n' ? plan.numeric : plan.reverse) = true;
        key.pop_back();
    }
    const std::size_t comma = key.find(',');
    const std::string low = key.substr(0, comma);
    const std::string high = comma == std::string::npos ? "" : key.substr(comma + 1);
    if (!is_digits(low) || low.size() > 6 || low == "0" ||
        (comma != std::string::npos && (!is_digits(high) || high.size() > 6)))
        return Failure{"Usage", join("sort: -k ", options.text('k'),
                                   " is not simulated; N, N,M, Nn, Nr and Nnr are")};
    plan.from = std::stoll(low);
    plan.to = high.empty() ? 0 : std::stoll(high);
    return plan;
}

class SortOrder {
  public:
    explicit SortOrder(const SortPlan& plan) : plan_(plan) {}

    // < 0, 0 or > 0 by the key.
    [[nodiscard]] int compare_keys(std::string_view a, std::string_view b) const {
        const std::string_view x = sort_key(a, plan_.separator, plan_.from, plan_.to);
        const std::string_view y = sort_key(b, plan_.separator, plan_.from, plan_.to);
        if (plan_.numeric) {
            const double m = leading_number(x);
            const double n = leading_number(y);
            return m < n ? -1 : m > n ? 1 : 0;
        }
        if (plan_.folds) return upper(x).compare(upper(y));
        return x.compare(y);
    }

    bool operator()(std::string_view a, std::string_view b) const {
        int order = compare_keys(a, b);
        if (order == 0 && !plan_.unique) order = a.compare(b);
        return plan_.reverse ? order > 0 : order < 0;
    }

  private:
    const SortPlan& plan_;
};

// The characters of a set of tr: ranges, escapes, [:class:].
Result<std::string> read_set(std::string_view text) {
    std::string set;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text.compare(i, 2, "[:") == 0) {
            const std::size_t end = text.find(":]", i);
            const std::string_view name = end == std::string_view::npos
                                              ? std::string_view()
                                              : text.substr(i + 2, end - i - 2);
            if (name == "upper")
                set += "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
            else if (name == "lower")
                set += "abcdefghijklmnopqrstuvwxyz";
            else if (name == "digit")
                set += "0123456789";
            else if (name == "space")
                set += "\t\n\v\f\r ";
            else if (name == "blank")
                set += "\t ";
            else if (name == "alpha" || name == "alnum") {
                set += "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
                if (name == "alnum") set += "0123456789";
            } else {
                return Failure{"Usage",
                               join("tr: the class ", text.substr(i), " is not simulated")};
            }
            i = end + 1;
            continue;
        }
        char c = text[i];
        if (c == '\\' && i + 1 < text.size()) {
            const char next = text[++i];
            c = next == 'n'   ? '\n'
                : next == 't' ? '\t'
                : next == 'r' ? '\r'
                : next == '0' ? '\0'
                              : next;
        } else if (i + 2 < text.size() && text[i + 1] == '-') {
            const auto low = static_cast<unsigned char>(c);
            const auto high = static_cast<unsigned char>(text[i + 2]);
            if (low > high)
                return Failure{"Usage", join("tr: range-endpoints of '", text.substr(i, 3),
                                           "' are in reverse collating sequence order")};
            for (unsigned one = low; one <= high; ++one)
                set += static_cast<char>(one);
            i += 2;
            continue;
        }
        set += c;
    }
    return set;
}

std::string complement_of(const std::string& set) {
    std::string others;
    for (unsigned c = 0; c < 256; ++c) {
        if (set.find(static_cast<char>(c)) == std::string::npos) others += static_cast<char>(c);
    }
    return others;
}

}  // namespace

int run_cut(ToolCall& call) {
    const auto options = read_tool_options(call.words, "d:f:c:s");
    if (!options.ok()) return tool_failed(call, options.error());
    const bool by_field = options.value().has('f');
    if (by_field == options.value().has('c'))
        return tool_failed(call, {"Usage", "cut: you must specify a list of characters or fields"});
    const auto ranges = read_ranges(options.value().text(by_field ? 'f' : 'c'));
    if (!ranges.ok()) return tool_failed(call, ranges.error());
    std::string separator = options.value().has('d') ? options.value().text('d') : "\t";
    if (separator.size() != 1)
        return tool_failed(call, {"Usage", "cut: the delimiter must be a single character"});
    int status = 0;
    const std::string text = tool_text(call, options.value().operands, status);
    for (const std::string_view line : tool_lines(text)) {
        std::string kept;
        if (!by_field) {
            for (std::size_t i = 0; i < line.size(); ++i) {
                if (in_ranges(ranges.value(), i + 1)) kept += line[i];
            }
        } else if (line.find(separator[0]) == std::string_view::npos) {
            if (options.value().has('s')) continue;
            kept = std::string(line);
        } else {
            bool first = true;
            const std::vector<std::string_view> fields = split(line, separator[0]);
            for (std::size_t i = 0; i < fields.size(); ++i) {
                if (!in_ranges(ranges.value(), i + 1)) continue;
                kept += join(first ? "" : separator.c_str(), fields[i]);
                first = false;
            }
        }
        call.out += kept + "\n";
    }
    return status;
}

int run_sort(ToolCall& call) {
    const auto options = read_tool_options(call.words, "rnuft:k:");
    if (!options.ok()) return tool_failed(call, options.error());
    const auto plan = read_sort(options.value());
    if (!plan.ok()) return tool_failed(call, plan.error());
    int status = 0;
    const std::string text = tool_text(call, options.value().operands, status);
    std::vector<std::string_view> lines = tool_lines(text);
    const SortOrder order(plan.value());
    sort_stably(lines, order);
    if (plan.value().unique) {
        const auto same = [&order](std::string_view a, std::string_view b) {
            return order.compare_keys(a, b) == 0;
        };
        lines.erase(std::unique(lines.begin(), lines.end(), same), lines.end());
    }
    for (const std::string_view line : lines)
        call.out += join(line, "\n");
    return status;
}

int run_tr(ToolCall& call) {
    const auto options = read_tool_options(call.words, "dsc", ToolOptions::Order::StopAtOperand);
    if (!options.ok()) return tool_failed(call, options.error(), 1);
    const std::vector<std::string>& operands = options.value().operands;
    const bool deletes = options.value().has('d');
    const bool squeezes = options.value().has('s');
    if (operands.empty() || operands.size() > 2)
        return tool_failed(
            call, {"Usage", operands.empty() ? "tr: missing operand" : "tr: extra operand"}, 1);
    if (operands.size() == 1 && !deletes && !squeezes)
        return tool_failed(call, {"Usage", join("tr: missing operand after '", operands[0], "'")},
                           1);
    if (deletes && operands.size() == 2)
        return tool_failed(call, {"Usage", "tr: -d with two sets is not simulated"}, 1);
    auto from = read_set(operands[0]);
    if (!from.ok()) return tool_failed(call, from.error(), 1);
    auto to = operands.size() == 2 ? read_set(operands[1]) : Result<std::string>(std::string());
    if (!to.ok()) return tool_failed(call, to.error(), 1);
    if (options.value().has('c')) from = complement_of(from.value());
    std::string& set = from.value();
    std::string& with = to.value();
    if (operands.size() == 2 && with.empty())
        return tool_failed(call,
                           {"Usage", "tr: when not truncating set1, string2 must be non-empty"}, 1);
    while (operands.size() == 2 && with.size() < set.size())
        with += with.back();
    const std::string& squeezed = with.empty() ? set : with;
    char last = '\0';
    bool any = false;
    for (const char c : call.in.take_all()) {
        const std::size_t at = set.find(c);
        if (deletes && at != std::string::npos) continue;
        const char put = at == std::string::npos || with.empty() ? c : with[at];
        if (squeezes && any && put == last && squeezed.find(put) != std::string::npos) continue;
        call.out += put;
        last = put;
        any = true;
    }
    return 0;
}

int run_uniq(ToolCall& call) {
    const auto options = read_tool_options(call.words, "cdui");
    if (!options.ok()) return tool_failed(call, options.error());
    int status = 0;
    const std::string text = tool_text(call, options.value().operands, status);
    const std::vector<std::string_view> lines = tool_lines(text);
    for (std::size_t i = 0; i < lines.size();) {
        std::size_t end = i + 1;
        while (end < lines.size() &&
               (options.value().has('i') ? equal_ignoring_case(lines[i], lines[end])
                                         : lines[i] == lines[end]))
            ++end;
        const std::size_t count = end - i;
        const bool shown =
            (!options.value().has('d') || count > 1) && (!options.value().has('u') || count == 1);
        if (shown && options.value().has('c')) {
            std::string number = std::to_string(count);
            number.insert(0, number.size() < 7 ? 7 - number.size() : 0, ' ');
            call.out += number + " ";
        }
        if (shown) call.out += join(lines[i], "\n");
        i = end;
    }
    return status;
}

}  // namespace skylens::shell::script
