#include "ui/map/architecture_map.h"

#include "ui/draw.h"
#include "ui/reading.h"
#include "ui/widgets/panel.h"

namespace skylens::ui {
namespace architecture_map {

struct Memory {
    std::uint64_t stamp = ~0ull;
    view::Architecture seen;
};

void draw(PanelContext& context) {
    auto& memory = context.screen.memory<Memory>("architecture-map");
    const std::uint64_t stamp = reading_stamp(context);
    if (memory.stamp != stamp)
        memory = {stamp, view::architecture_of(context.world, context.place())};
    page_title(context.text("map.title"), context.text("map.text"));
    if (memory.seen.vpcs.empty())
        empty_state(context.text("map.empty_title"), context.text("map.empty"));
    for (const view::MapVpc& vpc : memory.seen.vpcs)
        draw_vpc_map(context, vpc);
    if (memory.seen.empty_vpcs > 0 && !memory.seen.vpcs.empty())
        say_muted(context.texts.format("map.empty_vpcs", {std::to_string(memory.seen.empty_vpcs)}));
}

}  // namespace architecture_map

SKYLENS_DEFINE_PANEL(ArchitectureMap) = {.id = "architecture-map",
                                         .group = "home",
                                         .title = "map.title",
                                         .draw = architecture_map::draw};

}  // namespace skylens::ui
