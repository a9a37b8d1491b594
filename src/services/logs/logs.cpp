#include "services/logs/logs.h"

#include "aws/arn.h"
#include "aws/errors.h"
#include "services/logs/state.h"
#include "services/logs/subscriptions.h"

namespace skylens::logs {
namespace {

constexpr std::int64_t kOverhead = 26;  // bytes that each event counts besides its text

LogStream& stream_of(aws::World& world, LogGroup& group, std::string_view name) {
    LogStream* const found = group.streams.find(name);
    if (found != nullptr) return *found;
    LogStream stream;
    stream.id = name;
    stream.created = world.now;
    return group.streams.insert(std::move(stream));
}

Result<std::uint64_t> write(aws::World& world, aws::Place place, std::string_view group,
                            std::string_view stream, SimTime timestamp, Str message,
                            sim::EffectId cause = 0) {
    State& state = world.at(place).logs;
    LogGroup* const found = state.groups.find(group);
    if (found == nullptr) {
        return aws::error("ResourceNotFoundException", "The specified log group does not exist.");
    }
    LogStream& target = stream_of(world, *found, stream);
    const std::uint64_t number = state.next_event++;
    target.stored_bytes += static_cast<std::int64_t>(message.size()) + kOverhead;
    target.events.push_back({number, timestamp, world.now, std::move(message)});
    forward_soon(world, place, *found, cause);
    return number;
}

}  // namespace

Status put_event(aws::World& world, aws::Place place, std::string_view group,
                 std::string_view stream, Str message, sim::EffectId cause) {
    SKYLENS_TRY(const std::uint64_t number,
                write(world, place, group, stream, world.now, message, cause));
    world.add_effect(aws::EffectKind::LogEvent, place, Str(group), cause,
                     Value::object({{"logStreamName", stream},
                                    {"number", static_cast<std::int64_t>(number)},
                                    {"message", message}}));
    return Ok{};
}

Status append(aws::World& world, aws::Place place, std::string_view group, std::string_view stream,
              SimTime timestamp, Str message) {
    SKYLENS_TRY_OK(write(world, place, group, stream, timestamp, std::move(message)));
    return Ok{};
}

void ensure_group(aws::World& world, aws::Place place, std::string_view group) {
    State& state = world.at(place).logs;
    if (state.groups.contains(group)) return;
    LogGroup created;
    created.id = group;
    created.created = world.now;
    state.groups.insert(std::move(created));
}

std::optional<Str> resource_policy(const aws::World& world, std::string_view arn) {
    const std::optional<aws::Arn> parsed = aws::parse_arn(arn);
    if (!parsed.has_value()) return std::nullopt;
    const std::optional<aws::Place> place = aws::place_of(world, *parsed);
    if (!place.has_value()) return std::nullopt;
    const State& state = world.at(*place).logs;
    if (parsed->resource.substr(0, 12) == "destination:") {
        const Destination* const destination = find_destination(world, arn);
        return destination == nullptr ? std::nullopt : std::optional(destination->access_policy);
    }
    if (state.resource_policies.empty()) return std::nullopt;
    Value statements = Value::array();
    for (const ResourcePolicy& policy : state.resource_policies) {
        const Result<Value> document = parse_json(policy.document);
        if (!document.ok()) continue;
        const Value& list = document.value()["Statement"];
        if (list.is_object()) statements.push(list);
        for (const Value& statement : list.elements())
            statements.push(statement);
    }
    return Str(to_json(Value::object({{"Version", "2012-10-17"}, {"Statement", statements}})));
}

}  // namespace skylens::logs
