#include "aws/validation.h"

#include "base/regex.h"
#include "base/text.h"
#include "base/time.h"

namespace skylens::aws {
namespace {

// Python's name of a type and repr of a value, because botocore's messages print them.
std::string python_type(const Value& value) {
    switch (value.type()) {
        case Value::Type::Null:
            return "<class 'NoneType'>";
        case Value::Type::Bool:
            return "<class 'bool'>";
        case Value::Type::Int:
            return "<class 'int'>";
        case Value::Type::Double:
            return "<class 'float'>";
        case Value::Type::String:
            return "<class 'str'>";
        case Value::Type::Array:
            return "<class 'list'>";
        case Value::Type::Object:
            return "<class 'dict'>";
    }
    return {};
}

std::string python_repr(const Value& value);

std::string python_text(const Value& value) {
    if (value.is_string()) return value.as_str().string();
    if (value.is_bool()) return value.as_bool() ? "True" : "False";
    if (value.is_null()) return "None";
    if (value.is_number()) return to_json(value);
    std::string text;
    for (const Value& element : value.elements())
        text += (text.empty() ? "" : ", ") + python_repr(element);
    for (const Value::Member& member : value.members()) {
        text +=
            join(text.empty() ? "'" : ", '", member.key.view(), "': ", python_repr(member.value));
    }
    return value.is_array() ? "[" + text + "]" : "{" + text + "}";
}

// Inside a list or dict, texts are quoted.
std::string python_repr(const Value& value) {
    return value.is_string() ? join("'", value.as_string(), "'") : python_text(value);
}

class ClientCheck {
  public:
    explicit ClientCheck(const ServiceModel& service) : service_(service) {}

    void check(const Value& value, ShapeIndex index, const std::string& path) {
        const Shape& shape = service_.shape(index);
        switch (shape.kind) {
            case ShapeKind::Structure:
                check_structure(value, shape, path);
                break;
            case ShapeKind::List:
                check_list(value, shape, path);
                break;
            case ShapeKind::Map:
                check_map(value, shape, path);
                break;
            case ShapeKind::String:
                check_text(value, shape, path);
                break;
            case ShapeKind::Integer:
            case ShapeKind::Long:
                check_integer(value, shape, path);
                break;
            case ShapeKind::Double:
                check_double(value, shape, path);
                break;
            case ShapeKind::Boolean:
                if (!value.is_bool()) wrong_type(value, path, "<class 'bool'>");
                break;
            case ShapeKind::Timestamp:
                check_timestamp(value, path);
                break;
            case ShapeKind::Blob:
                if (!value.is_string())
                    wrong_type(value, path,
                               "<class 'bytes'>, <class 'bytearray'>, file-like object");
                break;
        }
    }

    Status result() {
        if (problems_.empty()) return Ok{};
        return Failure{"ParamValidation", "Parameter validation failed:" + problems_};
    }

  private:
    void problem(const std::string& text) { problems_ += "\n" + text; }

    static std::string named(const std::string& path) { return path.empty() ? "input" : path; }

    void wrong_type(const Value& value, const std::string& path, std::string_view valid) {
        problem(join("Invalid type for parameter ", named(path), ", value: ", python_text(value),
                     ", type: ", python_type(value), ", valid types: ", valid));
    }

    void check_structure(const Value& value, const Shape& shape, const std::string& path) {
        if (!value.is_object()) {
            wrong_type(value, path, "<class 'dict'>");
            return;
        }
        for (const MemberModel& member : shape.members) {
            if (member.required && !value.contains(member.name)) {
                problem(join("Missing required parameter in ", named(path), ": \"",
                             member.name.view(), "\""));
            }
        }
        for (const Value::Member& given : value.members()) {
            const MemberModel* member = shape.find(given.key);
            if (member == nullptr) {
                unknown(given.key, shape, path);
            } else {
                check(given.value, member->shape,
                      path.empty() ? given.key.string() : path + "." + given.key.string());
            }
        }
    }

    void unknown(const Str& key, const Shape& shape, const std::string& path) {
        std::string known;
        for (const MemberModel& member : shape.members)
            known += (known.empty() ? "" : ", ") + member.name.string();
        problem(join("Unknown parameter in ", named(path), ": \"", key.view(),
                     "\", must be one of: ", known));
    }

    void check_list(const Value& value, const Shape& shape, const std::string& path) {
        if (!value.is_array()) {
            wrong_type(value, path, "<class 'list'>, <class 'tuple'>");
            return;
        }
        check_min_length(value.size(), shape, path);
        std::int64_t index = 0;
        for (const Value& element : value.elements())
            check(element, shape.element, join(path, "[", index++, "]"));
    }

    void check_map(const Value& value, const Shape& shape, const std::string& path) {
        if (!value.is_object()) {
            wrong_type(value, path, "<class 'dict'>");
            return;
        }
        for (const Value::Member& entry : value.members()) {
            check(entry.value, shape.element, path + "." + entry.key.string());
        }
    }

    void check_text(const Value& value, const Shape& shape, const std::string& path) {
        if (!value.is_string()) {
            wrong_type(value, path, "<class 'str'>");
            return;
        }
        check_min_length(value.as_string().size(), shape, path);
    }

    void check_min_length(std::size_t length, const Shape& shape, const std::string& path) {
        if (!shape.min || static_cast<double>(length) >= *shape.min) return;
        problem(join("Invalid length for parameter ", path,
                     ", value: ", static_cast<std::int64_t>(length),
                     ", valid min length: ", static_cast<std::int64_t>(*shape.min)));
    }

    void check_integer(const Value& value, const Shape& shape, const std::string& path) {
        if (!value.is_int()) {
            wrong_type(value, path, "<class 'int'>");
            return;
        }
        check_min_value(value, shape, path);
    }

    void check_double(const Value& value, const Shape& shape, const std::string& path) {
        if (!value.is_number()) {
            wrong_type(value, path, "<class 'float'>, <class 'decimal.Decimal'>, <class 'int'>");
            return;
        }
        check_min_value(value, shape, path);
    }

    void check_min_value(const Value& value, const Shape& shape, const std::string& path) {
        if (!shape.min || value.as_double() >= *shape.min) return;
        problem(join("Invalid range for parameter ", path, ", value: ", to_json(value),
                     ", valid min value: ", static_cast<std::int64_t>(*shape.min)));
    }

    void check_timestamp(const Value& value, const std::string& path) {
        if (value.is_number()) return;
        if (value.is_string() && parse_time(value.as_string()).ok()) return;
        wrong_type(value, path, "<class 'datetime.datetime'>, timestamp-string");
    }

    const ServiceModel& service_;
    std::string problems_;
};

class ServiceCheck {
  public:
    explicit ServiceCheck(const ServiceModel& service) : service_(service) {}

    void check(const Value& value, ShapeIndex index, const std::string& path) {
        const Shape& shape = service_.shape(index);
        switch (shape.kind) {
            case ShapeKind::Structure:
                for (const Value::Member& given : value.members()) {
                    const MemberModel* member = shape.find(given.key);
                    if (member != nullptr)
                        check(given.value, member->shape, below(path, given.key));
                }
                break;
            case ShapeKind::List:
                check_list(value, shape, path);
                break;
            case ShapeKind::Map:
                check_length(value.size(), value, shape, path);
                for (const Value::Member& entry : value.members()) {
                    check(entry.value, shape.element, path + "." + entry.key.string() + ".member");
                }
                break;
            case ShapeKind::String:
                check_text(value, shape, path);
                break;
            case ShapeKind::Integer:
            case ShapeKind::Long:
            case ShapeKind::Double:
                check_range(value, shape, path);
                break;
            default:
                break;
        }
    }

    Status result(std::string_view code) {
        if (count_ == 0) return Ok{};
        return Failure{std::string(code),
                     join(count_, count_ == 1 ? " validation error" : " validation errors",
                          " detected: ", problems_)};
    }

  private:
    static std::string below(const std::string& path, const Str& key) {
        const std::string name = lower_first(key);
        return path.empty() ? name : path + "." + name;
    }

    void problem(const Value& value, const Shape& shape, const std::string& path,
                 const std::string& constraint) {
        const std::string shown =
            shape.sensitive ? "***Sensitive Data Redacted***" : printed(value);
        problems_ +=
            join(count_ == 0 ? "" : "; ", "Value ", value.is_array() ? shown : "'" + shown + "'",
                 " at '", path, "' failed to satisfy constraint: Member must ", constraint);
        ++count_;
    }

    static std::string printed(const Value& value) {
        if (value.is_string()) return value.as_str().string();
        if (!value.is_array()) return to_json(value);
        std::string text = "'[";
        for (const Value& element : value.elements())
            text += (text.size() > 2 ? ", " : "") + printed(element);
        return text + "]'";
    }

    void check_list(const Value& value, const Shape& shape, const std::string& path) {
        check_length(value.size(), value, shape, path);
        std::int64_t index = 1;
        for (const Value& element : value.elements()) {
            check(element, shape.element, join(path, ".", index++, ".member"));
        }
    }

    void check_length(std::size_t length, const Value& value, const Shape& shape,
                      const std::string& path) {
        if (!shape.max || static_cast<double>(length) <= *shape.max) return;
        problem(value, shape, path,
                join("have length less than or equal to ", static_cast<std::int64_t>(*shape.max)));
    }

    void check_text(const Value& value, const Shape& shape, const std::string& path) {
        const std::string_view text = value.as_string();
        if (!shape.allowed.empty()) {
            std::string allowed;
            for (const Str& option : shape.allowed) {
                if (option == text) return;
                allowed += (allowed.empty() ? "" : ", ") + option.string();
            }
            // AWS lists the members in an order of its own; this one is recorded.
            if (shape.name == "StateValue") allowed = "INSUFFICIENT_DATA, ALARM, OK";
            problem(value, shape, path, "satisfy enum value set: [" + allowed + "]");
            return;
        }
        check_length(text.size(), value, shape, path);
        if (!shape.pattern.empty() && !regex_full_match(shape.pattern, text)) {
            problem(value, shape, path,
                    "satisfy regular expression pattern: " + shape.pattern.string());
        }
    }

    void check_range(const Value& value, const Shape& shape, const std::string& path) {
        if (!shape.max || value.as_double() <= *shape.max) return;
        problem(value, shape, path,
                join("have value less than or equal to ", static_cast<std::int64_t>(*shape.max)));
    }

    const ServiceModel& service_;
    std::string problems_;
    std::int64_t count_ = 0;
};

// IAM has words of its own for names with characters that they may not have. Empty for anything
// else.
std::string iam_pattern_message(const ServiceModel& service, const Shape& input,
                                const Value& params) {
    for (const Value::Member& given : params.members()) {
        const MemberModel* member = input.find(given.key);
        if (member == nullptr) continue;
        const Shape& shape = service.shape(member->shape);
        const std::string_view text = given.value.as_string();
        const bool path = shape.name == "pathType";
        if (path && (text.empty() || text.front() != '/' || text.back() != '/')) {
            return join("The specified value for ", lower_first(given.key),
                        " is invalid. It must begin and end with / and contain only alphanumeric "
                        "characters "
                        "and/or / characters.");
        }
        const bool name = shape.pattern == "[\\w+=,.@-]+" || shape.pattern == "[\\w+=,.@-]*";
        if (!name || regex_full_match(shape.pattern, given.value.as_string())) continue;
        return join("The specified value for ", lower_first(given.key),
                    " is invalid. It must contain only alphanumeric characters and/or the "
                    "following: +=,.@_-");
    }
    return {};
}

// The code of the common validation error; empty for services with words of their own.
std::string_view validation_code(const ServiceModel& service) {
    if (service.name == "sns" || service.name == "sqs") return {};
    if (service.protocol == "ec2" || service.protocol == "rest-xml") return {};
    if (service.name == "logs") return "InvalidParameterException";
    if (service.name == "cloudwatch" || service.protocol == "query") return "ValidationError";
    return "ValidationException";
}

}  // namespace

Status validate_for_client(const ServiceModel& service, const OperationModel& operation,
                           const Value& params) {
    static const Value kNothing = Value::object();
    const Value& given = params.is_null() ? kNothing : params;
    ClientCheck check(service);
    if (operation.input != kNoShape) {
        check.check(given, operation.input, "");
    } else if (!given.empty()) {
        return Failure{"ParamValidation",
                     join("Parameter validation failed:\nUnknown parameter in input: \"",
                          given.members().front().key.view(), "\", must be one of: ")};
    }
    return check.result();
}

Status validate_for_service(const ServiceModel& service, const OperationModel& operation,
                            const Value& params) {
    const std::string_view code = validation_code(service);
    if (code.empty() || operation.input == kNoShape) return Ok{};
    if (service.name == "iam" || service.name == "sts") {
        const std::string message =
            iam_pattern_message(service, service.shape(operation.input), params);
        if (!message.empty()) return Failure{std::string(code), message};
    }
    ServiceCheck check(service);
    check.check(params, operation.input, "");
    return check.result(code);
}

}  // namespace skylens::aws
