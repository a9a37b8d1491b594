#include "aws/delays.h"

#include "base/check.h"

namespace skylens::aws {
namespace {

struct DelayRow {
    Delay which;
    DelayRange range;
    Duration instant;
};

constexpr Duration kNone = {0};

const DelayRow kDelays[] = {
    {Delay::InstancePending,
     {seconds(15), seconds(45), "Amazon EC2 instance state changes; typical"},
     kNone},
    {Delay::InstanceStopping,
     {seconds(20), seconds(50), "Amazon EC2 instance state changes; typical"},
     kNone},
    {Delay::InstanceShuttingDown,
     {seconds(20), seconds(50), "Amazon EC2 instance state changes; typical"},
     kNone},
    {Delay::InstanceTerminatedKept,
     {hours(1), hours(1), "Terminate Amazon EC2 instances"},
     hours(1)},
    {Delay::InstanceReboot, {seconds(30), seconds(60), "chosen for teaching"}, kNone},
    {Delay::InstanceRecovery, {minutes(2), minutes(4), "chosen for teaching"}, kNone},
    {Delay::StatusChecksInitializing,
     {minutes(2), minutes(3), "Status checks for Amazon EC2 instances; typical"},
     kNone},
    {Delay::MonitoringChange, {seconds(20), seconds(60), "chosen for teaching"}, kNone},
    {Delay::MetricDelivery,
     {seconds(60), seconds(60), "PutMetricData: statistics within about two minutes"},
     kNone},
    {Delay::NewMetricListed,
     {minutes(3), minutes(15), "PutMetricData: up to fifteen minutes in ListMetrics"},
     kNone},
    {Delay::TrailHistory,
     {minutes(3), minutes(8), "How CloudTrail works: about 5 minutes on average"},
     kNone},
    {Delay::TrailToBus,
     {seconds(5), seconds(60), "AWS service events delivered via CloudTrail; typical"},
     kNone},
    {Delay::BusDelivery,
     {milliseconds(300), milliseconds(800), "EventBridge: about half a second"},
     kNone},
    {Delay::ConfigItem, {seconds(40), minutes(3), "AWS Config FAQ: usually within minutes"}, kNone},
    {Delay::ConfigEvaluation, {seconds(5), seconds(30), "chosen for teaching"}, kNone},
    {Delay::ConfigInventory, {seconds(30), minutes(2), "chosen for teaching"}, kNone},
    {Delay::SnsDelivery, {milliseconds(100), seconds(2), "chosen for teaching"}, kNone},
    {Delay::AlarmAction, {milliseconds(200), seconds(1), "chosen for teaching"}, kNone},
    {Delay::BucketNotification,
     {minutes(5), minutes(5), "Enabling Amazon EventBridge: about five minutes"},
     kNone},
    {Delay::LateMetric,
     {minutes(15), hours(2), "PutMetricData: time stamps 3 to 24 hours old, up to two hours"},
     kNone},
    {Delay::OldMetric,
     {hours(48), hours(52), "PutMetricData: time stamps a day old, 48 hours or more"},
     kNone},
    {Delay::ScalingReaction, {seconds(3), seconds(15), "chosen for teaching"}, kNone},
    {Delay::ScalingInService, {seconds(1), seconds(6), "chosen for teaching"}, kNone},
    {Delay::ElbProvisioning, {minutes(2), minutes(3), "chosen for teaching"}, kNone},
    {Delay::ElbRegistration, {seconds(5), seconds(15), "chosen for teaching"}, kNone},
    {Delay::CertificateValidation,
     {minutes(5), minutes(30), "AWS Certificate Manager DNS validation; typical"},
     kNone},
    {Delay::BucketEvent,
     {seconds(1), seconds(4), "Amazon S3 Event Notifications: typically in seconds"},
     kNone},
    {Delay::BucketReplication,
     {seconds(15), minutes(12), "Replicating objects: most within 15 minutes"},
     kNone},
    {Delay::AccessLogDelivery,
     {hours(1), hours(3), "Logging requests with server access logging: within a few hours"},
     kNone},
    {Delay::RestoreExpedited,
     {minutes(1), minutes(5), "Understanding archive retrieval options"},
     kNone},
    {Delay::RestoreStandard,
     {hours(3), hours(5), "Understanding archive retrieval options"},
     kNone},
    {Delay::RestoreBulk, {hours(5), hours(12), "Understanding archive retrieval options"}, kNone},
    {Delay::RestoreDeepStandard,
     {hours(9), hours(12), "Understanding archive retrieval options"},
     kNone},
    {Delay::RestoreDeepBulk,
     {hours(24), hours(48), "Understanding archive retrieval options"},
     kNone},
    {Delay::VolumeCreating, {seconds(2), seconds(6), "chosen for teaching"}, kNone},
    {Delay::VolumeAttaching, {seconds(2), seconds(5), "chosen for teaching"}, kNone},
    {Delay::VolumeDetaching, {seconds(3), seconds(8), "chosen for teaching"}, kNone},
    {Delay::VolumeModifying,
     {seconds(5), seconds(30), "Monitor the progress of volume modifications; typical"},
     kNone},
    {Delay::VolumeOptimizing,
     {hours(5), hours(6), "Monitor the progress of volume modifications: 1 TiB, about 6 hours"},
     kNone},
    {Delay::SnapshotPending, {minutes(2), minutes(5), "chosen for teaching"}, kNone},
    {Delay::ImagePending, {seconds(20), seconds(60), "chosen for teaching"}, kNone},
    {Delay::InstanceHibernating, {minutes(1), minutes(2), "chosen for teaching"}, kNone},
    {Delay::ProfileAssociating, {seconds(1), seconds(5), "chosen for teaching"}, kNone},
    {Delay::VpcPending, {seconds(2), seconds(8), "chosen for teaching"}, kNone},
    {Delay::NatGatewayPending, {seconds(60), minutes(3), "NAT gateway basics; typical"}, kNone},
    {Delay::NatGatewayDeleting, {seconds(30), seconds(90), "NAT gateway basics; typical"}, kNone},
    {Delay::NatGatewayKept, {hours(1), hours(1), "Delete a NAT gateway: about an hour"}, hours(1)},
    {Delay::FlowLogsToLogs,
     {minutes(3), minutes(6), "Logging IP traffic using VPC Flow Logs: about 5 minutes"},
     kNone},
    {Delay::FlowLogsToS3,
     {minutes(4), minutes(10), "Logging IP traffic using VPC Flow Logs: about 10 minutes"},
     kNone},
    {Delay::DeliveryStreamPending, {seconds(20), seconds(60), "chosen for teaching"}, kNone},
    // Never at once: functions that subscribe to each other's logs would stop the clock.
    {Delay::LogsForward,
     {seconds(5), seconds(60), "Real-time processing of log data: usually within three minutes"},
     seconds(1)},
};

const DelayRow& row(Delay which) {
    const DelayRow& found = kDelays[static_cast<std::size_t>(which)];
    SKYLENS_CHECK(found.which == which);
    return found;
}

}  // namespace

Duration delay(Profile profile, Delay which, std::uint64_t draw) {
    const DelayRow& found = row(which);
    if (profile == Profile::Instant) return found.instant;
    const std::uint64_t width =
        static_cast<std::uint64_t>(found.range.high.ms - found.range.low.ms) + 1;
    // Mixed first: draws are often small counters.
    const std::uint64_t mixed = (draw ^ (draw >> 31)) * 0x9E3779B97F4A7C15ULL >> 20;
    return found.range.low + milliseconds(static_cast<std::int64_t>(mixed % width));
}

DelayRange delay_range(Delay which) { return row(which).range; }

}  // namespace skylens::aws
