// Amazon Machine Images: a small catalogue of public images per Region, and the accounts' own. Ids
// of public ones differ by Region, as in AWS, and are the same in every World; ami-12345678 and
// ami-0abcdef1234567890, which AWS's documentation uses in its examples, exist in every Region.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "aws/world.h"
#include "base/str.h"
#include "services/ec2/state_image.h"

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
    std::vector<ImageDevice> devices;  // the first is the root volume
    const OwnImage* row = nullptr;     // of an account's image; null for the catalogue's
    std::uint16_t account = 0;         // whose

    [[nodiscard]] bool windows() const { return platform_details == "Windows"; }
};

// In the order in which DescribeImages lists them.
std::vector<Image> images_in(std::uint16_t region);
// The catalogue's image of that id; nothing when the Region has no such image.
std::optional<Image> find_image(std::uint16_t region, std::string_view id);
// The image as the account may use it: of the catalogue, its own, shared with it or made public.
// `row` is valid until images change.
std::optional<Image> find_image(const aws::World& world, aws::Place place, std::string_view id);
// All of those: the catalogue, then the accounts'.
std::vector<Image> images_for(const aws::World& world, aws::Place place);
// The id behind "resolve:ssm:/aws/service/…"; empty when the parameter is not simulated.
Str resolve_image_parameter(std::uint16_t region, std::string_view text);

}  // namespace skylens::ec2
