#include "services/autoscaling/launching.h"

#include "services/autoscaling/activities.h"
#include "services/autoscaling/lookup.h"
#include "services/autoscaling/names.h"
#include "services/autoscaling/role.h"
#include "services/autoscaling/zones.h"
#include "services/ec2/ec2.h"
#include "services/ec2/state.h"

namespace skylens::autoscaling {
namespace {

// The version of the group's launch template that the next launch takes; null without a template.
Value template_version(const aws::World& world, aws::Place place, const LaunchSource& source) {
    if (!source.is_template()) return {};
    const Value wanted =
        source.template_version.empty() ? Value("$Default") : Value(source.template_version);
    const Value answer = look(world, place, "ec2", "DescribeLaunchTemplateVersions",
                              Value::object({{"LaunchTemplateId", source.template_id},
                                             {"Versions", Value::array({wanted})}}));
    return answer["LaunchTemplateVersions"].at(0);
}

bool has_tag(const Group& group, std::string_view key) {
    for (const GroupTag& tag : group.tags) {
        if (tag.propagate && tag.key == key) return true;
    }
    return false;
}

// The group's tags, and those of its template that they do not replace.
Value launch_tags(const Group& group, const Value& template_data) {
    Value tags = Value::array();
    for (const Value& specification : template_data["TagSpecifications"].elements()) {
        if (specification["ResourceType"].as_string() != "instance") continue;
        for (const Value& tag : specification["Tags"].elements()) {
            if (!has_tag(group, tag["Key"].as_string())) tags.push(tag);
        }
    }
    for (const GroupTag& tag : group.tags) {
        if (tag.propagate) tags.push(Value::object({{"Key", tag.key}, {"Value", tag.value}}));
    }
    tags.push(Value::object({{"Key", "aws:autoscaling:groupName"}, {"Value", group.id}}));
    return Value::array({Value::object({{"ResourceType", "instance"}, {"Tags", std::move(tags)}})});
}

void from_configuration(const LaunchConfiguration& made, const Str& subnet, Value& params) {
    const Value& given = made.parameters;
    for (const char* same : {"ImageId", "InstanceType", "KeyName", "UserData", "EbsOptimized",
                             "BlockDeviceMappings", "MetadataOptions"}) {
        const Str name(std::string_view{same});
        if (given.contains(name)) params.set(name, given[name.view()]);
    }
    // "When detailed monitoring is enabled …": with the API it is, unless it is switched off.
    const Value& monitoring = given["InstanceMonitoring"]["Enabled"];
    params.set("Monitoring",
               Value::object({{"Enabled", monitoring.is_null() || monitoring.as_bool()}}));
    const std::string_view profile = given["IamInstanceProfile"].as_string();
    if (!profile.empty()) {
        const bool is_arn = profile.substr(0, 4) == "arn:";
        params.set("IamInstanceProfile",
                   Value::object({{is_arn ? Str("Arn") : Str("Name"), profile}}));
    }
    if (given.contains("AssociatePublicIpAddress")) {
        Value card = Value::object(
            {{"DeviceIndex", 0}, {"AssociatePublicIpAddress", given["AssociatePublicIpAddress"]}});
        if (!subnet.empty()) card.set("SubnetId", subnet);
        if (given.contains("SecurityGroups")) card.set("Groups", given["SecurityGroups"]);
        params.set("NetworkInterfaces", Value::array({card}));
        return;
    }
    if (!subnet.empty()) params.set("SubnetId", subnet);
    if (given.contains("SecurityGroups")) params.set("SecurityGroupIds", given["SecurityGroups"]);
}

// The Placement goes with a launch that names no subnet.
void place_launch(aws::Place place, const Str& subnet, std::uint8_t zone, Value& params) {
    if (!subnet.empty()) return;
    params.set("Placement", Value::object({{"AvailabilityZone", zone_text(place, zone)}}));
}

void remember_source(const aws::World& world, aws::Place place, const Group& group,
                     GroupInstance& out) {
    const LaunchSource& source = group.settings.source;
    out.configuration = source.configuration;
    if (!source.is_template()) return;
    out.template_id = source.template_id;
    out.template_name = source.template_name;
    const Value version = template_version(world, place, source);
    out.template_version = Str(std::to_string(version["VersionNumber"].as_int()));
}

// "Could not launch On-Demand Instances. Code - message" is how a launch template's failures read.
std::string failure_text(const Group& group, const Error& error) {
    if (!group.settings.source.is_template()) {
        return join(error.message, error.message.empty() || error.message.back() == '.' ? "" : ".",
                    " Launching EC2 instance failed.");
    }
    return join("Could not launch On-Demand Instances. ", error.code, " - ", error.message,
                error.message.empty() || error.message.back() == '.' ? "" : ".",
                " Launching EC2 instance failed.");
}

void welcome(aws::World& world, aws::Place place, Group& group, const Str& id,
             const Str& cause_text, sim::EffectId cause) {
    const ec2::Instance& machine = *world.at(place).ec2->instances.find(id);
    GroupInstance instance;
    instance.id = id;
    instance.type = machine.type;
    instance.image_id = machine.image_id;
    instance.zone = machine.zone;
    instance.subnet_id = machine.subnet_id;
    instance.protected_from_scale_in = group.settings.protect_new;
    instance.joined = world.now;
    remember_source(world, place, group, instance);
    NewActivity what;
    what.instance = id;
    what.description = str_of("Launching a new EC2 instance: ", id.view());
    what.cause = cause_text;
    what.progress = 30;
    what.zone = instance.zone;
    what.subnet = instance.subnet_id;
    instance.activity = begin_activity(world, place, group, std::move(what), cause);
    instance.effect = effect_of(world, place, instance.activity);
    group.instances.push_back(std::move(instance));
}

void tell_failure(aws::World& world, aws::Place place, Group& group, std::uint8_t zone,
                  const Error& error, const Str& cause_text, sim::EffectId cause) {
    NewActivity what;
    what.description = "Launching a new EC2 instance";
    what.cause = cause_text;
    what.zone = zone;
    what.subnet = subnet_by_need(world, place, group, zone);
    const Str id = begin_activity(world, place, group, std::move(what), cause);
    const sim::EffectId effect =
        end_activity(world, place, id, ActivityStatus::Failed, failure_text(group, error), cause);
    announce(world, place, group, id, true, false, effect);
}

Result<Str> try_zone(aws::World& world, aws::Place place, const Group& group, std::uint8_t zone,
                     sim::EffectId cause) {
    const aws::Outcome outcome = call_as_role(world, place, "ec2", "RunInstances",
                                              launch_parameters(world, place, group, zone), cause);
    if (!outcome.result.ok()) return outcome.result.error();
    return outcome.result.value()["Instances"].at(0)["InstanceId"].as_str();
}

}  // namespace

Value configured_launch(const LaunchConfiguration& made, const Str& subnet) {
    Value params = Value::object();
    from_configuration(made, subnet, params);
    return params;
}

Value launch_parameters(const aws::World& world, aws::Place place, const Group& group,
                        std::uint8_t zone) {
    const LaunchSource& source = group.settings.source;
    const Str subnet = subnet_by_need(world, place, group, zone);
    const Value data = template_version(world, place, source)["LaunchTemplateData"];
    Value params = Value::object({{"MinCount", 1}, {"MaxCount", 1}});
    if (source.is_template()) {
        Value used = Value::object({{"LaunchTemplateId", source.template_id}});
        if (!source.template_version.empty()) used.set("Version", source.template_version);
        params.set("LaunchTemplate", std::move(used));
        // A template with network interfaces gets the subnet in the first of them.
        Value cards = data["NetworkInterfaces"];
        if (cards.size() > 0) {
            if (!subnet.empty()) cards.mutable_elements()[0].set("SubnetId", subnet);
            params.set("NetworkInterfaces", std::move(cards));
        } else if (!subnet.empty()) {
            params.set("SubnetId", subnet);
        }
    } else if (const LaunchConfiguration* made =
                   world.at(place).autoscaling->configurations.find(source.configuration)) {
        from_configuration(*made, subnet, params);
    }
    place_launch(place, subnet, zone, params);
    params.set("TagSpecifications", launch_tags(group, data));
    return params;
}

Status check_source(const aws::ReadCall& call, const Group& group) {
    if (group.settings.zones.empty()) return Ok{};
    Value params = launch_parameters(call.world, call.place, group, group.settings.zones.front());
    params.erase("TagSpecifications");
    const Status may = ec2::check_launch(call, params);
    if (may.ok() || may.error().code == "VcpuLimitExceeded" ||
        may.error().code == "InsufficientFreeAddressesInSubnet") {
        return Ok{};
    }
    if (may.error().code == "NotSimulated") return may.error();
    if (!group.settings.source.is_template()) return invalid(may.error().message);
    return invalid("You must use a valid fully-formed launch template. ", may.error().message);
}

bool launch_in(aws::World& world, aws::Place place, Group& group, std::uint8_t zone,
               const Str& cause_text, sim::EffectId cause) {
    Result<Str> id = try_zone(world, place, group, zone, cause);
    if (!id.ok()) return false;
    welcome(world, place, group, id.value(), cause_text, cause);
    return true;
}

bool launch_one(aws::World& world, aws::Place place, Group& group, const Str& cause_text,
                sim::EffectId cause) {
    const std::vector<std::uint8_t> zones = zones_by_need(group);
    Error error;
    for (const std::uint8_t zone : zones) {
        Result<Str> id = try_zone(world, place, group, zone, cause);
        if (id.ok()) {
            welcome(world, place, group, id.value(), cause_text, cause);
            return true;
        }
        if (zone == zones.front()) error = id.error();
    }
    if (!zones.empty()) tell_failure(world, place, group, zones.front(), error, cause_text, cause);
    return false;
}

}  // namespace skylens::autoscaling
