// ec2:DescribeVolumeStatus: whether volumes work.
//
// IAM: ec2:DescribeVolumeStatus on *.
// Errors, in order: InvalidParameterCombination (ids with MaxResults), InvalidParameterValue
//   (MaxResults, filters), InvalidNextToken, InvalidParameterValue and InvalidVolumeID.Malformed,
//   InvalidVolume.NotFound, DryRunOperation.
// CloudTrail: read-only; volumeSet and filterSet.
//
// Deviations from AWS: EBS never finds data doubtful, so io-enabled always passes; a volume is
// stalled
//   by the fault ebs-check of its instance only; there are no volume events; initialization from
//   snapshots is instant.
#include "services/ec2/addresses.h"
#include "services/ec2/describe.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"

namespace skylens::ec2 {
namespace describe_volume_status {

SKYLENS_EC2_TRAIL(DescribeVolumeStatus)

const Listing kListing = {
    "DescribeVolumeStatus",
    "VolumeStatuses",
    "VolumeIds",
    &kVolumeId,
    {"action.code", "action.description", "action.event-id", "availability-zone",
     "availability-zone-id", "event.description", "event.event-id", "event.event-type",
     "event.not-after", "event.not-before", "volume-status.details-name",
     "volume-status.details-status", "volume-status.status"}};

// Only volumes with provisioned IOPS have the check of their performance ("Amazon EBS volume status
// checks").
std::string_view performance(const aws::ReadCall& call, const Volume& volume) {
    const bool provisioned = volume.type == "io1" || volume.type == "io2" || volume.type == "gp3";
    if (!provisioned || volume.state != VolumeState::InUse) return "not-applicable";
    const Instance* instance = call.here().ec2->instances.find(volume.instance_id);
    return instance != nullptr && instance->faults.ebs != 0 ? "stalled" : "normal";
}

std::string_view status_of(const aws::ReadCall& call, const Volume& volume) {
    return performance(call, volume) == "stalled" ? "impaired" : "ok";
}

void lookup(const aws::ReadCall& call, const Volume& volume, std::string_view name,
            FilterValues& out) {
    if (name == "availability-zone") out.add(zone_name(call.place.region, volume.zone));
    if (name == "availability-zone-id") out.add(zone_id(call.place.region, volume.zone));
    if (name == "volume-status.status") out.add(status_of(call, volume));
    if (name == "volume-status.details-name") {
        out.add("io-enabled");
        out.add("io-performance");
    }
    if (name == "volume-status.details-status") {
        out.add("passed");
        out.add(performance(call, volume));
    }
}

Value show(const aws::ReadCall& call, const Volume& volume) {
    const Value details = Value::array(
        {Value::object({{"Name", "io-enabled"}, {"Status", "passed"}}),
         Value::object({{"Name", "io-performance"}, {"Status", performance(call, volume)}})});
    return Value::object({{"Actions", Value::array()},
                          {"AvailabilityZone", zone_name(call.place.region, volume.zone)},
                          {"AvailabilityZoneId", zone_id(call.place.region, volume.zone)},
                          {"Events", Value::array()},
                          {"VolumeId", volume.id},
                          {"VolumeStatus", Value::object({{"Details", details},
                                                          {"Status", status_of(call, volume)}})}});
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    return describe(
        params, kListing, call.here().ec2->volumes,
        [&](const Volume& volume, std::string_view name, FilterValues& out) {
            lookup(call, volume, name, out);
        },
        [&](const Volume& volume) { return show(call, volume); });
}

}  // namespace describe_volume_status

SKYLENS_DEFINE_OP(DescribeVolumeStatus) = {.read = describe_volume_status::run,
                                           .trail = {.request = describe_volume_status::trail}};

}  // namespace skylens::ec2
