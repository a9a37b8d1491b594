// ec2:DescribeInstanceAttribute: one attribute of an instance.
//
// IAM: ec2:DescribeInstanceAttribute on the instance.
// Errors, in order: InvalidParameterValue (attribute), InvalidInstanceID.Malformed,
//   InvalidInstanceID.NotFound, DryRunOperation.
// CloudTrail: read-only; instanceId and attribute.
//
// Deviations from AWS: kernel, RAM disk, product codes and SR-IOV are always empty.
#include "services/ec2/access.h"
#include "services/ec2/answers.h"
#include "services/ec2/errors.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"

namespace skylens::ec2 {
namespace describe_instance_attribute {

SKYLENS_EC2_TRAIL(DescribeInstanceAttribute)

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    require_instance(call, params.str("InstanceId"), out);
}

Value of(Value value) { return Value::object({{"Value", std::move(value)}}); }

Value network_attribute(const aws::ReadCall& call, const Instance& instance,
                        std::string_view name) {
    const State& state = call.here().ec2;
    const NetworkInterface* card = state.network_interfaces.find(instance.interface_id);
    if (name == "sourceDestCheck") return of(card != nullptr && card->source_dest_check);
    return card == nullptr ? Value::array() : groups_value(state, card->group_ids);
}

struct Attribute {
    std::string_view name;
    const char* member;
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
    {"kernel", "KernelId"},
    {"productCodes", "ProductCodes"},
    {"ramdisk", "RamdiskId"},
    {"rootDeviceName", "RootDeviceName"},
    {"sourceDestCheck", "SourceDestCheck"},
    {"sriovNetSupport", "SriovNetSupport"},
    {"userData", "UserData"},
};

Value attribute_value(const aws::ReadCall& call, const Instance& instance, std::string_view name) {
    if (name == "blockDeviceMapping") {
        return instance_value(call.world, call.place, instance)["BlockDeviceMappings"];
    }
    if (name == "disableApiStop") return of(instance.disable_api_stop);
    if (name == "disableApiTermination") return of(instance.disable_api_termination);
    if (name == "ebsOptimized") return of(instance.ebs_optimized);
    if (name == "enaSupport") return of(true);  // every image here has the driver
    if (name == "enclaveOptions") return Value::object({{"Enabled", false}});
    if (name == "instanceInitiatedShutdownBehavior") {
        return of(instance.shutdown_terminates ? "terminate" : "stop");
    }
    if (name == "instanceType") return of(instance.type);
    if (name == "rootDeviceName") return of(instance.root_device);
    if (name == "productCodes") return Value::array();
    if (name == "userData") {
        return instance.user_data.empty() ? Value::object() : of(instance.user_data);
    }
    if (name == "groupSet" || name == "sourceDestCheck") {
        return network_attribute(call, instance, name);
    }
    return Value::object();
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    const Str name = params.str("Attribute");
    const Attribute* attribute = nullptr;
    for (const Attribute& known : kAttributes) {
        if (known.name == name) attribute = &known;
    }
    if (attribute == nullptr) {
        return invalid_value(name, "attribute", "Unknown attribute.");
    }
    const Str id = params.str("InstanceId");
    SKYLENS_TRY_OK(check_form(kInstanceId, id));
    const Instance* instance = call.here().ec2->instances.find(id);
    if (instance == nullptr) return not_found(kInstanceId, {id});
    SKYLENS_TRY_OK(dry_run(params));
    return Value::object({{"InstanceId", id},
                          {attribute->member, attribute_value(call, *instance, name)}});
}

}  // namespace describe_instance_attribute

SKYLENS_DEFINE_OP(DescribeInstanceAttribute) = {
    .read = describe_instance_attribute::run,
    .requirements = describe_instance_attribute::requirements,
    .trail = {.request = describe_instance_attribute::trail}};

}  // namespace skylens::ec2
