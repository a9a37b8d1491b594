#include "ui/details/related.h"
#include "ui/fill.h"
#include "ui/list_page.h"

namespace skylens::ui {
namespace kms_keys {

Value key_policy(const Value& row) {
    return Value::object({{"KeyId", row["KeyId"]}, {"PolicyName", "default"}});
}

Value key_grant(const Value& row) {
    return Value::object({{"KeyId", row["KeyId"]}, {"GrantId", row["GrantId"]}});
}

const std::vector<RelatedTable>& related() {
    static const std::vector<RelatedTable> kRelated = {
        {.service = "kms",
         .operation = "DescribeKey",
         .params = fill<"KeyId">,
         .rows = "KeyMetadata",
         .id = "KeyId",
         .title = "kms.state",
         .columns =
             {
                 {"col.state", "KeyState", 130, ListColumn::Kind::Status},
                 {"col.manager", "KeyManager", 100, ListColumn::Kind::Text},
                 {"col.description", "Description", 200, ListColumn::Kind::Text},
                 {"col.created", "CreationDate", 160, ListColumn::Kind::Time},
                 {"col.deletion", "DeletionDate", 160, ListColumn::Kind::Time},
             }},
        {.service = "kms",
         .operation = "ListAliases",
         .params = fill<"KeyId">,
         .rows = "Aliases/*",
         .id = "AliasName",
         .title = "kms.aliases",
         .columns =
             {
                 {"col.name", "AliasName", 200, ListColumn::Kind::Text},
                 {"col.arn", "AliasArn", 320, ListColumn::Kind::Mono},
             },
         .actions =
             {
                 {"DeleteAlias", "do.delete", true, fill<"AliasName">},
             }},
        {.service = "kms",
         .operation = "ListGrants",
         .params = fill<"KeyId">,
         .rows = "Grants/*",
         .id = "GrantId",
         .title = "kms.grants",
         .columns =
             {
                 {"col.id", "GrantId", 220, ListColumn::Kind::Mono},
                 {"col.grantee", "GranteePrincipal", 260, ListColumn::Kind::Mono},
                 {"col.operations", "Operations/*", 200, ListColumn::Kind::Text},
             },
         .actions =
             {
                 {"CreateGrant", "do.create", false, fill<"KeyId">},
                 {"RevokeGrant", "kms.revoke", true, key_grant},
             }},
    };
    return kRelated;
}

void draw_details(PanelContext& context, const Value& row) {
    for (const RelatedTable& table : related())
        draw_related(context, row, text_at_path(row, "KeyId"), table);
}

const ListPage& page() {
    static const ListPage kPage = {
        .service = "kms",
        .operation = "ListKeys",
        .rows = "Keys/*",
        .id = "KeyId",
        .title = "kms.keys",
        .empty = "kms.keys_empty",
        .columns =
            {
                {"col.id", "KeyId", 300, ListColumn::Kind::Mono},
                {"col.arn", "KeyArn", 420, ListColumn::Kind::Mono},
            },
        .actions =
            {
                {"CreateKey", "do.create", false, nullptr},
                {"CreateAlias", "kms.create_alias", true, fill_as<"TargetKeyId", "KeyId">},
                {.operation = "PutKeyPolicy",
                 .label = "kms.policy",
                 .needs_row = true,
                 .fill = key_policy,
                 .present = {"GetKeyPolicy", key_policy, "Policy", "Policy"}},
                {"EnableKey", "do.enable", true, fill<"KeyId">},
                {"DisableKey", "do.disable", true, fill<"KeyId">},
                {"EnableKeyRotation", "kms.rotate", true, fill<"KeyId">},
                {"ScheduleKeyDeletion", "kms.schedule_deletion", true, fill<"KeyId">},
                {"CancelKeyDeletion", "kms.cancel_deletion", true, fill<"KeyId">},
            },
        .detail = draw_details,
    };
    return kPage;
}

void draw(PanelContext& context) { draw_list_page(context, page()); }

}  // namespace kms_keys

SKYLENS_DEFINE_PANEL(KmsKeys) = {
    .id = "kms-keys", .group = "kms", .title = "kms.keys", .draw = kms_keys::draw};

}  // namespace skylens::ui
