#include "ui/list_page.h"

namespace skylens::ui {
namespace iam_roles {

Value its_name(const Value& row) { return Value::object({{"RoleName", row["RoleName"]}}); }

Value with_trust(const Value&) {
    return Value::object(
        {{"AssumeRolePolicyDocument",
          R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow",)"
          R"("Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}]})"}});
}

const ListPage& page() {
    static const ListPage kPage = {
        .service = "iam",
        .operation = "ListRoles",
        .rows = "Roles/*",
        .id = "RoleName",
        .title = "iam.roles",
        .empty = "iam.roles_empty",
        .columns =
            {
                {"col.name", "RoleName", 200, ListColumn::Kind::Text},
                {"col.arn", "Arn", 300, ListColumn::Kind::Mono},
                {"col.created", "CreateDate", 150, ListColumn::Kind::Time},
            },
        .actions =
            {
                {"CreateRole", "iam.create_role", false, with_trust},
                {"AttachRolePolicy", "iam.attach", true, its_name},
                {"UpdateAssumeRolePolicy", "iam.trust", true, its_name},
                {"DeleteRole", "iam.delete_role", true, its_name},
            },
    };
    return kPage;
}

void draw(PanelContext& context) { draw_list_page(context, page()); }

}  // namespace iam_roles

SKYLENS_DEFINE_PANEL(IamRoles) = {
    .id = "iam-roles", .group = "iam", .title = "iam.roles", .draw = iam_roles::draw};

}  // namespace skylens::ui
