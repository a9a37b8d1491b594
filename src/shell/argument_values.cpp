#include "shell/argument_values.h"

#include "base/text.h"
#include "shell/output.h"
#include "shell/python.h"

namespace skylens::shell {
namespace {

using aws::ShapeKind;

bool is_complex(ShapeKind kind) {
    return kind == ShapeKind::Structure || kind == ShapeKind::List || kind == ShapeKind::Map;
}

bool starts_with_any(std::string_view text, std::string_view characters) {
    const std::string_view rest = trim(text);
    return !rest.empty() && characters.find(rest[0]) != std::string_view::npos;
}

class Reader {
  public:
    Reader(const ReadingContext& context, const Argument& argument)
        : service_(context.service), read_file_(context.read_file), argument_(argument) {}

    Result<Value> read(const std::vector<std::string>& words) const {
        const aws::Shape& shape = service_.shape(argument_.shape);
        if (shape.kind == ShapeKind::List) return read_list(shape, words);
        return read_one(argument_.shape, words[0]);
    }

  private:
    Result<Value> read_one(aws::ShapeIndex index, const std::string& word) const {
        const aws::Shape& shape = service_.shape(index);
        switch (shape.kind) {
            case ShapeKind::Structure:
            case ShapeKind::Map:
                if (starts_with_any(word, "{")) return json(word);
                if (starts_with_any(word, "["))
                    return argument_error(argument_.name, join("Invalid JSON:\n", word));
                return shorthand(index, word);
            case ShapeKind::Integer: {
                SKYLENS_TRY(const std::int64_t number, python_int(word));
                return Value(number);
            }
            case ShapeKind::Long:
                return checked(python_int(word), "int", word);
            case ShapeKind::Double:
                return checked(python_float(word), "float", word);
            case ShapeKind::Boolean:
                return Value(!equal_ignoring_case(word, "false"));
            default:
                return Value(word);
        }
    }

    // These two kinds are read while the options are parsed, and refused in its words.
    template <class Number>
    Result<Value> checked(const Result<Number>& number, std::string_view type,
                          std::string_view word) const {
        if (number.ok()) return Value(number.value());
        return usage_error(
            join("argument --", argument_.name, ": invalid ", type, " value: ", python_repr(word)));
    }

    Result<Value> read_list(const aws::Shape& shape, const std::vector<std::string>& words) const {
        if (words.size() == 1 && starts_with_any(words[0], "[")) return json(words[0]);
        const ShapeKind element = service_.shape(shape.element).kind;
        const bool as_json = !words.empty() && starts_with_any(words[0], "[{");
        Value list = Value::array();
        for (const std::string& word : words) {
            if (is_complex(element) && !as_json) {
                SKYLENS_TRY(Value value, parsed(word));
                list.push(std::move(value));
            } else if (is_complex(element)) {
                SKYLENS_TRY(Value value,
                            element == ShapeKind::List ? json(word) : json_element(word));
                list.push(std::move(value));
            } else {
                SKYLENS_TRY(Value value, read_element(shape.element, word));
                list.push(std::move(value));
            }
        }
        if (is_complex(element) && !as_json)
            SKYLENS_TRY_OK(apply_types(service_, argument_.shape, list));
        return list;
    }

    Result<Value> json_element(const std::string& word) const {
        if (starts_with_any(word, "{")) return json(word);
        return argument_error(argument_.name, join("Invalid JSON:\n", word));
    }

    // A number in a list that cannot be read is named with the argument.
    Result<Value> read_element(aws::ShapeIndex index, const std::string& word) const {
        auto value = read_one(index, word);
        if (value.ok() || value.error().code != kGeneral) return value;
        return argument_error(argument_.name, word);
    }

    Result<Value> json(const std::string& word) const {
        auto value = python_json(word);
        if (value.ok()) return value;
        return argument_error(argument_.name, join("Invalid JSON: ", value.error().message,
                                                   "\nJSON received: ", word));
    }

    Result<Value> parsed(const std::string& word) const {
        auto value = parse_shorthand(word, read_file_);
        if (value.ok() || value.error().code != kParamValidation) return value;
        return argument_error(argument_.name, value.error().message);
    }

    Result<Value> shorthand(aws::ShapeIndex index, const std::string& word) const {
        const aws::Shape& shape = service_.shape(index);
        const bool single_value = shape.kind == ShapeKind::Structure && shape.members.size() == 1 &&
                                  shape.members[0].name == "Value" &&
                                  service_.shape(shape.members[0].shape).kind == ShapeKind::String;
        if (single_value && word.find('=') == std::string::npos)
            return Value::object({{"Value", word}});
        SKYLENS_TRY(Value value, parsed(word));
        SKYLENS_TRY_OK(apply_types(service_, index, value));
        return value;
    }

    const aws::ServiceModel& service_;
    const FileReader& read_file_;
    const Argument& argument_;
};

}  // namespace

Status read_parameter_file(const ReadingContext& context, std::string_view argument,
                           std::string& word) {
    const bool text = word.compare(0, 7, "file://") == 0;
    if (!text && word.compare(0, 8, "fileb://") != 0) return Ok{};
    auto content = context.read_file(std::string_view(word).substr(text ? 7 : 8));
    if (!content.ok()) {
        return argument_error(
            argument, join("Unable to load paramfile ", word, ": ", content.error().message));
    }
    if (text && !is_utf8(content.value())) {
        return argument_error(
            argument, join("Unable to load paramfile (", word.substr(7),
                           "), text contents could not be decoded.  If this is a binary file, "
                           "please use the fileb:// prefix instead of the file:// prefix."));
    }
    word = std::move(content).value();
    return Ok{};
}

Result<Value> read_argument(const ReadingContext& context, const Argument& argument,
                            std::vector<std::string> words) {
    if (words.size() == 1) SKYLENS_TRY_OK(read_parameter_file(context, argument.name, words[0]));
    return Reader(context, argument).read(words);
}

}  // namespace skylens::shell
