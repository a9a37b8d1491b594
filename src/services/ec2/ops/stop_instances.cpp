// ec2:StopInstances: stops running instances; a stopped one stays as it is.
//
// IAM: ec2:StopInstances on each instance.
// Errors, in order: InvalidInstanceID.Malformed, InvalidInstanceID.NotFound,
//   IncorrectInstanceState, OperationNotPermitted (stop protection),
//   UnsupportedHibernationConfiguration, UnsupportedOperation (too early to hibernate),
//   DryRunOperation. One instance that cannot be stopped fails all.
// CloudTrail: instancesSet and force.
//
// Deviations from AWS: Force and SkipOsShutdown change nothing; an instance may stay hibernated for
//   longer than 60 days.
#include "services/ec2/access.h"
#include "services/ec2/errors.h"
#include "services/ec2/instance_calls.h"
#include "services/ec2/lifecycle.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"

namespace skylens::ec2 {
namespace stop_instances {

Value trail(const Value& params) {
    Value out = trail_request("StopInstances", params);
    if (!out.contains("force")) out.set("force", false);
    return out;
}

// Agent and kernel need about two minutes until they can ("Troubleshoot Amazon EC2 instance
// hibernation issues").
constexpr Duration kReadyAfter = minutes(2);

Status may_hibernate(const Instance& instance, SimTime now) {
    if (!instance.hibernation) {
        return aws::error("UnsupportedHibernationConfiguration", "Instance '", instance.id.view(),
                          "' is not configured for hibernation");
    }
    const bool fresh =
        instance.state == InstanceState::Pending ||
        (instance.state == InstanceState::Running && now - instance.running_since < kReadyAfter);
    if (!fresh) return Ok{};
    return aws::error("UnsupportedOperation", "Instance '", instance.id.view(),
                      "' is not ready to hibernate yet, retry in a few minutes");
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.here().ec2;
    SKYLENS_TRY(const std::vector<Str> ids, read_instance_ids(state, params));
    for (const Str& id : ids) SKYLENS_TRY_OK(may_stop(*state.instances.find(id)));
    const bool hibernate = params.flag("Hibernate");
    if (hibernate) {
        for (const Str& id : ids) {
            SKYLENS_TRY_OK(may_hibernate(*state.instances.find(id), call.now));
        }
    }
    SKYLENS_TRY_OK(dry_run(params));
    Value changes = Value::array();
    for (const Str& id : ids) {
        Instance& instance = *state.instances.find(id);
        const InstanceState before = instance.state;
        stop_instance(call.world, call.place, instance, call.effect, hibernate);
        if (instance.state != before) call.changed("AWS::EC2::Instance", id);
        changes.push(state_change(id, before, instance.state));
    }
    return Value::object({{"StoppingInstances", std::move(changes)}});
}

}  // namespace stop_instances

SKYLENS_DEFINE_OP(StopInstances) = {.write = stop_instances::run,
                                    .requirements = require_instances,
                                    .trail = {.request = stop_instances::trail}};

}  // namespace skylens::ec2
