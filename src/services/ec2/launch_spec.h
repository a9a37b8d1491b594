// What RunInstances asks for, checked and completed with EC2's defaults.
#pragma once

#include <cstdint>
#include <vector>

#include "aws/operation.h"
#include "services/ec2/images.h"
#include "services/ec2/instance_types.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {

struct VolumeSpec {
    Str device;
    Str type;
    std::int32_t size_gib = 8;
    std::int32_t iops = 0;
    std::int32_t throughput = 0;
    Str snapshot_id;
    Str kms_key_id;  // as it was given; empty for the snapshot's or the default key
    Str source_key;  // the snapshot's
    bool encrypted = false;
    bool delete_on_termination = true;
};

struct LaunchSpec {
    std::int64_t count_min = 1;
    std::int64_t count_max = 1;
    Str client_token;
    std::uint64_t request_hash = 0;
    Image image;
    const InstanceType* type = nullptr;
    Str key_name;
    Str user_data;
    Str profile_arn;
    Str profile_id;
    Str subnet_id;
    std::uint32_t private_ip = 0;   // 0: any
    bool public_ip = false;
    bool delete_interface = true;
    Str interface_description;
    std::vector<Str> group_ids;
    std::vector<VolumeSpec> volumes;  // the first is the root volume
    bool monitoring = false;
    bool unlimited = false;
    MetadataOptions metadata;
    bool ebs_optimized = false;
    bool disable_api_termination = false;
    bool disable_api_stop = false;
    bool shutdown_terminates = false;
    bool auto_recovery = true;
    bool hibernation = false;
    Str group_name;              // placement group
    std::int32_t partition = 0;  // 0: EC2 chooses
    Tags instance_tags;
    Tags volume_tags;
    Tags interface_tags;
};

// Checks everything, in EC2's order: what is not simulated, syntax, image, type, key pair, IAM
// instance profile, network, block devices, tags, limits.
Result<LaunchSpec> read_launch_spec(const aws::ReadCall& call, const aws::Params& params);

// Refuses what does not fit into the quota of running vCPUs (VcpuLimitExceeded); `room` gets how
// many of that type fit.
Status check_vcpu_limit(const State& state, const InstanceType& type, std::int64_t least,
                        std::int64_t& room);

// The instances that were launched with this token in the Place, by id; empty for none.
std::vector<Str> launched_with(const State& state, std::string_view client_token);

}  // namespace skylens::ec2
