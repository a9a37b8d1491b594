// Where the marks of a lane time line lie: dense marks are joined into clusters. No drawing.
#pragma once

#include <cstdint>
#include <vector>

#include "ui/widgets/lanes.h"

namespace skylens::ui {

// One mark, or several that lie too close together to be told apart.
struct LaneCluster {
    int row = 0;
    int first = 0;  // indices into the row's marks
    int count = 1;
    float x = 0;                // pixels from the left edge of the time axis
    float right = 0;            // of a bar; x for a point
    Tone tone = Tone::Neutral;  // the most severe of its marks
};

// The marks of `row` between the view's ends on an axis `width` pixels wide. Points nearer than
// `reach` pixels to the cluster before them join it.
std::vector<LaneCluster> lay_out_lane(const LaneRow& row, int number, const LaneView& view,
                                      float width, float reach);

// Zooms by `factor` around the moment at `share` (0 to 1) of the view, within [first, last].
void zoom_view(LaneView& view, double factor, double share, std::int64_t first_ms,
               std::int64_t last_ms);
void move_view(LaneView& view, std::int64_t by_ms, std::int64_t first_ms, std::int64_t last_ms);

// The mark after (step 1) or before (step -1) the selected one in its lane, or the nearest in time
// in the lane below (row_step 1) or above (-1); 0 when there is none. With nothing selected: the
// last mark before now.
std::uint64_t neighbour(const LaneSpec& spec, std::uint64_t selected, int step, int row_step);

// How severe a tone is, for clusters.
int severity(Tone tone);

}  // namespace skylens::ui
