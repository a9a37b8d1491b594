#include "aws/effects.h"

#include "base/check.h"

namespace skylens::aws {
namespace {

struct KindRow {
    EffectKind kind;
    Lane lane;
    const char* name;
};

const KindRow kKinds[] = {
    {EffectKind::ApiCall, Lane::Activity, "ApiCall"},
    {EffectKind::StateChange, Lane::Activity, "StateChange"},
    {EffectKind::Fault, Lane::Activity, "Fault"},
    {EffectKind::Workload, Lane::Activity, "Workload"},
    {EffectKind::MetricAlarmChange, Lane::CloudWatch, "MetricAlarmChange"},
    {EffectKind::AlarmAction, Lane::CloudWatch, "AlarmAction"},
    {EffectKind::BusEvent, Lane::EventBridge, "BusEvent"},
    {EffectKind::RuleMatch, Lane::EventBridge, "RuleMatch"},
    {EffectKind::TargetInvoked, Lane::EventBridge, "TargetInvoked"},
    {EffectKind::TargetFailed, Lane::EventBridge, "TargetFailed"},
    {EffectKind::ScheduleFired, Lane::EventBridge, "ScheduleFired"},
    {EffectKind::TrailRecord, Lane::CloudTrail, "TrailRecord"},
    {EffectKind::ConfigItem, Lane::Config, "ConfigItem"},
    {EffectKind::RuleEvaluation, Lane::Config, "RuleEvaluation"},
    {EffectKind::ComplianceChange, Lane::Config, "ComplianceChange"},
    {EffectKind::TopicPublish, Lane::Activity, "TopicPublish"},
    {EffectKind::Email, Lane::Activity, "Email"},
    {EffectKind::QueueMessage, Lane::Activity, "QueueMessage"},
    {EffectKind::FunctionInvoked, Lane::Activity, "FunctionInvoked"},
    {EffectKind::LogEvent, Lane::CloudWatch, "LogEvent"},
    {EffectKind::Datapoint, Lane::CloudWatch, "Datapoint"},
    {EffectKind::Refusal, Lane::Activity, "Refusal"},
};

const KindRow& row(EffectKind kind) {
    const KindRow& found = kKinds[static_cast<std::size_t>(kind)];
    SKYLENS_CHECK(found.kind == kind);
    return found;
}

}  // namespace

Lane lane_of(EffectKind kind) { return row(kind).lane; }

std::string_view effect_kind_name(EffectKind kind) { return row(kind).name; }

}  // namespace skylens::aws
