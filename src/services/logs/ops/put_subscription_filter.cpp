// logs:PutSubscriptionFilter: sends new log events of a group that match a pattern to a Lambda
// function, a delivery stream of Firehose or a destination; creates or updates the filter.
//
// IAM: logs:PutSubscriptionFilter on the log group; iam:PassRole on the role. A destination's
//   access policy must be there, and with the caller's own policies allow
//   logs:PutSubscriptionFilter on the destination.
// Errors, in order: NotSimulated (Kinesis Data Streams, transformed logs, system fields, patterns
//   other than terms, a role for a destination), InvalidParameterException (pattern, a service that
//   takes no log events, a role that is missing or of no use, a function's own log group),
//   ResourceNotFoundException (group), InvalidOperationException (a group of the class
//   INFREQUENT_ACCESS), ResourceNotFoundException (destination), AccessDeniedException (its
//   policy), LimitExceededException (two filters), InvalidParameterException (the function or
//   stream cannot be reached).
// CloudTrail: recorded as usual.
//
// Deviations from AWS: records are delivered as JSON text, which AWS packs with gzip (for a
//   function in base64); no CONTROL_MESSAGE reaches a stream; nothing is retried; ForwardedBytes, a
//   sum of packed bytes, is not put; regular expressions, JSON selectors and space-delimited fields
//   are refused; distribution is kept only; the refusals of a destination in another Region, or of
//   one that does not exist, are in words of our own; the refusal of a group of the class
//   INFREQUENT_ACCESS, the order of group, destination and limit, and the metrics' values of
//   DestinationType are inferred.
#include "aws/arn.h"
#include "aws/errors.h"
#include "services/iam/iam.h"
#include "services/logs/filter_pattern.h"
#include "services/logs/lookup.h"
#include "services/logs/subscriptions.h"

namespace skylens::logs {
namespace put_subscription_filter {

constexpr std::size_t kFiltersMax = 2;  // "CloudWatch Logs quotas"

Failure invalid(std::string_view message, std::string_view more = {}, std::string_view end = {}) {
    return aws::error("InvalidParameterException", message, more, end);
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    on_group(call, params, out);
    const Str role = params.str("roleArn");
    if (!role.empty()) iam::require_pass_role(role, "logs.amazonaws.com", out);
}

// What the parameters say by themselves.
Status check_parameters(const aws::Params& params, const std::optional<aws::Arn>& arn) {
    for (const char* name : {"fieldSelectionCriteria", "emitSystemFields"}) {
        if (params.has(name)) return aws::not_simulated("The parameter ", name);
    }
    if (params.flag("applyOnTransformedLogs"))
        return aws::not_simulated("A filter on transformed logs");
    SKYLENS_TRY(const FilterPattern pattern, parse_filter_pattern(params.str("filterPattern")));
    static_cast<void>(pattern);
    if (!arn.has_value()) return invalid("destinationArn is not a valid ARN");
    const std::string_view vendor = arn->service;
    const bool role = params.has("roleArn");
    if (vendor == "kinesis") return aws::not_simulated("Kinesis Data Streams");
    if (vendor == "lambda") {
        if (role) return invalid("destinationArn for vendor lambda cannot be used with roleArn");
        const std::string_view group = params["logGroupName"].as_string();
        if (group == join("/aws/lambda/", arn->name())) {
            return invalid(
                "The log group provided is reserved for the function logs of the destination "
                "function.");
        }
        return Ok{};
    }
    if (vendor == "firehose") {
        if (!role)
            return invalid("destinationArn for vendor firehose cannot be used without roleArn");
        return Ok{};
    }
    if (vendor != "logs" || arn->resource.substr(0, 12) != "destination:") {
        return invalid(
            "PutSubscriptionFilter operation cannot work with destinationArn for vendor ", vendor);
    }
    if (role) return aws::not_simulated("A destination for a whole organization");
    return Ok{};
}

// The destination's own policy and the caller's decide together, as for any resource.
Status check_destination(const aws::WriteCall& call, const Str& arn_text, const aws::Arn& arn) {
    if (arn.service != "logs") return Ok{};
    if (arn.region != aws::region_name(call.place.region))
        return invalid("The destination must be in the Region of the log group.");
    const Destination* const destination = find_destination(call.world, arn_text);
    if (destination == nullptr) {
        return aws::error("ResourceNotFoundException", "The specified destination does not exist.");
    }
    const bool allowed =
        !destination->access_policy.empty() &&
        iam::may(call.world, call.principal, "logs:PutSubscriptionFilter", arn_text).kind ==
            iam::DecisionKind::Allowed;
    if (!allowed) {
        return aws::error(
            "AccessDeniedException", "User with accountId: ", call.account_id(),
            " is not authorized to perform: logs:PutSubscriptionFilter on resource: ", arn_text);
    }
    return Ok{};
}

// What AWS learns from its test message.
Status try_out(const aws::WriteCall& call, const aws::Params& params, const aws::Arn& arn) {
    const Str target = params.str("destinationArn");
    const Str source = str_of(group_arn(call.world, call.place, params.str("logGroupName")), ":*");
    const bool own = arn.account == call.account_id().view();
    if (arn.service == "lambda" && !(own && may_invoke(call.world, call.place, target, source))) {
        return invalid(
            "Could not execute the lambda function. Make sure you have given CloudWatch Logs "
            "permission to execute your function.");
    }
    if (arn.service == "firehose" &&
        !(own && may_put_record(call.world, target, params.str("roleArn"), source).ok())) {
        return invalid(
            "Could not deliver test message to specified Firehose stream. Check if the given "
            "Firehose stream is in ACTIVE state.");
    }
    return Ok{};
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    const Str target = params.str("destinationArn");
    const std::optional<aws::Arn> arn = aws::parse_arn(target);
    SKYLENS_TRY_OK(check_parameters(params, arn));
    SKYLENS_TRY(LogGroup* const group, find_group(call, params));
    if (group->log_group_class == "INFREQUENT_ACCESS") {
        return aws::error("InvalidOperationException",
                          "The operation is not valid on the specified resource.");
    }
    SKYLENS_TRY_OK(check_destination(call, target, *arn));
    const Str name = params.str("filterName");
    SubscriptionFilter* filter = group->filters.find(name);
    if (filter == nullptr && group->filters.size() >= kFiltersMax)
        return aws::error("LimitExceededException", "Resource limit exceeded.");
    SKYLENS_TRY_OK(try_out(call, params, *arn));
    if (filter == nullptr) {
        SubscriptionFilter created;
        created.id = name;
        created.created = call.now;
        created.next_event = call.here().logs->next_event;
        filter = &group->filters.insert(std::move(created));
    }
    filter->pattern = params.str("filterPattern");
    filter->destination_arn = target;
    filter->role_arn = params.str("roleArn");
    filter->distribution = params.str("distribution", "ByLogStream");
    return Value::object();
}

}  // namespace put_subscription_filter

SKYLENS_DEFINE_OP(PutSubscriptionFilter) = {.write = put_subscription_filter::run,
                                            .requirements = put_subscription_filter::requirements};

}  // namespace skylens::logs
