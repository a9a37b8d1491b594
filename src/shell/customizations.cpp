#include "shell/customizations.h"

#include "base/text.h"
#include "shell/output.h"
#include "shell/python.h"
#include "shell/value_path.h"

namespace skylens::shell {
namespace {

std::string replaced(std::string text, std::string_view what, std::string_view with) {
    for (std::size_t at = text.find(what); at != std::string::npos;
         at = text.find(what, at + with.size())) {
        text.replace(at, what.size(), with);
    }
    return text;
}

std::string first_path(const Value& row) {
    const Value& path = row["path"];
    return (path.is_array() ? path.at(0) : path).as_str().string();
}

std::string second_path(const Value& row) { return row["path"].at(1).as_str().string(); }

// Carries out one row of kind "set".
class Setter {
  public:
    Setter(const ReadingContext& context, const GivenArgument& given, aws::ShapeIndex input,
           Value& params)
        : context_(context),
          argument_(*given.argument),
          row_(*given.argument->custom),
          input_(input),
          params_(params),
          words_(given.words) {}

    Status run() {
        const std::string_view parse = row_["parse"].as_string();
        for (std::string& word : words_)
            SKYLENS_TRY_OK(read_parameter_file(context_, argument_.name, word));
        if (parse == "string") return put(word());
        if (parse == "integer") return put_integer();
        if (parse == "number") return put_number();
        if (parse == "shape") return put_shape();
        if (parse == "countRange") return put_count_range();
        if (parse == "portRange") return put_port_range();
        if (parse == "protocol") return put_protocol();
        if (parse == "groupIdOrName") {
            set_value_at(params_,
                         word().compare(0, 3, "sg-") == 0 ? first_path(row_) : second_path(row_),
                         word());
            return Ok{};
        }
        if (parse == "addressList") return put_addresses();
        if (parse == "dimensionPairs") return put_dimensions();
        if (parse == "numberPairs") return put_number_pairs();
        if (parse == "zip") return put_zip();
        return general_error(join("the argument --", argument_.name, " cannot be read"));
    }

  private:
    [[nodiscard]] const std::string& word() const { return words_[0]; }
    [[nodiscard]] Failure refused() const { return param_error(row_["error"].as_str().string()); }

    Status put(Value value) {
        set_value_at(params_, first_path(row_), std::move(value));
        return Ok{};
    }

    Status put_integer() {
        SKYLENS_TRY(const std::int64_t number, python_int(word()));
        return put(number);
    }

    Status put_number() {
        SKYLENS_TRY(const double number, python_float(word()));
        return put(number);
    }

    // As the shape at the path is read anywhere.
    Status put_shape() {
        Argument as_member = argument_;
        as_member.shape = shape_at(first_path(row_));
        if (as_member.shape == aws::kNoShape) return general_error("no such path");
        SKYLENS_TRY(Value value, read_argument(context_, as_member, words_));
        return put(std::move(value));
    }

    [[nodiscard]] aws::ShapeIndex shape_at(const std::string& path) const {
        aws::ShapeIndex index = input_;
        for (const std::string_view part : split(path, '.')) {
            if (index == aws::kNoShape) return index;
            const aws::MemberModel* member = context_.service.shape(index).find(part);
            index = member == nullptr ? aws::kNoShape : member->shape;
        }
        return index;
    }

    // "N" or "MIN:MAX".
    Status put_count_range() {
        const std::size_t colon = word().find(':');
        const auto low = python_int(word().substr(0, colon));
        const auto high = colon == std::string::npos ? low : python_int(word().substr(colon + 1));
        if (!low.ok() || !high.ok()) return refused();
        set_value_at(params_, first_path(row_), low.value());
        set_value_at(params_, second_path(row_), high.value());
        return Ok{};
    }

    // "N", "FROM-TO", "all" and "-1", which are every port.
    Status put_port_range() {
        std::int64_t low = -1;
        std::int64_t high = -1;
        if (word() != "all" && word() != "-1") {
            const std::size_t dash = word().find('-', 1);
            const auto from = python_int(word().substr(0, dash));
            const auto to = dash == std::string::npos ? from : python_int(word().substr(dash + 1));
            if (!from.ok() || !to.ok()) return refused();
            low = from.value();
            high = to.value();
        }
        set_value_at(params_, first_path(row_), low);
        set_value_at(params_, second_path(row_), high);
        return Ok{};
    }

    Status put_protocol() {
        const std::string& name = word();
        if (name == "all") return put("-1");
        if (name == "tcp" || name == "udp" || name == "icmp") return put(name);
        const auto number = python_int(name);
        if (!number.ok()) return refused();
        if (number.value() < -1 || number.value() > 255)
            return param_error(row_["rangeError"].as_str().string());
        return put(std::to_string(number.value()));
    }

    Status put_addresses() {
        Value list = Value::array();
        for (const std::string& address : words_) {
            list.push(Value::object({{"PrivateIpAddress", address}, {"Primary", false}}));
        }
        return put(std::move(list));
    }

    // "Name=value,Name2=value2": a dimension each.
    Status put_dimensions() {
        SKYLENS_TRY(const Value pairs, read_pairs());
        Value list = Value::array();
        for (const Value::Member& pair : pairs.members()) {
            list.push(Value::object({{"Name", pair.key}, {"Value", pair.value}}));
        }
        return put(std::move(list));
    }

    Status put_number_pairs() {
        SKYLENS_TRY(Value pairs, read_pairs());
        for (Value::Member& pair : pairs.mutable_members()) {
            SKYLENS_TRY(const double number, python_float(pair.value.as_string()));
            pair.value = number;
        }
        return put(std::move(pairs));
    }

    // The command splits at commas and "=" by itself, without the rest of the shorthand syntax.
    Result<Value> read_pairs() const {
        Value pairs = Value::object();
        for (const std::string_view pair : split(word(), ',')) {
            const std::size_t equals = pair.find('=');
            if (equals == std::string_view::npos) {
                return general_error("not enough values to unpack (expected 2, got 1)");
            }
            pairs.set(Str(trim(pair.substr(0, equals))), Value(trim(pair.substr(equals + 1))));
        }
        return pairs;
    }

    // The bytes travel as base64, as in the API's JSON.
    Status put_zip() {
        constexpr std::string_view kZipStart = "PK";
        if (word().compare(0, kZipStart.size(), kZipStart) != 0) return refused();
        return put(base64_encode(word()));
    }

    const ReadingContext& context_;
    const Argument& argument_;
    const Value& row_;
    aws::ShapeIndex input_;
    Value& params_;
    std::vector<std::string> words_;
};

// --ebs-optimized, --ebs-optimized Value=false, --no-ebs-optimized.
Status put_value_flag(const ReadingContext& context, const GivenArgument& given, Value& params) {
    const Value& row = *given.argument->custom;
    Value setting = Value::object({{"Value", row["value"]}});
    if (!given.words.empty()) {
        const std::string& word = given.words[0];
        auto parsed = !word.empty() && word[0] == '{' ? python_json(word)
                                                      : parse_shorthand(word, context.read_file);
        if (!parsed.ok()) return argument_error(given.argument->name, parsed.error().message);
        setting = std::move(parsed).value();
        const std::string_view text = setting["Value"].as_string();
        if (equal_ignoring_case(text, "true") || equal_ignoring_case(text, "false")) {
            setting.set("Value", Value(equal_ignoring_case(text, "true")));
        }
    }
    set_value_at(params, first_path(row), std::move(setting));
    return Ok{};
}

// The member of an object that this text would be, e.g. its key for "MaxCount".
std::string_view last_step(std::string_view path) {
    const std::size_t dot = path.rfind('.');
    return dot == std::string_view::npos ? path : path.substr(dot + 1);
}

}  // namespace

Status check_exclusions(const std::vector<GivenArgument>& given) {
    for (const GivenArgument& one : given) {
        if (one.argument->custom == nullptr) continue;
        const Value& row = *one.argument->custom;
        for (const Value& other : row["excludes"].elements()) {
            for (const GivenArgument& two : given) {
                if (two.argument->name != other.as_string()) continue;
                std::string key = one.argument->name;
                for (char& c : key)
                    c = c == '-' ? '_' : c;
                std::string said =
                    replaced(row["excluded"].as_str().string(), "{argument}", one.argument->name);
                said = replaced(said, "{other}", two.argument->name);
                return param_error(replaced(said, "{key}", key));
            }
        }
    }
    return Ok{};
}

Status apply_custom(const ReadingContext& context, const GivenArgument& given,
                    aws::ShapeIndex input, Value& params) {
    const Value& row = *given.argument->custom;
    const std::string_view kind = row["kind"].as_string();
    if (kind == "flag") {
        set_value_at(params, first_path(row), row["value"]);
    } else if (kind == "valueFlag") {
        SKYLENS_TRY_OK(put_value_flag(context, given, params));
    } else {
        SKYLENS_TRY_OK(Setter(context, given, input, params).run());
    }
    for (const Value::Member& with : row["with"].members()) {
        if (value_at(params, with.key).is_null()) set_value_at(params, with.key, with.value);
    }
    return Ok{};
}

Status check_custom(const Argument& argument, const Value& value) {
    if (argument.custom == nullptr || (*argument.custom)["kind"].as_string() != "without")
        return Ok{};
    const std::string path = first_path(*argument.custom);
    const Value& error = (*argument.custom)["error"];
    if (error.is_null() || !value.contains(last_step(path))) return Ok{};
    return param_error(error.as_str().string());
}

void finish_request(const aws::OperationModel& operation, Value& params) {
    const Value& request = operation.cli_request;
    const Value& moves = request["moves"];
    bool moving = false;
    for (const Value& path : moves["when"].elements()) {
        moving = moving || !value_at(params, path.as_string()).is_null();
    }
    for (const Value::Member& move : moves["members"].members()) {
        if (!moving || !params.contains(move.key)) continue;
        set_value_at(params, move.value.as_string(), params[move.key]);
        params.erase(move.key);
        for (const Value::Member& also : moves["also"][move.key].members()) {
            set_value_at(params, also.key, also.value);
        }
    }
    for (const Value::Member& standard : request["defaults"].members()) {
        if (!params.contains(standard.key)) params.set(standard.key, standard.value);
    }
    for (const Value& member : request["base64"].elements()) {
        if (!params.contains(member.as_string())) continue;
        params.set(member.as_str(), base64_encode(params[member.as_string()].as_string()));
    }
}

std::int64_t default_page_size(const aws::OperationModel& operation, const Value& params) {
    const Value& rule = operation.cli_request["pageSize"];
    if (rule.is_null()) return 0;
    for (const Value::Member& given : params.members()) {
        bool allowed = false;
        for (const Value& with : rule["onlyWith"].elements())
            allowed = allowed || given.key == with.as_string();
        if (!allowed) return 0;
    }
    return rule["value"].as_int();
}

}  // namespace skylens::shell
