#include "services/ec2/volume_spec.h"

#include "services/ec2/ebs_keys.h"
#include "services/ec2/errors.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {
namespace {

Status read_source(const aws::World& world, aws::Place place, const Value& given,
                   std::string_view size_member, NewVolume& volume) {
    volume.shape.size_gib = static_cast<std::int32_t>(given[size_member].as_int());
    volume.snapshot_id = given["SnapshotId"].as_str();
    if (volume.snapshot_id.empty()) {
        return given.contains(size_member) ? Status(Ok{}) : missing_parameter("size/snapshot");
    }
    SKYLENS_TRY(const FoundSnapshot found, named_snapshot(world, place, volume.snapshot_id));
    if (!found.completed) {
        return aws::error("IncorrectState", "Snapshot is in invalid state - ",
                          snapshot_state_name(found.row->state));
    }
    if (!given.contains(size_member)) volume.shape.size_gib = found.size_gib;
    if (volume.shape.size_gib < found.size_gib) {
        return aws::error("InvalidParameterValue", "Volume of ",
                          std::int64_t{volume.shape.size_gib}, "GiB is too small for snapshot '",
                          found.id.view(), "'; minimum is ", std::int64_t{found.size_gib}, "GiB");
    }
    volume.encrypted = found.encrypted;
    volume.source_key = found.kms_key_id;
    return Ok{};
}

}  // namespace

Result<NewVolume> read_new_volume(const aws::World& world, aws::Place place, const Value& given,
                                  std::string_view size_member, const Str& default_type) {
    NewVolume volume;
    volume.shape.type = given.contains("VolumeType") ? given["VolumeType"].as_str() : default_type;
    volume.given_key = given["KmsKeyId"].as_str();
    if (find_volume_type(volume.shape.type) == nullptr) {
        return aws::error("InvalidParameterValue", "Invalid value '", volume.shape.type.view(),
                          "' for VolumeType.");
    }
    SKYLENS_TRY_OK(read_source(world, place, given, size_member, volume));
    volume.encrypted = volume.encrypted || given["Encrypted"].as_bool() ||
                       world.at(place).ec2->encryption_by_default;
    if (!volume.given_key.empty() && !volume.encrypted) {
        return aws::error("InvalidParameterDependency",
                          "The parameter KmsKeyId requires the parameter Encrypted to be set.");
    }
    volume.shape.iops = static_cast<std::int32_t>(given["Iops"].as_int());
    volume.shape.throughput = static_cast<std::int32_t>(given["Throughput"].as_int());
    SKYLENS_TRY_OK(
        check_volume_shape(volume.shape, {given.contains("Iops"), given.contains("Throughput")}));
    complete_volume_shape(volume.shape);
    return volume;
}

Str key_of(aws::WriteCall& call, const NewVolume& wanted) {
    if (!wanted.encrypted) return {};
    if (wanted.given_key.empty() && !wanted.source_key.empty()) return wanted.source_key;
    return resolve_ebs_key(call.world, call.place, wanted.given_key, call.effect);
}

}  // namespace skylens::ec2
