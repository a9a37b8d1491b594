// ec2:ModifyImageAttribute: the description of an image, who may launch it, IMDSv2 for its
// instances.
//
// IAM: ec2:ModifyImageAttribute on the image.
// Errors, in order: NotSimulated, InvalidAMIID.Malformed, InvalidAMIID.NotFound, AuthFailure,
//   InvalidParameterCombination (nothing), InvalidParameterValue (attribute, operation, group),
//   InvalidUserID.Malformed, InvalidParameter (an image with encrypted snapshots made public),
//   DryRunOperation.
// CloudTrail: imageId, attributeType and what changes.
//
// Deviations from AWS: block public access for images, which is on in new accounts, is not
//   simulated; sharing with organizations is not either.
#include "services/ec2/access_storage.h"
#include "services/ec2/errors.h"
#include "services/ec2/image_changes.h"
#include "services/ec2/sharing.h"
#include "services/ec2/state.h"
#include "services/ec2/unsimulated.h"

namespace skylens::ec2 {
namespace modify_image_attribute {

Value trail(const Value& params) {
    Value out = Value::object({{"imageId", params["ImageId"]}});
    if (params.contains("Description")) out.set("description", params["Description"]["Value"]);
    if (params.contains("ImdsSupport")) out.set("imdsSupport", params["ImdsSupport"]["Value"]);
    const Value sharing = sharing_trail(params, "LaunchPermission");
    if (!sharing.empty()) {
        out.set("launchPermission", sharing).set("attributeType", "launchPermission");
    }
    return out;
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY_OK(
        refuse_unsimulated(params, "ModifyImageAttribute",
                           {"ProductCodes", "OrganizationArns", "OrganizationalUnitArns"}));
    SKYLENS_TRY(OwnImage * image,
                own_image_of(call.world, call.place, call.here().ec2, params.str("ImageId")));
    const Str name = params.str("Attribute");
    if (!name.empty() && name != "launchPermission" && name != "description" &&
        name != "imdsSupport") {
        return invalid_value(name, "attribute", "Unknown attribute.");
    }
    Str description = image->description;
    bool described = params.has("Description");
    if (described) description = params["Description"]["Value"].as_str();
    if (name == "description" && params.has("Value")) {
        description = params.str("Value");
        described = true;
    }
    const Str imds =
        name == "imdsSupport" ? params.str("Value") : params["ImdsSupport"]["Value"].as_str();
    if (!imds.empty() && imds != "v2.0") {
        return invalid_value(imds, "imdsSupport", "Must be v2.0.");
    }
    Sharing sharing;
    if (!described && imds.empty()) {
        SKYLENS_TRY(sharing, read_sharing(params, "LaunchPermission", "UserGroups"));
    }
    for (const ImageDevice& device : image->devices) {
        if (!sharing.add_all || !device.encrypted) continue;
        return aws::error("InvalidParameter",
                          "Snapshots encrypted with the AWS Managed CMK can't be shared. Specify "
                          "another snapshot.");
    }
    SKYLENS_TRY_OK(dry_run(params));
    image->description = description;
    if (!imds.empty()) image->imds_v2 = true;
    apply_sharing(sharing, image->is_public, image->shared_with);
    return Value::object();
}

}  // namespace modify_image_attribute

SKYLENS_DEFINE_OP(ModifyImageAttribute) = {.write = modify_image_attribute::run,
                                           .requirements = require_image,
                                           .trail = {.request = modify_image_attribute::trail}};

}  // namespace skylens::ec2
