#include "ui/details/related.h"
#include "ui/fill.h"
#include "ui/list_page.h"
#include "ui/reading.h"
#include "ui/widgets/json_tree.h"

namespace skylens::ui {
namespace organizations_policies {

Value new_scp(const Value&) { return Value::object({{"Type", "SERVICE_CONTROL_POLICY"}}); }

const std::vector<RelatedTable>& related() {
    static const std::vector<RelatedTable> kRelated = {
        {.service = "organizations",
         .operation = "ListTargetsForPolicy",
         .params = fill_as<"PolicyId", "Id">,
         .rows = "Targets/*",
         .id = "TargetId",
         .title = "org.targets",
         .columns =
             {
                 {"col.name", "Name", 160, ListColumn::Kind::Text},
                 {"col.id", "TargetId", 160, ListColumn::Kind::Mono},
                 {"col.type", "Type", 140, ListColumn::Kind::Text},
             }},
    };
    return kRelated;
}

void draw_details(PanelContext& context, const Value& row) {
    const Result<Value>& answer =
        read(context, "organizations", "DescribePolicy", fill_as<"PolicyId", "Id">(row));
    if (answer.ok()) {
        const auto content = parse_json(answer.value()["Policy"]["Content"].as_string());
        if (content.ok()) json_tree("policy-content", content.value(), {.open_depth = 4});
    }
    for (const RelatedTable& table : related())
        draw_related(context, row, text_at_path(row, "Id"), table);
}

const ListPage& page() {
    static const ListPage kPage = {
        .service = "organizations",
        .operation = "ListPolicies",
        .rows = "Policies/*",
        .id = "Id",
        .title = "org.policies",
        .empty = "org.policies_empty",
        .columns =
            {
                {"col.name", "Name", 160, ListColumn::Kind::Text},
                {"col.id", "Id", 140, ListColumn::Kind::Mono},
                {"col.managed", "AwsManaged", 100, ListColumn::Kind::Text},
                {"col.description", "Description", 260, ListColumn::Kind::Text},
            },
        .actions =
            {
                {"CreatePolicy", "do.create", false, new_scp},
                {"AttachPolicy", "do.attach", true, fill_as<"PolicyId", "Id">},
                {"DetachPolicy", "do.detach", true, fill_as<"PolicyId", "Id">},
                {.operation = "UpdatePolicy",
                 .label = "do.modify",
                 .needs_row = true,
                 .fill = fill_as<"PolicyId", "Id">,
                 .present = {"DescribePolicy", fill_as<"PolicyId", "Id">, "Policy/Content",
                             "Content"}},
                {"DeletePolicy", "do.delete", true, fill_as<"PolicyId", "Id">},
            },
        .params = Value::object({{"Filter", "SERVICE_CONTROL_POLICY"}}),
        .detail = draw_details,
    };
    return kPage;
}

void draw(PanelContext& context) { draw_list_page(context, page()); }

}  // namespace organizations_policies

SKYLENS_DEFINE_PANEL(OrganizationsPolicies) = {.id = "organizations-policies",
                                               .group = "organizations",
                                               .title = "org.policies",
                                               .draw = organizations_policies::draw};

}  // namespace skylens::ui
