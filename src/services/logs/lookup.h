// What the operations of CloudWatch Logs share: finding groups and streams, ARNs, time limits.
#pragma once

#include "aws/operation.h"
#include "services/logs/state.h"

namespace skylens::logs {

// "arn:aws:logs:R:A:log-group:NAME"; the ARN of DescribeLogGroups has ":*" at the end.
Str group_arn(const aws::World& world, aws::Place place, std::string_view group);

// The group that logGroupName or logGroupIdentifier (a name or ARN) asks for. Refuses, in order:
// ValidationException (both given), InvalidParameterException (none), ResourceNotFoundException.
Result<Str> group_name(const aws::Params& params);
Result<const LogGroup*> find_group(const aws::ReadCall& call, const aws::Params& params);
Result<LogGroup*> find_group(aws::WriteCall& call, const aws::Params& params);
Failure no_such_group();
Failure no_such_stream();

// logs:OPERATION on the group that the parameters name, or on * when they name none.
void on_group(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out);

// Events older than this are gone: by the group's retention.
SimTime oldest_kept(const LogGroup& group, SimTime now);

// A page of a listing, from `position` on. limit 0: the default of 50.
Result<std::size_t> listing_position(std::string_view listing, const aws::Params& params);

}  // namespace skylens::logs
