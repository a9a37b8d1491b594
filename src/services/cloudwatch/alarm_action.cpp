#include "services/cloudwatch/alarm_action.h"

#include <algorithm>
#include <optional>

#include "aws/errors.h"
#include "aws/gateway.h"
#include "base/check.h"
#include "base/text.h"
#include "services/autoscaling/autoscaling.h"
#include "services/cloudwatch/alarm_reason.h"
#include "services/cloudwatch/alarms.h"
#include "services/cloudwatch/cloudwatch.h"
#include "services/cloudwatch/state.h"

namespace skylens::cloudwatch {
namespace {

struct InstanceAction {
    ActionKind kind;
    const char* word;  // arn:aws:automate:REGION:ec2:WORD
    const char* name;  // AWS_EC2.InstanceId.NAME in the older form
    const char* operation;
};

const InstanceAction kInstanceActions[] = {
    {ActionKind::Stop, "stop", "Stop", "StopInstances"},
    {ActionKind::Terminate, "terminate", "Terminate", "TerminateInstances"},
    {ActionKind::Reboot, "reboot", "Reboot", "RebootInstances"},
    {ActionKind::Recover, "recover", "Recover", "RecoverInstances"},
};

const InstanceAction& instance_action(ActionKind kind) {
    for (const InstanceAction& action : kInstanceActions) {
        if (action.kind == kind) return action;
    }
    SKYLENS_CHECK(!"not an action on an instance");
    return kInstanceActions[0];
}

Failure invalid_arn(std::string_view arn) {
    return aws::error("ValidationError", "Invalid arn syntax: ", arn);
}

Result<ActionKind> parse_instance_action(std::string_view arn, std::string_view name) {
    for (const InstanceAction& action : kInstanceActions) {
        if (name == action.word || name == join("AWS_EC2.InstanceId.", action.name, "/1.0")) {
            return action.kind;
        }
    }
    return invalid_arn(arn);
}

// Who acts on instances: the role that CloudWatch makes for itself ("Using service-linked roles
// for CloudWatch").
aws::Principal linked_role(const aws::World& world, aws::Place place) {
    static const char kName[] = "AWSServiceRoleForCloudWatchEvents";
    const Str& account = world.account(place).id;
    aws::Principal role;
    role.type = aws::PrincipalType::AssumedRole;
    role.account = place.account;
    role.account_id = account;
    role.name = kName;
    role.session = "CloudWatchAlarms";
    role.path = "/aws-service-role/events.amazonaws.com/";
    role.arn =
        str_of("arn:aws:sts::", account.view(), ":assumed-role/", kName, "/CloudWatchAlarms");
    role.issuer_arn = str_of("arn:aws:iam::", account.view(),
                               ":role/aws-service-role/events.amazonaws.com/", kName);
    role.issuer_id = str_of("AROA", upper(hex_text(hash_of(account), 16)), "A");
    role.principal_id = str_of(role.issuer_id.view(), ":CloudWatchAlarms");
    role.invoked_by = "events.amazonaws.com";
    role.session_created = world.now;
    return role;
}

aws::Principal service_principal(const aws::World& world, aws::Place place, const Str& name) {
    aws::Principal principal;
    principal.type = aws::PrincipalType::Service;
    principal.account = place.account;
    principal.account_id = world.account(place).id;
    principal.name = name;
    return principal;
}

Value ids_of(const Value& data) { return Value::array({data["instance"]}); }

aws::Request request_of(const aws::World& world, aws::Place place, ActionKind kind,
                        const Value& data) {
    aws::Request request;
    request.place = place;
    const Str arn = data["action"].as_str();
    if (kind == ActionKind::Sns) {
        request.principal = service_principal(world, place, "cloudwatch.amazonaws.com");
        request.service = "sns";
        request.operation = "Publish";
        request.params = Value::object({{"TopicArn", arn},
                                        {"Subject", data["subject"]},
                                        {"Message", data["message"]},
                                        {"MessageStructure", "json"}});
    } else if (kind == ActionKind::Lambda) {
        request.principal =
            service_principal(world, place, "lambda.alarms.cloudwatch.amazonaws.com");
        request.service = "lambda";
        request.operation = "Invoke";
        request.params = Value::object(
            {{"FunctionName", arn}, {"InvocationType", "Event"}, {"Payload", data["message"]}});
    } else {
        request.principal = linked_role(world, place);
        request.service = "ec2";
        request.operation = Str(std::string_view(instance_action(kind).operation));
        request.params = Value::object({{"InstanceIds", ids_of(data)}});
    }
    request.source_ip = request.user_agent = request.principal.invoked_by.empty()
                                                 ? request.principal.name
                                                 : request.principal.invoked_by;
    return request;
}

// The words of the alarm history for a refused action.
std::string refusal(ActionKind kind, const Error& error, std::string_view arn) {
    const bool denied = error.code.find("Denied") != std::string::npos ||
                        error.code.find("Authoriz") != std::string::npos;
    if (denied && kind == ActionKind::Sns) {
        return join("CloudWatch Alarms is not authorized to perform: SNS:Publish on resource: ",
                    arn);
    }
    if (denied && kind == ActionKind::Lambda) {
        return join(
            "CloudWatch Alarms is not authorized to perform: lambda:InvokeFunction on the "
            "resource: ",
            arn, " because no resource-based policy allows the lambda:InvokeFunction action");
    }
    return error.message;
}

// Auto Scaling actions are repeated while the alarm stays in its state ("Alarm actions").
constexpr Duration kScalingRepeat = minutes(1);

// What the alarm sees now, for a policy that chooses by it.
autoscaling::AlarmSignal signal_of(const aws::World& world, aws::Place place, const Alarm& alarm) {
    autoscaling::AlarmSignal signal;
    signal.alarm = alarm.id;
    signal.state = alarm_state_name(alarm.status.value);
    signal.threshold = alarm.configuration.rule.threshold;
    const Value seen = explain_alarm(world, place, alarm.id);
    for (const Value& point : seen["points"].elements()) {  // oldest first
        if (!point.contains("value")) continue;
        signal.has_value = true;
        signal.value = point["value"].as_double();
    }
    return signal;
}

// The alarm is still as it was when this action was begun.
const Alarm* unchanged(const aws::World& world, aws::Place place, const sim::PendingEvent& event) {
    const State& state = world.at(place).cloudwatch;
    const int index = find_alarm(state, event.subject);
    if (index < 0) return nullptr;
    const Alarm& alarm = state.alarms.begin()[index];
    const auto& actions = alarm.configuration.actions(alarm.status.value);
    const bool acts = alarm.configuration.actions_enabled &&
                      std::find(actions.begin(), actions.end(),
                                event.data["action"].as_string()) != actions.end();
    const bool same = alarm.status.transitioned.ms == event.data["transitioned"].as_int();
    return acts && same ? &alarm : nullptr;
}

// Calls the policy and comes again. Nothing when the alarm has left its state since.
std::optional<Status> scale(aws::World& world, const sim::PendingEvent& event,
                            sim::EffectId effect) {
    const aws::Place place = {event.account, event.region};
    const Alarm* alarm = unchanged(world, place, event);
    if (alarm == nullptr) return std::nullopt;
    const autoscaling::AlarmSignal signal = signal_of(world, place, *alarm);
    Value again = event.data;
    again.set("repeated", true);
    world.schedule(aws::EventKind::AlarmAction, place, world.now + kScalingRepeat, event.subject,
                   event.cause, 0, std::move(again));
    return autoscaling::alarm_calls(world, place, event.data["action"].as_string(), signal,
                                    effect);
}

std::string action_history(const Value& data, const std::string& failure) {
    const Value& message = data["message"];
    return join("{\"actionState\":\"", failure.empty() ? "Succeeded" : "Failed",
                "\",\"stateUpdateTimestamp\":", data["stateUpdated"].as_int(),
                ",\"notificationResource\":", to_json(data["action"]),
                ",\"publishedMessage\":", message.is_null() ? "null" : to_json(message),
                ",\"error\":", failure.empty() ? "null" : to_json(Value(failure)), "}");
}

}  // namespace

std::string_view action_name(ActionKind kind) {
    if (kind == ActionKind::Sns) return "SNS";
    if (kind == ActionKind::Scale) return "AutoScaling";
    if (kind == ActionKind::Lambda) return "Lambda";
    return instance_action(kind).name;
}

Result<ActionKind> parse_action(aws::Place place, std::string_view arn) {
    const std::vector<std::string_view> parts = split(arn, ':');
    if (parts.size() < 6 || parts[0] != "arn" || parts[1].empty() || parts[2].empty() ||
        parts[5].empty() || arn.find_first_of(" \t\r\n") != std::string_view::npos) {
        return invalid_arn(arn);
    }
    const std::string_view service = parts[2];
    const bool scales = autoscaling::is_policy_arn(arn);
    const bool known = service == "sns" || service == "lambda" || service == "automate" ||
                       service == "swf" || scales;
    if (!known) return aws::not_simulated("the alarm action ", arn);
    if (parts[3] != aws::region_name(place.region)) {
        return aws::error("ValidationError", "Invalid region ", parts[3], " specified. Only ",
                          aws::region_name(place.region), " is supported.");
    }
    if (scales) return ActionKind::Scale;
    if (service == "sns") {
        if (parts.size() != 6 || parts[4].size() != 12 || !is_digits(parts[4]))
            return invalid_arn(arn);
        return ActionKind::Sns;
    }
    if (service == "lambda") {
        if (parts.size() < 7 || parts[5] != "function" || parts[6].empty()) return invalid_arn(arn);
        return ActionKind::Lambda;
    }
    if (service == "automate") {
        if (parts.size() != 6 || parts[4] != "ec2") return invalid_arn(arn);
        return parse_instance_action(arn, parts[5]);
    }
    constexpr std::string_view kOld = "action/actions/";
    if (parts.size() != 6 || parts[5].substr(0, kOld.size()) != kOld) return invalid_arn(arn);
    return parse_instance_action(arn, parts[5].substr(kOld.size()));
}

Str instance_of(const MetricId& metric) {
    for (const Dimension& dimension : metric.dimensions) {
        if (dimension.name == "InstanceId") return dimension.value;
    }
    return {};
}

Value action_data(const Transition& transition, const Str& action) {
    Value data =
        Value::object({{"action", action}, {"stateUpdated", transition.alarm.status.updated.ms}});
    const Result<ActionKind> kind = parse_action(transition.place, action);
    if (!kind.ok()) return data;
    if (kind.value() == ActionKind::Sns) {
        data.set("subject", sns_subject(transition));
        data.set("message", sns_message(transition));
    } else if (kind.value() == ActionKind::Lambda) {
        data.set("message", lambda_payload(transition));
    } else if (kind.value() == ActionKind::Scale) {
        data.set("transitioned", transition.alarm.status.transitioned.ms);
    } else {
        data.set("instance", instance_of(transition.alarm.configuration.metric));
    }
    return data;
}

void on_alarm_action(aws::World& world, const sim::PendingEvent& event) {
    const aws::Place place = {event.account, event.region};
    const Str arn = event.data["action"].as_str();
    const bool repeated = event.data["repeated"].as_bool();
    if (repeated && unchanged(world, place, event) == nullptr) return;
    const sim::EffectId effect =
        world.add_effect(aws::EffectKind::AlarmAction, place, event.subject, event.cause,
                         Value::object({{"action", arn}}));
    const Result<ActionKind> kind = parse_action(place, arn);
    std::string failure = kind.ok() ? std::string() : kind.error().message;
    sim::EffectId last = effect;
    if (kind.ok() && kind.value() == ActionKind::Scale) {
        const std::optional<Status> scaled = scale(world, event, effect);
        if (!scaled.has_value()) return;
        if (!scaled->ok()) failure = scaled->error().message;
        if (repeated) return;  // the history tells of the first time only
    } else if (kind.ok()) {
        aws::Request request = request_of(world, place, kind.value(), event.data);
        request.cause = effect;
        const aws::Outcome outcome = aws::call(world, request);
        if (outcome.effect != 0) last = outcome.effect;
        if (!outcome.result.ok()) failure = refusal(kind.value(), outcome.result.error(), arn);
    }
    HistoryItem item;
    item.alarm = event.subject;
    item.type = HistoryType::Action;
    item.summary = failure.empty() ? str_of("Successfully executed action ", arn.view())
                                   : str_of("Failed to execute action ", arn.view(),
                                              ". Received error: \"", failure, "\"");
    item.data = Str(action_history(event.data, failure));
    item.effect = last;
    if (!failure.empty()) {
        item.effect = world.add_effect(aws::EffectKind::AlarmAction, place, event.subject, last,
                                       Value::object({{"action", arn}, {"error", failure}}));
    }
    add_history(world, place, std::move(item));
}

}  // namespace skylens::cloudwatch
