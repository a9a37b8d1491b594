// ec2:TerminateInstances: terminates instances; a terminated one stays as it is.
//
// IAM: ec2:TerminateInstances on each instance.
// Errors, in order: InvalidInstanceID.Malformed, InvalidInstanceID.NotFound,
//   OperationNotPermitted (termination protection), DryRunOperation.
//   A protected instance protects the others of its Availability Zone in the same request; those
//   of other zones are terminated, though the request fails.
// CloudTrail: instancesSet.
//
// Deviations from AWS: Force and SkipOsShutdown change nothing.
#include <set>

#include "services/config/config.h"
#include "services/ec2/access.h"
#include "services/ec2/errors.h"
#include "services/ec2/instance_calls.h"
#include "services/ec2/lifecycle.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"

namespace skylens::ec2 {
namespace terminate_instances {

SKYLENS_EC2_TRAIL(TerminateInstances)

bool is_protected(const Instance& instance) {
    return instance.disable_api_termination && instance.state != InstanceState::Terminated &&
           instance.state != InstanceState::ShuttingDown;
}

Value terminate(aws::WriteCall& call, const Str& id) {
    Instance& instance = *call.here().ec2->instances.find(id);
    const InstanceState before = instance.state;
    terminate_instance(call.world, call.place, instance, call.effect);
    if (instance.state != before) call.changed("AWS::EC2::Instance", id);
    return state_change(id, before, instance.state);
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    const State& state = call.here().ec2;
    SKYLENS_TRY(const std::vector<Str> ids, read_instance_ids(state, params));
    // "Termination protection … doesn't prevent Amazon EC2 Auto Scaling from terminating".
    const bool scaling_in = call.principal.invoked_by == "autoscaling.amazonaws.com";
    std::set<int> protected_zones;
    const Instance* first_protected = nullptr;
    for (const Str& id : ids) {
        const Instance& instance = *state.instances.find(id);
        if (!is_protected(instance) || scaling_in) continue;
        protected_zones.insert(instance.zone);
        if (first_protected == nullptr) first_protected = &instance;
    }
    if (first_protected == nullptr) SKYLENS_TRY_OK(dry_run(params));
    Value changes = Value::array();
    if (!params.flag("DryRun")) {
        for (const Str& id : ids) {
            const int zone = state.instances.find(id)->zone;
            if (protected_zones.count(zone) == 0) changes.push(terminate(call, id));
        }
    }
    if (first_protected == nullptr) {
        return Value::object({{"TerminatingInstances", std::move(changes)}});
    }
    // The door tells Config only of calls that succeed; part of this one did.
    config::resources_changed(call.world, call.place, call.changes, call.effect);
    return aws::error("OperationNotPermitted", "The instance '", first_protected->id.view(),
                      "' may not be terminated. Modify its 'disableApiTermination' instance "
                      "attribute and try again.");
}

}  // namespace terminate_instances

SKYLENS_DEFINE_OP(TerminateInstances) = {.write = terminate_instances::run,
                                         .requirements = require_instances,
                                         .trail = {.request = terminate_instances::trail}};

}  // namespace skylens::ec2
