#include "services/sns/filter_policy.h"

#include "aws/errors.h"
#include "services/events/events.h"
#include "services/sns/state.h"

namespace skylens::sns {
namespace {

constexpr events::PatternLimits kLimits = {256 * 1024, 5 + 1, 150, 20000};

// Attributes as the patterns see them: a String is a text, a Number a number, a String.Array a
// list.
Value attribute_values(const Value& attributes) {
    Value values = Value::object();
    for (const Value::Member& attribute : attributes.members()) {
        const Value& given = attribute.value;
        const std::string_view type = given["DataType"].as_string();
        const Value& text = given["StringValue"];
        const bool parsed = type == "String.Array" || type.substr(0, 6) == "Number";
        const Result<Value> json = parsed ? parse_json(text.as_string()) : Result<Value>(text);
        if (json.ok() && type.substr(0, 6) != "Binary") values.set(attribute.key, json.value());
    }
    return values;
}

}  // namespace

Status check_filter_policy(std::string_view policy) {
    const Result<events::Pattern> pattern = events::compile_pattern(policy, kLimits);
    if (pattern.ok()) return Ok{};
    std::string reason = pattern.error().message;
    const std::string introduction = "Event pattern is not valid. Reason: ";
    if (reason.find(introduction) == 0) reason = reason.substr(introduction.size());
    return aws::error("InvalidParameter", "Invalid parameter: FilterPolicy: ", reason);
}

bool passes_filter(const Subscription& subscription, const NewMessage& message) {
    if (subscription.filter_policy.empty() || subscription.filter_policy == "{}") return true;
    const Result<events::Pattern> pattern =
        events::compile_pattern(subscription.filter_policy, kLimits);
    if (!pattern.ok()) return false;
    if (subscription.filter_policy_scope == "MessageBody") {
        const Result<Value> body = parse_json(message.message);
        return body.ok() && events::matches(pattern.value(), body.value());
    }
    return events::matches(pattern.value(), attribute_values(message.attributes));
}

}  // namespace skylens::sns
