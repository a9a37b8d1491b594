// EventBridge's facade for other services.
#pragma once

#include <optional>
#include <vector>

#include "aws/world.h"
#include "services/events/pattern.h"
#include "services/events/state.h"

namespace skylens::events {

// An event before the bus gives it an id, account, time and Region.
struct NewEvent {
    Str source;       // "aws.ec2"
    Str detail_type;  // "EC2 Instance State-change Notification"
    std::vector<Str> resources;
    Value detail;
};

// What a new account has in a Region: the default bus.
void set_up_region(aws::World& world, aws::Place place);

// Puts an AWS service's event on the default bus now. Gives the effect of its arrival, a BusEvent
// whose subject is the bus and whose data is the event.
sim::EffectId put_service_event(aws::World& world, aws::Place place, const NewEvent& event,
                                sim::EffectId cause);

// Puts a whole event (version, id, detail-type, source, …) on a bus of that place: rules match now,
// targets follow after the usual delay. `forwarded`: another bus sent it, so it goes to no third
// one. The bus must exist.
sim::EffectId put_event(aws::World& world, aws::Place place, std::string_view bus,
                        const Value& event, sim::EffectId cause, bool forwarded = false);

// The envelope around a new event: version, id, account, time (now, whole seconds), Region.
Value make_event(aws::World& world, aws::Place place, const NewEvent& event);

// True when some enabled rule of the default bus could match events of this source and detail
// type: callers skip building large details that nobody waits for. The source may also be given as
// an event source of CloudTrail ("ec2.amazonaws.com" stands for "aws.ec2").
bool anybody_listens(const aws::World& world, aws::Place place, std::string_view source,
                     std::string_view detail_type);

// How one rule of a bus sees an event.
struct RuleAnswer {
    Str rule;
    bool matched = false;
    bool disabled = false;  // the rule is off
    bool read_only_call =
        false;  // a read-only management call, and the rule does not ask for those
    std::optional<NearMiss> miss;  // what failed, when there is a pattern and it did not match
};

// Asks every rule of the bus that has a pattern, as it is now: the answer to "why did it not?".
std::vector<RuleAnswer> ask_rules(const aws::World& world, aws::Place place, std::string_view bus,
                                  const Value& event);

// The bus's policy; nothing when it has none.
std::optional<Str> resource_policy(const aws::World& world, std::string_view arn);

// Handlers of pending events.
void on_deliver(aws::World& world, const sim::PendingEvent& event);
void on_schedule(aws::World& world, const sim::PendingEvent& event);

}  // namespace skylens::events
