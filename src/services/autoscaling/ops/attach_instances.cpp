// autoscaling:AttachInstances: running instances join the group; its desired capacity grows by
//   their number.
//
// IAM: autoscaling:AttachInstances on the group.
// Errors, in order: ValidationError (unknown group, an instance that does not exist, is not
//   running, is in a group already or in another Availability Zone, no room below the maximum
//   size).
// CloudTrail: recorded as usual.
//
// Deviations from AWS: that the image still exists is not asked. The wording for an unknown
//   instance and for one that is not running or in another zone is inferred.
#include <algorithm>

#include "services/autoscaling/activities.h"
#include "services/autoscaling/lookup.h"
#include "services/autoscaling/state.h"
#include "services/autoscaling/transitions.h"
#include "services/ec2/state.h"

namespace skylens::autoscaling {
namespace attach_instances {

Status check(const aws::ReadCall& call, const Group& group, std::string_view id) {
    const State& state = call.here().autoscaling;
    if (const Group* owner = group_of(state, id)) {
        return invalid("The Instance: ", id,
                       " is already part of AutoScalingGroup:", owner->id.view());
    }
    const ec2::Instance* machine = call.here().ec2->instances.find(id);
    if (machine == nullptr) return invalid("Invalid Instance ID: ", id);
    if (machine->state != ec2::InstanceState::Running) {
        return invalid("Instance ", id,
                       " is not in correct state. Instance(s) must be in 'running' "
                       "state.");
    }
    const auto& zones = group.settings.zones;
    if (std::find(zones.begin(), zones.end(), machine->zone) == zones.end()) {
        return invalid("The availability zone of the instance ", id,
                       " is not part of the AutoScalingGroup ", group.id.view());
    }
    return Ok{};
}

GroupInstance member(const aws::WriteCall& call, const Group& group, const Str& id) {
    const ec2::Instance& machine = *call.here().ec2->instances.find(id);
    GroupInstance out;
    out.id = id;
    out.type = machine.type;
    out.image_id = machine.image_id;
    out.zone = machine.zone;
    out.subnet_id = machine.subnet_id;
    out.protected_from_scale_in = group.settings.protect_new;
    out.joined = call.now;
    return out;
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(Group* const group, find_group(call, params));
    std::vector<Str> ids;
    for (const Value& id : params.list("InstanceIds")) {
        SKYLENS_TRY_OK(check(call.read(), *group, id.as_string()));
        const Str text = id.as_str();
        if (std::find(ids.begin(), ids.end(), text) == ids.end()) ids.push_back(text);
    }
    if (ids.empty()) return invalid("The list of instance IDs must not be empty.");
    const auto count = static_cast<std::int64_t>(ids.size());
    GroupSettings& settings = group->settings;
    if (settings.desired + count > settings.max) {
        return invalid("AutoScalingGroup ", group->id.view(), " has min-size=", settings.min,
                       ", max-size=", settings.max, ", and desired-size=", settings.desired,
                       ". To attach ", count, count == 1 ? " instance" : " instances",
                       ", please update the AutoScalingGroup sizes appropriately.");
    }
    for (const Str& id : ids) {
        ++settings.desired;
        attach(call.world, call.place, *group, member(call, *group, id),
               str_of(at_now(call.world),
                        "an instance was added in response to user request. "
                        "Keeping the capacity at the new ",
                        settings.desired, "."),
               call.effect);
    }
    group->effect = call.effect;
    call.changed("AWS::AutoScaling::AutoScalingGroup", group_arn(call.world, call.place, *group));
    return Value::object();
}

}  // namespace attach_instances

SKYLENS_DEFINE_OP(AttachInstances) = {.write = attach_instances::run, .requirements = on_group};

}  // namespace skylens::autoscaling
