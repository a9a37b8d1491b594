#include "services/ec2/launch.h"

#include "base/check.h"
#include "services/ec2/addresses.h"
#include "services/ec2/credits.h"
#include "services/ec2/ebs_keys.h"
#include "services/ec2/ec2.h"
#include "services/ec2/launch_placement.h"
#include "services/ec2/launch_templates.h"
#include "services/ec2/lifecycle.h"
#include "services/ec2/state.h"
#include "services/ec2/tick.h"

namespace skylens::ec2 {
namespace {

Str make_interface(aws::WriteCall& call, const LaunchSpec& spec, const Str& instance_id,
                   Subnet& subnet, std::uint32_t address) {
    NetworkInterface card;
    card.id = call.world.new_id("eni-", 17);
    card.instance_id = instance_id;
    card.subnet_id = subnet.id;
    card.vpc_id = subnet.vpc_id;
    card.attachment_id = call.world.new_id("eni-attach-", 17);
    card.description = spec.interface_description;
    card.attached = call.now;
    card.private_ip = address;
    card.auto_public_ip = spec.public_ip;
    card.delete_on_termination = spec.delete_interface;
    card.mac = Str(new_mac(call.world));
    card.group_ids = spec.group_ids;
    card.tags = spec.interface_tags;
    const Str id = card.id;
    call.here().ec2->network_interfaces.insert(std::move(card));
    call.changed("AWS::EC2::NetworkInterface", id);
    return id;
}

Str make_volume(aws::WriteCall& call, const LaunchSpec& spec, const VolumeSpec& wanted,
                const Str& instance_id, int zone) {
    Volume volume;
    volume.id = call.world.new_id("vol-", 17);
    volume.type = wanted.type;
    volume.size_gib = wanted.size_gib;
    volume.iops = wanted.iops;
    volume.throughput = wanted.throughput;
    volume.snapshot_id = wanted.snapshot_id;
    volume.encrypted = wanted.encrypted;
    if (wanted.encrypted) {
        const bool of_source = wanted.kms_key_id.empty() && !wanted.source_key.empty();
        volume.kms_key_id =
            of_source ? wanted.source_key
                      : resolve_ebs_key(call.world, call.place, wanted.kms_key_id, call.effect);
        volume.failure = use_ebs_key(call, volume.kms_key_id, volume.id);
    }
    volume.zone = static_cast<std::uint8_t>(zone);
    volume.created = call.now;
    volume.instance_id = instance_id;
    volume.device = wanted.device;
    volume.attached = call.now;
    volume.delete_on_termination = wanted.delete_on_termination;
    volume.tags = spec.volume_tags;
    const Str id = volume.id;
    call.here().ec2->volumes.insert(std::move(volume));
    call.changed("AWS::EC2::Volume", id);
    return id;
}

Instance instance_of(const aws::WriteCall& call, const LaunchSpec& spec, const Subnet& subnet) {
    Instance instance;
    instance.client_token = spec.client_token;
    instance.request_hash = spec.request_hash;
    instance.image_id = spec.image.id;
    instance.type = Str(spec.type->name);
    instance.key_name = spec.key_name;
    instance.user_data = spec.user_data;
    instance.profile_arn = spec.profile_arn;
    instance.profile_id = spec.profile_id;
    instance.launch_time = call.now;
    instance.created = call.now;
    instance.zone = subnet.zone;
    instance.subnet_id = subnet.id;
    instance.vpc_id = subnet.vpc_id;
    instance.root_device = spec.image.root_device;
    instance.ebs_optimized = spec.ebs_optimized;
    instance.metadata = spec.metadata;
    instance.disable_api_termination = spec.disable_api_termination;
    instance.disable_api_stop = spec.disable_api_stop;
    instance.shutdown_terminates = spec.shutdown_terminates;
    instance.auto_recovery = spec.auto_recovery;
    instance.hibernation = spec.hibernation;
    instance.group_name = spec.group_name;
    instance.tags = spec.instance_tags;
    instance.reason_code = "pending";
    instance.reason_message = "pending";
    instance.monitoring = spec.monitoring ? Monitoring::Pending : Monitoring::Disabled;
    instance.credits.unlimited = spec.unlimited;
    credits_on_start(instance.credits, *spec.type, call.now);
    return instance;
}

}  // namespace

Status check_launch(const aws::ReadCall& call, const Value& params) {
    Value whole = params;
    if (params.contains("LaunchTemplate")) {
        SKYLENS_TRY(const TemplateVersion version,
                    resolve_launch_template(call.world, call.place, params["LaunchTemplate"]));
        whole = launch_params(params, version.data);
    }
    SKYLENS_TRY_OK(read_launch_spec(call, aws::Params(whole)));
    return Ok{};
}

std::vector<Str> launch(aws::WriteCall& call, const LaunchSpec& spec) {
    State& state = call.here().ec2;
    Subnet* subnet = state.subnets.find(spec.subnet_id);
    SKYLENS_CHECK(subnet != nullptr);
    const Str reservation = call.world.new_id("r-", 17);
    std::vector<Str> ids;
    for (std::int64_t index = 0; index < spec.count_max; ++index) {
        std::optional<std::uint32_t> address = spec.private_ip;
        if (spec.private_ip == 0) {
            address = take_private_ip(call.world, *subnet);
        } else {
            subnet->taken.insert(spec.private_ip);
        }
        if (!address) break;  // fewer than asked for, but not fewer than the minimum
        Instance instance = instance_of(call, spec, *subnet);
        instance.id = call.world.new_id("i-", 17);
        instance.reservation_id = reservation;
        instance.launch_index = static_cast<std::int32_t>(index);
        instance.interface_id = make_interface(call, spec, instance.id, *subnet, *address);
        for (const VolumeSpec& volume : spec.volumes) {
            instance.volume_ids.push_back(
                make_volume(call, spec, volume, instance.id, subnet->zone));
            const Str& failure = state.volumes.find(instance.volume_ids.back())->failure;
            // Seen only when the instance should begin to run.
            if (!failure.empty()) instance.launch_failure = "Client.InternalError";
        }
        instance.partition = choose_partition(state, instance, spec.partition);
        if (!instance.profile_arn.empty()) {
            instance.association.id = call.world.new_id("iip-assoc-", 17);
            instance.association.changed = call.now;
        }
        ids.push_back(instance.id);
        call.changed("AWS::EC2::Instance", instance.id);
        Instance& row = state.instances.insert(std::move(instance));
        enter_state(call.world, call.place, row, InstanceState::Pending, call.effect);
    }
    ensure_ticking(call.world, call.place);
    return ids;
}

}  // namespace skylens::ec2
