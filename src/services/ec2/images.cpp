#include "services/ec2/images.h"

#include <algorithm>

#include "aws/place.h"
#include "base/hash.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {
namespace {

struct ImageRow {
    const char* fixed_id;  // null: made from the Region and the name
    const char* name;
    const char* description;
    const char* owner_id;
    const char* owner_alias;
    const char* architecture;
    const char* root_device;
    const char* platform_details;
    const char* created;
    const char* parameter;
    int size_gib;
    const char* volume_type;
    bool imds_v2;
    const char* boot_mode;
};

constexpr const char* kAmazon = "137112412989";
constexpr const char* kCanonical = "099720109477";
constexpr const char* kMicrosoft = "801119661308";
constexpr const char* kLinux = "Linux/UNIX";

const ImageRow kImages[] = {
    {nullptr, "al2023-ami-2023.9.20251208.0-kernel-6.1-x86_64",
     "Amazon Linux 2023 AMI 2023.9.20251208.0 x86_64 HVM kernel-6.1", kAmazon, "amazon", "x86_64",
     "/dev/xvda", kLinux, "2025-12-08T21:04:12.000Z",
     "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64", 8, "gp3", true,
     "uefi-preferred"},
    {nullptr, "al2023-ami-2023.9.20251208.0-kernel-6.1-arm64",
     "Amazon Linux 2023 AMI 2023.9.20251208.0 arm64 HVM kernel-6.1", kAmazon, "amazon", "arm64",
     "/dev/xvda", kLinux, "2025-12-08T21:04:15.000Z",
     "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64", 8, "gp3", true,
     "uefi"},
    {nullptr, "amzn2-ami-hvm-2.0.20251201.0-x86_64-gp2",
     "Amazon Linux 2 AMI 2.0.20251201.0 x86_64 HVM gp2", kAmazon, "amazon", "x86_64", "/dev/xvda",
     kLinux, "2025-12-02T19:40:31.000Z",
     "/aws/service/ami-amazon-linux-latest/amzn2-ami-hvm-x86_64-gp2", 8, "gp2", false, ""},
    {nullptr, "ubuntu/images/hvm-ssd-gp3/ubuntu-noble-24.04-amd64-server-20251212",
     "Canonical, Ubuntu, 24.04, amd64 noble image", kCanonical, "", "x86_64", "/dev/sda1", kLinux,
     "2025-12-12T08:31:02.000Z",
     "/aws/service/canonical/ubuntu/server/24.04/stable/current/amd64/hvm/ebs-gp3/ami-id", 8, "gp3",
     true, "uefi-preferred"},
    {nullptr, "ubuntu/images/hvm-ssd-gp3/ubuntu-noble-24.04-arm64-server-20251212",
     "Canonical, Ubuntu, 24.04, arm64 noble image", kCanonical, "", "arm64", "/dev/sda1", kLinux,
     "2025-12-12T08:33:47.000Z",
     "/aws/service/canonical/ubuntu/server/24.04/stable/current/arm64/hvm/ebs-gp3/ami-id", 8, "gp3",
     true, "uefi"},
    {nullptr, "Windows_Server-2022-English-Full-Base-2025.12.10",
     "Microsoft Windows Server 2022 Full Locale English AMI provided by Amazon", kMicrosoft,
     "amazon", "x86_64", "/dev/sda1", "Windows", "2025-12-10T23:15:58.000Z",
     "/aws/service/ami-windows-latest/Windows_Server-2022-English-Full-Base", 30, "gp2", false, ""},
    {"ami-12345678", "sample-ami-12345678", "Image of the examples in AWS's documentation", kAmazon,
     "amazon", "x86_64", "/dev/xvda", kLinux, "2025-01-01T00:00:00.000Z", "", 8, "gp3", false, ""},
    {"ami-0abcdef1234567890", "sample-ami-0abcdef1234567890",
     "Image of the examples in AWS's documentation", kAmazon, "amazon", "x86_64", "/dev/xvda",
     kLinux, "2025-01-01T00:00:00.000Z", "", 8, "gp3", false, ""},
};

std::string made_id(std::string_view prefix, std::uint16_t region, std::string_view name) {
    Hasher hasher;
    hasher.add_text(prefix);
    hasher.add_text(aws::region_name(region));
    hasher.add_text(name);
    return std::string(prefix) + "0" + hex_text(hasher.value(), 16);
}

Str image_id(std::uint16_t region, const ImageRow& row) {
    return row.fixed_id != nullptr ? Str(row.fixed_id) : Str(made_id("ami-", region, row.name));
}

Image image_of(std::uint16_t region, const ImageRow& row) {
    Image image;
    image.id = image_id(region, row);
    image.name = Str(row.name);
    image.description = Str(row.description);
    image.owner_id = Str(row.owner_id);
    image.owner_alias = Str(row.owner_alias);
    image.architecture = Str(row.architecture);
    image.root_device = Str(row.root_device);
    image.snapshot_id = Str(made_id("snap-", region, row.name));
    image.platform_details = Str(row.platform_details);
    image.usage_operation = image.windows() ? "RunInstances:0002" : "RunInstances";
    image.created = Str(row.created);
    image.parameter = Str(row.parameter);
    image.size_gib = row.size_gib;
    image.volume_type = Str(row.volume_type);
    image.imds_v2 = row.imds_v2;
    image.boot_mode = Str(row.boot_mode);
    ImageDevice root;
    root.device = image.root_device;
    root.snapshot_id = image.snapshot_id;
    root.type = image.volume_type;
    root.size_gib = image.size_gib;
    image.devices.push_back(std::move(root));
    return image;
}

bool may_use_image(const aws::World& world, aws::Place place, const OwnImage& row) {
    const Str& account = world.account(place).id;
    return row.is_public || std::find(row.shared_with.begin(), row.shared_with.end(), account) !=
                                row.shared_with.end();
}

Image own_image(const aws::World& world, std::uint16_t account, const OwnImage& row) {
    Image image;
    image.id = row.id;
    image.name = row.name;
    image.description = row.description;
    image.owner_id = world.accounts[account].id;
    image.architecture = row.architecture;
    image.root_device = row.root_device;
    image.platform_details = row.platform_details;
    image.usage_operation = row.usage_operation;
    std::string created = iso_time(floor_to(row.created, seconds(1)));
    created.replace(created.size() - 1, 1, ".000Z");
    image.created = Str(created);
    image.imds_v2 = row.imds_v2;
    image.boot_mode = row.boot_mode;
    image.devices = row.devices;
    image.snapshot_id = row.devices.front().snapshot_id;
    image.size_gib = row.devices.front().size_gib;
    image.volume_type = row.devices.front().type;
    image.row = &row;
    image.account = account;
    return image;
}

// Made once: they are looked for with every description of an instance.
struct ImageIds {
    std::vector<std::vector<Str>> by_region;

    ImageIds() {
        for (std::uint16_t region = 0; region < aws::kRegionCount; ++region) {
            std::vector<Str>& ids = by_region.emplace_back();
            for (const ImageRow& row : kImages)
                ids.push_back(image_id(region, row));
        }
    }
};

}  // namespace

std::vector<Image> images_in(std::uint16_t region) {
    std::vector<Image> list;
    for (const ImageRow& row : kImages)
        list.push_back(image_of(region, row));
    return list;
}

std::optional<Image> find_image(std::uint16_t region, std::string_view id) {
    static const ImageIds kIds;
    const std::vector<Str>& ids = kIds.by_region[region];
    const auto found = std::find(ids.begin(), ids.end(), id);
    if (found == ids.end()) return std::nullopt;
    return image_of(region, kImages[found - ids.begin()]);
}

std::optional<Image> find_image(const aws::World& world, aws::Place place, std::string_view id) {
    auto image = find_image(place.region, id);
    for (std::uint16_t account = 0; !image && account < world.accounts.size(); ++account) {
        const OwnImage* row = world.at({account, place.region}).ec2->images.find(id);
        if (row == nullptr) continue;
        if (account != place.account && !may_use_image(world, place, *row)) return std::nullopt;
        image = own_image(world, account, *row);
    }
    return image;
}

std::vector<Image> images_for(const aws::World& world, aws::Place place) {
    std::vector<Image> list = images_in(place.region);
    for (std::uint16_t account = 0; account < world.accounts.size(); ++account) {
        for (const OwnImage& row : world.at({account, place.region}).ec2->images) {
            if (account != place.account && !may_use_image(world, place, row)) continue;
            list.push_back(own_image(world, account, row));
        }
    }
    return list;
}

Str resolve_image_parameter(std::uint16_t region, std::string_view given) {
    constexpr std::string_view kPrefix = "resolve:ssm:";
    if (given.substr(0, kPrefix.size()) != kPrefix) return {};
    const std::string_view parameter = given.substr(kPrefix.size());
    for (const ImageRow& row : kImages) {
        if (row.parameter[0] != '\0' && parameter == row.parameter) return image_of(region, row).id;
    }
    return {};
}

}  // namespace skylens::ec2
