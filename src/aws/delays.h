// Every delay of the simulated AWS, in one table with two profiles. The delays are teaching
// material: each row names where AWS documents it, or says that it was chosen for teaching.
#pragma once

#include <cstdint>

#include "base/time.h"

namespace skylens::aws {

enum class Profile : std::uint8_t { Realistic, Instant };

enum class Delay : std::uint8_t {
    InstancePending,          // pending → running
    InstanceStopping,         // stopping → stopped
    InstanceShuttingDown,     // shutting-down → terminated
    InstanceTerminatedKept,   // terminated instances stay visible
    InstanceReboot,           // a reboot's unreachable time
    InstanceRecovery,         // system recovery onto new hardware
    StatusChecksInitializing, // running → first status check result
    MonitoringChange,         // pending/disabling → enabled/disabled
    MetricDelivery,           // end of a period → datapoint readable
    NewMetricListed,          // first datapoint → shown by ListMetrics
    TrailHistory,             // API call → shown by LookupEvents
    TrailToBus,               // API call → "AWS API Call via CloudTrail" on the bus
    BusDelivery,              // event on the bus → target invoked
    ConfigItem,               // change → configuration item recorded
    ConfigEvaluation,         // configuration item → change-triggered rule evaluated
    ConfigInventory,          // recorder started → existing resources recorded
    SnsDelivery,              // Publish → message delivered
    AlarmAction,              // state change → action carried out
    BucketNotification,       // EventBridge switched on for a bucket → its events flow
    LateMetric,               // datum stamped 3 to 24 hours ago → readable
    OldMetric,                // datum stamped a day ago or more → readable
    ScalingReaction,          // desired capacity changed → Auto Scaling launches or terminates
    ScalingInService,         // instance running or terminated → Auto Scaling's activity ends
    ElbProvisioning,          // CreateLoadBalancer → active
    ElbRegistration,          // RegisterTargets → first health check
    CertificateValidation,    // RequestCertificate → domain shown to be the account's
    BucketEvent,              // change of an object → message to SNS, SQS or Lambda
    BucketReplication,        // object written → replica in the other bucket
    AccessLogDelivery,        // request to a bucket → its line in the log bucket
    RestoreExpedited,         // RestoreObject → the copy can be read, by tier
    RestoreStandard,
    RestoreBulk,
    RestoreDeepStandard,      // the same from S3 Glacier Deep Archive
    RestoreDeepBulk,
    VolumeCreating,           // creating → available
    VolumeAttaching,          // attaching → attached
    VolumeDetaching,          // detaching → detached
    VolumeModifying,          // modifying → optimizing
    VolumeOptimizing,         // optimizing → completed, per TiB
    SnapshotPending,          // pending → completed, per 100 GiB
    ImagePending,             // pending → available, beyond its snapshots
    InstanceHibernating,      // stopping → stopped of a hibernated instance
    ProfileAssociating,       // associating → associated
    VpcPending,               // pending → available; an address block associating → associated
    NatGatewayPending,        // pending → available
    NatGatewayDeleting,       // deleting → deleted
    NatGatewayKept,           // deleted and failed NAT gateways stay visible
    FlowLogsToLogs,           // end of an aggregation interval → in CloudWatch Logs
    FlowLogsToS3,             // end of five minutes → file in S3
    DeliveryStreamPending,    // Firehose: CREATING → ACTIVE, DELETING → gone
    LogsForward,              // log event → subscription filter's destination
    Count
};

// The delay of one occurrence. Realistic delays vary between a lower and an upper bound by `draw`
// (any number, usually a hash of what is delayed); instant delays are zero.
Duration delay(Profile profile, Delay which, std::uint64_t draw);

// The bounds, for showing them to a person.
struct DelayRange {
    Duration low;
    Duration high;
    const char* source;  // page title, or "chosen for teaching"
};
DelayRange delay_range(Delay which);

}  // namespace skylens::aws
