// Amazon Machine Images that belong to the account.
#pragma once

#include <cstdint>
#include <tuple>
#include <vector>

#include "base/str.h"
#include "base/time.h"
#include "services/ec2/tags.h"
#include "sim/effect.h"

namespace skylens::ec2 {

enum class ImageState : std::uint8_t { Pending, Available };

// A volume that every instance of the image gets.
struct ImageDevice {
    Str device;
    Str snapshot_id;  // empty: an empty volume
    Str type;
    std::int32_t size_gib = 0;
    std::int32_t iops = 0;  // 0: what the type gives
    std::int32_t throughput = 0;
    bool encrypted = false;
    bool delete_on_termination = true;

    auto fields() const {
        return std::tie(device, snapshot_id, type, size_gib, iops, throughput, encrypted,
                        delete_on_termination);
    }
};

struct OwnImage {
    Str id;
    Str name;
    Str description;
    Str architecture;
    Str root_device;
    Str platform_details;
    Str usage_operation;
    Str boot_mode;
    bool imds_v2 = false;
    bool ena = true;
    Str source_instance;  // of CreateImage
    Str source_image;     // of CopyImage, and the image of that instance
    Str source_region;
    SimTime created;
    ImageState state = ImageState::Pending;
    std::vector<ImageDevice> devices;  // the first is the root volume
    bool is_public = false;
    std::vector<Str> shared_with;  // accounts that may launch it
    Tags tags;

    auto fields() const {
        return std::tie(id, name, description, architecture, root_device, platform_details,
                        usage_operation, boot_mode, imds_v2, ena, source_instance, source_image,
                        source_region, created, state, devices, is_public, shared_with, tags);
    }
};

}  // namespace skylens::ec2
