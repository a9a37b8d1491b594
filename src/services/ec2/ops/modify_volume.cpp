// ec2:ModifyVolume: makes a volume larger, faster or of another type while it is in use.
//
// IAM: ec2:ModifyVolume on the volume.
// Errors, in order: NotSimulated, InvalidParameterValue and InvalidVolumeID.Malformed,
//   InvalidVolume.NotFound, IncorrectState, IncorrectModificationState,
//   VolumeModificationRateExceeded, InvalidParameterValue (smaller, or nothing changes),
//   InvalidParameterValue, InvalidParameterCombination and MissingParameter (size, IOPS,
//   throughput), DryRunOperation.
// CloudTrail: the volume and what is asked for stand in ModifyVolumeRequest.
//
// Deviations from AWS: the wording of the refusal after four changes in 24 hours is that of the
//   older rule; a change never fails half-way; cost follows at once.
#include <algorithm>

#include "services/ec2/access_storage.h"
#include "services/ec2/errors.h"
#include "services/ec2/state.h"
#include "services/ec2/volume_types.h"
#include "services/ec2/volumes.h"

namespace skylens::ec2 {
namespace modify_volume {

constexpr std::size_t kChangesADay = 4;  // "Requirements for Amazon EBS volume modifications"

Value trail(const Value& params) { return Value::object({{"ModifyVolumeRequest", params}}); }

Status check_state(const Volume& volume, SimTime now) {
    if (volume.state != VolumeState::Available && volume.state != VolumeState::InUse) {
        return aws::error("IncorrectState", "Volume '", volume.id.view(), "' is in the '",
                          volume_state_name(volume.state), "' state.");
    }
    const ModificationState state = volume.modification.state;
    if (state == ModificationState::Modifying || state == ModificationState::Optimizing) {
        return aws::error("IncorrectModificationState", "Volume ", volume.id.view(),
                          " cannot be modified in modification state ",
                          state == ModificationState::Modifying ? "MODIFYING" : "OPTIMIZING");
    }
    const auto& starts = volume.modification.starts;
    const auto lately = std::count_if(starts.begin(), starts.end(),
                                      [&](SimTime start) { return now - start < hours(24); });
    if (static_cast<std::size_t>(lately) < kChangesADay) return Ok{};
    return aws::error("VolumeModificationRateExceeded",
                      "You've reached the maximum modification rate per volume limit. Wait until "
                      "fewer than 4 modifications were made in the last 24 hours.");
}

// IOPS and throughput stay when the type stays, and are the new type's otherwise.
Result<VolumeShape> read_target(const Volume& volume, const aws::Params& params) {
    VolumeShape target{volume.type, volume.size_gib, 0, 0};
    if (params.has("VolumeType")) target.type = params.str("VolumeType");
    if (params.has("Size")) target.size_gib = static_cast<std::int32_t>(params.integer("Size"));
    if (target.size_gib < volume.size_gib) {
        return aws::error("InvalidParameterValue", "New size cannot be smaller than existing size");
    }
    if (find_volume_type(target.type) == nullptr) {
        return aws::error("InvalidParameterValue", "Invalid value '", target.type.view(),
                          "' for VolumeType.");
    }
    const bool same = target.type == volume.type;
    const bool provisioned = target.type == "gp3" || target.type == "io1" || target.type == "io2";
    GivenShape given{params.has("Iops"), params.has("Throughput")};
    if (same && provisioned) target.iops = volume.iops;
    if (same && target.type == "gp3") target.throughput = volume.throughput;
    if (given.iops) target.iops = static_cast<std::int32_t>(params.integer("Iops"));
    if (given.throughput) {
        target.throughput = static_cast<std::int32_t>(params.integer("Throughput"));
    }
    if (provisioned && target.iops == 0) target.iops = 3000;
    given.iops = given.iops || provisioned;
    SKYLENS_TRY_OK(check_volume_shape(target, given));
    complete_volume_shape(target);
    return target;
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    if (params.has("MultiAttachEnabled")) return aws::not_simulated("Multi-Attach");
    State& state = call.here().ec2;
    SKYLENS_TRY(Volume * volume, named_volume(state, params.str("VolumeId")));
    SKYLENS_TRY_OK(check_state(*volume, call.now));
    SKYLENS_TRY(const VolumeShape target, read_target(*volume, params));
    const VolumeShape present{volume->type, volume->size_gib, volume->iops, volume->throughput};
    if (target.fields() == present.fields()) {
        return aws::error("InvalidParameterValue",
                          "The volume already has the requested size, type, IOPS and throughput.");
    }
    SKYLENS_TRY_OK(dry_run(params));
    VolumeModification& change = volume->modification;
    auto& starts = change.starts;
    starts.erase(std::remove_if(starts.begin(), starts.end(),
                                [&](SimTime start) { return call.now - start >= hours(24); }),
                 starts.end());
    change.from = present;
    change.to = target;
    begin_modification(call.world, call.place, *volume, call.effect);
    call.changed("AWS::EC2::Volume", volume->id);
    return Value::object({{"VolumeModification", modification_value(*volume, call.now)}});
}

}  // namespace modify_volume

SKYLENS_DEFINE_OP(ModifyVolume) = {.write = modify_volume::run,
                                   .requirements = require_volume,
                                   .trail = {.request = modify_volume::trail}};

}  // namespace skylens::ec2
