#include "ui/fill.h"
#include "ui/list_page.h"
#include "ui/reading.h"
#include "ui/widgets/json_tree.h"

namespace skylens::ui {
namespace iam_policies {

Value with_document(const Value&) {
    return Value::object(
        {{"PolicyDocument", R"({"Version":"2012-10-17","Statement":[)"
                            R"({"Effect":"Allow","Action":"ec2:Describe*","Resource":"*"}]})"}});
}

Value new_version(const Value& row) {
    return Value::object({{"PolicyArn", row["Arn"]}, {"SetAsDefault", true}});
}

Value default_version(const Value& row) {
    return Value::object({{"PolicyArn", row["Arn"]}, {"VersionId", row["DefaultVersionId"]}});
}

// What the default version says.
void draw_details(PanelContext& context, const Value& row) {
    const Result<Value>& answer = read(context, "iam", "GetPolicyVersion", default_version(row));
    if (!answer.ok()) return;
    const Value& document = answer.value()["PolicyVersion"]["Document"];
    const auto text = parse_json(document.as_string());
    json_tree("policy-document", text.ok() ? text.value() : document, {.open_depth = 4});
}

const ListPage& page() {
    static const ListPage kPage = {
        .service = "iam",
        .operation = "ListPolicies",
        .rows = "Policies/*",
        .id = "Arn",
        .title = "iam.policies",
        .empty = "iam.policies_empty",
        .columns =
            {
                {"col.name", "PolicyName", 200, ListColumn::Kind::Text},
                {"col.arn", "Arn", 320, ListColumn::Kind::Mono},
                {"col.attached", "AttachmentCount", 80, ListColumn::Kind::Text},
            },
        .actions =
            {
                {"CreatePolicy", "iam.create_policy", false, with_document},
                {.operation = "CreatePolicyVersion",
                 .label = "ec2.new_version",
                 .needs_row = true,
                 .fill = new_version,
                 .present = {"GetPolicyVersion", default_version, "PolicyVersion/Document",
                             "PolicyDocument"}},
                {"DeletePolicy", "iam.delete_policy", true, fill_as<"PolicyArn", "Arn">},
            },
        .detail = draw_details,
    };
    return kPage;
}

void draw(PanelContext& context) { draw_list_page(context, page()); }

}  // namespace iam_policies

SKYLENS_DEFINE_PANEL(IamPolicies) = {
    .id = "iam-policies", .group = "iam", .title = "iam.policies", .draw = iam_policies::draw};

}  // namespace skylens::ui
