// ec2:ReportInstanceStatus: tells AWS what one saw of an instance; changes nothing.
//
// IAM: ec2:ReportInstanceStatus on *.
// Errors, in order: InvalidInstanceID.Malformed, InvalidInstanceID.NotFound, IncorrectState (it
// does
//   not run), DryRunOperation.
// CloudTrail: instancesSet, status, reasonCodesSet.
//
// Deviations from AWS: nobody reads the reports.
#include "services/ec2/errors.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"

namespace skylens::ec2 {
namespace report_instance_status {

SKYLENS_EC2_TRAIL(ReportInstanceStatus)

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    const State& state = call.here().ec2;
    SKYLENS_TRY(const std::vector<Str> ids,
                read_ids(kInstanceId, params.list("Instances"),
                         [&](const Str& id) { return state.instances.contains(id); }));
    for (const Str& id : ids) {
        if (state.instances.find(id)->state == InstanceState::Running) continue;
        return aws::error("IncorrectState", "Instance '", id.view(), "' is not 'running'.");
    }
    SKYLENS_TRY_OK(dry_run(params));
    return Value::object();
}

}  // namespace report_instance_status

SKYLENS_DEFINE_OP(ReportInstanceStatus) = {.write = report_instance_status::run,
                                           .trail = {.request = report_instance_status::trail}};

}  // namespace skylens::ec2
