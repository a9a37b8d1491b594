#include "ui/widgets/lanes_layout.h"

#include <algorithm>
#include <cstdlib>

namespace skylens::ui {
namespace {

constexpr std::int64_t kSpanMin = 2000;  // two seconds fill the axis at the deepest zoom

std::int64_t end_of(const LaneMark& mark) { return std::max(mark.ms, mark.to_ms); }

struct Place {
    int row = -1;
    int index = -1;
};

Place find(const LaneSpec& spec, std::uint64_t id) {
    for (int row = 0; row < static_cast<int>(spec.rows.size()); ++row) {
        const auto marks = spec.rows[static_cast<std::size_t>(row)].marks;
        for (int i = 0; i < static_cast<int>(marks.size()); ++i) {
            if (marks[static_cast<std::size_t>(i)].id == id) return {row, i};
        }
    }
    return {};
}

std::uint64_t latest(const LaneSpec& spec) {
    const LaneMark* best = nullptr;
    for (const LaneRow& row : spec.rows) {
        for (const LaneMark& mark : row.marks) {
            if (mark.ms <= spec.now_ms && (best == nullptr || mark.ms >= best->ms)) best = &mark;
        }
    }
    return best == nullptr ? 0 : best->id;
}

std::uint64_t nearest(const LaneRow& row, std::int64_t ms) {
    const LaneMark* best = nullptr;
    for (const LaneMark& mark : row.marks) {
        if (best == nullptr || std::llabs(mark.ms - ms) < std::llabs(best->ms - ms)) best = &mark;
    }
    return best == nullptr ? 0 : best->id;
}

void clamp_view(LaneView& view, std::int64_t first_ms, std::int64_t last_ms) {
    const std::int64_t span =
        std::min(view.to_ms - view.from_ms, std::max(last_ms - first_ms, kSpanMin));
    view.from_ms = std::clamp(view.from_ms, first_ms, std::max(first_ms, last_ms - span));
    view.to_ms = view.from_ms + span;
}

}  // namespace

int severity(Tone tone) {
    switch (tone) {
        case Tone::Alarm:
            return 6;
        case Tone::Noncompliant:
            return 5;
        case Tone::Warning:
            return 4;
        case Tone::Insufficient:
            return 3;
        case Tone::Info:
            return 2;
        case Tone::Ok:
        case Tone::Compliant:
            return 1;
        case Tone::Neutral:
            break;
    }
    return 0;
}

std::vector<LaneCluster> lay_out_lane(const LaneRow& row, int number, const LaneView& view,
                                      float width, float reach) {
    std::vector<LaneCluster> clusters;
    const double scale =
        static_cast<double>(width) / static_cast<double>(view.to_ms - view.from_ms);
    const auto x_of = [&view, scale](std::int64_t ms) {
        return static_cast<float>(static_cast<double>(ms - view.from_ms) * scale);
    };
    for (int i = 0; i < static_cast<int>(row.marks.size()); ++i) {
        const LaneMark& mark = row.marks[static_cast<std::size_t>(i)];
        if (end_of(mark) < view.from_ms) continue;
        if (mark.ms > view.to_ms) break;
        const float x = x_of(mark.ms);
        const float right = x_of(end_of(mark));
        const bool point = right - x < reach;
        LaneCluster* last = clusters.empty() ? nullptr : &clusters.back();
        if (last != nullptr && point && last->right - last->x < reach && x - last->right < reach) {
            ++last->count;
            last->right = std::max(last->right, right);
            if (severity(mark.tone) > severity(last->tone)) last->tone = mark.tone;
            continue;
        }
        clusters.push_back({number, i, 1, x, right, mark.tone});
    }
    return clusters;
}

void zoom_view(LaneView& view, double factor, double share, std::int64_t first_ms,
               std::int64_t last_ms) {
    const double span = static_cast<double>(view.to_ms - view.from_ms);
    const auto middle = view.from_ms + static_cast<std::int64_t>(span * share);
    const double most = static_cast<double>(std::max(last_ms - first_ms, kSpanMin));
    const double wanted = std::clamp(span * factor, static_cast<double>(kSpanMin), most);
    view.from_ms = middle - static_cast<std::int64_t>(wanted * share);
    view.to_ms = view.from_ms + static_cast<std::int64_t>(wanted);
    clamp_view(view, first_ms, last_ms);
}

void move_view(LaneView& view, std::int64_t by_ms, std::int64_t first_ms, std::int64_t last_ms) {
    view.from_ms += by_ms;
    view.to_ms += by_ms;
    clamp_view(view, first_ms, last_ms);
}

std::uint64_t neighbour(const LaneSpec& spec, std::uint64_t selected, int step, int row_step) {
    const Place place = find(spec, selected);
    if (place.row < 0) return latest(spec);
    const auto& marks = spec.rows[static_cast<std::size_t>(place.row)].marks;
    if (row_step == 0) {
        const int next = place.index + step;
        return next < 0 || next >= static_cast<int>(marks.size())
                   ? 0
                   : marks[static_cast<std::size_t>(next)].id;
    }
    const std::int64_t ms = marks[static_cast<std::size_t>(place.index)].ms;
    for (int row = place.row + row_step; row >= 0 && row < static_cast<int>(spec.rows.size());
         row += row_step) {
        const std::uint64_t id = nearest(spec.rows[static_cast<std::size_t>(row)], ms);
        if (id != 0) return id;
    }
    return 0;
}

}  // namespace skylens::ui
