// ec2:GetLaunchTemplateData: LaunchTemplateData that would launch an instance like a given one.
//
// IAM: ec2:GetLaunchTemplateData on the instance.
// Errors, in order: InvalidInstanceID.Malformed, InvalidInstanceID.NotFound, DryRunOperation.
// CloudTrail: read-only; the request stands in GetLaunchTemplateDataRequest.
//
// Deviations from AWS: private addresses and what is not simulated are left out.
#include "services/ec2/access.h"
#include "services/ec2/addresses.h"
#include "services/ec2/errors.h"
#include "services/ec2/instance_types.h"
#include "services/ec2/state.h"
#include "services/ec2/template_trail.h"

namespace skylens::ec2 {
namespace get_launch_template_data {

Value trail(const Value& params) { return template_trail("GetLaunchTemplateDataRequest", params); }

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    require_instance(call, params.str("InstanceId"), out);
}

Value devices(const State& state, const Instance& instance) {
    Value list = Value::array();
    for (const Str& id : instance.volume_ids) {
        const Volume* volume = state.volumes.find(id);
        if (volume == nullptr) continue;
        Value ebs = Value::object({{"Encrypted", volume->encrypted},
                                   {"DeleteOnTermination", volume->delete_on_termination}});
        if (volume->iops != 0) ebs.set("Iops", volume->iops);
        if (!volume->snapshot_id.empty()) ebs.set("SnapshotId", volume->snapshot_id);
        ebs.set("VolumeSize", volume->size_gib).set("VolumeType", volume->type);
        if (volume->throughput != 0) ebs.set("Throughput", volume->throughput);
        list.push(Value::object({{"DeviceName", volume->device}, {"Ebs", std::move(ebs)}}));
    }
    return list;
}

Value interfaces(const State& state, const Instance& instance) {
    const NetworkInterface* card = state.network_interfaces.find(instance.interface_id);
    if (card == nullptr) return Value::array();
    Value groups = Value::array();
    for (const Str& id : card->group_ids)
        groups.push(id);
    return Value::array({Value::object({{"AssociatePublicIpAddress", card->auto_public_ip},
                                        {"DeleteOnTermination", card->delete_on_termination},
                                        {"Description", card->description},
                                        {"DeviceIndex", 0},
                                        {"Groups", std::move(groups)},
                                        {"InterfaceType", "interface"},
                                        {"SubnetId", card->subnet_id}})});
}

Value data_of(const aws::ReadCall& call, const Instance& instance) {
    const State& state = call.here().ec2;
    Value data = Value::object({{"EbsOptimized", instance.ebs_optimized}});
    if (!instance.profile_arn.empty()) {
        data.set("IamInstanceProfile", Value::object({{"Arn", instance.profile_arn}}));
    }
    data.set("BlockDeviceMappings", devices(state, instance));
    data.set("NetworkInterfaces", interfaces(state, instance));
    data.set("ImageId", instance.image_id).set("InstanceType", instance.type);
    if (!instance.key_name.empty()) data.set("KeyName", instance.key_name);
    data.set("Monitoring",
             Value::object({{"Enabled", instance.monitoring == Monitoring::Enabled ||
                                            instance.monitoring == Monitoring::Pending}}));
    data.set("Placement",
             Value::object({{"AvailabilityZone", zone_name(call.place.region, instance.zone)},
                            {"GroupName", instance.group_name},
                            {"Tenancy", instance.tenancy}}));
    data.set("DisableApiTermination", instance.disable_api_termination);
    data.set("InstanceInitiatedShutdownBehavior",
             instance.shutdown_terminates ? "terminate" : "stop");
    if (!instance.user_data.empty()) data.set("UserData", instance.user_data);
    if (!instance.tags.empty()) {
        data.set("TagSpecifications",
                 Value::array({Value::object(
                     {{"ResourceType", "instance"}, {"Tags", tags_value(instance.tags)}})}));
    }
    const InstanceType* type = find_instance_type(instance.type);
    if (type != nullptr && type->burstable()) {
        data.set(
            "CreditSpecification",
            Value::object({{"CpuCredits", instance.credits.unlimited ? "unlimited" : "standard"}}));
    }
    data.set("HibernationOptions", Value::object({{"Configured", instance.hibernation}}));
    const MetadataOptions& options = instance.metadata;
    data.set(
        "MetadataOptions",
        Value::object({{"HttpTokens", options.tokens_required ? "required" : "optional"},
                       {"HttpPutResponseHopLimit", options.hop_limit},
                       {"HttpEndpoint", options.endpoint_enabled ? "enabled" : "disabled"},
                       {"InstanceMetadataTags", options.tags_enabled ? "enabled" : "disabled"}}));
    data.set("DisableApiStop", instance.disable_api_stop);
    return data;
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    const Str id = params.str("InstanceId");
    SKYLENS_TRY_OK(check_form(kInstanceId, id));
    const Instance* instance = call.here().ec2->instances.find(id);
    if (instance == nullptr) return not_found(kInstanceId, {id});
    SKYLENS_TRY_OK(dry_run(params));
    return Value::object({{"LaunchTemplateData", data_of(call, *instance)}});
}

}  // namespace get_launch_template_data

SKYLENS_DEFINE_OP(GetLaunchTemplateData) = {.read = get_launch_template_data::run,
                                            .requirements = get_launch_template_data::requirements,
                                            .trail = {.request = get_launch_template_data::trail}};

}  // namespace skylens::ec2
