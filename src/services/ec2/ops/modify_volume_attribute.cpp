// ec2:ModifyVolumeAttribute: whether I/O is switched on by itself after EBS found data doubtful.
//
// IAM: ec2:ModifyVolumeAttribute on the volume.
// Errors, in order: InvalidParameterValue and InvalidVolumeID.Malformed, InvalidVolume.NotFound,
//   MissingParameter (AutoEnableIO), DryRunOperation.
// CloudTrail: volumeId and autoEnableIO.
//
// Deviations from AWS: EBS never finds data doubtful here.
#include "services/ec2/access_storage.h"
#include "services/ec2/errors.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"
#include "services/ec2/volumes.h"

namespace skylens::ec2 {
namespace modify_volume_attribute {

SKYLENS_EC2_TRAIL(ModifyVolumeAttribute)

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.here().ec2;
    SKYLENS_TRY(Volume * volume, named_volume(state, params.str("VolumeId")));
    if (!params["AutoEnableIO"].contains("Value")) return missing_parameter("AutoEnableIO");
    SKYLENS_TRY_OK(dry_run(params));
    volume->auto_enable_io = params["AutoEnableIO"]["Value"].as_bool();
    return Value::object();
}

}  // namespace modify_volume_attribute

SKYLENS_DEFINE_OP(ModifyVolumeAttribute) = {.write = modify_volume_attribute::run,
                                            .requirements = require_volume,
                                            .trail = {.request = modify_volume_attribute::trail}};

}  // namespace skylens::ec2
