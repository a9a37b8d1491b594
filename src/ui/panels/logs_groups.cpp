#include "ui/fill.h"
#include "ui/list_page.h"

namespace skylens::ui {
namespace logs_groups {

const ListPage& page() {
    static const ListPage kPage = {
        .service = "logs",
        .operation = "DescribeLogGroups",
        .rows = "logGroups/*",
        .id = "logGroupName",
        .title = "logs.groups",
        .empty = "logs.groups_empty",
        .columns =
            {
                {"col.name", "logGroupName", 260, ListColumn::Kind::Mono},
                {"col.retention", "retentionInDays", 90, ListColumn::Kind::Text},
            },
        .actions =
            {
                {"CreateLogGroup", "logs.create", false, nullptr},
                {"PutRetentionPolicy", "logs.retention", true, fill<"logGroupName">},
                {"DeleteLogGroup", "logs.delete", true, fill<"logGroupName">},
            },
    };
    return kPage;
}

void draw(PanelContext& context) { draw_list_page(context, page()); }

}  // namespace logs_groups

SKYLENS_DEFINE_PANEL(LogsGroups) = {
    .id = "logs-groups", .group = "cloudwatch", .title = "logs.groups", .draw = logs_groups::draw};

}  // namespace skylens::ui
