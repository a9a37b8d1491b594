#include "services/logs/subscriptions.h"

#include <algorithm>

#include "aws/arn.h"
#include "aws/errors.h"
#include "services/cloudwatch/cloudwatch.h"
#include "services/firehose/firehose.h"
#include "services/firehose/state.h"
#include "services/iam/iam.h"
#include "services/lambda/lambda.h"
#include "services/logs/filter_pattern.h"
#include "services/logs/logs.h"
#include "services/logs/lookup.h"
#include "services/service_access.h"

namespace skylens::logs {
namespace {

constexpr const char kLogs[] = "logs.amazonaws.com";
constexpr std::size_t kRecordBytes = 512 * 1024;  // of messages; a record takes 1,000 KiB

// The service goes by two names: of the world and of the Region.
std::vector<Str> service_names(aws::Place place) {
    return {Str(std::string_view(kLogs)),
            str_of("logs.", aws::region_name(place.region), ".amazonaws.com")};
}

// One record on its way: events of one stream that one filter let through.
struct Record {
    SubscriptionFilter filter;
    Str log_stream;
    std::vector<LogEvent> events;
};

void collect(const LogGroup& group, const SubscriptionFilter& filter, std::vector<Record>& out) {
    const Result<FilterPattern> pattern = parse_filter_pattern(filter.pattern);
    if (!pattern.ok()) return;
    for (const LogStream& stream : group.streams) {
        std::size_t first = stream.events.size();
        while (first > 0 && stream.events[first - 1].number >= filter.next_event)
            --first;
        std::size_t bytes = kRecordBytes;
        for (std::size_t i = first; i < stream.events.size(); ++i) {
            const LogEvent& event = stream.events[i];
            if (!pattern.value().matches(event.message)) continue;
            bytes += event.message.size();
            if (bytes > kRecordBytes) {
                out.push_back({filter, stream.id, {}});
                bytes = event.message.size();
            }
            out.back().events.push_back(event);
        }
    }
}

Value data_message(const Str& owner, const Str& group, const Record& record) {
    Value events = Value::array();
    for (const LogEvent& event : record.events) {
        events.push(Value::object({{"id", event_id(event)},
                                   {"timestamp", event.timestamp.ms},
                                   {"message", event.message}}));
    }
    Value filters = Value::array();
    filters.push(record.filter.id);
    return Value::object({{"messageType", "DATA_MESSAGE"},
                          {"owner", owner},
                          {"logGroup", group},
                          {"logStream", record.log_stream},
                          {"subscriptionFilters", filters},
                          {"logEvents", events}});
}

Status send(aws::World& world, aws::Place place, const Str& group, const Record& record,
            sim::EffectId cause) {
    const Str& owner = world.account(place).id;
    const Value message = data_message(owner, group, record);
    const Str source = str_of(group_arn(world, place, group), ":*");
    Str target = record.filter.destination_arn;
    Str role = record.filter.role_arn;
    std::optional<aws::Arn> arn = aws::parse_arn(target);
    if (arn->service == "lambda") {
        if (!may_invoke(world, place, target, source)) {
            return aws::error("AccessDeniedException",
                              "CloudWatch Logs may not execute the function.");
        }
        const Value payload = Value::object({{"awslogs", Value::object({{"data", message}})}});
        SKYLENS_TRY(const sim::EffectId run,
                    lambda::invoke(world, target, {Str(to_json(payload)), "Event", kLogs}, cause));
        static_cast<void>(run);
        return Ok{};
    }
    if (arn->service == "logs") {
        const Destination* const destination = find_destination(world, target);
        if (destination == nullptr) {
            return aws::error("ResourceNotFoundException",
                              "The specified destination does not exist.");
        }
        if (!account_may(world, owner, "logs:PutSubscriptionFilter", target,
                         destination->access_policy)) {
            return aws::error("AccessDeniedException",
                              "The destination's access policy does not let the account in.");
        }
        target = destination->target_arn;
        role = destination->role_arn;
    }
    SKYLENS_TRY_OK(may_put_record(world, target, role, source));
    arn = aws::parse_arn(target);
    return firehose::accept_record(world, *aws::place_of(world, *arn), arn->name(),
                                   Str(to_json(message)), cause);
}

// Source: Amazon CloudWatch Logs User Guide, "Monitoring with CloudWatch metrics".
void count(aws::World& world, aws::Place place, const Str& group, const Record& record, bool done,
           sim::EffectId cause) {
    const bool function = aws::parse_arn(record.filter.destination_arn)->service == "lambda";
    cloudwatch::put_metric(world, place,
                           {"AWS/Logs",
                            done ? "ForwardedLogEvents" : "DeliveryErrors",
                            {{"DestinationType", function ? "Lambda" : "Firehose"},
                             {"FilterName", record.filter.id},
                             {"LogGroupName", group}}},
                           cloudwatch::Unit::None, world.now,
                           static_cast<double>(record.events.size()), cause);
}

}  // namespace

Str destination_arn(const aws::World& world, aws::Place place, std::string_view name) {
    return aws::arn(world, place, "logs", join("destination:", name));
}

const Destination* find_destination(const aws::World& world, std::string_view text) {
    const std::optional<aws::Arn> arn = aws::parse_arn(text);
    if (!arn.has_value() || arn->resource.substr(0, 12) != "destination:") return nullptr;
    const std::optional<aws::Place> place = aws::place_of(world, *arn);
    return place.has_value() ? world.at(*place).logs->destinations.find(arn->name()) : nullptr;
}

Destination* own_destination(aws::WriteCall& call, const aws::Params& params) {
    return call.here().logs->destinations.find(params.str("destinationName"));
}

Value shown_destination(const aws::World& world, aws::Place place, const Destination& destination) {
    Value shown = Value::object({{"destinationName", destination.id},
                                 {"targetArn", destination.target_arn},
                                 {"roleArn", destination.role_arn}});
    if (!destination.access_policy.empty()) shown.set("accessPolicy", destination.access_policy);
    shown.set("arn", destination_arn(world, place, destination.id));
    shown.set("creationTime", destination.created.ms);
    return shown;
}

void on_destination(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    out.push_back({str_of("logs:", call.operation.name),
                   destination_arn(call.world, call.place, params.str("destinationName")),
                   {}});
}

Status may_put_record(const aws::World& world, std::string_view stream_arn,
                      std::string_view role_arn, const Str& source_arn) {
    const std::optional<aws::Arn> arn = aws::parse_arn(stream_arn);
    const std::optional<aws::Place> place =
        arn.has_value() ? aws::place_of(world, *arn) : std::nullopt;
    const firehose::DeliveryStream* const stream =
        place.has_value() ? world.at(*place).firehose->streams.find(arn->name()) : nullptr;
    if (stream == nullptr || stream->state != firehose::StreamState::Active) {
        return aws::error("ResourceNotFoundException", "The delivery stream is not active.");
    }
    const Value context =
        Value::object({{"aws:SourceArn", source_arn},
                       {"aws:SourceAccount", aws::parse_arn(source_arn)->account}});
    const std::vector<Str> names = service_names(*place);
    const bool trusted = std::any_of(names.begin(), names.end(), [&](const Str& name) {
        return iam::may(world, iam::service_principal(name), "sts:AssumeRole", role_arn, context)
                   .kind == iam::DecisionKind::Allowed;
    });
    if (!trusted) {
        return aws::error("AccessDeniedException", "CloudWatch Logs may not assume the role.");
    }
    SKYLENS_TRY(const aws::Principal session, iam::service_session(world, role_arn, kLogs));
    if (iam::may(world, session, "firehose:PutRecord", stream_arn).kind !=
        iam::DecisionKind::Allowed) {
        return aws::error("AccessDeniedException", "The role may not put records.");
    }
    return Ok{};
}

bool may_invoke(const aws::World& world, aws::Place place, std::string_view function_arn,
                const Str& source_arn) {
    const std::optional<Str> policy = lambda::resource_policy(world, function_arn);
    if (!policy.has_value()) return false;
    const std::vector<Str> names = service_names(place);
    return std::any_of(names.begin(), names.end(), [&](const Str& name) {
        return service_may(world, {name, source_arn, world.account(place).id, {}},
                           "lambda:InvokeFunction", function_arn, *policy);
    });
}

void forward_soon(aws::World& world, aws::Place place, LogGroup& group, sim::EffectId cause) {
    if (group.filters.empty() || group.forwarding) return;
    group.forwarding = true;
    const std::uint64_t draw = world.new_number("logs-forward");
    world.schedule(aws::EventKind::LogsForward, place,
                   world.now + world.delay_of(aws::Delay::LogsForward, draw), group.id, cause);
}

void on_forward(aws::World& world, const sim::PendingEvent& event) {
    const aws::Place place{event.account, event.region};
    State& state = world.at(place).logs;
    LogGroup* const group = state.groups.find(event.subject);
    if (group == nullptr) return;
    group->forwarding = false;
    std::vector<Record> records;  // copied: a function that runs writes logs of its own
    for (SubscriptionFilter& filter : group->filters) {
        collect(*group, filter, records);
        filter.next_event = state.next_event;
    }
    for (const Record& record : records) {
        const Value about = Value::object({{"action", "forwarding"},
                                           {"filter", record.filter.id},
                                           {"target", record.filter.destination_arn}});
        const sim::EffectId effect = world.add_effect(aws::EffectKind::StateChange, place,
                                                      event.subject, event.cause, about);
        const Status sent = send(world, place, event.subject, record, effect);
        count(world, place, event.subject, record, sent.ok(), effect);
        if (sent.ok()) continue;
        Value failure = about;
        failure.set("error", sent.error().code).set("message", sent.error().message);
        world.add_effect(aws::EffectKind::TargetFailed, place, event.subject, effect, failure);
    }
}

}  // namespace skylens::logs
