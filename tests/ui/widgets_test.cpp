#include <array>
#include <vector>

#include <doctest/doctest.h>

#include "ui/axis.h"
#include "ui/fonts.h"
#include "ui/widgets/lanes_layout.h"
#include "ui/widgets/search_box.h"
#include "ui/widgets/table.h"

namespace skylens::ui {
namespace {

TEST_CASE("value ticks are round and cover the range") {
    const ValueTicks ticks = value_ticks(0, 97, 4);
    CHECK(ticks.first == 0);
    CHECK(ticks.step == 25);
    CHECK(ticks.last() == 100);
    const ValueTicks small = value_ticks(-0.3, 0.9, 5);
    CHECK(small.first <= -0.3);
    CHECK(small.last() >= 0.9);
}

TEST_CASE("time steps are clock times") {
    CHECK(time_step(0, 60'000, 6) == 10'000);
    CHECK(time_step(0, 3 * 3'600'000, 8) == 1'800'000);
    CHECK(time_step(0, 9ll * 86'400'000, 10) == 86'400'000);
    CHECK(first_tick(61'000, 60'000) == 120'000);
    CHECK(first_tick(-1, 60'000) == 0);
    CHECK(tick_label(1'767'603'600'000, 3'600'000) == "09:00");
    CHECK(tick_label(1'767'571'200'000, 3'600'000) == "01-05");
    CHECK(moment_text(1'767'603'842'000) == "2026-01-05 09:04:02 UTC");
}

TEST_CASE("values are short") {
    CHECK(value_text(0) == "0");
    CHECK(value_text(12.5, "%") == "12.5%");
    CHECK(value_text(1234567, "B") == "1.23M B");
    CHECK(value_text(12500) == "12.5k");
}

TEST_CASE("natural order reads numbers as numbers") {
    CHECK(natural_less("i-9", "i-10"));
    CHECK_FALSE(natural_less("i-10", "i-9"));
    CHECK(natural_less("Web-1", "web-2"));
    CHECK_FALSE(natural_less("a", "a"));
    CHECK(natural_less("a", "a1"));
}

TEST_CASE("a filter asks for all of its words") {
    CHECK(matches_filter("web-1 running t3.micro", "RUN t3"));
    CHECK_FALSE(matches_filter("web-1 running", "run stopped"));
    CHECK(matches_filter("anything", "  "));
}

TEST_CASE("Hangul is found") {
    CHECK(has_hangul("abc 한"));
    CHECK(has_hangul("ㄱ"));
    CHECK_FALSE(has_hangul("é 漢 ✓"));
}

TEST_CASE("marks that lie close together join, with the most severe tone") {
    const std::vector<LaneMark> marks = {
        {0, 0, 1}, {10, 0, 2, Tone::Alarm}, {20, 0, 3}, {500, 0, 4}, {600, 900, 5}};
    const LaneRow row = {"x", Lane::Config, marks};
    const LaneView view = {0, 1000, 0, false};
    const auto clusters = lay_out_lane(row, 0, view, 1000, 11);
    REQUIRE(clusters.size() == 3);
    CHECK(clusters[0].count == 3);
    CHECK(clusters[0].tone == Tone::Alarm);
    CHECK(clusters[1].count == 1);
    CHECK(clusters[2].right == doctest::Approx(900));
}

TEST_CASE("zooming keeps the moment under the pointer and stays within the world") {
    LaneView view = {100'000, 200'000, 0, false};
    zoom_view(view, 0.5, 0.25, 0, 1'000'000);
    CHECK(view.from_ms == 112'500);
    CHECK(view.to_ms == 162'500);
    zoom_view(view, 1000, 0.5, 0, 1'000'000);
    CHECK(view.from_ms == 0);
    CHECK(view.to_ms == 1'000'000);
    move_view(view, 5000, 0, 1'000'000);
    CHECK(view.from_ms == 0);
}

TEST_CASE("arrow keys go from mark to mark") {
    const std::vector<LaneMark> first = {{10, 0, 1}, {20, 0, 2}};
    const std::vector<LaneMark> second = {{12, 0, 3}, {90, 0, 4}};
    const std::array<LaneRow, 2> rows = {
        {{"a", Lane::Activity, first}, {"b", Lane::Config, second}}};
    const LaneSpec spec = {rows, {}, 0, 50};
    CHECK(neighbour(spec, 0, 1, 0) == 2);
    CHECK(neighbour(spec, 1, 1, 0) == 2);
    CHECK(neighbour(spec, 2, 1, 0) == 0);
    CHECK(neighbour(spec, 2, 0, 1) == 3);
    CHECK(neighbour(spec, 4, 0, -1) == 2);
}

}  // namespace
}  // namespace skylens::ui
