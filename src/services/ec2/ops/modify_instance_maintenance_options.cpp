// ec2:ModifyInstanceMaintenanceOptions: simplified automatic recovery on or off.
//
// IAM: ec2:ModifyInstanceMaintenanceOptions on the instance.
// Errors, in order: InvalidInstanceID.Malformed, InvalidInstanceID.NotFound,
// IncorrectInstanceState,
//   InvalidParameterValue, DryRunOperation.
// CloudTrail: the request stands in ModifyInstanceMaintenanceOptionsRequest.
//
// Deviations from AWS: there are no scheduled reboots, so RebootMigration is kept and changes
//   nothing.
#include "services/ec2/access.h"
#include "services/ec2/errors.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {
namespace modify_instance_maintenance_options {

Value trail(const Value& params) {
    return Value::object({{"ModifyInstanceMaintenanceOptionsRequest", params}});
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    require_instance(call, params.str("InstanceId"), out);
}

Status check_choice(const aws::Params& params, std::string_view member, std::string_view wire) {
    const Str text = params.str(member, "default");
    if (text == "default" || text == "disabled") return Ok{};
    return invalid_value(text, wire, "");
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    const Str id = params.str("InstanceId");
    SKYLENS_TRY_OK(check_form(kInstanceId, id));
    Instance* instance = call.here().ec2->instances.find(id);
    if (instance == nullptr) return not_found(kInstanceId, {id});
    const bool gone = instance->state == InstanceState::ShuttingDown ||
                      instance->state == InstanceState::Terminated;
    if (gone) {
        return aws::error("IncorrectInstanceState", "The instance '", id.view(),
                          "' is not in a valid state for this operation.");
    }
    SKYLENS_TRY_OK(check_choice(params, "AutoRecovery", "autoRecovery"));
    SKYLENS_TRY_OK(check_choice(params, "RebootMigration", "rebootMigration"));
    SKYLENS_TRY_OK(dry_run(params));
    if (params.has("AutoRecovery")) {
        instance->auto_recovery = params.str("AutoRecovery") == "default";
    }
    if (params.has("RebootMigration")) {
        instance->reboot_migration = params.str("RebootMigration") == "default";
    }
    call.changed("AWS::EC2::Instance", id);
    return Value::object(
        {{"InstanceId", id},
         {"AutoRecovery", instance->auto_recovery ? "default" : "disabled"},
         {"RebootMigration", instance->reboot_migration ? "default" : "disabled"}});
}

}  // namespace modify_instance_maintenance_options

SKYLENS_DEFINE_OP(ModifyInstanceMaintenanceOptions) = {
    .write = modify_instance_maintenance_options::run,
    .requirements = modify_instance_maintenance_options::requirements,
    .trail = {.request = modify_instance_maintenance_options::trail}};

}  // namespace skylens::ec2
