#include "shell/shorthand.h"

#include "base/text.h"
#include "shell/output.h"
#include "shell/python.h"

namespace skylens::shell {
namespace {

constexpr int kDepthMax = 64;
constexpr char kEnd = '\0';  // A NUL cannot come from a command line.

bool is_blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

// Characters that may begin an unquoted value.
bool begins_value(char c) {
    if (c == '\'' || c == '"' || c == ',' || c == '=' || c == '[' || c == '{') return false;
    return static_cast<unsigned char>(c) > 0x20;
}
// Characters that may follow in the first value after a "=": a value may hold "=" itself.
bool follows_in_first(char c) {
    return c != kEnd && c != '"' && c != '\'' && c != ',' && c != ']' && c != '}';
}
// In a further value of a list "=" ends it, because Key=a,b,Key2=c begins another key.
bool follows_in_second(char c) {
    return c != kEnd && c != '"' && c != '\'' && c != ',' && c != '=';
}

bool in_key(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("-_.#/:").find(c) != std::string_view::npos;
}

class Shorthand {
  public:
    Shorthand(std::string_view text, const FileReader& read_file)
        : text_(text), read_file_(read_file) {}

    Result<Value> parse() {
        Value object = Value::object();
        std::size_t last = 0;
        while (true) {
            const std::string key = take_key();
            SKYLENS_TRY(Value value, take_assigned());
            if (object.contains(key)) return duplicate(key, last + 1);
            object.set(Str(key), std::move(value));
            last = at_;
            if (at_ >= text_.size()) return object;
            SKYLENS_TRY_OK(expect(','));
            skip_blanks();
        }
    }

  private:
    using Follows = bool (*)(char);

    [[nodiscard]] char current() const { return at_ < text_.size() ? text_[at_] : kEnd; }
    void skip_blanks() {
        while (at_ < text_.size() && is_blank(text_[at_]))
            ++at_;
    }

    std::string take_key() {
        const std::size_t start = at_;
        while (at_ < text_.size() && in_key(text_[at_]))
            ++at_;
        return std::string(text_.substr(start, at_ - start));
    }

    // What stands after a key: "=" or "@=" and the values.
    Result<Value> take_assigned() {
        SKYLENS_TRY_OK(take_equals());
        if (at_ >= text_.size()) return Value("");
        if (current() == '[') return take_list(1);
        if (current() == '{') return take_object(1);
        return take_plain_list();
    }

    Status take_equals() {
        from_file_ = false;
        skip_blanks();
        if (current() == '@') {
            from_file_ = true;
            ++at_;
        }
        skip_blanks();
        SKYLENS_TRY_OK(expect('='));
        skip_blanks();
        return Ok{};
    }

    // a → "a"; a,b → ["a", "b"]; a,Key=… → "a", leaving the comma.
    Result<Value> take_plain_list() {
        SKYLENS_TRY(Value first, take_value());
        skip_blanks();
        if (at_ >= text_.size() || text_[at_] != ',') return first;
        Value list = Value::array({std::move(first)});
        while (true) {
            const std::size_t comma = at_;
            ++at_;
            skip_blanks();
            auto next = take_further_value();
            skip_blanks();
            const bool complete = next.ok() && (at_ >= text_.size() || text_[at_] == ',');
            if (!complete) {
                if (at_ >= text_.size()) return next.ok() ? Result<Value>(list) : next;
                at_ = comma;
                break;
            }
            list.push(std::move(next).value());
            if (at_ >= text_.size()) break;
        }
        return list.size() == 1 ? list.at(0) : list;
    }

    Result<Value> take_list(int depth) {
        SKYLENS_TRY_OK(expect('['));
        skip_blanks();
        Value list = Value::array();
        while (current() != ']') {
            SKYLENS_TRY(Value value, take_nested(depth));
            list.push(std::move(value));
            skip_blanks();
            if (current() == ']') break;
            SKYLENS_TRY_OK(expect(','));
            skip_blanks();
        }
        ++at_;
        return list;
    }

    Result<Value> take_object(int depth) {
        SKYLENS_TRY_OK(expect('{'));
        skip_blanks();
        Value object = Value::object();
        while (current() != '}') {
            const std::string key = take_key();
            SKYLENS_TRY_OK(take_equals());
            SKYLENS_TRY(Value value, take_nested(depth));
            object.set(Str(key), std::move(value));
            skip_blanks();
            if (current() == '}') break;
            SKYLENS_TRY_OK(expect(','));
            skip_blanks();
        }
        ++at_;
        return object;
    }

    Result<Value> take_nested(int depth) {
        if (depth > kDepthMax) return general_error("maximum recursion depth exceeded");
        if (current() == '[') return take_list(depth + 1);
        if (current() == '{') return take_object(depth + 1);
        return take_value();
    }

    Result<Value> take_value() {
        if (current() == '\'' || current() == '"') return take_quoted();
        if (!begins_value(current())) return resolve("");
        return resolve(take_run(follows_in_first));
    }

    Result<Value> take_further_value() {
        if (current() == '\'' || current() == '"') return take_quoted();
        if (!begins_value(current())) return expected("<second>", "<none>");
        return resolve(take_run(follows_in_second));
    }

    // An unquoted value; "\," stands for a comma, blanks at its end do not belong to it.
    std::string take_run(Follows follows) {
        std::string value;
        while (at_ < text_.size()) {
            const bool escaped =
                text_[at_] == '\\' && at_ + 1 < text_.size() && text_[at_ + 1] == ',';
            if (escaped) ++at_;
            if (!escaped && !follows(text_[at_])) break;
            value += text_[at_++];
        }
        while (!value.empty() && is_blank(value.back()))
            value.pop_back();
        return value;
    }

    Result<Value> take_quoted() {
        const char quote = current();
        std::string value;
        for (std::size_t i = at_ + 1; i < text_.size(); ++i) {
            char c = text_[i];
            if (c == quote) {
                at_ = i + 1;
                return resolve(value);
            }
            const bool escapes = c == '\\' && i + 1 < text_.size() &&
                                 (text_[i + 1] == quote || text_[i + 1] == '\\');
            if (escapes) c = text_[++i];
            value += c;
        }
        return expected(quote == '"' ? "<double quoted>" : "<singled quoted>", "<none>");
    }

    Result<Value> resolve(const std::string& value) const {
        constexpr std::string_view kFile = "file://";
        if (!from_file_ || value.compare(0, kFile.size(), kFile) != 0) return Value(value);
        auto content = read_file_(value.substr(kFile.size()));
        if (!content.ok()) return content.error();
        return Value(content.value());
    }

    Status expect(char c) {
        if (current() == c && at_ < text_.size()) {
            ++at_;
            return Ok{};
        }
        const std::string actual = at_ < text_.size() ? one_character() : std::string("EOF");
        return expected(std::string_view(&c, 1), actual);
    }

    // The whole UTF-8 character here.
    [[nodiscard]] std::string one_character() const {
        std::size_t end = at_ + 1;
        while (end < text_.size() && (static_cast<unsigned char>(text_[end]) & 0xC0U) == 0x80U)
            ++end;
        return std::string(text_.substr(at_, end - at_));
    }

    [[nodiscard]] Failure expected(std::string_view what, std::string_view actual) const {
        return param_error(
            join("Expected: '", what, "', received: '", actual, "' for input:\n ", marked(at_)));
    }

    [[nodiscard]] Failure duplicate(std::string_view key, std::size_t where) const {
        return param_error(
            join("Second instance of key \"", key, "\" encountered for input:\n", marked(where),
                 "\nThis is often because there is a preceding \",\" instead of a space."));
    }

    // The text with a caret below `where`.
    [[nodiscard]] std::string marked(std::size_t where) const {
        const std::size_t here = where < text_.size() ? where : text_.size();
        const std::size_t before = text_.substr(0, here).rfind('\n');
        const std::size_t line_start = before == std::string_view::npos ? 0 : before + 1;
        const std::size_t line_end = text_.find('\n', here);
        std::size_t columns = where - here;
        for (std::size_t i = line_start; i < here; ++i) {
            if ((static_cast<unsigned char>(text_[i]) & 0xC0U) != 0x80U) ++columns;
        }
        const std::string_view above = text_.substr(0, line_end);
        const std::string_view below =
            line_end == std::string_view::npos ? "" : text_.substr(line_end);
        return join(above, "\n", std::string(columns, ' '), "^", below);
    }

    std::string_view text_;
    const FileReader& read_file_;
    std::size_t at_ = 0;
    bool from_file_ = false;
};

std::string_view python_type_name(const Value& value) { return value.is_array() ? "list" : "dict"; }

Status apply_scalar(aws::ShapeKind kind, Value& value) {
    const bool number = kind == aws::ShapeKind::Integer || kind == aws::ShapeKind::Long;
    if (!value.is_string()) {
        if (number && !value.is_null()) {
            return general_error(
                join("int() argument must be a string, a bytes-like object or a real number, not '",
                     python_type_name(value), "'"));
        }
        return Ok{};
    }
    if (number) {
        SKYLENS_TRY(value, python_int(value.as_string()));
    } else if (kind == aws::ShapeKind::Double) {
        SKYLENS_TRY(value, python_float(value.as_string()));
    } else if (kind == aws::ShapeKind::Boolean) {
        if (equal_ignoring_case(value.as_string(), "true")) {
            value = Value(true);
        } else if (equal_ignoring_case(value.as_string(), "false")) {
            value = Value(false);
        }
    }
    return Ok{};
}

}  // namespace

Result<Value> parse_shorthand(std::string_view text, const FileReader& read_file) {
    return Shorthand(text, read_file).parse();
}

Status apply_types(const aws::ServiceModel& service, aws::ShapeIndex index, Value& value) {
    const aws::Shape& shape = service.shape(index);
    switch (shape.kind) {
        case aws::ShapeKind::Structure:
            if (!value.is_object()) return Ok{};
            for (const aws::MemberModel& member : shape.members) {
                if (!value.contains(member.name)) continue;
                SKYLENS_TRY_OK(apply_types(service, member.shape, value.member(member.name)));
            }
            return Ok{};
        case aws::ShapeKind::List:
            if (!value.is_array()) {
                value = Value::array({value});
                return Ok{};
            }
            for (Value& element : value.mutable_elements()) {
                SKYLENS_TRY_OK(apply_types(service, shape.element, element));
            }
            return Ok{};
        case aws::ShapeKind::Map:
            if (!value.is_object()) return Ok{};
            for (Value::Member& member : value.mutable_members()) {
                SKYLENS_TRY_OK(apply_types(service, shape.element, member.value));
            }
            return Ok{};
        default:
            return apply_scalar(shape.kind, value);
    }
}

}  // namespace skylens::shell
