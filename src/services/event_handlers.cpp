// Which handler runs when a pending event's time has come: one row a kind.
#include "aws/clock.h"
#include "base/check.h"
#include "services/acm/acm.h"
#include "services/autoscaling/autoscaling.h"
#include "services/cloudtrail/cloudtrail.h"
#include "services/cloudwatch/cloudwatch.h"
#include "services/config/config.h"
#include "services/ec2/ec2.h"
#include "services/elbv2/elbv2.h"
#include "services/events/events.h"
#include "services/firehose/firehose.h"
#include "services/kms/kms.h"
#include "services/logs/logs.h"
#include "services/s3/access_log.h"
#include "services/s3/lifecycle.h"
#include "services/s3/notifications.h"
#include "services/s3/replication.h"
#include "services/s3/replication_metrics.h"
#include "services/s3/requests.h"
#include "services/s3/restore.h"
#include "services/s3/storage_metrics.h"
#include "services/sns/sns.h"

namespace skylens::aws {
namespace {

struct Row {
    EventKind kind;
    EventHandler handler;
};

const Row kRows[] = {
    {EventKind::InstanceState, ec2::on_instance_state},
    {EventKind::InstanceMonitoring, ec2::on_instance_monitoring},
    {EventKind::InstanceForget, ec2::on_instance_forget},
    {EventKind::Ec2Tick, ec2::on_tick},
    {EventKind::InstanceRecovered, ec2::on_instance_recovered},
    {EventKind::Ec2Resource, ec2::on_resource},
    {EventKind::VpcState, ec2::on_vpc_state},
    {EventKind::FlowLogDelivery, ec2::on_flow_log_delivery},
    {EventKind::FaultDevelops, ec2::on_fault_develops},
    {EventKind::AlarmTick, cloudwatch::on_alarm_tick},
    {EventKind::AlarmTickFast, cloudwatch::on_alarm_tick_fast},
    {EventKind::AlarmAction, cloudwatch::on_alarm_action},
    {EventKind::MetricLate, cloudwatch::on_metric_late},
    {EventKind::BusDeliver, events::on_deliver},
    {EventKind::BusSchedule, events::on_schedule},
    {EventKind::TrailToBus, cloudtrail::on_to_bus},
    {EventKind::TrailVisible, cloudtrail::on_visible},
    {EventKind::ConfigCapture, config::on_capture},
    {EventKind::ConfigEvaluate, config::on_evaluate},
    {EventKind::ConfigPeriodic, config::on_periodic},
    {EventKind::ConfigInventory, config::on_inventory},
    {EventKind::SnsDeliver, sns::on_deliver},
    {EventKind::S3StorageMetrics, s3::on_storage_metrics},
    {EventKind::KmsKey, kms::on_key},
    {EventKind::S3Lifecycle, s3::on_lifecycle},
    {EventKind::S3Notify, s3::on_notify},
    {EventKind::S3Replicate, s3::on_replicate},
    {EventKind::S3Restore, s3::on_restore},
    {EventKind::S3AccessLog, s3::on_access_log},
    {EventKind::S3RequestTick, s3::on_request_tick},
    {EventKind::ScalingTick, autoscaling::on_tick},
    {EventKind::ScalingWork, autoscaling::on_work},
    {EventKind::ScalingHook, autoscaling::on_hook},
    {EventKind::ScalingSchedule, autoscaling::on_schedule},
    {EventKind::ElbProvisioned, elbv2::on_provisioned},
    {EventKind::ElbTarget, elbv2::on_target},
    {EventKind::ElbHealthCheck, elbv2::on_health_check},
    {EventKind::ElbMinute, elbv2::on_minute},
    {EventKind::AcmValidation, acm::on_validation},
    {EventKind::AcmDaily, acm::on_daily},
    {EventKind::FirehoseState, firehose::on_state},
    {EventKind::FirehoseFlush, firehose::on_flush},
    {EventKind::S3ReplicationTick, s3::on_replication_tick},
    {EventKind::LogsForward, logs::on_forward},
};

}  // namespace

EventHandler event_handler(EventKind kind) {
    for (const Row& row : kRows) {
        if (row.kind == kind) return row.handler;
    }
    const EventHandler handler = traffic_handler(kind);
    SKYLENS_CHECK(handler != nullptr);
    return handler;
}

}  // namespace skylens::aws
