#include "ui/details/related.h"
#include "ui/fill.h"
#include "ui/list_page.h"

namespace skylens::ui {
namespace iam_users {

Value with_admin(const Value& row) {
    return Value::object(
        {{"UserName", row["UserName"]}, {"PolicyArn", "arn:aws:iam::aws:policy/ReadOnlyAccess"}});
}

Value key(const Value& row) {
    return Value::object({{"UserName", row["UserName"]}, {"AccessKeyId", row["AccessKeyId"]}});
}

Value key_off(const Value& row) { return key(row).set("Status", "Inactive"); }

Value key_on(const Value& row) { return key(row).set("Status", "Active"); }

Value attached(const Value& row) {
    return Value::object({{"UserName", row["UserName"]}, {"PolicyArn", row["PolicyArn"]}});
}

Value inline_policy(const Value& row) {
    return Value::object({{"UserName", row["UserName"]}, {"PolicyName", ""}});
}

const std::vector<RelatedTable>& related() {
    static const std::vector<RelatedTable> kRelated = {
        {.service = "iam",
         .operation = "ListAccessKeys",
         .params = fill<"UserName">,
         .rows = "AccessKeyMetadata/*",
         .id = "AccessKeyId",
         .title = "iam.access_keys",
         .columns =
             {
                 {"col.id", "AccessKeyId", 190, ListColumn::Kind::Mono},
                 {"col.state", "Status", 100, ListColumn::Kind::Status},
                 {"col.created", "CreateDate", 165, ListColumn::Kind::Time},
             },
         .actions =
             {
                 {"UpdateAccessKey", "iam.deactivate", true, key_off},
                 {"UpdateAccessKey", "iam.activate", true, key_on, "-on"},
                 {"DeleteAccessKey", "do.delete", true, key, "-key"},
             }},
        {.service = "iam",
         .operation = "ListAttachedUserPolicies",
         .params = fill<"UserName">,
         .rows = "AttachedPolicies/*",
         .id = "PolicyArn",
         .title = "iam.attached_policies",
         .columns =
             {
                 {"col.name", "PolicyName", 220, ListColumn::Kind::Text},
                 {"col.arn", "PolicyArn", 320, ListColumn::Kind::Mono},
             },
         .actions =
             {
                 {"DetachUserPolicy", "do.detach", true, attached, "-policy"},
             }},
        // The names are all that there is: the form asks for the one to delete.
        {.service = "iam",
         .operation = "ListUserPolicies",
         .params = fill<"UserName">,
         .rows = "PolicyNames/*",
         .id = "",
         .title = "iam.inline_policies",
         .columns = {{"col.name", "", 220, ListColumn::Kind::Text}},
         .actions =
             {
                 {"DeleteUserPolicy", "do.delete", false, inline_policy, "-inline"},
             }},
    };
    return kRelated;
}

void draw_details(PanelContext& context, const Value& row) {
    for (const RelatedTable& table : related())
        draw_related(context, row, text_at_path(row, "UserName"), table);
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
        .detail = draw_details,
    };
    return kPage;
}

void draw(PanelContext& context) { draw_list_page(context, page()); }

}  // namespace iam_users

SKYLENS_DEFINE_PANEL(IamUsers) = {
    .id = "iam-users", .group = "iam", .title = "iam.users", .draw = iam_users::draw};

}  // namespace skylens::ui
