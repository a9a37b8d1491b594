// JSON text to Value and back. The only file of the core that sees nlohmann_json.

#include <nlohmann/json.hpp>

#include "base/sort.h"
#include "base/value.h"

namespace skylens {
namespace {

// Sorting keeps hostile objects with very many members out of quadratic time.
void keep_last_of_duplicates(Value& object) {
    const Value::Members& members = object.members();
    if (members.size() < 2) return;
    std::vector<std::size_t> order(members.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    sort_stably(order,
                [&](std::size_t a, std::size_t b) { return members[a].key < members[b].key; });
    std::vector<bool> overridden(members.size(), false);
    bool any = false;
    for (std::size_t i = 0; i + 1 < order.size(); ++i) {
        if (members[order[i]].key == members[order[i + 1]].key) overridden[order[i]] = any = true;
    }
    if (!any) return;
    Value kept = Value::object();
    for (std::size_t i = 0; i < members.size(); ++i) {
        if (!overridden[i]) kept.append(members[i].key, members[i].value);
    }
    object = std::move(kept);
}

// Builds a Value from nlohmann's SAX events and stops at the depth limit.
class Builder : public nlohmann::json_sax<nlohmann::json> {
  public:
    explicit Builder(std::uint32_t depth_max) : depth_max_(depth_max) {}

    Value take() { return std::move(root_); }
    [[nodiscard]] bool too_deep() const { return too_deep_; }
    [[nodiscard]] std::size_t error_position() const { return error_position_; }

    bool null() override { return add(Value()); }
    bool boolean(bool value) override { return add(Value(value)); }
    bool number_integer(number_integer_t value) override { return add(Value(std::int64_t{value})); }
    bool number_unsigned(number_unsigned_t value) override {
        if (value <= 0x7fffffffffffffffULL) return add(Value(static_cast<std::int64_t>(value)));
        return add(Value(static_cast<double>(value)));
    }
    bool number_float(number_float_t value, const string_t&) override { return add(Value(value)); }
    bool string(string_t& value) override { return add(Value(value)); }
    bool binary(binary_t&) override { return false; }
    bool start_object(std::size_t) override { return open(Value::object()); }
    bool start_array(std::size_t) override { return open(Value::array()); }
    bool end_object() override {
        keep_last_of_duplicates(open_.back().container);
        return close();
    }
    bool end_array() override { return close(); }
    bool key(string_t& value) override {
        open_.back().key = Str(value);
        return true;
    }
    bool parse_error(std::size_t position, const std::string&,
                     const nlohmann::detail::exception&) override {
        error_position_ = position;
        return false;
    }

  private:
    struct Level {
        Value container;
        Str key;  // the member that is being read, in an object
    };

    bool open(Value container) {
        if (open_.size() >= depth_max_) {
            too_deep_ = true;
            return false;
        }
        open_.push_back({std::move(container), Str()});
        return true;
    }
    bool close() {
        Value done = std::move(open_.back().container);
        open_.pop_back();
        return add(std::move(done));
    }
    bool add(Value value) {
        if (open_.empty()) {
            root_ = std::move(value);
        } else if (open_.back().container.is_object()) {
            open_.back().container.append(open_.back().key, std::move(value));
        } else {
            open_.back().container.push(std::move(value));
        }
        return true;
    }

    std::uint32_t depth_max_;
    Value root_;
    std::vector<Level> open_;
    std::size_t error_position_ = 0;
    bool too_deep_ = false;
};

std::string line_and_column(std::string_view text, std::size_t position) {
    std::int64_t line = 1;
    std::int64_t column = 1;
    for (std::size_t i = 0; i + 1 < position && i < text.size(); ++i) {
        const bool newline = text[i] == '\n';
        line += newline ? 1 : 0;
        column = newline ? 1 : column + 1;
    }
    return join("line ", line, " column ", column);
}

// The letter of a short escape, or 0.
char short_escape(char c) {
    switch (c) {
        case '"':
        case '\\':
            return c;
        case '\n':
            return 'n';
        case '\r':
            return 'r';
        case '\t':
            return 't';
        case '\b':
            return 'b';
        case '\f':
            return 'f';
        default:
            return 0;
    }
}

void write_escaped(char c, std::string& out) {
    out.push_back('\\');
    if (const char letter = short_escape(c)) return out.push_back(letter);
    static const char* const kHex = "0123456789abcdef";
    out.append("u00");
    out.push_back(kHex[(static_cast<unsigned char>(c) >> 4) & 15]);
    out.push_back(kHex[static_cast<unsigned char>(c) & 15]);
}

void write_string(std::string_view text, std::string& out) {
    out.push_back('"');
    std::size_t from = 0;  // of what stands for itself
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c != '"' && c != '\\' && static_cast<unsigned char>(c) >= 0x20) continue;
        out.append(text.data() + from, i - from);
        write_escaped(c, out);
        from = i + 1;
    }
    out.append(text.data() + from, text.size() - from);
    out.push_back('"');
}

// Writes compact text when indent is 0, indented text otherwise.
class Writer {
  public:
    Writer(std::string& out, int indent) : out_(out), indent_(indent) {}

    void write(const Value& value, int level) {
        switch (value.type()) {
            case Value::Type::Null:
                out_.append("null");
                break;
            case Value::Type::Bool:
                out_.append(value.as_bool() ? "true" : "false");
                break;
            case Value::Type::Int:
                out_.append(std::to_string(value.as_int()));
                break;
            case Value::Type::Double:
                out_.append(number_text(value.as_double()));
                break;
            case Value::Type::String:
                write_string(value.as_string(), out_);
                break;
            case Value::Type::Array:
                write_array(value, level);
                break;
            case Value::Type::Object:
                write_object(value, level);
                break;
        }
    }

  private:
    void write_array(const Value& value, int level) {
        if (value.empty()) {
            out_.append("[]");
            return;
        }
        out_.push_back('[');
        bool first = true;
        for (const Value& element : value.elements()) {
            separate(first, level + 1);
            write(element, level + 1);
            first = false;
        }
        newline(level);
        out_.push_back(']');
    }
    void write_object(const Value& value, int level) {
        if (value.empty()) {
            out_.append("{}");
            return;
        }
        out_.push_back('{');
        bool first = true;
        for (const Value::Member& member : value.members()) {
            separate(first, level + 1);
            write_string(member.key, out_);
            out_.append(indent_ > 0 ? ": " : ":");
            write(member.value, level + 1);
            first = false;
        }
        newline(level);
        out_.push_back('}');
    }
    void separate(bool first, int level) {
        if (!first) out_.push_back(',');
        newline(level);
    }
    void newline(int level) {
        if (indent_ == 0) return;
        out_.push_back('\n');
        out_.append(static_cast<std::size_t>(level * indent_), ' ');
    }

    std::string& out_;
    int indent_;
};

}  // namespace

Result<Value> parse_json(std::string_view text, const JsonLimits& limits) {
    if (text.size() > limits.bytes_max) {
        return Failure{"InvalidJson",
                     join("the text is larger than ", std::int64_t{limits.bytes_max}, " bytes")};
    }
    Builder builder(limits.depth_max);
    try {
        if (nlohmann::json::sax_parse(text.begin(), text.end(), &builder)) return builder.take();
    } catch (const std::exception& problem) {
        return Failure{"InvalidJson", problem.what()};
    }
    if (builder.too_deep()) {
        return Failure{"InvalidJson",
                     join("nested deeper than ", std::int64_t{limits.depth_max}, " levels")};
    }
    return Failure{"InvalidJson",
                 join("not valid JSON at ", line_and_column(text, builder.error_position()))};
}

std::string number_text(double number) { return nlohmann::json(number).dump(); }

std::string to_json(const Value& value) {
    std::string out;
    Writer(out, 0).write(value, 0);
    return out;
}

std::string to_pretty_json(const Value& value, int indent) {
    std::string out;
    Writer(out, indent).write(value, 0);
    return out;
}

}  // namespace skylens
