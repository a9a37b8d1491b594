#include "shell/jmespath/query.h"

#include <algorithm>
#include <array>
#include <jsoncons/json.hpp>
#include <jsoncons_ext/jmespath/jmespath.hpp>

#include "shell/jmespath/brackets.h"

namespace skylens::shell {
namespace {

using Json = jsoncons::ojson;  // members keep their order, as in Python
namespace jmespath = jsoncons::jmespath;

constexpr std::string_view kCode = "Query";

Json to_jsoncons(const Value& value) {
    switch (value.type()) {
        case Value::Type::Null:
            return Json::null();
        case Value::Type::Bool:
            return Json(value.as_bool());
        case Value::Type::Int:
            return Json(value.as_int());
        case Value::Type::Double:
            return Json(value.as_double());
        case Value::Type::String:
            return Json(value.as_string());
        case Value::Type::Array: {
            Json list(jsoncons::json_array_arg);
            list.reserve(value.size());
            for (const Value& element : value.elements())
                list.push_back(to_jsoncons(element));
            return list;
        }
        case Value::Type::Object: {
            Json object(jsoncons::json_object_arg);
            object.reserve(value.size());
            for (const Value::Member& member : value.members())
                object.try_emplace(member.key.view(), to_jsoncons(member.value));
            return object;
        }
    }
    return Json::null();
}

Value from_jsoncons(const Json& json) {
    if (json.is_null()) return {};
    if (json.is_bool()) return Value(json.as<bool>());
    if (json.is_string()) return Value(json.as<std::string_view>());
    if (json.is<std::int64_t>()) return Value(json.as<std::int64_t>());
    if (json.is_number()) return Value(json.as<double>());
    if (json.is_array()) {
        Value list = Value::array();
        for (const Json& element : json.array_range())
            list.push(from_jsoncons(element));
        return list;
    }
    Value object = Value::object();
    for (const auto& member : json.object_range())
        object.append(Str(member.key()), from_jsoncons(member.value()));
    return object;
}

using Parameters = jsoncons::span<const jmespath::parameter<Json>>;
using Context = jmespath::eval_context<Json>;

constexpr double kWholeMax = 9007199254740992.0;  // every whole number up to it is exact

// As Python's sum(): whole numbers give a whole number.
Json python_sum(Parameters parameters, Context&, std::error_code& code) {
    const Json& list = parameters[0].value();
    if (!list.is_array()) {
        code = jmespath::jmespath_errc::invalid_type;
        return Json::null();
    }
    std::int64_t whole = 0;
    double sum = 0;
    bool all_whole = true;
    for (const Json& number : list.array_range()) {
        if (!number.is_number()) {
            code = jmespath::jmespath_errc::invalid_type;
            return Json::null();
        }
        all_whole = all_whole && number.is<std::int64_t>();
        if (all_whole) whole += number.as<std::int64_t>();
        sum += number.as<double>();
    }
    return all_whole && sum < kWholeMax && -sum < kWholeMax ? Json(whole) : Json(sum);
}

// As Python's math.ceil() and math.floor(), which give whole numbers.
Json rounded(Parameters parameters, std::error_code& code, bool up) {
    const Json& number = parameters[0].value();
    if (!number.is_number()) code = jmespath::jmespath_errc::invalid_type;
    if (code || number.is<std::int64_t>()) return code ? Json::null() : number;
    const double value = number.as<double>();
    if (!(value < kWholeMax && -value < kWholeMax)) return number;
    auto whole = static_cast<std::int64_t>(value);
    if (up && static_cast<double>(whole) < value) ++whole;
    if (!up && static_cast<double>(whole) > value) --whole;
    return Json(whole);
}

// jsoncons gives these three a fraction (3.0), Python none. Its own cannot be replaced, so the
// expression asks for ours by another name.
jmespath::custom_functions<Json> python_functions() {
    jmespath::custom_functions<Json> functions;
    functions.register_function("python_sum", 1, python_sum);
    functions.register_function("python_ceil", 1,
                                [](Parameters parameters, Context&, std::error_code& code) {
                                    return rounded(parameters, code, true);
                                });
    functions.register_function("python_floor", 1,
                                [](Parameters parameters, Context&, std::error_code& code) {
                                    return rounded(parameters, code, false);
                                });
    return functions;
}

// Python's wording; the column counts from 0 there.
std::string parse_message(std::string_view text, const jmespath::jmespath_error& problem) {
    std::size_t column = problem.column() > 0 ? problem.column() - 1 : 0;
    column = std::min(column, text.size());
    std::string head = "Invalid jmespath expression: ";
    if (column == text.size() || problem.code() == jmespath::jmespath_errc::unexpected_end_of_input)
        return join(head, "Incomplete expression:\n\"", text, "\"\n",
                    std::string(text.size() + 1, ' '), "^");
    return join(head, "Parse error at column ", static_cast<std::int64_t>(column),
                ", for expression:\n\"", text, "\"\n", std::string(column + 1, ' '), "^");
}

// What Python finds out only when it evaluates.
bool is_late(const std::error_code& code) {
    return code == jmespath::jmespath_errc::unknown_function ||
           code == jmespath::jmespath_errc::invalid_arity ||
           code == jmespath::jmespath_errc::invalid_type ||
           code == jmespath::jmespath_errc::step_cannot_be_zero;
}

std::string late_message(std::string_view text, const std::error_code& code) {
    if (code == jmespath::jmespath_errc::unknown_function) {
        const std::string name = unknown_function(text);
        if (!name.empty()) return join("Unknown function: ", name, "()");
    }
    return join(code.message(), ", for expression: ", text);
}

}  // namespace

struct Query::Compiled {
    jmespath::jmespath_expression<Json> expression;
};

Result<Query> Query::compile(std::string_view expression) {
    Query query;
    query.text_ = std::string(expression);
    if (expression.size() > kTextMax || bracket_depth(expression) > kDepthMax)
        return Failure{std::string(kCode), "the expression is too long or nested too deep"};
    try {
        const std::string quoted = with_literals_quoted(expression);
        const std::string renamed =
            with_functions_renamed(quoted, {"sum", "ceil", "floor"}, "python_");
        // Errors are those of the expression as it was written.
        auto expression_as_written = jmespath::make_expression<Json>(quoted);
        query.compiled_ = std::make_shared<Compiled>(Compiled{
            renamed == quoted ? std::move(expression_as_written)
                              : jmespath::make_expression<Json>(renamed, python_functions())});
    } catch (const jmespath::jmespath_error& problem) {
        if (!is_late(problem.code()))
            return Failure{std::string(kCode), parse_message(expression, problem)};
        query.late_ = late_message(expression, problem.code());
    } catch (const std::exception& problem) {
        return Failure{std::string(kCode), join("Invalid jmespath expression: ", problem.what())};
    }
    return query;
}

Result<Value> Query::search(const Value& document) const {
    if (compiled_ == nullptr) return Failure{std::string(kCode), late_};
    try {
        std::error_code code;
        const Json found = compiled_->expression.evaluate(to_jsoncons(document), code);
        if (code) return Failure{std::string(kCode), late_message(text_, code)};
        return from_jsoncons(found);
    } catch (const std::exception& problem) {
        return Failure{std::string(kCode), problem.what()};
    }
}

}  // namespace skylens::shell
