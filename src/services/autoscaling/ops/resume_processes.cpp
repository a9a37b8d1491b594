// autoscaling:ResumeProcesses: resumes processes of a group; all without a list.
//
// IAM: autoscaling:ResumeProcesses on the group.
// Errors, in order: ValidationError (unknown group or process).
// CloudTrail: recorded as usual.
//
// Deviations from AWS: the wording for an unknown process is inferred.
#include <algorithm>

#include "services/autoscaling/capacity.h"
#include "services/autoscaling/lookup.h"
#include "services/autoscaling/names.h"
#include "services/autoscaling/state.h"

namespace skylens::autoscaling {
namespace resume_processes {

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
    auto& suspended = group->suspended;
    suspended.erase(std::remove_if(suspended.begin(), suspended.end(),
                                   [&](const Suspension& one) {
                                       return std::find(names.begin(), names.end(), one.process) !=
                                              names.end();
                                   }),
                    suspended.end());
    schedule_work(call.world, call.place, *group, call.effect);
    call.changed("AWS::AutoScaling::AutoScalingGroup", group_arn(call.world, call.place, *group));
    return Value::object();
}

}  // namespace resume_processes

SKYLENS_DEFINE_OP(ResumeProcesses) = {.write = resume_processes::run, .requirements = on_group};

}  // namespace skylens::autoscaling
