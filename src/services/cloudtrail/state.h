// CloudTrail's records of one account in one Region.
#pragma once

#include <cstdint>
#include <tuple>

#include "aws/principal.h"
#include "base/append_log.h"
#include "base/str.h"
#include "base/time.h"
#include "base/value.h"
#include "sim/effect.h"

namespace skylens::cloudtrail {

// One call, kept as it was made. The JSON that AWS shows is put together on reading
// (record_json()), because most records are never looked at and calls must be fast.
struct Record {
    SimTime time;
    SimTime visible;              // when the event history shows it
    std::uint64_t number = 0;     // makes event id and request id
    sim::EffectId effect = 0;     // the call
    std::uint16_t operation = 0;  // number in the catalog; of an event that is no call: 0
    std::uint16_t region = 0;     // awsRegion: us-east-1 for global services
    aws::Principal principal;
    Str source_ip;
    Str user_agent;
    Str error_code;  // empty: success
    Str error_message;
    Value params;
    Value result;
    Value query;               // of a presigned URL; null for others
    std::uint64_t shared = 0;  // number of the caller's record when two accounts have one
    bool foreign = false;      // the copy in the account of the resource
    // Of an event that is no API call (a console sign-in, something a service did by itself):
    // {"eventSource", "eventName", "eventType", "detailType", "userIdentity"?,
    // "additionalEventData"?, "serviceEventDetails"?}; null for a call.
    Value other;

    auto fields() const {
        return std::tie(time, visible, number, effect, operation, region, principal, source_ip,
                        user_agent, error_code, error_message, params, result, query, shared,
                        foreign, other);
    }
};

struct State {
    AppendLog<Record> records;  // in the order of the calls

    auto fields() const { return std::tie(records); }
};

}  // namespace skylens::cloudtrail
