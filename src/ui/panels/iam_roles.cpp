#include "ui/fill.h"
#include "ui/list_page.h"

namespace skylens::ui {
namespace iam_roles {

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
                {"AttachRolePolicy", "iam.attach", true, fill<"RoleName">},
                {.operation = "UpdateAssumeRolePolicy",
                 .label = "iam.trust",
                 .needs_row = true,
                 .fill = fill<"RoleName">,
                 .present = {"GetRole", fill<"RoleName">, "Role/AssumeRolePolicyDocument",
                             "PolicyDocument"}},
                {"DeleteRole", "iam.delete_role", true, fill<"RoleName">},
            },
    };
    return kPage;
}

void draw(PanelContext& context) { draw_list_page(context, page()); }

}  // namespace iam_roles

SKYLENS_DEFINE_PANEL(IamRoles) = {
    .id = "iam-roles", .group = "iam", .title = "iam.roles", .draw = iam_roles::draw};

}  // namespace skylens::ui
