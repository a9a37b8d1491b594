// Brings an event to one target: the target's own policy must let EventBridge in, and what cannot
// be delivered goes to the dead-letter queue of the target, if it has one.
//
// Deviations from AWS: simulated targets never throttle or fail for a while, so nothing is retried
// and
//   RetryPolicy is kept and shown only; encrypted queues and topics need no key policy.
#include "services/events/delivery.h"

#include "aws/arn.h"
#include "aws/errors.h"
#include "services/events/events.h"
#include "services/events/lookup.h"
#include "services/events/metrics.h"
#include "services/events/state.h"
#include "services/events/target_input.h"
#include "services/lambda/lambda.h"
#include "services/logs/logs.h"
#include "services/logs/state.h"
#include "services/service_access.h"
#include "services/sns/sns.h"
#include "services/sqs/sqs.h"

namespace skylens::events {
namespace {

constexpr const char kService[] = "events.amazonaws.com";

struct Attempt {
    aws::World& world;
    aws::Place place;
    const Delivery& delivery;
    Str rule_arn;
    Str target_arn;
    std::string payload;
    sim::EffectId cause;

    [[nodiscard]] ServiceCaller caller() const {
        return {kService, rule_arn, world.account(place).id, {}};
    }
};

Failure no_permission(const Attempt& attempt, std::string_view action) {
    return aws::error("NO_PERMISSIONS", "User: ", kService,
                      " is not authorized to perform: ", action,
                      " on resource: ", attempt.target_arn,
                      " because no resource-based policy allows the ", action, " action");
}

Failure no_resource(const Attempt& attempt) {
    return aws::error("NO_RESOURCE", "The target ", attempt.target_arn, " does not exist.");
}

// The name inside a log group's ARN, with or without ":*" at the end.
std::string_view group_of(const aws::Arn& arn) {
    std::string_view name = arn.name();
    if (name.size() > 2 && name.substr(name.size() - 2) == ":*") name.remove_suffix(2);
    return name;
}

Status ask_policy(const Attempt& attempt, std::string_view action,
                  const std::optional<Str>& policy) {
    const bool allowed = policy.has_value() && service_may(attempt.world, attempt.caller(), action,
                                                           attempt.target_arn, *policy);
    if (!allowed) return no_permission(attempt, action);
    return Ok{};
}

Status may_reach_bus(const Attempt& attempt) {
    const std::optional<BusRef> ref = bus_of_arn(attempt.world, attempt.target_arn);
    if (!ref.has_value() || !attempt.world.at(ref->place).events->buses.contains(ref->name)) {
        return no_resource(attempt);
    }
    if (attempt.delivery.forwarded) {
        return aws::error("NOT_FORWARDED",
                          "EventBridge does not route an event that another event bus sent on to a "
                          "third event bus.");
    }
    const bool same_account = ref->place.account == attempt.place.account;
    if (same_account && !attempt.delivery.target["RoleArn"].as_string().empty()) return Ok{};
    const std::optional<Str> policy = resource_policy(attempt.world, attempt.target_arn);
    const Str& account = attempt.world.account(attempt.place).id;
    const bool allowed =
        policy.has_value() &&
        (account_may(attempt.world, account, "events:PutEvents", attempt.target_arn, *policy) ||
         service_may(attempt.world, attempt.caller(), "events:PutEvents", attempt.target_arn,
                     *policy));
    if (!allowed) return no_permission(attempt, "events:PutEvents");
    return Ok{};
}

// Is the target there, and may EventBridge use it?
Status may_deliver(const Attempt& attempt, const aws::Arn& arn) {
    const aws::World& world = attempt.world;
    const Str& target = attempt.target_arn;
    if (arn.service == "sns") {
        if (sns::find_topic(world, target) == nullptr) return no_resource(attempt);
        return ask_policy(attempt, "sns:Publish", sns::resource_policy(world, target));
    }
    if (arn.service == "sqs") {
        if (sqs::find_queue(world, target) == nullptr) return no_resource(attempt);
        return ask_policy(attempt, "sqs:SendMessage", sqs::resource_policy(world, target));
    }
    if (arn.service == "lambda") {
        if (lambda::find_function(world, target) == nullptr) return no_resource(attempt);
        return ask_policy(attempt, "lambda:InvokeFunction", lambda::resource_policy(world, target));
    }
    if (arn.service == "logs") {
        const std::optional<aws::Place> place = aws::place_of(world, arn);
        if (!place.has_value() || !world.at(*place).logs->groups.contains(group_of(arn)))
            return no_resource(attempt);
        const std::optional<Str> policy = logs::resource_policy(world, target);
        // The policies of log groups name their streams: "…:log-group:NAME:*".
        const Str streams = str_of(target, ":log-stream:events");
        const bool allowed =
            policy.has_value() &&
            (service_may(world, attempt.caller(), "logs:PutLogEvents", streams, *policy) ||
             service_may(world, attempt.caller(), "logs:PutLogEvents", target, *policy));
        if (!allowed) return no_permission(attempt, "logs:PutLogEvents");
        return Ok{};
    }
    return may_reach_bus(attempt);
}

Status deliver_to_logs(const Attempt& attempt, const aws::Arn& arn, sim::EffectId cause) {
    const aws::Place place = *aws::place_of(attempt.world, arn);
    const Result<Value> json = parse_json(attempt.payload);
    // An input transformer for a log group makes {"timestamp", "message"}.
    const bool shaped =
        json.ok() && json.value()["message"].is_string() && json.value().contains("timestamp");
    const Str message = shaped ? json.value()["message"].as_str() : Str(attempt.payload);
    Hasher hasher;
    hasher.add_text(attempt.rule_arn);
    const Str stream = aws::uuid_from(attempt.world.seed, hasher.value());
    return logs::put_event(attempt.world, place, group_of(arn), stream, message, cause);
}

Status deliver_to_bus(const Attempt& attempt, sim::EffectId cause) {
    const BusRef ref = *bus_of_arn(attempt.world, attempt.target_arn);
    const Result<Value> event = parse_json(attempt.payload);
    if (!event.ok() || !event.value().is_object()) {
        return aws::error("INVALID_JSON", "The input for an event bus must be an event.");
    }
    put_event(attempt.world, ref.place, ref.name, event.value(), cause, true);
    return Ok{};
}

Status deliver(const Attempt& attempt, const aws::Arn& arn, sim::EffectId cause) {
    aws::World& world = attempt.world;
    const Str& target = attempt.target_arn;
    if (arn.service == "sns") {
        SKYLENS_TRY(const Str id,
                    sns::publish(world, target, {{}, Str(attempt.payload), {}, {}}, cause));
        static_cast<void>(id);
    } else if (arn.service == "sqs") {
        sqs::NewMessage message;
        message.body = attempt.payload;
        message.sender_id = "AIDAJ5P34S2KC6UEXAMPLE";
        SKYLENS_TRY(const Str id, sqs::send(world, target, std::move(message), cause));
        static_cast<void>(id);
    } else if (arn.service == "lambda") {
        SKYLENS_TRY(
            const sim::EffectId run,
            lambda::invoke(world, target, {Str(attempt.payload), "Event", kService}, cause));
        static_cast<void>(run);
    } else if (arn.service == "logs") {
        return deliver_to_logs(attempt, arn, cause);
    } else {
        return deliver_to_bus(attempt, cause);
    }
    return Ok{};
}

Value text_attribute(std::string_view text) {
    return Value::object({{"DataType", "String"}, {"StringValue", text}});
}

// "Using dead-letter queues to process undelivered events in EventBridge".
Status dead_letter(const Attempt& attempt, const Str& queue, const Error& error,
                   sim::EffectId cause) {
    const std::optional<Str> policy = sqs::resource_policy(attempt.world, queue);
    const bool allowed = policy.has_value() && service_may(attempt.world, attempt.caller(),
                                                           "sqs:SendMessage", queue, *policy);
    if (!allowed) {
        return aws::error("NO_PERMISSIONS", "The policy of the dead-letter queue ", queue,
                          " does not let events.amazonaws.com send to it.");
    }
    sqs::NewMessage message;
    message.body = to_json(attempt.delivery.event);
    message.sender_id = "AIDAJ5P34S2KC6UEXAMPLE";
    message.attributes = Value::object({{"RULE_ARN", text_attribute(attempt.rule_arn)},
                                        {"TARGET_ARN", text_attribute(attempt.target_arn)},
                                        {"ERROR_CODE", text_attribute(error.code)},
                                        {"ERROR_MESSAGE", text_attribute(error.message)},
                                        {"RETRY_ATTEMPTS", text_attribute("0")}});
    SKYLENS_TRY(const Str id, sqs::send(attempt.world, queue, std::move(message), cause));
    static_cast<void>(id);
    return Ok{};
}

Value description(const Attempt& attempt) {
    return Value::object({{"bus", attempt.delivery.bus},
                          {"rule", attempt.delivery.rule},
                          {"target", attempt.delivery.target["Id"]}});
}

void count_for(const Attempt& attempt, const char* metric, sim::EffectId cause) {
    count(attempt.world, attempt.place, metric, attempt.delivery.bus, attempt.delivery.rule, cause);
}

void fail(const Attempt& attempt, const Error& error, sim::EffectId cause) {
    Value data = description(attempt);
    data.set("error", error.code).set("message", error.message);
    const sim::EffectId failure = attempt.world.add_effect(
        aws::EffectKind::TargetFailed, attempt.place, attempt.target_arn, cause, data);
    count_for(attempt, "FailedInvocations", failure);
    const Str queue = attempt.delivery.target["DeadLetterConfig"]["Arn"].as_str();
    if (queue.empty()) return;
    const Status kept = dead_letter(attempt, queue, error, failure);
    if (kept.ok()) {
        count_for(attempt, "InvocationsSentToDlq", failure);
        return;
    }
    Value lost = description(attempt);
    lost.set("error", kept.error().code).set("message", kept.error().message);
    const sim::EffectId loss = attempt.world.add_effect(aws::EffectKind::TargetFailed,
                                                        attempt.place, queue, failure, lost);
    count_for(attempt, "InvocationsFailedToBeSentToDlq", loss);
}

}  // namespace

Value Delivery::to_value() const {
    return Value::object({{"bus", bus},
                          {"rule", rule},
                          {"target", target},
                          {"event", event},
                          {"forwarded", forwarded}});
}

Delivery Delivery::from_value(const Value& value) {
    return {value["bus"].as_str(), value["rule"].as_str(), value["target"], value["event"],
            value["forwarded"].as_bool()};
}

void schedule_delivery(aws::World& world, aws::Place place, const Delivery& delivery,
                       sim::EffectId cause) {
    const std::uint64_t draw = world.new_number("bus-delivery");
    const SimTime at = world.now + world.delay_of(aws::Delay::BusDelivery, draw);
    world.schedule(aws::EventKind::BusDeliver, place, at, delivery.rule, cause, world.now.ms,
                   delivery.to_value());
}

Status check_target_arn(std::string_view arn) {
    const std::optional<aws::Arn> parsed = aws::parse_arn(arn);
    if (!parsed.has_value()) {
        return invalid(join("Parameter ", arn,
                            " is not valid. Reason: Provided Arn is not in correct format."));
    }
    const std::string_view known[] = {"sns", "sqs", "lambda", "logs"};
    for (const std::string_view service : known) {
        if (parsed->service == service) return Ok{};
    }
    if (parsed->service == "events" && parsed->resource.substr(0, 10) == "event-bus/") return Ok{};
    return aws::not_simulated("A target of the service ", parsed->service, " (", arn, ")");
}

void on_deliver(aws::World& world, const sim::PendingEvent& event) {
    const aws::Place place{event.account, event.region};
    const Delivery delivery = Delivery::from_value(event.data);
    const Str rule = rule_arn(world, place, delivery.bus, delivery.rule);
    const Str target = delivery.target["Arn"].as_str();
    const Str ingested = Str(iso_time(floor_to(SimTime{event.number}, seconds(1))));
    const Attempt attempt{
        world,      place,
        delivery,   rule,
        target,     target_payload(delivery.target, delivery.event, delivery.rule, rule, ingested),
        event.cause};
    const std::optional<aws::Arn> arn = aws::parse_arn(target);
    SKYLENS_CHECK(arn.has_value());
    count_for(attempt, "Invocations", event.cause);
    const Status allowed = may_deliver(attempt, *arn);
    if (!allowed.ok()) {
        fail(attempt, allowed.error(), event.cause);
        return;
    }
    const sim::EffectId invoked = world.add_effect(aws::EffectKind::TargetInvoked, place, target,
                                                   event.cause, description(attempt));
    const Status delivered = deliver(attempt, *arn, invoked);
    if (!delivered.ok()) fail(attempt, delivered.error(), invoked);
}

}  // namespace skylens::events
