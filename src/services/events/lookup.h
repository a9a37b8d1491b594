// What the operations of EventBridge share.
#pragma once

#include <optional>

#include "aws/operation.h"
#include "services/events/state.h"

namespace skylens::events {

Str bus_arn(const aws::World& world, aws::Place place, std::string_view bus);
// "…:rule/NAME", and "…:rule/BUS/NAME" for other buses than the default one.
Str rule_arn(const aws::World& world, aws::Place place, std::string_view bus,
             std::string_view rule);

struct BusRef {
    aws::Place place;
    Str name;
};
// The bus that an ARN names, in an account and Region of this world; it need not exist.
std::optional<BusRef> bus_of_arn(const aws::World& world, std::string_view arn);

// The bus that EventBusName or Name asks for: a name, an ARN, or "default". It need not exist.
Str bus_name(const aws::Params& params, std::string_view parameter = "EventBusName");

Failure no_such_bus(std::string_view bus);
Failure no_such_rule(std::string_view rule, std::string_view bus);
Failure invalid(std::string message);  // ValidationException

// Refuses ResourceNotFoundException for the bus, then for the rule.
Result<EventBus*> find_bus(aws::WriteCall& call, std::string_view bus);
Result<const EventBus*> find_bus(const aws::ReadCall& call, std::string_view bus);
Result<Rule*> find_rule(aws::WriteCall& call, std::string_view bus, std::string_view rule);
Result<const Rule*> find_rule(const aws::ReadCall& call, std::string_view bus,
                              std::string_view rule);

// Call after a rule of the bus was added, changed or removed.
void rules_changed(EventBus& bus);
// Lets the rule's schedule begin, or end when it is off or has none. Voids what was planned before.
void plan_schedule(aws::World& world, aws::Place place, Rule& rule, sim::EffectId cause);

std::string_view state_name(RuleState state);

// events:OPERATION on the rule (parameters Name or Rule) or on the bus.
void on_rule(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out);
void on_bus(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out);
void on_arn(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out);

// The tags of the rule or bus with that ARN. Refuses ResourceNotFoundException.
Result<aws::TagList*> find_tags(aws::World& world, std::string_view arn);
Result<const aws::TagList*> find_tags(const aws::World& world, std::string_view arn);

// Position of a page, from NextToken. Refuses ValidationException.
Result<std::size_t> listing_position(std::string_view listing, const aws::Params& params);

}  // namespace skylens::events
