#include "ui/details/related.h"
#include "ui/fill.h"
#include "ui/list_page.h"

namespace skylens::ui {
namespace organizations_accounts {

Value scps_of(const Value& row) {
    return Value::object({{"TargetId", row["Id"]}, {"Filter", "SERVICE_CONTROL_POLICY"}});
}

const std::vector<RelatedTable>& related() {
    static const std::vector<RelatedTable> kRelated = {
        {.service = "organizations",
         .operation = "ListPoliciesForTarget",
         .params = scps_of,
         .rows = "Policies/*",
         .id = "Id",
         .title = "org.policies",
         .columns =
             {
                 {"col.name", "Name", 160, ListColumn::Kind::Text},
                 {"col.id", "Id", 140, ListColumn::Kind::Mono},
                 {"col.managed", "AwsManaged", 100, ListColumn::Kind::Text},
                 {"col.description", "Description", 220, ListColumn::Kind::Text},
             },
         .actions =
             {
                 {"AttachPolicy", "do.attach", false, fill_as<"TargetId", "Id">},
             }},
    };
    return kRelated;
}

void draw_details(PanelContext& context, const Value& row) {
    for (const RelatedTable& table : related())
        draw_related(context, row, text_at_path(row, "Id"), table);
}

const ListPage& page() {
    static const ListPage kPage = {
        .service = "organizations",
        .operation = "ListAccounts",
        .rows = "Accounts/*",
        .id = "Id",
        .title = "org.accounts",
        .empty = "org.accounts_empty",
        .columns =
            {
                {"col.name", "Name", 140, ListColumn::Kind::Text},
                {"col.id", "Id", 130, ListColumn::Kind::Mono},
                {"col.state", "Status", 110, ListColumn::Kind::Status},
                {"col.email", "Email", 200, ListColumn::Kind::Text},
                {"col.joined", "JoinedMethod", 100, ListColumn::Kind::Text},
                {"col.arn", "Arn", 300, ListColumn::Kind::Mono},
            },
        .actions =
            {
                {"CreateOrganization", "org.create", false, nullptr},
                {"InviteAccountToOrganization", "org.invite", false, nullptr},
                {"CreateOrganizationalUnit", "org.create_unit", false, nullptr},
                {"MoveAccount", "org.move", true, fill_as<"AccountId", "Id">},
            },
        .detail = draw_details,
    };
    return kPage;
}

void draw(PanelContext& context) { draw_list_page(context, page()); }

}  // namespace organizations_accounts

SKYLENS_DEFINE_PANEL(OrganizationsAccounts) = {.id = "organizations-accounts",
                                               .group = "organizations",
                                               .title = "org.accounts",
                                               .draw = organizations_accounts::draw};

}  // namespace skylens::ui
