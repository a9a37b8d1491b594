// Amazon Machine Images: a small catalogue of public images per Region. Ids differ by Region, as in
// AWS, and are the same in every World; ami-12345678 and ami-0abcdef1234567890, which AWS's
// documentation uses in its examples, exist in every Region.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/str.h"

namespace skylens::ec2 {

struct Image {
    Str id;
    Str name;
    Str description;
    Str owner_id;
    Str owner_alias;             // "amazon"; empty for other vendors
    Str architecture;            // "x86_64", "arm64"
    Str root_device;             // "/dev/xvda"
    Str snapshot_id;
    Str platform_details;        // "Linux/UNIX", "Windows"
    Str usage_operation;         // "RunInstances", "RunInstances:0002"
    Str created;                 // "2025-12-10T18:22:41.000Z"
    Str parameter;               // public SSM parameter that names it; empty for none
    std::int32_t size_gib = 8;
    Str volume_type;
    bool imds_v2 = true;         // launches with HttpTokens=required
    Str boot_mode;               // "uefi-preferred", "uefi"; empty when the image names none

    [[nodiscard]] bool windows() const { return platform_details == "Windows"; }
};

// In the order in which DescribeImages lists them.
std::vector<Image> images_in(std::uint16_t region);
// Nothing when the Region has no such image.
std::optional<Image> find_image(std::uint16_t region, std::string_view id);
// The id behind "resolve:ssm:/aws/service/…"; empty when the parameter is not simulated.
Str resolve_image_parameter(std::uint16_t region, std::string_view text);

}  // namespace skylens::ec2
