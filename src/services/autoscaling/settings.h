// What CreateAutoScalingGroup and UpdateAutoScalingGroup say, and how groups are shown.
#pragma once

#include <string_view>

#include "aws/operation.h"
#include "services/autoscaling/state.h"

namespace skylens::autoscaling {

// Reads the members that both operations have into `settings`; what is not given stays as it is.
// Refuses in AWS's words and order: what is not simulated, launch source, health check type,
// termination policies, zones and subnets.
Status read_settings(const aws::ReadCall& call, const aws::Params& params,
                     std::string_view operation, GroupSettings& settings);
// Zones and subnets: the last part, for a group that must have some.
Status read_places(const aws::ReadCall& call, const aws::Params& params, GroupSettings& settings);
// min ≤ desired ≤ max.
Status check_sizes(const GroupSettings& settings);

// [{"Key", "Value", "PropagateAtLaunch"}] of a group; refuses keys twice and too many.
Status put_group_tags(Group& group, const Value& list);
Value group_tags(const Group& group);

// Reads one hook of CreateAutoScalingGroup's list or PutLifecycleHook's parameters into `hook`.
Status read_hook(const Value& params, bool is_new, Hook& hook);
void put_hook(Group& group, Hook hook);

Value template_value(const Str& id, const Str& name, const Str& version);
Value source_value(const LaunchSource& source);  // members to merge into an answer
Value group_value(const aws::World& world, aws::Place place, const Group& group);
Value instance_value(aws::Place place, const GroupInstance& instance);

}  // namespace skylens::autoscaling
