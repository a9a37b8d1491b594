// ec2:ModifyInstanceAttribute: changes one attribute, given by its own member or by Attribute and
// Value.
//
// IAM: ec2:ModifyInstanceAttribute on the instance, and on the security groups that are given.
// Errors, in order: InvalidParameterCombination (none or several attributes),
//   InvalidInstanceID.Malformed, InvalidInstanceID.NotFound, IncorrectInstanceState,
//   InvalidParameterValue, InvalidGroup.NotFound, InvalidInstanceAttributeValue, DryRunOperation.
// CloudTrail: instanceId and the attribute; user data is hidden.
//
// Deviations from AWS: kernel, RAM disk, enclaves, ENA and SR-IOV cannot be changed.
#include <algorithm>

#include "base/text.h"
#include "services/ec2/access.h"
#include "services/ec2/errors.h"
#include "services/ec2/images.h"
#include "services/ec2/instance_types.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"

namespace skylens::ec2 {
namespace modify_instance_attribute {

Value trail(const Value& params) {
    Value out = trail_request("ModifyInstanceAttribute", params);
    // The one attribute that is recorded without its "value".
    if (out.contains("userData")) out.set("userData", Value(out["userData"]["value"]));
    return out;
}

// Names in Attribute, and the members that say the same.
struct Attribute {
    std::string_view name;
    std::string_view member;
};

constexpr Attribute kAttributes[] = {
    {"blockDeviceMapping", "BlockDeviceMappings"},
    {"disableApiStop", "DisableApiStop"},
    {"disableApiTermination", "DisableApiTermination"},
    {"ebsOptimized", "EbsOptimized"},
    {"enaSupport", "EnaSupport"},
    {"enclaveOptions", "EnclaveOptions"},
    {"groupSet", "Groups"},
    {"instanceInitiatedShutdownBehavior", "InstanceInitiatedShutdownBehavior"},
    {"instanceType", "InstanceType"},
    {"kernel", "Kernel"},
    {"ramdisk", "Ramdisk"},
    {"sourceDestCheck", "SourceDestCheck"},
    {"sriovNetSupport", "SriovNetSupport"},
    {"userData", "UserData"},
};

struct Change {
    Str name;
    Value value;  // text, flag, list of group ids, list of mappings
};

Result<Change> read_change(const aws::Params& params) {
    std::vector<Change> changes;
    for (const Attribute& attribute : kAttributes) {
        if (!params.has(attribute.member)) continue;
        const Value& given = params[attribute.member];
        changes.push_back({Str(attribute.name), given.is_array() ? given : given["Value"]});
    }
    if (params.has("Attribute")) {
        const Str name = params.str("Attribute");
        const bool known = std::any_of(std::begin(kAttributes), std::end(kAttributes),
                                       [&](const Attribute& a) { return a.name == name; });
        if (!known) return invalid_value(name, "attribute", "Unknown attribute.");
        const bool same = changes.size() == 1 && changes[0].name == name;
        if (!same) changes.push_back({name, params["Value"]});
    }
    if (changes.empty()) {
        return aws::error("InvalidParameterCombination", "No attributes specified.");
    }
    if (changes.size() > 1) {
        return aws::error("InvalidParameterCombination",
                          "Fields for multiple attribute types specified");
    }
    return changes[0];
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    require_instance(call, params.str("InstanceId"), out);
    const auto change = read_change(params);
    if (change.ok()) out.back().context.set("ec2:Attribute", change.value().name);
    for (const Value& id : params.list("Groups")) {
        const SecurityGroup* group = call.here().ec2->security_groups.find(id.as_string());
        Value context = region_context(call);
        if (group != nullptr) add_resource_tags(context, group->tags);
        out.push_back({action_of(call), resource_arn(call, "security-group", id.as_string()),
                       std::move(context)});
    }
}

// "true" and "false" come as text in Value.
Result<bool> flag_of(const Change& change) {
    if (change.value.is_bool()) return change.value.as_bool();
    if (equal_ignoring_case(change.value.as_string(), "true")) return true;
    if (equal_ignoring_case(change.value.as_string(), "false")) return false;
    return invalid_value(change.value.as_string(), change.name, "Must be true or false.");
}

Status must_be_stopped(const Instance& instance) {
    if (instance.state == InstanceState::Stopped) return Ok{};
    return aws::error("IncorrectInstanceState", "The instance '", instance.id.view(),
                      "' is not in the 'stopped' state.");
}

Status change_type(const aws::WriteCall& call, Instance& instance, const Change& change) {
    SKYLENS_TRY_OK(must_be_stopped(instance));
    const InstanceType* type = find_instance_type(change.value.as_string());
    if (type == nullptr) {
        if (looks_like_instance_type(change.value.as_string())) {
            return aws::not_simulated("the instance type ", change.value.as_string());
        }
        return aws::error("InvalidInstanceAttributeValue", "The instance type '",
                          change.value.as_string(), "' does not exist.");
    }
    const auto image = find_image(call.world, call.place, instance.image_id);
    if (image && image->architecture != (type->arm() ? "arm64" : "x86_64")) {
        return aws::error("InvalidParameterCombination", "The architecture of the instance type '",
                          type->name, "' does not match that of the instance's AMI.");
    }
    const InstanceType* before = find_instance_type(instance.type);
    instance.type = Str(type->name);
    if (before != nullptr && before->family() != type->family()) {
        instance.credits = {};
        instance.credits.unlimited = type->unlimited_by_default();
    }
    return Ok{};
}

Status change_groups(aws::WriteCall& call, Instance& instance, const Change& change) {
    State& state = call.here().ec2;
    SKYLENS_TRY(const std::vector<Str> ids,
                read_ids(kGroupId, change.value.elements(),
                         [&](const Str& id) { return state.security_groups.contains(id); }));
    if (ids.empty()) {
        return aws::error("InvalidParameterValue", "You must specify at least one security group");
    }
    NetworkInterface* card = state.network_interfaces.find(instance.interface_id);
    if (card == nullptr) {
        return aws::error("IncorrectInstanceState", "The instance '", instance.id.view(),
                          "' is terminated.");
    }
    card->group_ids = ids;
    call.changed("AWS::EC2::NetworkInterface", card->id);
    return Ok{};
}

Status change_devices(State& state, const Instance& instance, const Change& change) {
    for (const Value& mapping : change.value.elements()) {
        Volume* found = nullptr;
        for (const Str& id : instance.volume_ids) {
            Volume* volume = state.volumes.find(id);
            if (volume != nullptr && volume->device == mapping["DeviceName"].as_string()) {
                found = volume;
            }
        }
        if (found == nullptr) {
            return aws::error("InvalidInstanceAttributeValue", "No device is currently mapped at ",
                              mapping["DeviceName"].as_string());
        }
        const Value& keep = mapping["Ebs"]["DeleteOnTermination"];
        if (keep.is_bool()) found->delete_on_termination = keep.as_bool();
    }
    return Ok{};
}

Status change_flag(State& state, Instance& instance, const Change& change) {
    SKYLENS_TRY(const bool on, flag_of(change));
    if (change.name == "disableApiTermination") instance.disable_api_termination = on;
    if (change.name == "disableApiStop") instance.disable_api_stop = on;
    if (change.name == "ebsOptimized") {
        SKYLENS_TRY_OK(must_be_stopped(instance));
        instance.ebs_optimized = on;
    }
    NetworkInterface* card = state.network_interfaces.find(instance.interface_id);
    if (change.name == "sourceDestCheck" && card != nullptr) card->source_dest_check = on;
    return Ok{};
}

Status apply(aws::WriteCall& call, Instance& instance, const Change& change) {
    if (change.name == "instanceType") return change_type(call, instance, change);
    if (change.name == "groupSet") return change_groups(call, instance, change);
    if (change.name == "blockDeviceMapping") {
        return change_devices(call.here().ec2, instance, change);
    }
    if (change.name == "userData") {
        SKYLENS_TRY_OK(must_be_stopped(instance));
        instance.user_data = change.value.as_str();
        return Ok{};
    }
    if (change.name == "instanceInitiatedShutdownBehavior") {
        const std::string_view text = change.value.as_string();
        if (text != "stop" && text != "terminate") {
            return invalid_value(text, "instanceInitiatedShutdownBehavior", "");
        }
        instance.shutdown_terminates = text == "terminate";
        return Ok{};
    }
    const bool flag = change.name == "disableApiTermination" || change.name == "disableApiStop" ||
                      change.name == "ebsOptimized" || change.name == "sourceDestCheck";
    if (flag) return change_flag(call.here().ec2, instance, change);
    return aws::not_simulated("changing the attribute ", change.name.view());
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.here().ec2;
    SKYLENS_TRY(const Change change, read_change(params));
    const Str id = params.str("InstanceId");
    SKYLENS_TRY_OK(check_form(kInstanceId, id));
    Instance* instance = state.instances.find(id);
    if (instance == nullptr) return not_found(kInstanceId, {id});
    // Tried on copies of what it touches, so that DryRun and errors change nothing.
    const Instance before = *instance;
    const Table<NetworkInterface> cards = state.network_interfaces;
    const Table<Volume> volumes = state.volumes;
    Status status = apply(call, *instance, change);
    if (status.ok()) status = dry_run(params);
    if (!status.ok()) {
        *instance = before;
        state.network_interfaces = cards;
        state.volumes = volumes;
        return std::move(status).error();
    }
    call.changed("AWS::EC2::Instance", id);
    return Value::object();
}

}  // namespace modify_instance_attribute

SKYLENS_DEFINE_OP(ModifyInstanceAttribute) = {
    .write = modify_instance_attribute::run,
    .requirements = modify_instance_attribute::requirements,
    .trail = {.request = modify_instance_attribute::trail}};

}  // namespace skylens::ec2
