#include "services/lambda/lookup.h"

#include "aws/arn.h"
#include "base/text.h"
#include "services/lambda/lambda.h"
#include "services/lambda/state.h"

namespace skylens::lambda {

Str function_arn(const aws::World& world, aws::Place place, std::string_view name) {
    return aws::arn(world, place, "lambda", join("function:", name));
}

Failure no_such_function(std::string_view function_arn) {
    return Failure{"ResourceNotFoundException", join("Function not found: ", function_arn), 404};
}

Str asked_arn(const aws::World& world, aws::Place place, const aws::Params& params) {
    const Str asked = params.str("FunctionName");
    std::vector<std::string_view> parts = split(asked, ':');
    std::string_view account = world.account(place).id;
    std::string_view region = aws::region_name(place.region);
    std::string_view name = asked;
    std::string_view qualifier = params["Qualifier"].as_string();
    const std::optional<aws::Arn> arn = aws::parse_arn(asked);
    if (arn.has_value()) {
        account = arn->account;
        region = arn->region;
        name = arn->name();
    } else if (parts.size() >= 3 && parts[1] == "function") {
        account = parts[0];
        name = asked.view().substr(account.size() + 10);
    }
    const std::size_t colon = name.find(':');
    if (colon != std::string_view::npos) {
        qualifier = name.substr(colon + 1);
        name = name.substr(0, colon);
    }
    const bool other = !qualifier.empty() && qualifier != "$LATEST";
    return str_of("arn:aws:lambda:", region, ":", account, ":function:", name, other ? ":" : "",
                    other ? qualifier : std::string_view());
}

Result<const Function*> find_function(const aws::ReadCall& call, const aws::Params& params) {
    const Str arn = asked_arn(call.world, call.place, params);
    const Function* const function = find_function(call.world, arn);
    if (function == nullptr) return no_such_function(arn);
    return function;
}

Result<Function*> find_function(aws::WriteCall& call, const aws::Params& params) {
    const Str arn = asked_arn(call.world, call.place, params);
    const std::optional<aws::Arn> parsed = aws::parse_arn(arn);
    const std::optional<aws::Place> place = aws::place_of(call.world, *parsed);
    Function* const function =
        place.has_value() ? call.world.at(*place).lambda->functions.find(parsed->name()) : nullptr;
    if (function == nullptr) return no_such_function(arn);
    return function;
}

void on_function(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    out.push_back(
        {str_of("lambda:", call.operation.name), asked_arn(call.world, call.place, params), {}});
}

Value shown_configuration(const aws::World& world, aws::Place place, const Function& function) {
    Value shown = function.configuration;
    std::string modified = iso_time(floor_to(function.modified, seconds(1)));
    modified.pop_back();
    shown.set("FunctionName", function.id);
    shown.set("FunctionArn", function_arn(world, place, function.id));
    shown.set("LastModified", modified + ".000+0000");
    shown.set("Version", "$LATEST");
    shown.set("RevisionId", function.revision_id);
    return shown;
}

Value policy_document(const Function& function) {
    Value statements = Value::array();
    for (const Value& statement : function.statements)
        statements.push(statement);
    return Value::object({{"Version", "2012-10-17"}, {"Id", "default"}, {"Statement", statements}});
}

}  // namespace skylens::lambda
