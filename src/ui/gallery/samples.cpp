// The invented data that the gallery shows.
#include <array>
#include <cmath>

#include "base/sort.h"
#include "base/time.h"
#include "ui/draw.h"
#include "ui/gallery/parts.h"
#include "ui/kit.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"

namespace skylens::ui {
namespace {

// A small generator: the gallery needs variety, not randomness.
unsigned next(unsigned& seed) {
    seed = seed * 1664525u + 1013904223u;
    return seed >> 8;
}

constexpr std::array<const char*, 4> kTypes = {"t3.micro", "t3.large", "m6i.xlarge", "c7g.2xlarge"};
constexpr std::array<const char*, 3> kZones = {"us-east-1a", "us-east-1b", "us-east-1c"};
constexpr std::array<const char*, 5> kStates = {"running", "running", "running", "stopped",
                                                "pending"};
constexpr std::array<Tone, 5> kStateTones = {Tone::Ok, Tone::Ok, Tone::Ok, Tone::Neutral,
                                             Tone::Warning};
constexpr std::array<const char*, 4> kAlarms = {"OK", "In alarm", "Insufficient data", "OK"};
constexpr std::array<Tone, 4> kAlarmTones = {Tone::Ok, Tone::Alarm, Tone::Insufficient, Tone::Ok};

std::size_t pick(int row, unsigned salt, std::size_t count) {
    unsigned mixed = (static_cast<unsigned>(row) + 1) * 0x9E3779B1u + salt * 0x85EBCA77u;
    mixed = (mixed ^ (mixed >> 15)) * 0x2C1B3C6Du;
    return (mixed >> 12) % count;
}

constexpr const char* kEvent = R"({
  "version": "0", "id": "6a7e8feb-b491-4cf7-a9f1-bf3703467718",
  "detail-type": "EC2 Instance State-change Notification", "source": "aws.ec2",
  "account": "111122223333", "time": "2026-01-05T09:14:02Z", "region": "us-east-1",
  "resources": ["arn:aws:ec2:us-east-1:111122223333:instance/i-0abcd1111efgh2222"],
  "detail": {"instance-id": "i-0abcd1111efgh2222", "state": "stopped", "attempts": 3,
             "spot": false, "owner": null,
             "tags": {"Name": "web-2", "team": "observability"}}
})";

std::vector<LaneMark> marks_of(Tone usual, const char* label, std::int64_t start, int count,
                               std::int64_t step, unsigned seed, std::uint64_t first_id) {
    std::vector<LaneMark> marks;
    std::int64_t at = start;
    for (int i = 0; i < count; ++i) {
        at += static_cast<std::int64_t>(next(seed) % static_cast<unsigned>(step * 2));
        marks.push_back({at, 0, first_id + static_cast<std::uint64_t>(i), usual, label});
    }
    return marks;
}

}  // namespace

ServerModel::ServerModel(int count) : count_(count) {}

std::uint64_t ServerModel::key(int row) const { return static_cast<std::uint64_t>(row) + 1; }

std::string ServerModel::text(int row, int column) const {
    switch (column) {
        case 0:
            return "web-" + std::to_string(row + 1);
        case 1:
            return "i-0" + std::to_string(100000 + row * 7919 % 899999) + "c" +
                   std::to_string(row % 10);
        case 2:
            return kStates[pick(row, 1, kStates.size())];
        case 3:
            return kTypes[pick(row, 2, kTypes.size())];
        case 4:
            return kAlarms[pick(row, 3, kAlarms.size())];
        case 5:
            return kZones[pick(row, 4, kZones.size())];
        case 6:
            return std::to_string(pick(row, 5, 1000) / 10) + "." +
                   std::to_string(pick(row, 5, 1000) % 10);
        default:
            return {};
    }
}

void ServerModel::cell(int row, int column) {
    if (column == 0) {
        const std::string label = text(row, column) + "###open" + std::to_string(row);
        button(label.c_str(), ButtonKind::Link);
    } else if (column == 1) {
        const FontScope scope(Role::Mono);
        TableModel::cell(row, column);
    } else if (column == 2) {
        status(kStateTones[pick(row, 1, kStates.size())], text(row, column));
    } else if (column == 4) {
        status(kAlarmTones[pick(row, 3, kAlarms.size())], text(row, column));
    } else {
        TableModel::cell(row, column);
    }
}

std::vector<ChartPoint> sample_series(std::int64_t start_ms, int count, std::int64_t step_ms,
                                      double base, double swing, unsigned seed) {
    std::vector<ChartPoint> points;
    for (int i = 0; i < count; ++i) {
        const double wave =
            std::sin(static_cast<double>(i) * 0.045 + static_cast<double>(seed % 7));
        const double noise = static_cast<double>(next(seed) % 1000) / 1000.0 - 0.5;
        points.push_back({start_ms + i * step_ms, base + swing * (0.75 * wave + 0.3 * noise)});
    }
    return points;
}

Gallery::Parts::Parts() {
    start_ms = from_civil({.year = 2026, .month = 1, .day = 5, .hour = 6}).ms;
    now_ms = start_ms + 198 * kMinute;
    scrub_ms = now_ms;
    cpu = sample_series(start_ms, 197, kMinute, 52, 34, 11);
    latency = sample_series(start_ms, 198, kMinute, 120, 60, 29);
    errors = sample_series(start_ms, 40, 5 * kMinute, 2, 4, 3);
    cpu.erase(cpu.begin() + 60, cpu.begin() + 78);  // the agent was stopped
    for (ChartPoint& point : errors)
        point.value = point.value < 0 ? 0 : point.value;

    view = {now_ms - 60 * kMinute, now_ms + 4 * kMinute, 0, true};
    marks.push_back({{start_ms + 20 * kMinute, 0, 1, Tone::Neutral, "RunInstances"},
                     {now_ms - 41 * kMinute, 0, 2, Tone::Neutral, "AuthorizeSecurityGroupIngress"},
                     {now_ms - 12 * kMinute, 0, 3, Tone::Neutral, "StopInstances web-2"}});
    marks.push_back(
        {{now_ms - 52 * kMinute, 0, 10, Tone::Ok, "cpu-high OK"},
         {now_ms - 33 * kMinute, 0, 11, Tone::Insufficient, "cpu-high INSUFFICIENT_DATA"},
         {now_ms - 9 * kMinute, now_ms, 12, Tone::Alarm, "unhealthy-hosts ALARM"}});
    marks.push_back(marks_of(Tone::Neutral, "EC2 Instance State-change Notification", start_ms, 60,
                             3 * kMinute, 5, 100));
    marks.back().push_back({now_ms - 12 * kMinute + 900, 0, 4, Tone::Neutral,
                            "EC2 Instance State-change Notification"});
    marks.push_back(marks_of(Tone::Neutral, "DescribeInstances", start_ms, 210, kMinute, 77, 400));
    marks.back().push_back({now_ms - 7 * kMinute, 0, 5, Tone::Neutral, "StopInstances"});
    marks.push_back(
        {{now_ms - 38 * kMinute, 0, 20, Tone::Noncompliant, "restricted-ssh NON_COMPLIANT"},
         {now_ms - 11 * kMinute, 0, 6, Tone::Neutral, "AWS::EC2::Instance item"},
         {now_ms - 3 * kMinute, 0, 21, Tone::Compliant, "restricted-ssh COMPLIANT"}});
    for (std::vector<LaneMark>& row : marks) {
        sort_stably(row, [](const LaneMark& a, const LaneMark& b) { return a.ms < b.ms; });
        while (!row.empty() && row.back().ms > now_ms)
            row.pop_back();
    }
    links = {{3, 4}, {3, 5}, {3, 6}, {3, 12}, {2, 20}};

    Result<Value> parsed = parse_json(kEvent);
    if (parsed.ok()) event = parsed.value();
    code =
        "{\n  \"source\": [\"aws.ec2\"],\n  \"detail\": {\n    \"state\": [\"stopped\", "
        "\"terminated\"]\n  },\n  \"detail-type\": \"EC2 Instance State-change Notification\"\n}";
}

void draw_lanes(Gallery::Parts& parts, float height) {
    const char* names[] = {"Activity###activity", "CloudWatch###cloudwatch",
                           "EventBridge###eventbridge", "CloudTrail###cloudtrail",
                           "Config###config"};
    std::array<LaneRow, 5> rows;
    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i] = {names[i], static_cast<Lane>(i), parts.marks[i]};
    LaneSpec spec;
    spec.rows = rows;
    spec.links = parts.links;
    spec.first_ms = parts.start_ms;
    spec.now_ms = parts.now_ms;
    spec.height = height;
    lanes("Lenses###lenses", spec, parts.view);
    parts.facts->lane_selected = parts.view.selected;
}

}  // namespace skylens::ui
