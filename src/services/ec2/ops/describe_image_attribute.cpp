// ec2:DescribeImageAttribute: one attribute of an image of the account.
//
// IAM: ec2:DescribeImageAttribute on the image.
// Errors, in order: InvalidParameterValue (attribute), InvalidAMIID.Malformed,
//   InvalidAMIID.NotFound, AuthFailure (another's image), DryRunOperation.
// CloudTrail: read-only; imageId and attributeType.
//
// Deviations from AWS: kernel, RAM disk, product codes, SR-IOV, TPM and UEFI data are empty.
#include "services/ec2/access_storage.h"
#include "services/ec2/errors.h"
#include "services/ec2/image_changes.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"

namespace skylens::ec2 {
namespace describe_image_attribute {

SKYLENS_EC2_TRAIL(DescribeImageAttribute)

struct Attribute {
    std::string_view name;
    const char* member;
};

constexpr Attribute kAttributes[] = {
    {"blockDeviceMapping", "BlockDeviceMappings"},
    {"bootMode", "BootMode"},
    {"description", "Description"},
    {"imdsSupport", "ImdsSupport"},
    {"kernel", "KernelId"},
    {"launchPermission", "LaunchPermissions"},
    {"productCodes", "ProductCodes"},
    {"ramdisk", "RamdiskId"},
    {"sriovNetSupport", "SriovNetSupport"},
    {"tpmSupport", "TpmSupport"},
    {"uefiData", "UefiData"},
};

Value text(const Str& value) {
    return value.empty() ? Value::object() : Value::object({{"Value", value}});
}

Value attribute_value(const OwnImage& image, std::string_view name) {
    if (name == "blockDeviceMapping") return image_devices_value(image.devices);
    if (name == "bootMode") return text(image.boot_mode);
    if (name == "description") return text(image.description);
    if (name == "imdsSupport") return text(image.imds_v2 ? Str("v2.0") : Str());
    if (name == "sriovNetSupport") return text("simple");
    if (name == "productCodes") return Value::array();
    if (name != "launchPermission") return Value::object();
    Value list = Value::array();
    if (image.is_public) list.push(Value::object({{"Group", "all"}}));
    for (const Str& account : image.shared_with) {
        list.push(Value::object({{"UserId", account}}));
    }
    return list;
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    const Str name = params.str("Attribute");
    const Attribute* attribute = nullptr;
    for (const Attribute& known : kAttributes) {
        if (known.name == name) attribute = &known;
    }
    if (attribute == nullptr) return invalid_value(name, "attribute", "Unknown attribute.");
    const Str id = params.str("ImageId");
    SKYLENS_TRY_OK(check_form(kImageId, id));
    const auto found = find_image(call.world, call.place, id);
    if (!found) return not_found(kImageId, {id});
    if (found->row == nullptr || found->account != call.place.account) {
        return aws::error("AuthFailure", "Not authorized for image:", id.view());
    }
    SKYLENS_TRY_OK(dry_run(params));
    return Value::object(
        {{"ImageId", id}, {attribute->member, attribute_value(*found->row, name)}});
}

}  // namespace describe_image_attribute

SKYLENS_DEFINE_OP(DescribeImageAttribute) = {.read = describe_image_attribute::run,
                                             .requirements = require_image,
                                             .trail = {.request = describe_image_attribute::trail}};

}  // namespace skylens::ec2
