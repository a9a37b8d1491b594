// ec2:DeleteVolume: deletes a volume that is attached to nothing.
//
// IAM: ec2:DeleteVolume on the volume.
// Errors, in order: InvalidParameterValue and InvalidVolumeID.Malformed, InvalidVolume.NotFound,
//   VolumeInUse, IncorrectState (it is being created), DryRunOperation.
// CloudTrail: volumeId.
//
// Deviations from AWS: none known.
#include "services/ec2/access_storage.h"
#include "services/ec2/errors.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"
#include "services/ec2/volumes.h"

namespace skylens::ec2 {
namespace delete_volume {

SKYLENS_EC2_TRAIL(DeleteVolume)

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.here().ec2;
    SKYLENS_TRY(Volume * volume, named_volume(state, params.str("VolumeId")));
    if (volume->state == VolumeState::InUse) {
        return aws::error("VolumeInUse", "Volume ", volume->id.view(), " is currently attached to ",
                          volume->instance_id.view());
    }
    if (volume->state == VolumeState::Creating) {
        return aws::error("IncorrectState", "The volume '", volume->id.view(),
                          "' is in the 'creating' state.");
    }
    SKYLENS_TRY_OK(dry_run(params));
    if (volume->state == VolumeState::Deleting) return Value::object();
    set_volume_state(call.world, call.place, *volume, VolumeState::Deleting, call.effect);
    call.changed("AWS::EC2::Volume", volume->id);
    return Value::object();
}

}  // namespace delete_volume

SKYLENS_DEFINE_OP(DeleteVolume) = {.write = delete_volume::run,
                                   .requirements = require_volume,
                                   .trail = {.request = delete_volume::trail}};

}  // namespace skylens::ec2
