#include "services/ec2/launch_spec.h"

#include <algorithm>

#include "base/text.h"
#include "services/ec2/errors.h"
#include "services/ec2/instance_profile.h"
#include "services/ec2/launch_network.h"
#include "services/ec2/launch_placement.h"
#include "services/ec2/launch_volumes.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {
namespace {

constexpr std::int64_t kVcpuLimit = 1152;    // running On-Demand Standard instances
constexpr std::size_t kUserDataMax = 16384;  // bytes before base64
constexpr std::size_t kClientTokenMax = 64;

constexpr std::string_view kNotSimulated[] = {"AdditionalInfo",
                                              "CapacityReservationSpecification",
                                              "CpuOptions",
                                              "ElasticGpuSpecification",
                                              "ElasticInferenceAccelerators",
                                              "EnablePrimaryIpv6",
                                              "InstanceMarketOptions",
                                              "Ipv6AddressCount",
                                              "Ipv6Addresses",
                                              "KernelId",
                                              "LicenseSpecifications",
                                              "NetworkPerformanceOptions",
                                              "Operator",
                                              "RamdiskId",
                                              "SecondaryInterfaces"};

Status check_simulated(const aws::Params& params) {
    for (const std::string_view name : kNotSimulated) {
        if (params.has(name)) return aws::not_simulated("RunInstances with ", name);
    }
    if (params["EnclaveOptions"]["Enabled"].as_bool()) return aws::not_simulated("Nitro Enclaves");
    const std::string_view tenancy = params["Placement"]["Tenancy"].as_string();
    if (!tenancy.empty() && tenancy != "default") {
        return aws::not_simulated("the tenancy ", tenancy);
    }
    for (const std::string_view name : {"HostId", "HostResourceGroupArn", "SpreadDomain"}) {
        if (!params["Placement"].contains(name)) continue;
        if (params["Placement"][name].is_string() &&
            params["Placement"][name].as_string().empty()) {
            continue;
        }
        return aws::not_simulated("Placement ", name);
    }
    return Ok{};
}

Status read_counts(const aws::Params& params, LaunchSpec& spec) {
    spec.count_min = params.integer("MinCount");
    spec.count_max = params.integer("MaxCount");
    if (spec.count_min < 1) {
        return invalid_value(std::to_string(spec.count_min), "minCount", "Must be greater than 0.");
    }
    if (spec.count_max < spec.count_min) {
        return aws::error("InvalidParameterCombination",
                          "MaxCount must be greater than or equal "
                          "to MinCount.");
    }
    spec.client_token = params.str("ClientToken");
    if (spec.client_token.size() > kClientTokenMax) {
        return aws::error("InvalidParameterValue",
                          "The client token is too long: it may have at "
                          "most 64 characters.");
    }
    return Ok{};
}

Status read_image(const aws::ReadCall& call, const aws::Params& params, LaunchSpec& spec) {
    Str id = params.str("ImageId");
    if (id.empty()) return missing_parameter("ImageId");
    if (id.view().substr(0, 12) == "resolve:ssm:") {
        const Str resolved = resolve_image_parameter(call.place.region, id);
        if (resolved.empty()) return aws::not_simulated("the image parameter ", id.view());
        id = resolved;
    }
    SKYLENS_TRY_OK(check_form(kImageId, id));
    const auto image = find_image(call.world, call.place, id);
    if (!image) return not_found(kImageId, {id});
    spec.image = *image;
    if (image->row != nullptr && image->row->state == ImageState::Pending) {
        return aws::error("InvalidAMIID.Unavailable", "The image ID '", id.view(),
                          "' is not available");
    }
    return Ok{};
}

Status read_type(const aws::Params& params, LaunchSpec& spec) {
    const Str name = params.str("InstanceType", "m1.small");
    spec.type = find_instance_type(name);
    if (spec.type == nullptr) {
        if (looks_like_instance_type(name)) {
            return aws::not_simulated("the instance type ", name.view());
        }
        return aws::error("InvalidParameterValue", "Invalid value '", name.view(),
                          "' for InstanceType.");
    }
    const std::string_view machine = spec.type->arm() ? "arm64" : "x86_64";
    if (machine != spec.image.architecture) {
        return aws::error("InvalidParameterValue", "The architecture '", machine,
                          "' of the specified instance type does not match the architecture '",
                          spec.image.architecture.view(),
                          "' of the specified AMI. Specify an instance type and an AMI that have "
                          "matching architectures, and try again. You can use "
                          "'describe-instance-types' or 'describe-images' to discover the "
                          "architecture of the instance type or AMI.");
    }
    spec.unlimited = spec.type->unlimited_by_default();
    if (!params.has("CreditSpecification")) return Ok{};
    const std::string_view mode = params["CreditSpecification"]["CpuCredits"].as_string();
    if (!spec.type->burstable()) {
        return aws::error("InstanceCreditSpecification.NotSupported", "The ", name.view(),
                          " instance type does not support T2 Unlimited.");
    }
    SKYLENS_TRY_OK(check_cpu_credits(mode));
    spec.unlimited = mode == "unlimited";
    return Ok{};
}

Status read_key(const aws::ReadCall& call, const aws::Params& params, LaunchSpec& spec) {
    spec.key_name = params.str("KeyName");
    if (spec.key_name.empty()) return Ok{};
    for (const KeyPair& pair : call.here().ec2->key_pairs) {
        if (pair.name == spec.key_name) return Ok{};
    }
    return aws::error("InvalidKeyPair.NotFound", "The key pair '", spec.key_name.view(),
                      "' does not exist");
}

// The AWS CLI and the SDKs encode user data; text that is not base64 is encoded here.
Status read_user_data(const aws::Params& params, LaunchSpec& spec) {
    const Str given = params.str("UserData");
    if (given.empty()) return Ok{};
    std::string plain;
    const bool encoded = base64_decode(given, plain);
    spec.user_data = encoded ? given : Str(base64_encode(given));
    if ((encoded ? plain.size() : given.size()) > kUserDataMax) {
        return aws::error("InvalidParameterValue", "User data is limited to 16384 bytes");
    }
    return Ok{};
}

Status read_choice(const Value& value, std::string_view name, std::string_view on,
                   std::string_view off, bool& out) {
    if (value.is_null()) return Ok{};
    if (value.as_string() == on) {
        out = true;
    } else if (value.as_string() == off) {
        out = false;
    } else {
        return invalid_value(value.as_string(), name, "");
    }
    return Ok{};
}

Status read_options(const aws::Params& params, LaunchSpec& spec) {
    const Value& metadata = params["MetadataOptions"];
    spec.metadata.tokens_required = spec.image.imds_v2;
    spec.metadata.hop_limit = spec.image.imds_v2 ? 2 : 1;
    SKYLENS_TRY_OK(read_choice(metadata["HttpTokens"], "httpTokens", "required", "optional",
                               spec.metadata.tokens_required));
    SKYLENS_TRY_OK(read_choice(metadata["HttpEndpoint"], "httpEndpoint", "enabled", "disabled",
                               spec.metadata.endpoint_enabled));
    SKYLENS_TRY_OK(read_choice(metadata["InstanceMetadataTags"], "instanceMetadataTags", "enabled",
                               "disabled", spec.metadata.tags_enabled));
    if (metadata.contains("HttpPutResponseHopLimit")) {
        const std::int64_t limit = metadata["HttpPutResponseHopLimit"].as_int();
        if (limit < 1 || limit > 64) {
            return invalid_value(std::to_string(limit), "httpPutResponseHopLimit",
                                 "Must be between 1 and 64.");
        }
        spec.metadata.hop_limit = static_cast<std::int32_t>(limit);
    }
    SKYLENS_TRY_OK(read_choice(params["InstanceInitiatedShutdownBehavior"],
                               "instanceInitiatedShutdownBehavior", "terminate", "stop",
                               spec.shutdown_terminates));
    SKYLENS_TRY_OK(read_choice(params["MaintenanceOptions"]["AutoRecovery"], "autoRecovery",
                               "default", "disabled", spec.auto_recovery));
    spec.monitoring = params["Monitoring"]["Enabled"].as_bool();
    spec.ebs_optimized = params.flag("EbsOptimized");
    spec.disable_api_termination = params.flag("DisableApiTermination");
    spec.disable_api_stop = params.flag("DisableApiStop");
    return Ok{};
}

Status read_all_tags(const aws::ReadCall& call, const aws::Params& params, LaunchSpec& spec) {
    const TagGiver giver =
        call.principal.invoked_by.empty() ? TagGiver::Anybody : TagGiver::AwsService;
    const std::vector<std::string_view> allowed = {"instance", "volume", "network-interface",
                                                   "spot-instances-request", "elastic-gpu"};
    SKYLENS_TRY(spec.instance_tags, tags_for(params, "instance", allowed, giver));
    SKYLENS_TRY(spec.volume_tags, tags_for(params, "volume", allowed, giver));
    SKYLENS_TRY(spec.interface_tags, tags_for(params, "network-interface", allowed, giver));
    return Ok{};
}

}  // namespace

// Counts what runs, as the quota does ("Running On-Demand Standard instances"): all types here are
// of the standard families.
Status check_vcpu_limit(const State& state, const InstanceType& type, std::int64_t least,
                        std::int64_t& room) {
    std::int64_t used = 0;
    for (const Instance& instance : state.instances) {
        const bool counts =
            instance.state == InstanceState::Pending || instance.state == InstanceState::Running;
        const InstanceType* running = counts ? find_instance_type(instance.type) : nullptr;
        if (running != nullptr) used += running->vcpus;
    }
    room = (kVcpuLimit - used) / type.vcpus;
    if (room >= least) return Ok{};
    return aws::error("VcpuLimitExceeded",
                      "You have requested more vCPU capacity than your "
                      "current vCPU limit of ",
                      kVcpuLimit,
                      " allows for the instance bucket that "
                      "the specified instance type belongs to. Please visit "
                      "http://aws.amazon.com/contact-us/ec2-request to request an adjustment to "
                      "this limit.");
}

std::vector<Str> launched_with(const State& state, std::string_view client_token) {
    std::vector<Str> ids;
    if (client_token.empty()) return ids;
    for (const Instance& instance : state.instances) {
        if (instance.client_token == client_token) ids.push_back(instance.id);
    }
    return ids;
}

Result<LaunchSpec> read_launch_spec(const aws::ReadCall& call, const aws::Params& params) {
    LaunchSpec spec;
    SKYLENS_TRY_OK(check_simulated(params));
    SKYLENS_TRY_OK(read_counts(params, spec));
    SKYLENS_TRY_OK(read_image(call, params, spec));
    SKYLENS_TRY_OK(read_type(params, spec));
    SKYLENS_TRY_OK(read_key(call, params, spec));
    SKYLENS_TRY(const InstanceProfile profile,
                read_instance_profile(call, params["IamInstanceProfile"]));
    spec.profile_arn = profile.arn;
    spec.profile_id = profile.id;
    SKYLENS_TRY_OK(read_network(call, params, spec));
    SKYLENS_TRY_OK(read_placement(call, params, spec));
    SKYLENS_TRY(spec.volumes, read_volumes(call, spec.image, params.list("BlockDeviceMappings")));
    SKYLENS_TRY_OK(read_hibernation(params, spec));
    SKYLENS_TRY_OK(read_user_data(params, spec));
    SKYLENS_TRY_OK(read_options(params, spec));
    SKYLENS_TRY_OK(read_all_tags(call, params, spec));
    std::int64_t room = 0;
    SKYLENS_TRY_OK(check_vcpu_limit(call.here().ec2, *spec.type, spec.count_min, room));
    spec.count_max = std::min(spec.count_max, room);
    Hasher hasher;
    hash_into(hasher, params.value());
    spec.request_hash = hasher.value();
    return spec;
}

}  // namespace skylens::ec2
