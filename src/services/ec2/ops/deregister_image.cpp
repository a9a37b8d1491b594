// ec2:DeregisterImage: an image can launch nothing any more; what was launched stays.
//
// IAM: ec2:DeregisterImage on the image; ec2:DeleteSnapshot on the snapshots that go with it.
// Errors, in order: InvalidAMIID.Malformed, InvalidAMIID.NotFound, AuthFailure (another's image),
//   DryRunOperation.
// CloudTrail: imageId, deleteAssociatedSnapshots.
//
// Deviations from AWS: there is no Recycle Bin and no protection against deregistering.
#include "services/ec2/access_storage.h"
#include "services/ec2/errors.h"
#include "services/ec2/image_changes.h"
#include "services/ec2/snapshots.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"

namespace skylens::ec2 {
namespace deregister_image {

SKYLENS_EC2_TRAIL(DeregisterImage)

Value delete_snapshots(State& state, const std::vector<ImageDevice>& devices) {
    Value results = Value::array();
    for (const ImageDevice& device : devices) {
        if (device.snapshot_id.empty()) continue;
        const bool used = !image_using(state, device.snapshot_id).empty();
        const bool deleted = !used && state.snapshots.erase(device.snapshot_id);
        results.push(Value::object({{"SnapshotId", device.snapshot_id},
                                    {"ReturnCode", deleted ? "success"
                                                   : used  ? "skipped"
                                                           : "internal-error"}}));
    }
    return results;
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.here().ec2;
    SKYLENS_TRY(const OwnImage* image,
                own_image_of(call.world, call.place, state, params.str("ImageId")));
    SKYLENS_TRY_OK(dry_run(params));
    const Str id = image->id;
    const std::vector<ImageDevice> devices = image->devices;
    call.world.add_effect(aws::EffectKind::StateChange, call.place, id, call.effect,
                          Value::object({{"what", "image"}, {"to", "deregistered"}}));
    state.images.erase(id);
    Value answer = Value::object({{"Return", true}});
    if (params.flag("DeleteAssociatedSnapshots")) {
        answer.set("DeleteSnapshotResults", delete_snapshots(state, devices));
    }
    return answer;
}

}  // namespace deregister_image

SKYLENS_DEFINE_OP(DeregisterImage) = {.write = deregister_image::run,
                                      .requirements = require_image,
                                      .trail = {.request = deregister_image::trail}};

}  // namespace skylens::ec2
