// autoscaling:SuspendProcesses: suspends processes of a group; all without a list.
//
// IAM: autoscaling:SuspendProcesses on the group.
// Errors, in order: ValidationError (unknown group or process).
// CloudTrail: recorded as usual.
//
// Deviations from AWS: the wording for an unknown process is inferred.

#include "base/sort.h"
#include "services/autoscaling/lookup.h"
#include "services/autoscaling/names.h"
#include "services/autoscaling/state.h"

namespace skylens::autoscaling {
namespace suspend_processes {

Result<std::vector<Str>> processes(const aws::Params& params) {
    std::vector<Str> names;
    for (const Value& given : params.list("ScalingProcesses")) {
        if (!process_names().contains(given.as_string())) {
            return invalid("Invalid process: ", given.as_string());
        }
        names.push_back(given.as_str());
    }
    if (names.empty()) {
        for (const char* const name : process_names())
            names.emplace_back(name);
    }
    return names;
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(Group* const group, find_group(call, params));
    SKYLENS_TRY(const std::vector<Str> names, processes(params));
    const Str reason = str_of("User suspended at ", iso_time(floor_to(call.now, seconds(1))));
    for (const Str& name : names) {
        if (!is_suspended(*group, name)) group->suspended.push_back({name, reason});
    }
    sort_stably(group->suspended,
                [](const Suspension& a, const Suspension& b) { return a.process < b.process; });
    call.changed("AWS::AutoScaling::AutoScalingGroup", group_arn(call.world, call.place, *group));
    return Value::object();
}

}  // namespace suspend_processes

SKYLENS_DEFINE_OP(SuspendProcesses) = {.write = suspend_processes::run, .requirements = on_group};

}  // namespace skylens::autoscaling
