#include "ui/fill.h"
#include "ui/list_page.h"

namespace skylens::ui {
namespace events_buses {

const ListPage& page() {
    static const ListPage kPage = {
        .service = "events",
        .operation = "ListEventBuses",
        .rows = "EventBuses/*",
        .id = "Name",
        .title = "events.buses",
        .empty = "events.buses_empty",
        .columns =
            {
                {"col.name", "Name", 150, ListColumn::Kind::Text},
                {"col.arn", "Arn", 340, ListColumn::Kind::Mono},
            },
        .actions =
            {
                {"CreateEventBus", "events.create_bus", false, nullptr},
                {"DeleteEventBus", "events.delete_bus", true, fill<"Name">},
            },
    };
    return kPage;
}

void draw(PanelContext& context) { draw_list_page(context, page()); }

}  // namespace events_buses

SKYLENS_DEFINE_PANEL(EventsBuses) = {
    .id = "events-buses", .group = "events", .title = "events.buses", .draw = events_buses::draw};

}  // namespace skylens::ui
