// The gallery's sections, one function each, and the state that they share.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/value.h"
#include "ui/gallery.h"
#include "ui/widgets/lanes.h"
#include "ui/widgets/metric_chart.h"
#include "ui/widgets/table.h"
#include "ui/widgets/toasts.h"

namespace skylens::ui {

inline constexpr std::int64_t kMinute = 60'000;

// Ten thousand invented servers.
class ServerModel final : public TableModel {
  public:
    explicit ServerModel(int count);
    [[nodiscard]] int rows() const override { return count_; }
    [[nodiscard]] std::uint64_t version() const override {
        return static_cast<std::uint64_t>(count_);
    }
    [[nodiscard]] std::uint64_t key(int row) const override;
    [[nodiscard]] std::string text(int row, int column) const override;
    void cell(int row, int column) override;

  private:
    int count_;
};

struct Gallery::Parts {
    Parts();
    GalleryFacts* facts = nullptr;
    Toasts toasts;
    // basics
    int segment = 0;
    int tab = 0;
    // forms
    std::string name, search;
    std::int64_t number = 3;
    int choice = -1;
    std::vector<int> many = {0, 2};
    bool toggle = true;
    bool check = false;
    int radio = 0;
    std::string code;
    bool modal = false;
    bool confirm = false;
    std::string typed;
    // table
    ServerModel few{7};
    ServerModel many_rows{10000};
    ServerModel none{0};
    TableState few_state, many_state, none_state;
    // charts and lanes
    std::vector<ChartPoint> cpu, latency, errors;
    ChartHover hover;
    LaneView view;
    std::vector<std::vector<LaneMark>> marks;
    std::vector<LaneLink> links;
    std::int64_t start_ms = 0;
    std::int64_t now_ms = 0;
    std::int64_t scrub_ms = 0;
    Value event;
    // layout
    float nav_width = 208;
    float lesson_width = 300;
    float lens_height = 210;

    // The text in the gallery's language.
    [[nodiscard]] const char* say(const char* english, const char* korean) const {
        return facts->korean ? korean : english;
    }
};

void draw_colors(Gallery::Parts& parts);
void draw_basics(Gallery::Parts& parts);
void draw_forms(Gallery::Parts& parts);
void draw_tables(Gallery::Parts& parts);
void draw_charts(Gallery::Parts& parts);
void draw_texts(Gallery::Parts& parts);
void draw_console(Gallery::Parts& parts);
void draw_platform(Gallery::Parts& parts, GalleryRequests& requests);

// Invented data, the same on every run.
std::vector<ChartPoint> sample_series(std::int64_t start_ms, int count, std::int64_t step_ms,
                                      double base, double swing, unsigned seed);
void draw_lanes(Gallery::Parts& parts, float height);

}  // namespace skylens::ui
