// CloudWatch through the door and over time.
#include <doctest/doctest.h>

#include "services/cloudwatch/cloudwatch.h"
#include "services/cloudwatch/state.h"
#include "support/world.h"

using namespace skylens;
using namespace skylens::cloudwatch;
using skylens::test::kPlace;
using skylens::test::told;

namespace {

aws::Outcome call(aws::World& world, std::string_view operation, std::string_view params) {
    return test::call(world, "cloudwatch", operation, params);
}

const char kAlarm[] =
    R"({"AlarmName": "cpu", "Namespace": "AWS/EC2", "MetricName": "CPUUtilization",
    "Dimensions": [{"Name": "InstanceId", "Value": "i-1"}], "Statistic": "Average", "Period": 60,
    "EvaluationPeriods": 2, "Threshold": 80, "ComparisonOperator": "GreaterThanThreshold"})";

const MetricId kCpu = {"AWS/EC2", "CPUUtilization", {{"InstanceId", "i-1"}}};

// A point at the end of every minute, as EC2 does with detailed monitoring.
void run_minutes(aws::World& world, int count, double value, sim::EffectId cause = 0) {
    for (int i = 0; i < count; ++i) {
        aws::advance(world, next_multiple(world.now, minutes(1)));
        put_metric(world, kPlace, kCpu, Unit::Percent, world.now - minutes(1), value, cause);
    }
}

const Alarm& alarm(const aws::World& world) { return *world.at(kPlace).cloudwatch->alarms.begin(); }

int count_effects(const aws::World& world, aws::EffectKind kind) {
    int count = 0;
    for (std::size_t i = 0; i < world.effects.size(); ++i) {
        if (world.effects[i].kind == static_cast<std::uint16_t>(kind)) ++count;
    }
    return count;
}

}  // namespace

// facts: cw-alarm-001, cw-alarm-003, cw-alarm-005
// systems: metric-alarm
TEST_CASE("cloudwatch: an alarm fires and recovers, and the chain of causes leads to the data") {
    aws::World world = new_world({});
    REQUIRE(told(call(world, "PutMetricAlarm", kAlarm)) == "ok");
    run_minutes(world, 5, 20);
    CHECK(alarm(world).status.value == AlarmState::Ok);
    const sim::EffectId load = world.add_effect(aws::EffectKind::Workload, kPlace, "shop", 0);
    run_minutes(world, 4, 95, load);
    CHECK(alarm(world).status.value == AlarmState::Alarm);
    CHECK(
        alarm(world).status.reason ==
        "Threshold Crossed: 2 datapoints [95.0 (05/01/26 09:06:00), 95.0 (05/01/26 09:05:00)] were "
        "greater than the threshold (80.0).");
    const sim::Effect* change = world.effects.find(alarm(world).status.effect);
    REQUIRE(change != nullptr);
    CHECK(change->data["to"].as_string() == "ALARM");
    const sim::Effect* point = world.effects.find(change->cause);
    REQUIRE(point != nullptr);
    CHECK(point->kind == static_cast<std::uint16_t>(aws::EffectKind::Datapoint));
    CHECK(point->cause == load);
    run_minutes(world, 4, 20);
    CHECK(alarm(world).status.value == AlarmState::Ok);
}

// facts: cw-alarm-004
TEST_CASE("cloudwatch: an alarm whose metric stops becomes INSUFFICIENT_DATA after N + 2 periods") {
    aws::World world = new_world({});
    REQUIRE(told(call(world, "PutMetricAlarm", kAlarm)) == "ok");
    run_minutes(world, 5, 20);
    aws::advance(world, world.now + minutes(3));
    CHECK(alarm(world).status.value == AlarmState::Ok);
    aws::advance(world, world.now + minutes(2));
    CHECK(alarm(world).status.value == AlarmState::InsufficientData);
    CHECK(alarm(world).status.reason == "Insufficient Data: 2 datapoints were unknown.");
}

TEST_CASE(
    "cloudwatch: the first evaluation replaces the reason of a new alarm without a transition") {
    aws::World world = new_world({});
    REQUIRE(told(call(world, "PutMetricAlarm", kAlarm)) == "ok");
    CHECK(alarm(world).status.reason == "Unchecked: Initial alarm creation");
    aws::advance(world, world.now + minutes(2));
    CHECK(alarm(world).status.reason == "Insufficient Data: 2 datapoints were unknown.");
    CHECK(alarm(world).status.transitioned == world.start);
    CHECK(world.at(kPlace).cloudwatch->history.size() == 1);
}

// facts: cw-alarm-015
// systems: alarm-test
TEST_CASE("cloudwatch: SetAlarmState lasts until the next evaluation") {
    aws::World world = new_world({});
    REQUIRE(told(call(world, "PutMetricAlarm", kAlarm)) == "ok");
    run_minutes(world, 5, 20);
    REQUIRE(told(call(world, "SetAlarmState", R"({"AlarmName": "cpu", "StateValue": "ALARM",
        "StateReason": "testing purposes", "StateReasonData": "{\"a\":1}"})")) == "ok");
    CHECK(alarm(world).status.value == AlarmState::Alarm);
    aws::advance(world, world.now + minutes(1));
    CHECK(alarm(world).status.value == AlarmState::Ok);
    const auto& history = world.at(kPlace).cloudwatch->history;
    CHECK(history[history.size() - 2].data == history[history.size() - 2].data.string());
    CHECK(history[history.size() - 2].summary == "Alarm updated from OK to ALARM");
    CHECK(told(call(world, "SetAlarmState", R"({"AlarmName": "cpu", "StateValue": "OK",
        "StateReason": "", "StateReasonData": "{"})"))
              .substr(0, 14) == "InvalidFormat:");
}

TEST_CASE("cloudwatch: actions run only on a change of state and only when they are enabled") {
    aws::World world = new_world({});
    const std::string with_action =
        std::string(kAlarm, sizeof kAlarm - 2) +
        R"(, "AlarmActions": ["arn:aws:sns:us-east-1:111111111111:ops"]})";
    REQUIRE(told(call(world, "PutMetricAlarm", with_action)) == "ok");
    run_minutes(world, 10, 95);
    CHECK(alarm(world).status.value == AlarmState::Alarm);
    const int acted = count_effects(world, aws::EffectKind::AlarmAction);
    CHECK(acted >= 1);
    run_minutes(world, 10, 95);
    CHECK(count_effects(world, aws::EffectKind::AlarmAction) == acted);
    run_minutes(world, 5, 20);
    REQUIRE(told(call(world, "DisableAlarmActions", R"({"AlarmNames": ["cpu", "none"]})")) == "ok");
    run_minutes(world, 5, 95);
    CHECK(alarm(world).status.value == AlarmState::Alarm);
    CHECK(count_effects(world, aws::EffectKind::AlarmAction) == acted);
}

TEST_CASE("cloudwatch: a high-resolution alarm reacts within seconds") {
    aws::World world = new_world({});
    REQUIRE(told(call(world, "PutMetricAlarm", R"({"AlarmName": "fast", "Namespace": "Shop",
        "MetricName": "Errors", "Statistic": "Sum", "Period": 10, "EvaluationPeriods": 1,
        "Threshold": 3, "ComparisonOperator": "GreaterThanThreshold",
        "TreatMissingData": "notBreaching"})")) == "ok");
    aws::advance(world, world.now + seconds(25));
    CHECK(alarm(world).status.value == AlarmState::Ok);
    REQUIRE(told(call(world, "PutMetricData", R"({"Namespace": "Shop", "MetricData": [
        {"MetricName": "Errors", "Value": 9, "StorageResolution": 1}]})")) == "ok");
    aws::advance(world, world.now + seconds(10));
    CHECK(alarm(world).status.value == AlarmState::Alarm);
}

TEST_CASE("cloudwatch: an update keeps the state and the tags, a deletion keeps the history") {
    aws::World world = new_world({});
    const std::string tagged =
        std::string(kAlarm, sizeof kAlarm - 2) + R"(, "Tags": [{"Key": "team", "Value": "a"}]})";
    REQUIRE(told(call(world, "PutMetricAlarm", tagged)) == "ok");
    run_minutes(world, 6, 95);
    REQUIRE(told(call(world, "PutMetricAlarm", kAlarm)) == "ok");
    CHECK(alarm(world).status.value == AlarmState::Alarm);
    CHECK(alarm(world).tags.size() == 1);
    CHECK(told(call(world, "DeleteAlarms", R"({"AlarmNames": ["cpu", "other"]})")) ==
          "ResourceNotFound: Unknown");
    CHECK(world.at(kPlace).cloudwatch->alarms.size() == 1);
    REQUIRE(told(call(world, "DeleteAlarms", R"({"AlarmNames": ["cpu"]})")) == "ok");
    CHECK(world.at(kPlace).cloudwatch->alarms.empty());
    CHECK(world.at(kPlace).cloudwatch->checks.empty());
    const auto answer = call(world, "DescribeAlarmHistory", R"({"AlarmName": "cpu"})");
    CHECK(answer.result.value()["AlarmHistoryItems"].at(0)["HistorySummary"].as_string() ==
          "Alarm \"cpu\" deleted");
    run_minutes(world, 3, 95);
    CHECK_FALSE(world.at(kPlace).cloudwatch->ticking);
}

TEST_CASE("cloudwatch: old data becomes readable hours later") {
    aws::World world = new_world({});
    REQUIRE(told(call(world, "PutMetricData", R"({"Namespace": "Shop", "MetricData": [
        {"MetricName": "Orders", "Value": 4, "Timestamp": "2026-01-05T04:00:00Z"}]})")) == "ok");
    const char question[] = R"({"Namespace": "Shop", "MetricName": "Orders", "Period": 60,
        "StartTime": "2026-01-05T03:00:00Z", "EndTime": "2026-01-05T05:00:00Z",
        "Statistics": ["Sum"]})";
    CHECK(call(world, "GetMetricStatistics", question).result.value()["Datapoints"].empty());
    aws::advance(world, world.now + hours(3));
    CHECK(call(world, "GetMetricStatistics", question).result.value()["Datapoints"].size() == 1);
}

TEST_CASE("cloudwatch: time in one step or in many gives the same world") {
    aws::World one = new_world({});
    REQUIRE(told(call(one, "PutMetricAlarm", kAlarm)) == "ok");
    REQUIRE(told(call(one, "PutMetricData", R"({"Namespace": "Shop", "MetricData": [
        {"MetricName": "Orders", "Value": 4}]})")) == "ok");
    aws::World many = one;
    aws::advance(one, one.now + hours(1));
    for (int i = 0; i < 360; ++i)
        aws::advance(many, many.now + seconds(10));
    CHECK(aws::world_hash(one) == aws::world_hash(many));
}

TEST_CASE("cloudwatch: a refused call changes no resource") {
    aws::World world = new_world({});
    REQUIRE(told(call(world, "PutMetricAlarm", kAlarm)) == "ok");
    const std::uint64_t before = aws::resources_hash(world);
    for (
        const char* params :
        {R"({"Namespace": "Shop", "MetricData": [{"MetricName": "A", "Value": 1},
            {"MetricName": "B"}]})",
         R"({"Namespace": "AWS/Shop", "MetricData": [{"MetricName": "A", "Value": 1}]})",
         R"({"Namespace": "Shop"})"}) {
        CHECK(told(call(world, "PutMetricData", params)) != "ok");
    }
    CHECK(told(call(world, "TagResource", R"({"ResourceARN":
        "arn:aws:cloudwatch:us-east-1:111111111111:alarm:none",
        "Tags": [{"Key": "a", "Value": "b"}]})")) !=
          "ok");
    CHECK(aws::resources_hash(world) == before);
}

TEST_CASE("cloudwatch: PutMetricAlarm says what is wrong, in AWS's words") {
    struct Row {
        const char* change;  // members that replace or add
        const char* expected;
    };
    const Row rows[] = {
        {R"({"Period": 45})", "ValidationError: Period must be 10, 20, 30 or a multiple of 60"},
        {R"({"Period": 300, "EvaluationPeriods": 300})",
         "ValidationError: Metrics cannot be checked across more than a day (EvaluationPeriods * "
         "Period must "
         "be <= 86400) for alarms using period < 3600"},
        {R"({"Period": 3600, "EvaluationPeriods": 169})",
         "ValidationError: Metrics cannot be checked across more than a week (EvaluationPeriods * "
         "Period must "
         "be <= 604800) for alarms using period >= 3600"},
        {R"({"Period": 3600, "EvaluationPeriods": 168})", "ok"},
        {R"({"DatapointsToAlarm": 3})",
         "ValidationError: DatapointsToAlarm must be less than or equal to EvaluationPeriods"},
        {R"({"TreatMissingData": "bad"})",
         "ValidationError: Supported values for TreatMissingData are breaching, notBreaching, "
         "ignore, and "
         "missing."},
        {R"({"ExtendedStatistic": "p99"})",
         "ValidationError: PutMetricAlarm request can not be made with both Statistic and "
         "ExtendedStatistic "
         "parameters. Only one of them should be present"},
        {R"({"EvaluateLowSampleCountPercentile": "ignore"})",
         "ValidationError: Option evaluateLowSampleCountPercentile can not be applied with "
         "statistic Average. "
         "This option is enabled only for percentile statistics."},
        {R"({"AlarmActions": ["ops"]})", "ValidationError: Invalid arn syntax: ops"},
        {R"({"AlarmActions": ["arn:aws:sns:eu-west-1:111111111111:ops"]})",
         "ValidationError: Invalid region eu-west-1 specified. Only us-east-1 is supported."},
        {R"({"AlarmActions": ["arn:aws:automate:us-east-1:ec2:recover"]})",
         "ValidationError: Invalid use of EC2 'Recover' action. It can be used only with the "
         "metric "
         "StatusCheckFailed_System."},
        {R"({"Dimensions": [], "AlarmActions": ["arn:aws:automate:us-east-1:ec2:stop"]})",
         "ValidationError: Invalid use of EC2 'Stop' action. The alarm's metric must have the "
         "dimension "
         "InstanceId."},
        {R"({"Metrics": []})", "NotSimulated: PutMetricAlarm with Metrics is not simulated"},
    };
    for (const Row& row : rows) {
        aws::World world = new_world({});
        Value params = parse_json(kAlarm).value();
        const Value change = parse_json(row.change).value();
        for (const Value::Member& member : change.members())
            params.set(member.key, member.value);
        CHECK(told(call(world, "PutMetricAlarm", to_json(params))) == row.expected);
    }
}

TEST_CASE("cloudwatch: the explanation of an alarm shows what became of every period") {
    aws::World world = new_world({});
    REQUIRE(told(call(world, "PutMetricAlarm", kAlarm)) == "ok");
    run_minutes(world, 2, 95);
    aws::advance(world, world.now + seconds(70));
    const Value why = explain_alarm(world, kPlace, "cpu");
    CHECK(why["points"].size() == 4);
    CHECK(why["breaching"].as_int() == 2);
    CHECK(why["points"].at(3)["use"].as_string() == "skipped");
    CHECK(explain_alarm(world, kPlace, "none").is_null());
}

TEST_CASE("cloudwatch: ten thousand alarms") {
    aws::World world = new_world({});
    for (int i = 0; i < 10'000; ++i) {
        Value params = parse_json(kAlarm).value();
        params.set("AlarmName", join("alarm-", std::int64_t{i}));
        REQUIRE(told(call(world, "PutMetricAlarm", to_json(params))) == "ok");
    }
    run_minutes(world, 4, 95);
    CHECK(world.at(kPlace).cloudwatch->alarms.find("alarm-9999")->status.value ==
          AlarmState::Alarm);
}
