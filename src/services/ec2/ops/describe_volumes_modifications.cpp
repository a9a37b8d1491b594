// ec2:DescribeVolumesModifications: the latest change of volumes that were changed.
//
// IAM: ec2:DescribeVolumesModifications on *.
// Errors, in order: InvalidParameterValue (MaxResults, filters), InvalidNextToken,
//   InvalidParameterValue and InvalidVolumeID.Malformed, InvalidVolume.NotFound,
//   InvalidVolumeModification.NotFound, DryRunOperation.
// CloudTrail: read-only; the request stands in DescribeVolumesModificationsRequest.
//
// Deviations from AWS: changes stay listed as long as the volume does.
#include "services/ec2/describe.h"
#include "services/ec2/state.h"
#include "services/ec2/volumes.h"

namespace skylens::ec2 {
namespace describe_volumes_modifications {

Value trail(const Value& params) {
    return Value::object({{"DescribeVolumesModificationsRequest", params}});
}

const std::vector<std::string_view> kFilters = {
    "modification-state",   "original-iops",      "original-size",
    "original-volume-type", "start-time",         "target-iops",
    "target-size",          "target-volume-type", "volume-id"};

void lookup(const Volume& volume, std::string_view name, FilterValues& out) {
    const VolumeModification& change = volume.modification;
    if (name == "volume-id") out.add(volume.id);
    if (name == "modification-state") out.add(modification_state_name(change.state));
    if (name == "original-iops") out.add(change.from.iops);
    if (name == "original-size") out.add(change.from.size_gib);
    if (name == "original-volume-type") out.add(change.from.type);
    if (name == "target-iops") out.add(change.to.iops);
    if (name == "target-size") out.add(change.to.size_gib);
    if (name == "target-volume-type") out.add(change.to.type);
    if (name == "start-time") out.add(iso_time(change.start));
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    const State& state = call.here().ec2;
    SKYLENS_TRY(const Page page,
                read_page(params, "DescribeVolumesModifications", 1, 500, "VolumeIds"));
    SKYLENS_TRY(const Filters filters, Filters::read(params, kFilters));
    SKYLENS_TRY(const std::vector<Str> ids,
                read_ids(kVolumeId, params.list("VolumeIds"),
                         [&](const Str& id) { return state.volumes.contains(id); }));
    for (const Str& id : ids) {
        const Volume& volume = *state.volumes.find(id);
        if (volume.modification.state != ModificationState::None) continue;
        return aws::error("InvalidVolumeModification.NotFound", "Modification for volume '",
                          id.view(), "' does not exist.");
    }
    SKYLENS_TRY_OK(dry_run(params));
    std::vector<Value> found;
    const auto consider = [&](const Volume& volume) {
        if (volume.modification.state == ModificationState::None) return;
        const bool match = filters.match(
            &volume.tags, [&](std::string_view name, auto& out) { lookup(volume, name, out); });
        if (match) found.push_back(modification_value(volume, call.now));
    };
    if (ids.empty()) {
        for (const Volume& volume : state.volumes)
            consider(volume);
    } else {
        for (const Str& id : ids)
            consider(*state.volumes.find(id));
    }
    return page_value("VolumesModifications", "DescribeVolumesModifications", page,
                      std::move(found));
}

}  // namespace describe_volumes_modifications

SKYLENS_DEFINE_OP(DescribeVolumesModifications) = {
    .read = describe_volumes_modifications::run,
    .trail = {.request = describe_volumes_modifications::trail}};

}  // namespace skylens::ec2
