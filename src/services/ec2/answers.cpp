#include "services/ec2/answers.h"

#include "base/check.h"
#include "base/cidr.h"
#include "services/ec2/addresses.h"
#include "services/ec2/images.h"
#include "services/ec2/instance_types.h"
#include "services/ec2/lifecycle.h"

namespace skylens::ec2 {
namespace {

Value association_value(aws::Place place, const NetworkInterface& card) {
    return Value::object({{"IpOwnerId", "amazon"},
                          {"PublicDnsName", public_dns(place.region, card.public_ip)},
                          {"PublicIp", ipv4_text(card.public_ip)}});
}

Value interface_value(const aws::World& world, aws::Place place, const NetworkInterface& card,
                      bool attaching) {
    const std::string dns = private_dns(place.region, card.private_ip);
    Value address = Value::object({{"Primary", true},
                                   {"PrivateDnsName", dns},
                                   {"PrivateIpAddress", ipv4_text(card.private_ip)}});
    Value value = Value::object(
        {{"Attachment", Value::object({{"AttachTime", cli_time(card.attached)},
                                       {"AttachmentId", card.attachment_id},
                                       {"DeleteOnTermination", card.delete_on_termination},
                                       {"DeviceIndex", 0},
                                       {"Status", attaching ? "attaching" : "attached"},
                                       {"NetworkCardIndex", 0}})},
         {"Description", card.description},
         {"Groups", groups_value(world.at(place).ec2, card.group_ids)},
         {"Ipv6Addresses", Value::array()},
         {"MacAddress", card.mac},
         {"NetworkInterfaceId", card.id},
         {"OwnerId", world.account(place).id},
         {"PrivateDnsName", dns},
         {"PrivateIpAddress", ipv4_text(card.private_ip)},
         {"SourceDestCheck", card.source_dest_check},
         {"Status", "in-use"},
         {"SubnetId", card.subnet_id},
         {"VpcId", card.vpc_id},
         {"InterfaceType", "interface"},
         {"Operator", Value::object({{"Managed", false}})}});
    if (card.public_ip != 0) {
        value.set("Association", association_value(place, card));
        address.set("Association", association_value(place, card));
    }
    value.set("PrivateIpAddresses", Value::array({address}));
    return value;
}

void add_network(const aws::World& world, aws::Place place, const Instance& instance,
                 Value& value) {
    const State& state = world.at(place).ec2;
    const NetworkInterface* card = state.network_interfaces.find(instance.interface_id);
    value.set("PublicDnsName", "").set("PrivateDnsName", "");
    value.set("NetworkInterfaces", Value::array()).set("SecurityGroups", Value::array());
    if (card == nullptr) return;
    const bool attaching = instance.state == InstanceState::Pending && !instance.was_running;
    value.set("NetworkInterfaces",
              Value::array({interface_value(world, place, *card, attaching)}));
    value.set("SecurityGroups", groups_value(state, card->group_ids));
    value.set("SourceDestCheck", card->source_dest_check);
    value.set("SubnetId", instance.subnet_id).set("VpcId", instance.vpc_id);
    value.set("PrivateDnsName", private_dns(place.region, card->private_ip));
    value.set("PrivateIpAddress", ipv4_text(card->private_ip));
    if (card->public_ip == 0) return;
    value.set("PublicDnsName", public_dns(place.region, card->public_ip));
    value.set("PublicIpAddress", ipv4_text(card->public_ip));
}

Value devices_value(const State& state, const Instance& instance) {
    Value list = Value::array();
    for (const Str& id : instance.volume_ids) {
        const Volume* volume = state.volumes.find(id);
        if (volume == nullptr) continue;
        Value ebs = Value::object({{"AttachTime", cli_time(volume->attached)},
                                   {"DeleteOnTermination", volume->delete_on_termination},
                                   {"Status", instance.was_running ? "attached" : "attaching"},
                                   {"VolumeId", id}});
        list.push(Value::object({{"DeviceName", volume->device}, {"Ebs", std::move(ebs)}}));
    }
    return list;
}

Value metadata_value(const MetadataOptions& options) {
    return Value::object({{"State", "applied"},
                          {"HttpTokens", options.tokens_required ? "required" : "optional"},
                          {"HttpPutResponseHopLimit", options.hop_limit},
                          {"HttpEndpoint", options.endpoint_enabled ? "enabled" : "disabled"},
                          {"HttpProtocolIpv6", "disabled"},
                          {"InstanceMetadataTags", options.tags_enabled ? "enabled" : "disabled"}});
}

void add_machine(aws::Place place, const Instance& instance, Value& value) {
    const InstanceType* type = find_instance_type(instance.type);
    SKYLENS_CHECK(type != nullptr);
    const auto image = find_image(place.region, instance.image_id);
    value.set("Architecture", type->arm() ? "arm64" : "x86_64").set("Hypervisor", "xen");
    value.set("VirtualizationType", "hvm").set("EnaSupport", type->nitro());
    value.set("RootDeviceName", instance.root_device).set("RootDeviceType", "ebs");
    value.set("CpuOptions",
              Value::object({{"CoreCount", type->vcpus / type->threads_per_core()},
                             {"ThreadsPerCore", type->threads_per_core()}}));
    if (!image) return;
    value.set("PlatformDetails", image->platform_details);
    value.set("UsageOperation", image->usage_operation);
    value.set("UsageOperationUpdateTime", cli_time(instance.created));
    if (image->windows()) value.set("Platform", "Windows");
}

void add_fixed(Value& value) {
    value.set("CapacityReservationSpecification",
              Value::object({{"CapacityReservationPreference", "open"}}));
    value.set("HibernationOptions", Value::object({{"Configured", false}}));
    value.set("EnclaveOptions", Value::object({{"Enabled", false}}));
    value.set("PrivateDnsNameOptions",
              Value::object({{"HostnameType", "ip-name"},
                             {"EnableResourceNameDnsARecord", false},
                             {"EnableResourceNameDnsAAAARecord", false}}));
    value.set("Operator", Value::object({{"Managed", false}}));
    value.set("ProductCodes", Value::array());
}

}  // namespace

Value groups_value(const State& state, const std::vector<Str>& group_ids) {
    Value list = Value::array();
    for (const Str& id : group_ids) {
        const SecurityGroup* group = state.security_groups.find(id);
        list.push(Value::object({{"GroupId", id},
                                 {"GroupName", group == nullptr ? Str() : group->name}}));
    }
    return list;
}

Value instance_value(const aws::World& world, aws::Place place, const Instance& instance) {
    const State& state = world.at(place).ec2;
    Value value = Value::object(
        {{"InstanceId", instance.id},
         {"ImageId", instance.image_id},
         {"InstanceType", instance.type},
         {"State", state_value(instance.state)},
         {"StateTransitionReason", instance.transition_reason},
         {"AmiLaunchIndex", instance.launch_index},
         {"LaunchTime", cli_time(floor_to(instance.launch_time, seconds(1)))},
         {"Placement",
          Value::object({{"AvailabilityZoneId", zone_id(place.region, instance.zone)},
                         {"GroupName", ""},
                         {"Tenancy", instance.tenancy},
                         {"AvailabilityZone", zone_name(place.region, instance.zone)}})},
         {"Monitoring", Value::object({{"State", monitoring_name(instance.monitoring)}})},
         {"BlockDeviceMappings", devices_value(state, instance)},
         {"ClientToken", instance.client_token},
         {"EbsOptimized", instance.ebs_optimized},
         {"MetadataOptions", metadata_value(instance.metadata)},
         {"MaintenanceOptions",
          Value::object({{"AutoRecovery", instance.auto_recovery ? "default" : "disabled"},
                         {"RebootMigration", "default"}})}});
    add_machine(place, instance, value);
    add_network(world, place, instance, value);
    add_fixed(value);
    if (!instance.key_name.empty()) value.set("KeyName", instance.key_name);
    if (!instance.profile_arn.empty()) {
        value.set("IamInstanceProfile", Value::object({{"Arn", instance.profile_arn},
                                                       {"Id", instance.profile_id}}));
    }
    if (!instance.reason_code.empty()) {
        value.set("StateReason", Value::object({{"Code", instance.reason_code},
                                                {"Message", instance.reason_message}}));
    }
    if (!instance.tags.empty()) value.set("Tags", tags_value(instance.tags));
    return value;
}

Value reservation_value(const aws::World& world, aws::Place place, const std::vector<Str>& ids) {
    const State& state = world.at(place).ec2;
    Value instances = Value::array();
    Str reservation;
    for (const Str& id : ids) {
        const Instance* instance = state.instances.find(id);
        if (instance == nullptr) continue;
        reservation = instance->reservation_id;
        instances.push(instance_value(world, place, *instance));
    }
    return Value::object({{"ReservationId", reservation},
                          {"OwnerId", world.account(place).id},
                          {"Groups", Value::array()},
                          {"Instances", std::move(instances)}});
}

}  // namespace skylens::ec2
