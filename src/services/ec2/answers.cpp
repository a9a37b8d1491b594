#include "services/ec2/answers.h"

#include <optional>

#include "base/check.h"
#include "base/cidr.h"
#include "services/ec2/addresses.h"
#include "services/ec2/images.h"
#include "services/ec2/instance_types.h"
#include "services/ec2/interfaces.h"
#include "services/ec2/lifecycle.h"
#include "services/ec2/state.h"
#include "services/ec2/volumes.h"

namespace skylens::ec2 {
namespace {

// Members stand in the order of EC2's answers, which is that of CloudTrail's records; the AWS CLI
// prints them in the order of its service model.

// Instances show less of an Elastic IP address than interfaces do.
Value plain_association(Value association) {
    association.erase("AllocationId");
    association.erase("AssociationId");
    return association;
}

Value plain_addresses(const Value& addresses) {
    Value list = Value::array();
    for (Value address : addresses.elements()) {
        if (address.contains("Association")) {
            address.set("Association", plain_association(address["Association"]));
        }
        list.push(std::move(address));
    }
    return list;
}

Value interface_value(const aws::World& world, aws::Place place, const NetworkInterface& card,
                      bool attaching) {
    const Value attachment =
        Value::object({{"AttachmentId", card.attachment_id},
                       {"DeviceIndex", card.device_index},
                       {"NetworkCardIndex", 0},
                       {"Status", attaching ? "attaching" : "attached"},
                       {"AttachTime", cli_time(floor_to(card.attached, seconds(1)))},
                       {"DeleteOnTermination", card.delete_on_termination}});
    Value value = Value::object({{"NetworkInterfaceId", card.id},
                                 {"SubnetId", card.subnet_id},
                                 {"VpcId", card.vpc_id},
                                 {"Description", card.description},
                                 {"OwnerId", world.account(place).id},
                                 {"Status", "in-use"},
                                 {"MacAddress", card.mac},
                                 {"PrivateIpAddress", ipv4_text(card.private_ip)},
                                 {"PrivateDnsName", private_dns(place.region, card.private_ip)},
                                 {"SourceDestCheck", card.source_dest_check},
                                 {"InterfaceType", card.kind},
                                 {"Groups", groups_value(world.at(place).ec2, card.group_ids)},
                                 {"Attachment", attachment}});
    Value association = association_value(world, place, card, card.private_ip);
    if (!association.is_null()) value.set("Association", plain_association(association));
    value.set("PrivateIpAddresses", plain_addresses(addresses_value(world, place, card)));
    value.set("Ipv6Addresses", Value::array());
    return value.set("Operator", Value::object({{"Managed", false}}));
}

Value devices_value(const State& state, const Instance& instance) {
    Value list = Value::array();
    for (const Str& id : instance.volume_ids) {
        const Volume* volume = state.volumes.find(id);
        if (volume == nullptr) continue;
        Value ebs = Value::object(
            {{"VolumeId", id},
             {"Status",
              instance.was_running ? attachment_state_name(volume->attachment) : "attaching"},
             {"AttachTime", cli_time(floor_to(volume->attached, seconds(1)))},
             {"DeleteOnTermination", volume->delete_on_termination},
             {"EbsCardIndex", 0}});
        list.push(Value::object({{"DeviceName", volume->device}, {"Ebs", std::move(ebs)}}));
    }
    return list;
}

Value metadata_value(const MetadataOptions& options) {
    return Value::object({{"State", "applied"},
                          {"HttpTokens", options.tokens_required ? "required" : "optional"},
                          {"HttpPutResponseHopLimit", options.hop_limit},
                          {"HttpEndpoint", options.endpoint_enabled ? "enabled" : "disabled"},
                          {"HttpProtocolIpv6", options.ipv6_enabled ? "enabled" : "disabled"},
                          {"InstanceMetadataTags", options.tags_enabled ? "enabled" : "disabled"}});
}

Value cpu_value(const InstanceType& type) {
    return Value::object({{"CoreCount", type.vcpus / type.threads_per_core()},
                          {"ThreadsPerCore", type.threads_per_core()}});
}

// "Instance launch behavior with Amazon EC2 boot modes": UEFI where image and type allow it.
std::string_view boot_mode(const InstanceType& type, const std::optional<Image>& image) {
    const bool uefi = type.arm() || (type.nitro() && image && !image->boot_mode.empty());
    return uefi ? "uefi" : "legacy-bios";
}

void add_state(aws::Place place, const Instance& instance, const InstanceType& type,
               const std::optional<Image>& image, Value& value) {
    value.append("InstanceId", instance.id).append("ImageId", instance.image_id);
    if (image && !image->boot_mode.empty()) value.append("BootMode", image->boot_mode);
    value.append("CurrentInstanceBootMode", boot_mode(type, image));
    value.append("State", state_value(instance.state));
    value.append("PrivateDnsName", "").append("PublicDnsName", "");
    value.append("StateTransitionReason", instance.transition_reason);
    if (!instance.key_name.empty()) value.append("KeyName", instance.key_name);
    value.append("AmiLaunchIndex", instance.launch_index).append("ProductCodes", Value::array());
    value.append("InstanceType", instance.type);
    value.append("LaunchTime", cli_time(floor_to(instance.launch_time, seconds(1))));
    Value placement = Value::object({{"AvailabilityZone", zone_name(place.region, instance.zone)},
                                     {"AvailabilityZoneId", zone_id(place.region, instance.zone)},
                                     {"GroupName", instance.group_name},
                                     {"Tenancy", instance.tenancy}});
    if (instance.partition != 0) placement.set("PartitionNumber", instance.partition);
    value.append("Placement", std::move(placement));
    if (image && image->windows()) value.append("Platform", "windows");
    value.append("Monitoring", Value::object({{"State", monitoring_name(instance.monitoring)}}));
}

// A terminated instance has no network interface any more.
void add_addresses(aws::Place place, const NetworkInterface* card, Value& value) {
    if (card == nullptr) return;
    value.set("SubnetId", card->subnet_id).set("VpcId", card->vpc_id);
    value.set("PrivateDnsName", private_dns(place.region, card->private_ip));
    value.set("PrivateIpAddress", ipv4_text(card->private_ip));
    if (card->public_ip == 0) return;
    value.set("PublicDnsName", public_dns(place.region, card->public_ip));
    value.set("PublicIpAddress", ipv4_text(card->public_ip));
}

void add_interfaces(const aws::World& world, aws::Place place, const Instance& instance,
                    const NetworkInterface* card, Value& value) {
    value.set("SecurityGroups", Value::array());
    if (card != nullptr) {
        value.set("SecurityGroups", groups_value(world.at(place).ec2, card->group_ids));
        value.set("SourceDestCheck", card->source_dest_check);
    }
    value.set("NetworkInterfaces", Value::array());
    if (card == nullptr) return;
    const bool attaching = instance.state == InstanceState::Pending && !instance.was_running;
    Value cards = Value::array();
    for (const NetworkInterface* each : interfaces_of(world.at(place).ec2, instance.id)) {
        cards.push(interface_value(world, place, *each, attaching && each == card));
    }
    value.set("NetworkInterfaces", std::move(cards));
}

void add_machine(const aws::World& world, aws::Place place, const Instance& instance,
                 const InstanceType& type, Value& value) {
    if (!instance.reason_code.empty()) {
        value.append("StateReason", Value::object({{"Code", instance.reason_code},
                                                   {"Message", instance.reason_message}}));
    }
    value.append("Architecture", type.arm() ? "arm64" : "x86_64");
    value.append("RootDeviceType", "ebs").append("RootDeviceName", instance.root_device);
    value.append("BlockDeviceMappings", devices_value(world.at(place).ec2, instance));
    value.append("VirtualizationType", "hvm").append("Hypervisor", "xen");
    if (!instance.tags.empty()) value.append("Tags", tags_value(instance.tags));
    value.append("ClientToken", instance.client_token);
    if (instance.profile_arn.empty()) return;
    value.append("IamInstanceProfile",
                 Value::object({{"Arn", instance.profile_arn}, {"Id", instance.profile_id}}));
}

// What is the same for every instance.
struct FixedOptions {
    Value capacity = Value::object({{"CapacityReservationPreference", "open"}});
    Value enclave = Value::object({{"Enabled", false}});
    Value dns = Value::object({{"HostnameType", "ip-name"},
                               {"EnableResourceNameDnsARecord", false},
                               {"EnableResourceNameDnsAAAARecord", false}});
    Value network = Value::object({{"BandwidthWeighting", "default"}});
    Value operated = Value::object({{"Managed", false}, {"HiddenByDefault", false}});
};

void add_options(const Instance& instance, const InstanceType& type, Value& value) {
    static const FixedOptions kFixed;
    value.append("EbsOptimized", instance.ebs_optimized);
    value.append("EnaSupport", true);  // of the image; every image here has it
    value.append("CpuOptions", cpu_value(type));
    value.append("CapacityReservationSpecification", kFixed.capacity);
    value.append("HibernationOptions", Value::object({{"Configured", instance.hibernation}}));
    value.append("EnclaveOptions", kFixed.enclave);
    value.append("MetadataOptions", metadata_value(instance.metadata));
    value.append(
        "MaintenanceOptions",
        Value::object({{"AutoRecovery", instance.auto_recovery ? "default" : "disabled"},
                       {"RebootMigration", instance.reboot_migration ? "default" : "disabled"}}));
    value.append("PrivateDnsNameOptions", kFixed.dns);
    value.append("NetworkPerformanceOptions", kFixed.network);
    value.append("Operator", kFixed.operated);
    value.append("SecondaryInterfaces", Value::array());
}

// What RunInstances leaves out or shows otherwise.
void make_launch_answer(Value& value) {
    for (const std::string_view name :
         {"HibernationOptions", "PlatformDetails", "UsageOperation", "UsageOperationUpdateTime",
          "NetworkPerformanceOptions", "SecondaryInterfaces"}) {
        value.erase(name);
    }
    value.set("BlockDeviceMappings", Value::array());
    value.member("MetadataOptions").set("State", "pending");
    value.member("Operator").erase("HiddenByDefault");
    value.member("Placement").erase("AvailabilityZoneId");
}

Value reservation_of(const aws::World& world, aws::Place place, const std::vector<Str>& ids,
                     bool launching) {
    const State& state = world.at(place).ec2;
    Value instances = Value::array();
    Str reservation;
    for (const Str& id : ids) {
        const Instance* instance = state.instances.find(id);
        if (instance == nullptr) continue;
        reservation = instance->reservation_id;
        Value value = instance_value(world, place, *instance);
        if (launching) make_launch_answer(value);
        instances.push(std::move(value));
    }
    return Value::object({{"ReservationId", reservation},
                          {"OwnerId", world.account(place).id},
                          {"Groups", Value::array()},
                          {"Instances", std::move(instances)}});
}

}  // namespace

Value groups_value(const State& state, const std::vector<Str>& group_ids) {
    Value list = Value::array();
    for (const Str& id : group_ids) {
        const SecurityGroup* group = state.security_groups.find(id);
        list.push(Value::object(
            {{"GroupId", id}, {"GroupName", group == nullptr ? Str() : group->name}}));
    }
    return list;
}

Value instance_value(const aws::World& world, aws::Place place, const Instance& instance) {
    const NetworkInterface* card =
        world.at(place).ec2->network_interfaces.find(instance.interface_id);
    const InstanceType* type = find_instance_type(instance.type);
    SKYLENS_CHECK(type != nullptr);
    const auto image = find_image(world, place, instance.image_id);
    constexpr std::size_t kMembers = 48;  // room for all of them at once
    Value value = Value::object();
    value.reserve(kMembers);
    add_state(place, instance, *type, image, value);
    add_addresses(place, card, value);
    add_machine(world, place, instance, *type, value);
    add_interfaces(world, place, instance, card, value);
    add_options(instance, *type, value);
    if (!image) return value;
    value.set("PlatformDetails", image->platform_details);
    value.set("UsageOperation", image->usage_operation);
    value.set("UsageOperationUpdateTime", cli_time(floor_to(instance.created, seconds(1))));
    return value;
}

Value reservation_value(const aws::World& world, aws::Place place, const std::vector<Str>& ids) {
    return reservation_of(world, place, ids, false);
}

Value launch_value(const aws::World& world, aws::Place place, const std::vector<Str>& ids) {
    return reservation_of(world, place, ids, true);
}

}  // namespace skylens::ec2
