#include "ui/fill.h"
#include "ui/list_page.h"

namespace skylens::ui {
namespace iam_policies {

Value with_document(const Value&) {
    return Value::object(
        {{"PolicyDocument", R"({"Version":"2012-10-17","Statement":[)"
                            R"({"Effect":"Allow","Action":"ec2:Describe*","Resource":"*"}]})"}});
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
                {"DeletePolicy", "iam.delete_policy", true, fill_as<"PolicyArn", "Arn">},
            },
    };
    return kPage;
}

void draw(PanelContext& context) { draw_list_page(context, page()); }

}  // namespace iam_policies

SKYLENS_DEFINE_PANEL(IamPolicies) = {
    .id = "iam-policies", .group = "iam", .title = "iam.policies", .draw = iam_policies::draw};

}  // namespace skylens::ui
