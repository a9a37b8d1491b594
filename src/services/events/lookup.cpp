#include "services/events/lookup.h"

#include "aws/arn.h"
#include "aws/errors.h"
#include "aws/pagination.h"
#include "services/events/bus_index.h"
#include "services/events/state.h"

namespace skylens::events {
namespace {

struct RuleRef {
    Str bus;
    Str rule;
};

// "rule/NAME" or "rule/BUS/NAME".
RuleRef rule_of_resource(std::string_view resource) {
    const std::string_view path = resource.substr(resource.find('/') + 1);
    const std::size_t slash = path.rfind('/');
    if (slash == std::string_view::npos) return {"default", Str(path)};
    return {Str(path.substr(0, slash)), Str(path.substr(slash + 1))};
}

template <class TheWorld>
auto tags_of(TheWorld& world, std::string_view text)
    -> Result<decltype(&world.at(aws::Place{}).events->buses.begin()->tags)> {
    const std::optional<aws::Arn> arn = aws::parse_arn(text);
    const std::optional<aws::Place> place =
        arn.has_value() ? aws::place_of(world, *arn) : std::nullopt;
    if (!place.has_value() || arn->service != "events") {
        return invalid(join(
            "Parameter ResourceARN is not valid. Reason: Provided Arn is not in correct format."));
    }
    auto& buses = world.at(*place).events->buses;
    if (arn->resource.substr(0, 10) == "event-bus/") {
        auto* const bus = buses.find(arn->name());
        if (bus == nullptr) return no_such_bus(arn->name());
        return &bus->tags;
    }
    const RuleRef ref = rule_of_resource(arn->resource);
    auto* const bus = buses.find(ref.bus);
    if (bus == nullptr) return no_such_bus(ref.bus);
    auto* const rule = bus->rules.find(ref.rule);
    if (rule == nullptr) return no_such_rule(ref.rule, ref.bus);
    return &rule->tags;
}

}  // namespace

Str bus_arn(const aws::World& world, aws::Place place, std::string_view bus) {
    return aws::arn(world, place, "events", join("event-bus/", bus));
}

Str rule_arn(const aws::World& world, aws::Place place, std::string_view bus,
             std::string_view rule) {
    if (bus == "default") return aws::arn(world, place, "events", join("rule/", rule));
    return aws::arn(world, place, "events", join("rule/", bus, "/", rule));
}

std::optional<BusRef> bus_of_arn(const aws::World& world, std::string_view arn) {
    const std::optional<aws::Arn> parsed = aws::parse_arn(arn);
    if (!parsed.has_value() || parsed->service != "events") return std::nullopt;
    if (parsed->resource.substr(0, 10) != "event-bus/") return std::nullopt;
    const std::optional<aws::Place> place = aws::place_of(world, *parsed);
    if (!place.has_value()) return std::nullopt;
    return BusRef{*place, Str(parsed->name())};
}

Str bus_name(const aws::Params& params, std::string_view parameter) {
    const Str given = params.str(parameter);
    if (given.empty()) return "default";
    const std::optional<aws::Arn> arn = aws::parse_arn(given);
    return arn.has_value() ? Str(arn->name()) : given;
}

Failure no_such_bus(std::string_view bus) {
    return aws::error("ResourceNotFoundException", "Event bus ", bus, " does not exist.");
}

Failure no_such_rule(std::string_view rule, std::string_view bus) {
    return aws::error("ResourceNotFoundException", "Rule ", rule, " does not exist on EventBus ",
                      bus, ".");
}

Failure invalid(std::string message) {
    return Failure{"ValidationException", std::move(message), 400};
}

Result<EventBus*> find_bus(aws::WriteCall& call, std::string_view bus) {
    EventBus* const found = call.here().events->buses.find(bus);
    if (found == nullptr) return no_such_bus(bus);
    return found;
}

Result<const EventBus*> find_bus(const aws::ReadCall& call, std::string_view bus) {
    const EventBus* const found = call.here().events->buses.find(bus);
    if (found == nullptr) return no_such_bus(bus);
    return found;
}

Result<Rule*> find_rule(aws::WriteCall& call, std::string_view bus, std::string_view rule) {
    SKYLENS_TRY(EventBus* const found, find_bus(call, bus));
    Rule* const wanted = found->rules.find(rule);
    if (wanted == nullptr) return no_such_rule(rule, bus);
    return wanted;
}

Result<const Rule*> find_rule(const aws::ReadCall& call, std::string_view bus,
                              std::string_view rule) {
    SKYLENS_TRY(const EventBus* const found, find_bus(call, bus));
    const Rule* const wanted = found->rules.find(rule);
    if (wanted == nullptr) return no_such_rule(rule, bus);
    return wanted;
}

void rules_changed(EventBus& bus) { bus.index.set(std::make_shared<const BusIndex>(bus)); }

std::string_view state_name(RuleState state) {
    switch (state) {
        case RuleState::Enabled:
            return "ENABLED";
        case RuleState::Disabled:
            return "DISABLED";
        case RuleState::EnabledWithAllManagementEvents:
            return "ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS";
    }
    return {};
}

void on_rule(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    const Str rule = params.has("Rule") ? params.str("Rule") : params.str("Name");
    out.push_back({str_of("events:", call.operation.name),
                   rule_arn(call.world, call.place, bus_name(params), rule),
                   {}});
}

void on_bus(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    const Str bus = params.has("Name") ? bus_name(params, "Name") : bus_name(params);
    out.push_back(
        {str_of("events:", call.operation.name), bus_arn(call.world, call.place, bus), {}});
}

void on_arn(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    out.push_back({str_of("events:", call.operation.name), params.str("ResourceARN"), {}});
}

Result<aws::TagList*> find_tags(aws::World& world, std::string_view arn) {
    return tags_of(world, arn);
}

Result<const aws::TagList*> find_tags(const aws::World& world, std::string_view arn) {
    return tags_of(world, arn);
}

Result<std::size_t> listing_position(std::string_view listing, const aws::Params& params) {
    return aws::page_position(listing, params.str("NextToken"), "ValidationException",
                              "Parameter NextToken is not valid.");
}

}  // namespace skylens::events
