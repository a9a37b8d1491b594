#include "ui/list_page.h"
#include "ui/widgets/json_tree.h"

namespace skylens::ui {
namespace cloudtrail_history {

// The record itself is text inside the answer.
void draw_record(PanelContext&, const Value& row) {
    const auto record = parse_json(row["CloudTrailEvent"].as_string());
    if (record.ok()) json_tree("record", record.value(), {.open_depth = 3});
}

const ListPage& page() {
    static const ListPage kPage = {
        .service = "cloudtrail",
        .operation = "LookupEvents",
        .rows = "Events/*",
        .id = "EventId",
        .title = "cloudtrail.history",
        .empty = "cloudtrail.history_empty",
        .columns =
            {
                {"col.event", "EventName", 205, ListColumn::Kind::Text},
                {"col.time", "EventTime", 178, ListColumn::Kind::Time},
                {"col.user", "Username", 100, ListColumn::Kind::Text},
                {"col.source", "EventSource", 160, ListColumn::Kind::Text},
                {"col.resource", "Resources/*/ResourceName", 200, ListColumn::Kind::Mono},
                {"col.read_only", "ReadOnly", 70, ListColumn::Kind::Text},
            },
        .actions = {},
        .detail = draw_record,
    };
    return kPage;
}

void draw(PanelContext& context) { draw_list_page(context, page()); }

}  // namespace cloudtrail_history

SKYLENS_DEFINE_PANEL(CloudtrailHistory) = {.id = "cloudtrail-history",
                                           .group = "cloudtrail",
                                           .title = "cloudtrail.history",
                                           .draw = cloudtrail_history::draw};

}  // namespace skylens::ui
