// Which handler runs when a pending event's time has come: one row a kind.
#include "aws/clock.h"
#include "base/check.h"
#include "services/cloudtrail/cloudtrail.h"
#include "services/cloudwatch/cloudwatch.h"
#include "services/config/config.h"

namespace skylens::aws {
namespace {

struct Row {
    EventKind kind;
    EventHandler handler;
};

const Row kRows[] = {
    {EventKind::AlarmTick, cloudwatch::on_alarm_tick},
    {EventKind::AlarmTickFast, cloudwatch::on_alarm_tick_fast},
    {EventKind::AlarmAction, cloudwatch::on_alarm_action},
    {EventKind::MetricLate, cloudwatch::on_metric_late},
    {EventKind::TrailToBus, cloudtrail::on_to_bus},
    {EventKind::TrailVisible, cloudtrail::on_visible},
    {EventKind::ConfigCapture, config::on_capture},
    {EventKind::ConfigEvaluate, config::on_evaluate},
    {EventKind::ConfigPeriodic, config::on_periodic},
    {EventKind::ConfigInventory, config::on_inventory},
};

}  // namespace

EventHandler event_handler(EventKind kind) {
    for (const Row& row : kRows) {
        if (row.kind == kind) return row.handler;
    }
    SKYLENS_CHECK(!"a kind of event that nobody handles");
    return nullptr;
}

}  // namespace skylens::aws
