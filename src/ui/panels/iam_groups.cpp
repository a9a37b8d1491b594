#include "ui/list_page.h"

namespace skylens::ui {
namespace iam_groups {

Value its_name(const Value& row) { return Value::object({{"GroupName", row["GroupName"]}}); }

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
                {"AttachGroupPolicy", "iam.attach", true, its_name},
                {"DeleteGroup", "iam.delete_group", true, its_name},
            },
    };
    return kPage;
}

void draw(PanelContext& context) { draw_list_page(context, page()); }

}  // namespace iam_groups

SKYLENS_DEFINE_PANEL(IamGroups) = {
    .id = "iam-groups", .group = "iam", .title = "iam.groups", .draw = iam_groups::draw};

}  // namespace skylens::ui
