// ec2:ModifyInstancePlacement: moves a stopped instance into a placement group, or out of it.
//
// IAM: ec2:ModifyInstancePlacement on the instance and the placement group.
// Errors, in order: NotSimulated, InvalidInstanceID.Malformed, InvalidInstanceID.NotFound,
//   MissingParameter (nothing given), IncorrectInstanceState, InvalidPlacementGroup.Unknown,
//   InvalidParameterCombination (type), InvalidPlacementGroup.InUse (another zone),
//   InstanceLimitExceeded (spread), InvalidParameterValue (partition).
// CloudTrail: the request stands in ModifyInstancePlacementRequest.
//
// Deviations from AWS: hosts, affinity and tenancy are not simulated.
#include "services/ec2/access.h"
#include "services/ec2/errors.h"
#include "services/ec2/instance_types.h"
#include "services/ec2/launch_placement.h"
#include "services/ec2/state.h"
#include "services/ec2/unsimulated.h"

namespace skylens::ec2 {
namespace modify_instance_placement {

Value trail(const Value& params) {
    return Value::object({{"ModifyInstancePlacementRequest", params}});
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    require_instance(call, params.str("InstanceId"), out);
    const Str name = params.str("GroupName");
    if (name.empty()) return;
    out.push_back(
        {action_of(call), resource_arn(call, "placement-group", name), region_context(call)});
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY_OK(refuse_unsimulated(params, "ModifyInstancePlacement",
                                      {"Affinity", "HostId", "Tenancy", "HostResourceGroupArn"}));
    State& state = call.here().ec2;
    const Str id = params.str("InstanceId");
    SKYLENS_TRY_OK(check_form(kInstanceId, id));
    Instance* instance = state.instances.find(id);
    if (instance == nullptr) return not_found(kInstanceId, {id});
    if (!params.has("GroupName") && !params.has("GroupId") && !params.has("PartitionNumber")) {
        return missing_parameter("GroupName");
    }
    if (instance->state != InstanceState::Stopped) {
        return aws::error("IncorrectInstanceState", "The instance '", id.view(),
                          "' is not in the 'stopped' state.");
    }
    const Str name = params.has("GroupName") ? params.str("GroupName") : instance->group_name;
    const bool leaving = !params.has("GroupId") && name.empty();
    const auto partition = static_cast<std::int32_t>(params.integer("PartitionNumber"));
    instance->partition = leaving ? 0 : instance->partition;
    if (leaving) {
        instance->group_name = {};
    } else {
        const PlacementGroup* group = params.has("GroupId")
                                          ? state.placement_groups.find(params.str("GroupId"))
                                          : find_placement_group(state, name);
        if (group == nullptr) {
            return aws::error("InvalidPlacementGroup.Unknown", "The Placement Group '",
                              params.has("GroupId") ? params.str("GroupId").view() : name.view(),
                              "' is unknown.");
        }
        const NewMember member{find_instance_type(instance->type), instance->zone,
                               instance->group_name == group->name ? 0 : 1, partition};
        SKYLENS_TRY_OK(check_placement(state, call.place.region, *group, member));
        instance->group_name = group->name;
        instance->partition = choose_partition(state, *instance, partition);
    }
    call.changed("AWS::EC2::Instance", id);
    return Value::object({{"Return", true}});
}

}  // namespace modify_instance_placement

SKYLENS_DEFINE_OP(ModifyInstancePlacement) = {
    .write = modify_instance_placement::run,
    .requirements = modify_instance_placement::requirements,
    .trail = {.request = modify_instance_placement::trail}};

}  // namespace skylens::ec2
