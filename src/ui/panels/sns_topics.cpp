#include "ui/fill.h"
#include "ui/list_page.h"

namespace skylens::ui {
namespace sns_topics {

Value with_email(const Value& row) {
    return Value::object(
        {{"TopicArn", row["TopicArn"]}, {"Protocol", "email"}, {"Endpoint", "ops@example.com"}});
}

const ListPage& page() {
    static const ListPage kPage = {
        .service = "sns",
        .operation = "ListTopics",
        .rows = "Topics/*",
        .id = "TopicArn",
        .title = "sns.topics",
        .empty = "sns.topics_empty",
        .columns =
            {
                {"col.arn", "TopicArn", 420, ListColumn::Kind::Mono},
            },
        .actions =
            {
                {"CreateTopic", "sns.create", false, nullptr},
                {"Subscribe", "sns.subscribe", true, with_email},
                {"Publish", "sns.publish", true, fill<"TopicArn">},
                {"DeleteTopic", "sns.delete", true, fill<"TopicArn">},
            },
    };
    return kPage;
}

void draw(PanelContext& context) { draw_list_page(context, page()); }

}  // namespace sns_topics

SKYLENS_DEFINE_PANEL(SnsTopics) = {
    .id = "sns-topics", .group = "messaging", .title = "sns.topics", .draw = sns_topics::draw};

}  // namespace skylens::ui
