#include <array>

#include "ui/draw.h"
#include "ui/gallery/parts.h"
#include "ui/kit.h"
#include "ui/widgets/panel.h"

namespace skylens::ui {
namespace {


}  // namespace

void draw_charts(Gallery::Parts& parts) {
    page_title(parts.say("Charts and lanes", "그래프와 레인"));
    begin_hover(parts.hover);

    begin_panel("lenses", {.title = parts.say("Lenses", "렌즈"),
                           .description = parts.say(
                               "One action, seen by every service when AWS would show it.",
                               "한 번의 작업을 서비스마다 AWS가 보여 줄 시점에 보여 줍니다.")});
    draw_lanes(parts, 0);
    end_panel();

    begin_panel("cpu", {.title = parts.say("CPU utilisation", "CPU 사용률")});
    const std::array<ChartSeries, 1> cpu = {{{"CPUUtilization", parts.cpu, 2 * kMinute}}};
    const std::array<ChartThreshold, 1> high = {{{80, true, "CPUUtilization > 80"}}};
    const std::array<ChartState, 4> states = {{
        {parts.start_ms, parts.start_ms + 61 * kMinute, Tone::Ok, "OK"},
        {parts.start_ms + 61 * kMinute, parts.start_ms + 79 * kMinute, Tone::Insufficient,
         "INSUFFICIENT_DATA"},
        {parts.start_ms + 79 * kMinute, parts.start_ms + 150 * kMinute, Tone::Ok, "OK"},
        {parts.start_ms + 150 * kMinute, parts.now_ms, Tone::Alarm, "ALARM"},
    }};
    metric_chart("CPU###chart_cpu",
                 {.from_ms = parts.start_ms,
                  .to_ms = parts.now_ms + 10 * kMinute,
                  .series = cpu,
                  .thresholds = high,
                  .states = states,
                  .unit = "%",
                  .height = 220,
                  .now_ms = parts.now_ms},
                 parts.hover);
    end_panel();

    begin_panel("latency", {.title = parts.say("Target response time", "대상 응답 시간")});
    const std::array<ChartSeries, 2> two = {{{"TargetResponseTime p99", parts.latency, 0},
                                             {"HTTPCode_Target_5XX_Count", parts.errors, 0}}};
    metric_chart("Latency###chart_latency",
                 {.from_ms = parts.start_ms,
                  .to_ms = parts.now_ms + 10 * kMinute,
                  .series = two,
                  .unit = "ms",
                  .height = 170},
                 parts.hover);
    end_panel();

    begin_panel("empty", {.title = parts.say("A metric without data", "데이터가 없는 지표")});
    metric_chart("Nothing###chart_none",
                 {.from_ms = parts.start_ms, .to_ms = parts.now_ms, .height = 110}, parts.hover);
    end_panel();
}

}  // namespace skylens::ui
