// ec2:EnableVolumeIO: switches the I/O of a volume on again whose data EBS found doubtful.
//
// IAM: ec2:EnableVolumeIO on the volume.
// Errors, in order: InvalidParameterValue and InvalidVolumeID.Malformed, InvalidVolume.NotFound,
//   DryRunOperation.
// CloudTrail: volumeId.
//
// Deviations from AWS: EBS never finds data doubtful here, so the I/O of every volume is on.
#include "services/ec2/access_storage.h"
#include "services/ec2/errors.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"
#include "services/ec2/volumes.h"

namespace skylens::ec2 {
namespace enable_volume_io {

SKYLENS_EC2_TRAIL(EnableVolumeIO)

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.here().ec2;
    SKYLENS_TRY(Volume * volume, named_volume(state, params.str("VolumeId")));
    SKYLENS_TRY_OK(dry_run(params));
    // Switching on what is on changes nothing.
    (void)volume;
    return Value::object();
}

}  // namespace enable_volume_io

SKYLENS_DEFINE_OP(EnableVolumeIO) = {.write = enable_volume_io::run,
                                     .requirements = require_volume,
                                     .trail = {.request = enable_volume_io::trail}};

}  // namespace skylens::ec2
