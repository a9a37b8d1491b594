// Finding groups and their parts, ARNs, errors and what must be allowed. Inside this service only.
#pragma once

#include <string_view>
#include <vector>

#include "aws/errors.h"
#include "aws/operation.h"
#include "services/autoscaling/state.h"

namespace skylens::autoscaling {

template <class... Parts>
Failure invalid(const Parts&... parts) {
    return aws::error("ValidationError", parts...);
}

// "arn:aws:autoscaling:R:A:autoScalingGroup:UUID:autoScalingGroupName/NAME"
Str group_arn(const aws::World& world, aws::Place place, const Group& group);
Str configuration_arn(const aws::World& world, aws::Place place, const LaunchConfiguration& made);
Str policy_arn(const aws::World& world, aws::Place place, const Group& group, const Policy& policy);
Str action_arn(const aws::World& world, aws::Place place, const Group& group,
               const ScheduledAction& action);

// The group that AutoScalingGroupName names; refuses an unknown one. A group that is being deleted
// is still there.
Result<Group*> find_group(aws::WriteCall& call, const aws::Params& params);
Failure no_group(std::string_view name);

Policy* find_policy(Group& group, std::string_view name_or_arn);
GroupInstance* find_instance(Group& group, std::string_view id);
const GroupInstance* find_instance(const Group& group, std::string_view id);
// The group that has the instance, or null.
Group* group_of(State& state, std::string_view instance_id);
const Group* group_of(const State& state, std::string_view instance_id);

// Members that name what is not simulated: refused loudly.
Status check_simulated(const aws::Params& params, std::string_view operation,
                       std::initializer_list<const char*> members);

// Requirements: the operation's action on the group (any id when it does not exist), on the
// launch configuration, on the group that has the instance.
void on_group(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out);
void on_configuration(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out);
void on_instance_group(const aws::ReadCall& call, const aws::Params& params,
                       aws::Requirements& out);
// On every group that an element of Tags names.
void on_tagged_groups(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out);
// Refuses ValidationError when one of them is no group, or none that there is.
Status check_tagged_groups(const aws::ReadCall& call, const aws::Params& params);

// One page of a listing; `limit` when MaxRecords is not given. `add` gives the value of element i.
// Refuses a foreign token with InvalidNextToken.
struct Page {
    std::size_t begin = 0;
    std::size_t end = 0;
    Str next;  // token; empty on the last page
};
Result<Page> page_of(const aws::ReadCall& call, const aws::Params& params, std::size_t count,
                     std::size_t limit, std::size_t most);

// Is this process of the group suspended?
bool is_suspended(const Group& group, std::string_view process);

// Tells Config that the group changed.
void group_changed(aws::World& world, aws::Place place, const Group& group, sim::EffectId cause);

}  // namespace skylens::autoscaling
