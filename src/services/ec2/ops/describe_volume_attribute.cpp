// ec2:DescribeVolumeAttribute: autoEnableIO or productCodes of a volume.
//
// IAM: ec2:DescribeVolumeAttribute on the volume.
// Errors, in order: InvalidParameterValue (attribute), InvalidParameterValue and
//   InvalidVolumeID.Malformed, InvalidVolume.NotFound, DryRunOperation.
// CloudTrail: read-only; volumeId and attribute.
//
// Deviations from AWS: there are no product codes.
#include "services/ec2/access_storage.h"
#include "services/ec2/errors.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"

namespace skylens::ec2 {
namespace describe_volume_attribute {

SKYLENS_EC2_TRAIL(DescribeVolumeAttribute)

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    const Str name = params.str("Attribute");
    if (name != "autoEnableIO" && name != "productCodes") {
        return invalid_value(name, "attribute", "Unknown attribute.");
    }
    const Str id = params.str("VolumeId");
    SKYLENS_TRY_OK(check_form(kVolumeId, id));
    const Volume* volume = call.here().ec2->volumes.find(id);
    if (volume == nullptr) return not_found(kVolumeId, {id});
    SKYLENS_TRY_OK(dry_run(params));
    Value out = Value::object({{"VolumeId", id}});
    if (name == "productCodes") return out.set("ProductCodes", Value::array());
    return out.set("AutoEnableIO", Value::object({{"Value", volume->auto_enable_io}}));
}

}  // namespace describe_volume_attribute

SKYLENS_DEFINE_OP(DescribeVolumeAttribute) = {
    .read = describe_volume_attribute::run,
    .requirements = require_volume,
    .trail = {.request = describe_volume_attribute::trail}};

}  // namespace skylens::ec2
