// Subscription filters: which log events go where, and may they. Source: Amazon CloudWatch Logs
// User Guide, "Real-time processing of log data with subscriptions", "Cross-account cross-Region
// log data sharing using Firehose".
// For what is left out see ops/put_subscription_filter.cpp.
#pragma once

#include "aws/operation.h"
#include "services/logs/state.h"

namespace skylens::logs {

Str destination_arn(const aws::World& world, aws::Place place, std::string_view name);
// By ARN, in any account of the world; null when there is none.
const Destination* find_destination(const aws::World& world, std::string_view arn);
// The caller's own destination that destinationName names; null when there is none.
Destination* own_destination(aws::WriteCall& call, const aws::Params& params);
Value shown_destination(const aws::World& world, aws::Place place, const Destination& destination);

// logs:OPERATION on the destination that the parameters name.
void on_destination(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out);

// May CloudWatch Logs write into the delivery stream as that role? `source_arn`: the log group
// ("…:*") or destination that it does so for. Refuses with Firehose's or IAM's error.
Status may_put_record(const aws::World& world, std::string_view stream_arn,
                      std::string_view role_arn, const Str& source_arn);
// May it run the function for that log group ("…:*")?
bool may_invoke(const aws::World& world, aws::Place place, std::string_view function_arn,
                const Str& source_arn);

// Plans the delivery of the group's new events, when it has filters.
void forward_soon(aws::World& world, aws::Place place, LogGroup& group, sim::EffectId cause);

}  // namespace skylens::logs
