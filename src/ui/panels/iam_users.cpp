#include "ui/fill.h"
#include "ui/list_page.h"

namespace skylens::ui {
namespace iam_users {

Value with_admin(const Value& row) {
    return Value::object(
        {{"UserName", row["UserName"]}, {"PolicyArn", "arn:aws:iam::aws:policy/ReadOnlyAccess"}});
}

const ListPage& page() {
    static const ListPage kPage = {
        .service = "iam",
        .operation = "ListUsers",
        .rows = "Users/*",
        .id = "UserName",
        .title = "iam.users",
        .empty = "iam.users_empty",
        .columns =
            {
                {"col.name", "UserName", 140, ListColumn::Kind::Text},
                {"col.id", "UserId", 190, ListColumn::Kind::Mono},
                {"col.arn", "Arn", 260, ListColumn::Kind::Mono},
                {"col.created", "CreateDate", 150, ListColumn::Kind::Time},
            },
        .actions =
            {
                {"CreateUser", "iam.create_user", false, nullptr},
                {"AttachUserPolicy", "iam.attach", true, with_admin},
                {"DetachUserPolicy", "iam.detach", true, fill<"UserName">},
                {"PutUserPolicy", "iam.put_policy", true, fill<"UserName">},
                {"CreateAccessKey", "iam.create_key", true, fill<"UserName">},
                {"AddUserToGroup", "iam.add_to_group", true, fill<"UserName">},
                {"DeleteUser", "iam.delete_user", true, fill<"UserName">},
            },
    };
    return kPage;
}

void draw(PanelContext& context) { draw_list_page(context, page()); }

}  // namespace iam_users

SKYLENS_DEFINE_PANEL(IamUsers) = {
    .id = "iam-users", .group = "iam", .title = "iam.users", .draw = iam_users::draw};

}  // namespace skylens::ui
