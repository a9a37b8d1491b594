// ec2:DescribeImages: the images of the Region.
//
// IAM: ec2:DescribeImages on *.
// Errors, in order: InvalidParameterCombination (ids with MaxResults), InvalidParameterValue
//   (MaxResults, filters), InvalidNextToken, InvalidAMIID.Malformed, InvalidAMIID.NotFound,
//   InvalidUserID.Malformed, DryRunOperation.
// CloudTrail: read-only; imagesSet, ownersSet, executableBySet and filterSet.
//
// Deviations from AWS: a handful of public images stands for the tens of thousands; DeprecationTime
//   and FreeTierEligible are left out.
#include <algorithm>

#include "base/text.h"
#include "services/ec2/errors.h"
#include "services/ec2/filters.h"
#include "services/ec2/image_changes.h"
#include "services/ec2/images.h"
#include "services/ec2/listing.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"

namespace skylens::ec2 {
namespace describe_images {

SKYLENS_EC2_TRAIL(DescribeImages)

const std::vector<std::string_view> kFilters = {"architecture",
                                                "block-device-mapping.delete-on-termination",
                                                "block-device-mapping.device-name",
                                                "block-device-mapping.encrypted",
                                                "block-device-mapping.snapshot-id",
                                                "block-device-mapping.volume-size",
                                                "block-device-mapping.volume-type",
                                                "creation-date",
                                                "description",
                                                "ena-support",
                                                "hypervisor",
                                                "image-id",
                                                "image-type",
                                                "is-public",
                                                "name",
                                                "owner-alias",
                                                "owner-id",
                                                "platform",
                                                "platform-details",
                                                "root-device-name",
                                                "root-device-type",
                                                "source-image-id",
                                                "source-image-region",
                                                "source-instance-id",
                                                "state",
                                                "virtualization-type"};

bool is_public(const Image& image) { return image.row == nullptr || image.row->is_public; }

std::string_view image_state(const Image& image) {
    const bool pending = image.row != nullptr && image.row->state == ImageState::Pending;
    return pending ? "pending" : "available";
}

void device_values(const Image& image, std::string_view name, FilterValues& out) {
    for (const ImageDevice& device : image.devices) {
        if (name == "block-device-mapping.delete-on-termination") {
            out.add(device.delete_on_termination);
        }
        if (name == "block-device-mapping.device-name") out.add(device.device);
        if (name == "block-device-mapping.encrypted") out.add(device.encrypted);
        if (name == "block-device-mapping.snapshot-id") out.add(device.snapshot_id);
        if (name == "block-device-mapping.volume-size") out.add(device.size_gib);
        if (name == "block-device-mapping.volume-type") out.add(device.type);
    }
}

void lookup(const Image& image, std::string_view name, FilterValues& out) {
    device_values(image, name, out);
    if (name == "architecture") out.add(image.architecture);
    if (name == "creation-date") out.add(image.created);
    if (name == "description") out.add(image.description);
    if (name == "ena-support") out.add(true);
    if (name == "hypervisor") out.add("xen");
    if (name == "image-id") out.add(image.id);
    if (name == "image-type") out.add("machine");
    if (name == "is-public") out.add(is_public(image));
    if (name == "name") out.add(image.name);
    if (name == "owner-alias" && !image.owner_alias.empty()) out.add(image.owner_alias);
    if (name == "owner-id") out.add(image.owner_id);
    if (name == "platform" && image.windows()) out.add("windows");
    if (name == "platform-details") out.add(image.platform_details);
    if (name == "root-device-name") out.add(image.root_device);
    if (name == "root-device-type") out.add("ebs");
    if (name == "state") out.add(image_state(image));
    if (image.row != nullptr && name == "source-image-id") out.add(image.row->source_image);
    if (image.row != nullptr && name == "source-image-region") out.add(image.row->source_region);
    if (image.row != nullptr && name == "source-instance-id") {
        out.add(image.row->source_instance);
    }
    if (name == "virtualization-type") out.add("hvm");
}

// What an account's own image has beyond the catalogue's.
void add_own(const Image& image, Value& value) {
    if (image.row == nullptr) return;
    const OwnImage& row = *image.row;
    value.set("ImageLocation", join(image.owner_id.view(), "/", image.name.view()));
    value.set("State", image_state(image));
    value.set("Public", row.is_public);
    if (!row.source_instance.empty()) value.set("SourceInstanceId", row.source_instance);
    if (!row.source_image.empty()) {
        value.set("SourceImageId", row.source_image);
        value.set("SourceImageRegion", row.source_region);
    }
    if (!row.tags.empty()) value.set("Tags", tags_value(row.tags));
}

Value show(const Image& image) {
    Value value = Value::object({{"PlatformDetails", image.platform_details},
                                 {"UsageOperation", image.usage_operation},
                                 {"BlockDeviceMappings", image_devices_value(image.devices)},
                                 {"Description", image.description},
                                 {"EnaSupport", true},
                                 {"Hypervisor", "xen"},
                                 {"Name", image.name},
                                 {"RootDeviceName", image.root_device},
                                 {"RootDeviceType", "ebs"},
                                 {"SriovNetSupport", "simple"},
                                 {"VirtualizationType", "hvm"},
                                 {"ImageId", image.id},
                                 {"ImageLocation", join("amazon/", image.name.view())},
                                 {"State", "available"},
                                 {"OwnerId", image.owner_id},
                                 {"CreationDate", image.created},
                                 {"Public", true},
                                 {"Architecture", image.architecture},
                                 {"ImageType", "machine"}});
    if (!image.owner_alias.empty()) value.set("ImageOwnerAlias", image.owner_alias);
    if (image.imds_v2) value.set("ImdsSupport", "v2.0");
    if (!image.boot_mode.empty()) value.set("BootMode", image.boot_mode);
    if (image.windows()) value.set("Platform", "windows");
    if (!image.parameter.empty()) value.set("PublicSsmParameterName", image.parameter);
    add_own(image, value);
    return value;
}

Status check_owners(const aws::Params& params) {
    for (const Value& given : params.list("Owners")) {
        const std::string_view owner = given.as_string();
        const bool alias = owner == "self" || owner == "amazon" || owner == "aws-marketplace" ||
                           owner == "aws-backup-vault";
        if (alias || (owner.size() == 12 && is_digits(owner))) continue;
        return aws::error("InvalidUserID.Malformed", "Invalid user id: \"", owner, "\"");
    }
    return Ok{};
}

bool owned(const aws::ReadCall& call, const Image& image, const std::vector<Value>& owners) {
    const bool own = image.row != nullptr && image.account == call.place.account;
    return owners.empty() || std::any_of(owners.begin(), owners.end(), [&](const Value& owner) {
               return owner.as_string() == image.owner_id ||
                      owner.as_string() == image.owner_alias ||
                      (own && owner.as_string() == "self");
           });
}

// Those whom the owner has given leave by name, or everybody.
bool executable(const aws::ReadCall& call, const Image& image, const std::vector<Value>& users) {
    return users.empty() || std::any_of(users.begin(), users.end(), [&](const Value& user) {
               if (user.as_string() == "all" || image.row == nullptr) {
                   return user.as_string() == "all" && is_public(image);
               }
               const Str id = user.as_string() == "self" ? call.account_id() : user.as_str();
               const auto& shared = image.row->shared_with;
               return std::find(shared.begin(), shared.end(), id) != shared.end();
           });
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Page page, read_page(params, "DescribeImages", 5, 1000, "ImageIds"));
    SKYLENS_TRY(const Filters filters, Filters::read(params, kFilters));
    SKYLENS_TRY(const std::vector<Str> ids,
                read_ids(kImageId, params.list("ImageIds"), [&](const Str& id) {
                    return find_image(call.world, call.place, id).has_value();
                }));
    SKYLENS_TRY_OK(check_owners(params));
    SKYLENS_TRY_OK(dry_run(params));
    std::vector<Value> found;
    const Tags none;
    for (const Image& image : images_for(call.world, call.place)) {
        if (!ids.empty() && std::find(ids.begin(), ids.end(), image.id) == ids.end()) continue;
        if (!owned(call, image, params.list("Owners"))) continue;
        if (!executable(call, image, params.list("ExecutableUsers"))) continue;
        const bool own = image.row != nullptr && image.account == call.place.account;
        const Tags* tags = own ? &image.row->tags : &none;
        const bool match = filters.match(
            tags, [&](std::string_view name, FilterValues& out) { lookup(image, name, out); });
        if (match) found.push_back(show(image));
    }
    return page_value("Images", "DescribeImages", page, std::move(found));
}

}  // namespace describe_images

SKYLENS_DEFINE_OP(DescribeImages) = {.read = describe_images::run,
                                     .trail = {.request = describe_images::trail}};

}  // namespace skylens::ec2
