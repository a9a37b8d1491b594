#include "services/ec2/instance_filters.h"

#include "base/cidr.h"
#include "services/ec2/addresses.h"
#include "services/ec2/images.h"
#include "services/ec2/instance_types.h"
#include "services/ec2/lifecycle.h"
#include "services/ec2/state.h"
#include "services/ec2/volumes.h"

namespace skylens::ec2 {
namespace {

struct Subject {
    const aws::World& world;
    aws::Place place;
    const Instance& instance;
    const NetworkInterface* card;
};

void add_address(std::uint32_t address, FilterValues& out) {
    if (address != 0) out.add(ipv4_text(address));
}

void network_values(const Subject& subject, std::string_view name, FilterValues& out) {
    const NetworkInterface* card = subject.card;
    if (card == nullptr) return;
    const State& state = subject.world.at(subject.place).ec2;
    const std::uint16_t region = subject.place.region;
    if (name == "ip-address" || name == "network-interface.association.public-ip") {
        add_address(card->public_ip, out);
    }
    if (name == "private-ip-address" || name == "network-interface.addresses.private-ip-address") {
        add_address(card->private_ip, out);
    }
    if (name == "private-dns-name") out.add(private_dns(region, card->private_ip));
    if (name == "dns-name" && card->public_ip != 0) out.add(public_dns(region, card->public_ip));
    if (name == "source-dest-check") out.add(card->source_dest_check);
    if (name == "network-interface.network-interface-id") out.add(card->id);
    if (name == "network-interface.subnet-id") out.add(card->subnet_id);
    if (name == "network-interface.vpc-id") out.add(card->vpc_id);
    const bool ids = name == "instance.group-id" || name == "group-id" ||
                     name == "network-interface.group-id";
    const bool names = name == "instance.group-name" || name == "group-name";
    if (!ids && !names) return;
    for (const Str& id : card->group_ids) {
        const SecurityGroup* group = state.security_groups.find(id);
        if (ids) out.add(id);
        if (names && group != nullptr) out.add(group->name);
    }
}

void device_values(const Subject& subject, std::string_view name, FilterValues& out) {
    const State& state = subject.world.at(subject.place).ec2;
    for (const Str& id : subject.instance.volume_ids) {
        const Volume* volume = state.volumes.find(id);
        if (volume == nullptr) continue;
        if (name == "block-device-mapping.volume-id") out.add(id);
        if (name == "block-device-mapping.device-name") out.add(volume->device);
        if (name == "block-device-mapping.status") {
            out.add(attachment_state_name(volume->attachment));
        }
        if (name == "block-device-mapping.delete-on-termination") {
            out.add(volume->delete_on_termination);
        }
    }
}

void machine_values(const Subject& subject, std::string_view name, FilterValues& out) {
    const Instance& instance = subject.instance;
    const InstanceType* type = find_instance_type(instance.type);
    if (name == "architecture" && type != nullptr) out.add(type->arm() ? "arm64" : "x86_64");
    if (name == "hypervisor") out.add("xen");
    if (name == "virtualization-type") out.add("hvm");
    if (name == "root-device-type") out.add("ebs");
    if (name == "root-device-name") out.add(instance.root_device);
    if (name == "tenancy") out.add(instance.tenancy);
    const auto image = find_image(subject.world, subject.place, instance.image_id);
    if (!image) return;
    if (name == "platform" && image->windows()) out.add("windows");
    if (name == "platform-details") out.add(image->platform_details);
}

void state_values(const Instance& instance, std::string_view name, FilterValues& out) {
    if (name == "instance-state-name") out.add(state_name(instance.state));
    if (name == "instance-state-code") out.add(static_cast<int>(instance.state));
    if (name == "state-reason-code") out.add(instance.reason_code);
    if (name == "reason") out.add(instance.transition_reason);
    if (name == "monitoring-state") out.add(monitoring_name(instance.monitoring));
    if (name == "metadata-options.http-tokens") {
        out.add(instance.metadata.tokens_required ? "required" : "optional");
    }
    if (name == "metadata-options.http-endpoint") {
        out.add(instance.metadata.endpoint_enabled ? "enabled" : "disabled");
    }
}

}  // namespace

const std::vector<std::string_view>& instance_filter_names() {
    static const std::vector<std::string_view> kNames = {
        "architecture",
        "availability-zone",
        "availability-zone-id",
        "block-device-mapping.delete-on-termination",
        "block-device-mapping.device-name",
        "block-device-mapping.status",
        "block-device-mapping.volume-id",
        "client-token",
        "dns-name",
        "group-id",
        "group-name",
        "hibernation-options.configured",
        "hypervisor",
        "iam-instance-profile.arn",
        "iam-instance-profile.id",
        "image-id",
        "instance-id",
        "instance-state-code",
        "instance-state-name",
        "instance-type",
        "instance.group-id",
        "instance.group-name",
        "ip-address",
        "key-name",
        "launch-index",
        "launch-time",
        "metadata-options.http-endpoint",
        "metadata-options.http-tokens",
        "monitoring-state",
        "network-interface.addresses.private-ip-address",
        "network-interface.association.public-ip",
        "network-interface.group-id",
        "network-interface.network-interface-id",
        "network-interface.subnet-id",
        "network-interface.vpc-id",
        "owner-id",
        "placement-group-name",
        "placement-partition-number",
        "platform",
        "platform-details",
        "private-dns-name",
        "private-ip-address",
        "reason",
        "reservation-id",
        "root-device-name",
        "root-device-type",
        "source-dest-check",
        "state-reason-code",
        "subnet-id",
        "tenancy",
        "virtualization-type",
        "vpc-id"};
    return kNames;
}

void instance_filter_values(const aws::World& world, aws::Place place, const Instance& instance,
                            std::string_view name, FilterValues& out) {
    const Subject subject{world, place, instance,
                          world.at(place).ec2->network_interfaces.find(instance.interface_id)};
    if (name == "instance-id") out.add(instance.id);
    if (name == "image-id") out.add(instance.image_id);
    if (name == "instance-type") out.add(instance.type);
    if (name == "reservation-id") out.add(instance.reservation_id);
    if (name == "owner-id") out.add(world.account(place).id);
    if (name == "client-token") out.add(instance.client_token);
    if (name == "launch-index") out.add(instance.launch_index);
    if (name == "launch-time") out.add(iso_time(instance.launch_time));
    if (name == "availability-zone") out.add(zone_name(place.region, instance.zone));
    if (name == "availability-zone-id") out.add(zone_id(place.region, instance.zone));
    if (name == "key-name" && !instance.key_name.empty()) out.add(instance.key_name);
    if (name == "hibernation-options.configured") out.add(instance.hibernation);
    if (name == "placement-group-name") out.add(instance.group_name);
    if (name == "placement-partition-number") out.add(instance.partition);
    if (name == "iam-instance-profile.arn" && !instance.profile_arn.empty()) {
        out.add(instance.profile_arn);
    }
    if (name == "iam-instance-profile.id" && !instance.profile_id.empty()) {
        out.add(instance.profile_id);
    }
    if (subject.card != nullptr && name == "subnet-id") out.add(instance.subnet_id);
    if (subject.card != nullptr && name == "vpc-id") out.add(instance.vpc_id);
    state_values(instance, name, out);
    machine_values(subject, name, out);
    network_values(subject, name, out);
    device_values(subject, name, out);
}

}  // namespace skylens::ec2
