// What each lens sees of one account and Region at this moment, in numbers.
#pragma once

#include <cstdint>

#include "aws/world.h"

namespace skylens::view {

struct Overview {
    // Activity: calls in this account and Region; those of the last hour.
    std::int64_t calls = 0;
    std::int64_t calls_lately = 0;
    // CloudWatch.
    std::int64_t metrics = 0;
    std::int64_t alarms = 0;
    std::int64_t in_alarm = 0;
    std::int64_t without_data = 0;
    // EventBridge.
    std::int64_t rules = 0;
    std::int64_t rules_off = 0;
    // CloudTrail: calls that the event history will show later.
    std::int64_t records = 0;
    std::int64_t on_the_way = 0;
    // Config.
    bool recording = false;
    std::int64_t resources = 0;
    std::int64_t compliant = 0;
    std::int64_t noncompliant = 0;
};

Overview overview_of(const aws::World& world, aws::Place place);

}  // namespace skylens::view
