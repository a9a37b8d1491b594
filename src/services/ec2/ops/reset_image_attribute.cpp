// ec2:ResetImageAttribute: only the account itself may launch the image again.
//
// IAM: ec2:ResetImageAttribute on the image.
// Errors, in order: InvalidParameterValue (attribute), InvalidAMIID.Malformed,
//   InvalidAMIID.NotFound, AuthFailure, DryRunOperation.
// CloudTrail: imageId and attribute.
//
// Deviations from AWS: none known.
#include "services/ec2/access_storage.h"
#include "services/ec2/errors.h"
#include "services/ec2/image_changes.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"

namespace skylens::ec2 {
namespace reset_image_attribute {

SKYLENS_EC2_TRAIL(ResetImageAttribute)

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    if (params.str("Attribute") != "launchPermission") {
        return invalid_value(params.str("Attribute"), "attribute", "Unknown attribute.");
    }
    SKYLENS_TRY(OwnImage * image,
                own_image_of(call.world, call.place, call.here().ec2, params.str("ImageId")));
    SKYLENS_TRY_OK(dry_run(params));
    image->is_public = false;
    image->shared_with.clear();
    return Value::object();
}

}  // namespace reset_image_attribute

SKYLENS_DEFINE_OP(ResetImageAttribute) = {.write = reset_image_attribute::run,
                                          .requirements = require_image,
                                          .trail = {.request = reset_image_attribute::trail}};

}  // namespace skylens::ec2
