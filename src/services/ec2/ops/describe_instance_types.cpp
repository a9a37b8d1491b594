// ec2:DescribeInstanceTypes: the instance types that are simulated.
//
// IAM: ec2:DescribeInstanceTypes on *.
// Errors, in order: InvalidParameterCombination (types with MaxResults), InvalidParameterValue
//   (MaxResults, filters), InvalidNextToken, InvalidInstanceType, DryRunOperation.
// CloudTrail: read-only; instanceTypeSet and filterSet.
//
// Deviations from AWS: general, compute and memory types of a few families up to 4xlarge; every
//   Region offers all; details of storage, GPUs and the like are left out.
#include <algorithm>

#include "services/ec2/errors.h"
#include "services/ec2/filters.h"
#include "services/ec2/instance_types.h"
#include "services/ec2/listing.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"

namespace skylens::ec2 {
namespace describe_instance_types {

SKYLENS_EC2_TRAIL(DescribeInstanceTypes)

const std::vector<std::string_view> kFilters = {"auto-recovery-supported",
                                                "bare-metal",
                                                "burstable-performance-supported",
                                                "current-generation",
                                                "free-tier-eligible",
                                                "hypervisor",
                                                "instance-storage-supported",
                                                "instance-type",
                                                "memory-info.size-in-mib",
                                                "network-info.ipv4-addresses-per-interface",
                                                "network-info.maximum-network-interfaces",
                                                "network-info.network-performance",
                                                "processor-info.supported-architecture",
                                                "processor-info.sustained-clock-speed-in-ghz",
                                                "supported-root-device-type",
                                                "supported-usage-class",
                                                "supported-virtualization-type",
                                                "vcpu-info.default-cores",
                                                "vcpu-info.default-threads-per-core",
                                                "vcpu-info.default-vcpus"};

std::string_view machine(const InstanceType& type) { return type.arm() ? "arm64" : "x86_64"; }

bool current(const InstanceType& type) { return type.family() != "m1"; }

void lookup(const InstanceType& type, std::string_view name, FilterValues& out) {
    if (name == "instance-type") out.add(type.name);
    if (name == "auto-recovery-supported") out.add(current(type));
    if (name == "bare-metal" || name == "instance-storage-supported") out.add(false);
    if (name == "burstable-performance-supported") out.add(type.burstable());
    if (name == "current-generation") out.add(current(type));
    if (name == "free-tier-eligible") out.add(type.free_tier);
    if (name == "hypervisor") out.add(type.nitro() ? "nitro" : "xen");
    if (name == "memory-info.size-in-mib") out.add(type.memory_mib);
    if (name == "network-info.network-performance") out.add(type.network);
    if (name == "network-info.maximum-network-interfaces") out.add(type.interfaces_max);
    if (name == "network-info.ipv4-addresses-per-interface") out.add(type.addresses_per_interface);
    if (name == "processor-info.supported-architecture") out.add(machine(type));
    if (name == "processor-info.sustained-clock-speed-in-ghz") out.add(number_text(type.clock_ghz));
    if (name == "supported-root-device-type") out.add("ebs");
    if (name == "supported-virtualization-type") out.add("hvm");
    if (name == "vcpu-info.default-vcpus") out.add(type.vcpus);
    if (name == "vcpu-info.default-cores") out.add(type.vcpus / type.threads_per_core());
    if (name == "vcpu-info.default-threads-per-core") out.add(type.threads_per_core());
    if (name == "supported-usage-class") {
        out.add("on-demand");
        out.add("spot");
    }
}

Value network_value(const InstanceType& type) {
    return Value::object({{"NetworkPerformance", type.network},
                          {"MaximumNetworkInterfaces", type.interfaces_max},
                          {"MaximumNetworkCards", 1},
                          {"DefaultNetworkCardIndex", 0},
                          {"Ipv4AddressesPerInterface", type.addresses_per_interface},
                          {"Ipv6AddressesPerInterface", type.addresses_per_interface},
                          {"Ipv6Supported", true},
                          {"EnaSupport", type.nitro() ? "required" : "unsupported"},
                          {"EfaSupported", false}});
}

// Burstable and old types cannot be in cluster placement groups.
Value strategies(const InstanceType& type) {
    if (type.burstable() || !current(type)) return Value::array({"partition", "spread"});
    return Value::array({"cluster", "partition", "spread"});
}

Value show(const InstanceType& type) {
    const int threads = type.threads_per_core();
    return Value::object(
        {{"InstanceType", type.name},
         {"CurrentGeneration", current(type)},
         {"FreeTierEligible", type.free_tier},
         {"SupportedUsageClasses", Value::array({"on-demand", "spot"})},
         {"SupportedRootDeviceTypes", Value::array({"ebs"})},
         {"SupportedVirtualizationTypes", Value::array({"hvm"})},
         {"BareMetal", false},
         {"Hypervisor", type.nitro() ? "nitro" : "xen"},
         {"ProcessorInfo", Value::object({{"SupportedArchitectures", Value::array({machine(type)})},
                                          {"SustainedClockSpeedInGhz", type.clock_ghz},
                                          {"Manufacturer", type.manufacturer}})},
         {"VCpuInfo", Value::object({{"DefaultVCpus", type.vcpus},
                                     {"DefaultCores", type.vcpus / threads},
                                     {"DefaultThreadsPerCore", threads}})},
         {"MemoryInfo", Value::object({{"SizeInMiB", type.memory_mib}})},
         {"InstanceStorageSupported", false},
         {"EbsInfo",
          Value::object({{"EbsOptimizedSupport", type.nitro() ? "default" : "unsupported"},
                         {"EncryptionSupport", "supported"},
                         {"NvmeSupport", type.nitro() ? "required" : "unsupported"}})},
         {"NetworkInfo", network_value(type)},
         {"PlacementGroupInfo", Value::object({{"SupportedStrategies", strategies(type)}})},
         {"HibernationSupported", current(type)},
         {"BurstablePerformanceSupported", type.burstable()},
         {"DedicatedHostsSupported", !type.burstable()},
         {"AutoRecoverySupported", current(type)}});
}

Status check_types(const std::vector<Value>& given) {
    std::string unknown;
    for (const Value& name : given) {
        if (find_instance_type(name.as_string()) != nullptr) continue;
        if (looks_like_instance_type(name.as_string())) {
            return aws::not_simulated("the instance type ", name.as_string());
        }
        unknown += (unknown.empty() ? "" : ", ") + name.as_str().string();
    }
    if (unknown.empty()) return Ok{};
    return aws::error("InvalidInstanceType",
                      "The following supplied instance types do not exist: [", unknown, "]");
}

Result<Value> run(const aws::ReadCall&, const aws::Params& params) {
    SKYLENS_TRY(const Page page,
                read_page(params, "DescribeInstanceTypes", 5, 100, "InstanceTypes"));
    SKYLENS_TRY(const Filters filters, Filters::read(params, kFilters));
    const std::vector<Value>& names = params.list("InstanceTypes");
    SKYLENS_TRY_OK(check_types(names));
    SKYLENS_TRY_OK(dry_run(params));
    std::vector<Value> found;
    for (const InstanceType& type : instance_types()) {
        const bool named =
            names.empty() || std::any_of(names.begin(), names.end(),
                                         [&](const auto& n) { return n.as_string() == type.name; });
        const bool match = named && filters.match(nullptr, [&](std::string_view name, auto& out) {
            lookup(type, name, out);
        });
        if (match) found.push_back(show(type));
    }
    return page_value("InstanceTypes", "DescribeInstanceTypes", page, std::move(found));
}

}  // namespace describe_instance_types

SKYLENS_DEFINE_OP(DescribeInstanceTypes) = {.read = describe_instance_types::run,
                                            .trail = {.request = describe_instance_types::trail}};

}  // namespace skylens::ec2
