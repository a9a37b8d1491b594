// The kinds of effects and the lens (time-line lane) each belongs to.
#pragma once

#include <cstdint>
#include <string_view>

namespace skylens::aws {

// Values are part of saved hashes: append only.
enum class EffectKind : std::uint16_t {
    ApiCall,      // a call through the door; data: service, operation, principal, error, params
    StateChange,  // a resource changed by itself; data: from, to, …
    Fault,        // injected by a scenario or an instructor
    Workload,     // load on a resource was set
    MetricAlarmChange,  // an alarm changed state; data: from, to, reason
    AlarmAction,        // an alarm's action was carried out or failed; data: action, error
    BusEvent,           // an event reached a bus; data: the event
    RuleMatch,          // a rule matched an event; data: rule
    TargetInvoked,      // a target got an event; data: rule, target
    TargetFailed,       // a target refused it; data: rule, target, error
    ScheduleFired,      // a scheduled rule fired
    TrailRecord,        // a call became visible in the event history; data: eventName, …
    ConfigItem,         // a configuration item was recorded; data: resourceType, status
    RuleEvaluation,     // a Config rule judged a resource; data: rule, compliance, annotation
    ComplianceChange,   // the judgement changed; data: rule, from, to
    TopicPublish,       // SNS got a message
    Email,              // an e-mail arrived in the inbox
    QueueMessage,       // SQS got a message
    FunctionInvoked,    // Lambda ran a function
    LogEvent,           // CloudWatch Logs got a log event
    Datapoint,          // a datapoint worth naming as a cause (fired an alarm)
    Refusal,            // why a call was denied; data: decision, by, missing (the policies)
    Count
};

enum class Lane : std::uint8_t { Activity, CloudWatch, EventBridge, CloudTrail, Config };

Lane lane_of(EffectKind kind);
// "ApiCall", … for JSON and the why chain.
std::string_view effect_kind_name(EffectKind kind);

// The kinds of pending events. Each maps to one handler in services/event_handlers.cpp.
// Values are part of saved hashes: append only.
enum class EventKind : std::uint16_t {
    InstanceState,  // subject: instance id; number: generation
    InstanceStatusCheck,
    InstanceMonitoring,
    InstanceForget,
    Ec2Tick,        // every minute per Place with instances
    AlarmTick,      // every minute per Place with alarms
    AlarmTickFast,  // every 10 s per Place with high-resolution alarms
    AlarmAction,
    BusDeliver,   // subject: rule; data: target and event
    BusSchedule,  // subject: rule; number: generation
    TrailToBus,
    TrailVisible,   // subject: event id
    ConfigCapture,  // subject: resource; data: type
    ConfigEvaluate,
    ConfigPeriodic,
    ConfigInventory,
    SnsDeliver,
    LambdaInvoke,
    WorkloadStep,
    CredentialExpiry,
    MetricLate,         // a datum with an old time stamp becomes readable
    InstanceRecovered,  // subject: instance id; number: generation; data: automatic
    S3StorageMetrics,   // every day at midnight UTC, once there is a bucket
    ScalingTick,        // every minute per Place with Auto Scaling groups
    ScalingWork,        // subject: group; what it does next to its instances
    ScalingHook,        // subject: group; number: lifecycle action; its time is up
    ScalingSchedule,    // subject: group; number: generation; data: scheduled action
    ElbProvisioned,     // subject: load balancer ARN
    ElbTarget,          // a registration or draining ends; subject: group ARN; data: target
    ElbHealthCheck,     // subject: target group ARN; number: generation
    ElbMinute,          // every minute per Place with load balancers
    AcmValidation,      // subject: certificate ARN
    AcmDaily,           // every day per Place with certificates; with one's ARN: when it ends
    KmsKey,             // subject: key id; number: generation; data: delete or rotate
    S3Lifecycle,        // every day after midnight UTC per bucket with rules; subject: bucket
    S3Notify,           // subject: bucket; data: destination and message
    S3Replicate,        // subject: bucket; data: key and version
    S3Restore,          // an archived object is ready or expires; subject: bucket; data: key, …
    S3AccessLog,        // subject: bucket whose requests are written down
    S3RequestTick,      // every minute per bucket with request metrics; subject: bucket
    Ec2Resource,        // subject: volume, snapshot, image, …; number: generation
    VpcState,           // subject: VPC, address block or NAT gateway
    FlowLogDelivery,    // subject: flow log id; number: window's end, ms
    FirehoseState,      // subject: delivery stream
    FirehoseFlush,      // subject: delivery stream; number: buffer generation
    FaultDevelops,      // subject: instance id; number: the fault; its leak has come to its end
    TrafficTick,        // every 10 s per Place with network workloads
    CallersPlan,        // subject: caller; number: generation; every minute
    CallerCalls,        // subject: caller; number: generation
    AgentReport,        // subject: instance id; number: the agent's generation
    S3ReplicationTick,  // every minute per bucket with replication metrics; subject: bucket
    LogsForward,        // subject: log group with subscription filters
    Count
};

}  // namespace skylens::aws
