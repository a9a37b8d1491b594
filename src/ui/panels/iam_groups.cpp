#include "ui/fill.h"
#include "ui/list_page.h"

namespace skylens::ui {
namespace iam_groups {

const ListPage& page() {
    static const ListPage kPage = {
        .service = "iam",
        .operation = "ListGroups",
        .rows = "Groups/*",
        .id = "GroupName",
        .title = "iam.groups",
        .empty = "iam.groups_empty",
        .columns =
            {
                {"col.name", "GroupName", 140, ListColumn::Kind::Text},
                {"col.id", "GroupId", 190, ListColumn::Kind::Mono},
                {"col.created", "CreateDate", 150, ListColumn::Kind::Time},
            },
        .actions =
            {
                {"CreateGroup", "iam.create_group", false, nullptr},
                {"AttachGroupPolicy", "iam.attach", true, fill<"GroupName">},
                {"DeleteGroup", "iam.delete_group", true, fill<"GroupName">},
            },
    };
    return kPage;
}

void draw(PanelContext& context) { draw_list_page(context, page()); }

}  // namespace iam_groups

SKYLENS_DEFINE_PANEL(IamGroups) = {
    .id = "iam-groups", .group = "iam", .title = "iam.groups", .draw = iam_groups::draw};

}  // namespace skylens::ui
