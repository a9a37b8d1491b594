// Firehose's facade for other services and the clock.
// Source: Amazon Data Firehose Developer Guide, "Configure buffering hints", "Amazon S3 object name
// format".
#pragma once

#include <string_view>

#include "aws/world.h"
#include "base/result.h"
#include "services/firehose/state.h"
#include "sim/event_queue.h"

namespace skylens::firehose {

Str stream_arn(const aws::World& world, aws::Place place, std::string_view name);

// Takes a record into the stream's buffer. Refuses ResourceNotFoundException, also while the
// stream is being created or deleted. Asks nobody for permission.
Status accept_record(aws::World& world, aws::Place place, std::string_view name, Str data,
                     sim::EffectId cause);

// Handlers: CREATING becomes ACTIVE, DELETING goes; the buffer is written to S3.
void on_state(aws::World& world, const sim::PendingEvent& event);
void on_flush(aws::World& world, const sim::PendingEvent& event);

}  // namespace skylens::firehose
