// jp, and a small part of jq: both read JSON and print what a filter finds.
#include <algorithm>

#include "base/sort.h"
#include "base/str.h"
#include "base/text.h"
#include "shell/jmespath/query.h"
#include "shell/tools/options.h"
#include "shell/tools/tools.h"

namespace skylens::shell::script {
namespace {

constexpr std::string_view kJqSimulated =
    ".name, .\"name\", .[], .[N], |, [FILTER], length, keys, select(PATH == VALUE), "
    "select(PATH != VALUE), first, last";
constexpr int kJqDepthMax = 32;

class Jq {
  public:
    explicit Jq(std::string_view text) : text_(text) {}

    // What the filter gives for each of the values, one after the other.
    Result<std::vector<Value>> run(std::vector<Value> values) {
        SKYLENS_TRY(values, pipe(std::move(values)));
        skip();
        if (at_ < text_.size()) return refuse();
        return values;
    }

  private:
    using Values = std::vector<Value>;

    [[nodiscard]] Failure refuse() const {
        return Failure{"Usage", join("jq: '", text_.substr(std::min(at_, text_.size())),
                                   "' is not simulated; there are ", kJqSimulated,
                                   "; see also jp and --query")};
    }

    void skip() {
        while (at_ < text_.size() &&
               (text_[at_] == ' ' || text_[at_] == '\n' || text_[at_] == '\t'))
            ++at_;
    }

    bool take(std::string_view what) {
        skip();
        if (text_.compare(at_, what.size(), what) != 0) return false;
        at_ += what.size();
        return true;
    }

    std::string take_name() {
        const std::size_t start = at_;
        while (at_ < text_.size() &&
               (is_name(text_.substr(at_, 1)) || is_digits(text_.substr(at_, 1))))
            ++at_;
        return std::string(text_.substr(start, at_ - start));
    }

    bool take_text(std::string& out) {
        if (at_ >= text_.size() || text_[at_] != '"') return false;
        std::size_t end = at_ + 1;
        while (end < text_.size() && text_[end] != '"')
            end += text_[end] == '\\' ? 2 : 1;
        if (end >= text_.size()) return false;
        const auto parsed = parse_json(text_.substr(at_, end + 1 - at_));
        if (!parsed.ok()) return false;
        out = parsed.value().as_str().string();
        at_ = end + 1;
        return true;
    }

    Result<Values> pipe(Values values) {
        if (++depth_ > kJqDepthMax) return refuse();
        do {
            SKYLENS_TRY(values, term(std::move(values)));
        } while (take("|"));
        --depth_;
        return values;
    }

    Result<Values> term(Values values) {
        skip();
        if (take(".")) return path(std::move(values));
        if (take("[")) return collect(std::move(values));
        const std::string name = take_name();
        if (name == "length") return each(values, length_of);
        if (name == "keys") return each(values, keys_of);
        if (name == "first" || name == "last") {
            for (Value& value : values) {
                if (!value.is_array()) return wrong("index", value);
                value = value.empty() ? Value() : value.at(name == "first" ? 0 : value.size() - 1);
            }
            return values;
        }
        if (name == "select" && take("(")) return select(std::move(values));
        at_ -= name.size();
        return refuse();
    }

    // [FILTER]: one list of all that it gives, for each value.
    Result<Values> collect(Values values) {
        const std::size_t start = at_;
        Values lists;
        if (values.empty()) {
            SKYLENS_TRY(const Values none, pipe({Value()}));
            static_cast<void>(none);
        }
        for (const Value& value : values) {
            at_ = start;
            SKYLENS_TRY(Values found, pipe({value}));
            lists.push_back(Value::array(std::move(found)));
        }
        if (!take("]")) return refuse();
        return lists;
    }

    Result<Values> path(Values values) {
        bool first = true;
        while (at_ < text_.size()) {
            std::string name;
            const char c = text_[at_];
            if (c == '[') {
                ++at_;
                SKYLENS_TRY(values, brackets(std::move(values)));
            } else if ((first || c == '.') && (at_ += first ? 0 : 1) < text_.size() &&
                       (take_text(name) || !(name = take_name()).empty())) {
                SKYLENS_TRY(values, member(values, name));
            } else if (c == '.' && text_.compare(at_, 1, "[") == 0) {
                continue;
            } else {
                if (first) return values;
                break;
            }
            if (at_ < text_.size() && text_[at_] == '?') return refuse();
            first = false;
        }
        return values;
    }

    Result<Values> brackets(Values values) {
        if (take("]")) {
            Values out;
            for (const Value& value : values) {
                if (value.is_array()) {
                    out.insert(out.end(), value.elements().begin(), value.elements().end());
                } else if (value.is_object()) {
                    for (const Value::Member& one : value.members())
                        out.push_back(one.value);
                } else {
                    return wrong("iterate over", value);
                }
            }
            return out;
        }
        skip();
        std::string name;
        if (take_text(name)) {
            if (!take("]")) return refuse();
            return member(values, name);
        }
        const bool negative = take("-");
        const std::string digits = take_name();
        if (!is_digits(digits) || digits.size() > 9 || !take("]")) return refuse();
        const auto number = static_cast<std::size_t>(std::stoll(digits));
        for (Value& value : values) {
            if (value.is_null()) continue;
            if (!value.is_array()) return wrong("index", value);
            const std::size_t size = value.size();
            const bool there = negative ? number <= size && number > 0 : number < size;
            value = there ? value.at(negative ? size - number : number) : Value();
        }
        return values;
    }

    static Result<Values> member(Values values, const std::string& name) {
        for (Value& value : values) {
            if (value.is_null()) continue;
            if (!value.is_object())
                return Failure{"Evaluation", join("jq: error: Cannot index ", type_of(value),
                                                " with \"", name, "\"")};
            value = Value(value[name]);
        }
        return values;
    }

    // Of select(: a path, == or !=, a value.
    Result<Values> select(Values values) {
        const std::size_t start = at_;
        Values kept;
        for (const Value& value : values.empty() ? Values{Value()} : values) {
            at_ = start;
            if (!take(".")) return refuse();
            SKYLENS_TRY(const Values found, path({value}));
            const bool equal = take("==");
            if (!equal && !take("!=")) return refuse();
            skip();
            const std::size_t close = find_close();
            const auto wanted = parse_json(trim(text_.substr(at_, close - at_)));
            if (close >= text_.size() || !wanted.ok()) return refuse();
            at_ = close + 1;
            for (const Value& one : found) {
                if ((one == wanted.value()) == equal && !values.empty()) kept.push_back(value);
            }
        }
        return kept;
    }

    [[nodiscard]] std::size_t find_close() const {
        bool quoted = false;
        for (std::size_t i = at_; i < text_.size(); ++i) {
            if (text_[i] == '\\')
                ++i;
            else if (text_[i] == '"')
                quoted = !quoted;
            else if (text_[i] == ')' && !quoted)
                return i;
        }
        return text_.size();
    }

    template <class Function>
    static Result<Values> each(Values values, Function function) {
        for (Value& value : values) {
            SKYLENS_TRY(value, function(value));
        }
        return values;
    }

    static Result<Value> length_of(const Value& value) {
        if (value.is_null()) return Value(0);
        if (value.is_bool()) return wrong("take the length of", value);
        if (value.is_number()) return value;
        if (!value.is_string()) return Value(static_cast<std::int64_t>(value.size()));
        std::int64_t count = 0;
        for (const char c : value.as_string())
            count += (static_cast<unsigned char>(c) & 0xc0) == 0x80 ? 0 : 1;
        return Value(count);
    }

    static Result<Value> keys_of(const Value& value) {
        std::vector<std::string> names;
        if (!value.is_object()) return wrong("take the keys of", value);
        for (const Value::Member& one : value.members())
            names.push_back(one.key.string());
        sort_stably(names);
        Value list = Value::array();
        for (const std::string& name : names)
            list.push(name);
        return list;
    }

    static Failure wrong(std::string_view doing, const Value& value) {
        return Failure{"Evaluation", join("jq: error: Cannot ", doing, " ", type_of(value))};
    }

    static std::string_view type_of(const Value& value) {
        if (value.is_null()) return "null";
        if (value.is_bool()) return "boolean";
        if (value.is_number()) return "number";
        if (value.is_string()) return "string";
        return value.is_array() ? "array" : "object";
    }

    std::string_view text_;
    std::size_t at_ = 0;
    int depth_ = 0;
};

Result<Value> read_tool_json(ToolCall& call, const std::vector<std::string>& files) {
    int status = 0;
    const std::string text = tool_text(call, files, status);
    if (status != 0) return Failure{"NoFile", ""};
    auto document = parse_json(text, {16 * 1024 * 1024, 128});
    if (document.ok()) return document;
    return Failure{"Input",
                   join(call.words[0], ": error: the input is ", document.error().message)};
}

}  // namespace

int run_jp(ToolCall& call) {
    auto options = read_tool_options(call.words, "u", ToolOptions::Order::StopAtOperand);
    if (!options.ok()) return tool_failed(call, options.error());
    std::vector<std::string>& operands = options.value().operands;
    if (operands.empty()) return tool_failed(call, {"Usage", "jp: an expression is needed"});
    const auto query = Query::compile(operands[0]);
    if (!query.ok()) return tool_failed(call, query.error(), 1);
    operands.erase(operands.begin());
    const auto document = read_tool_json(call, operands);
    if (!document.ok()) return tool_failed(call, document.error(), 2);
    const auto found = query.value().search(document.value());
    if (!found.ok()) return tool_failed(call, found.error(), 1);
    const bool plain = options.value().has('u') && found.value().is_string();
    call.out += (plain ? found.value().as_str().string() : to_pretty_json(found.value(), 2)) + "\n";
    return 0;
}

int run_jq(ToolCall& call) {
    auto options = read_tool_options(call.words, "rc");
    if (!options.ok()) return tool_failed(call, options.error());
    std::vector<std::string>& operands = options.value().operands;
    if (operands.empty()) return tool_failed(call, {"Usage", "jq: a filter is needed"});
    const std::string filter = operands[0];
    operands.erase(operands.begin());
    const auto document = read_tool_json(call, operands);
    if (!document.ok()) return tool_failed(call, document.error(), 2);
    const auto found = Jq(filter).run({document.value()});
    if (!found.ok()) return tool_failed(call, found.error(), found.error().code == "Usage" ? 3 : 5);
    for (const Value& value : found.value()) {
        if (options.value().has('r') && value.is_string()) {
            call.out += value.as_str().string() + "\n";
        } else {
            call.out +=
                (options.value().has('c') ? to_json(value) : to_pretty_json(value, 2)) + "\n";
        }
    }
    return 0;
}

}  // namespace skylens::shell::script
