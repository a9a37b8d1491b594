// CloudTrail's facade: records every call, keeps the event history, feeds the event bus.
#pragma once

#include "aws/observers.h"
#include "services/cloudtrail/state.h"
#include "services/cloudtrail/trail_shape.h"

namespace skylens::cloudtrail {

// Writes the record of one finished call. It becomes visible in the event history, and reaches
// the event bus, after their delays. See aws/observers.h.
void record_call(aws::World& world, const aws::CallRecord& call);

// Something that is no API call and yet has a record: a console sign-in, what a service did by
// itself ("Non-API events captured by CloudTrail").
struct OtherEvent {
    Str source;       // eventSource, "signin.amazonaws.com"
    Str name;         // eventName, "ConsoleLogin"
    Str type;         // eventType, "AwsConsoleSignIn" or "AwsServiceEvent"
    Str detail_type;  // on the bus: "AWS Console Sign In via CloudTrail", …
    aws::Principal principal;
    Value identity;  // userIdentity where it is not what the principal gives; null: it is
    Str source_ip;
    Str user_agent;
    Str error_message;
    Value response;    // responseElements
    Value additional;  // additionalEventData, null for none
    Value details;     // serviceEventDetails, null for none
    Value resources;   // null for none
};

// Writes its record into the history of that account and Region, and onto the bus there.
void record_event(aws::World& world, aws::Place place, const OtherEvent& event,
                  sim::EffectId effect);

// The record of the call with that effect id, or null. Searches the account's Region.
const Record* find_record(const aws::World& world, aws::Place place, sim::EffectId effect);

// The JSON that AWS shows for a record, for the account that owns it.
Value record_json(const aws::World& world, aws::Place place, const Record& record);

// "EventId" of a record.
Str event_id(const aws::World& world, const Record& record);

// The CloudTrail name of the call ("PutBucketPublicAccessBlock"), and its eventSource.
std::string_view event_name(const Record& record);
std::string_view event_source(const Record& record);
bool is_read_only(const Record& record);
// Data events (S3 objects, …) are kept out of the event history.
bool is_data_event(const Record& record);

// Handlers of pending events.
void on_to_bus(aws::World& world, const sim::PendingEvent& event);
void on_visible(aws::World& world, const sim::PendingEvent& event);

}  // namespace skylens::cloudtrail
