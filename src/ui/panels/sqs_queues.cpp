#include "ui/list_page.h"

namespace skylens::ui {
namespace sqs_queues {

Value its_url(const Value& row) { return Value::object({{"QueueUrl", row}}); }

const ListPage& page() {
    static const ListPage kPage = {
        .service = "sqs",
        .operation = "ListQueues",
        .rows = "QueueUrls/*",
        .id = "",
        .title = "sqs.queues",
        .empty = "sqs.queues_empty",
        .columns =
            {
                {"col.url", "", 460, ListColumn::Kind::Mono},
            },
        .actions =
            {
                {"CreateQueue", "sqs.create", false, nullptr},
                {"SendMessage", "sqs.send", true, its_url},
                {"ReceiveMessage", "sqs.receive", true, its_url},
                {"PurgeQueue", "sqs.purge", true, its_url},
                {"DeleteQueue", "sqs.delete", true, its_url},
            },
    };
    return kPage;
}

void draw(PanelContext& context) { draw_list_page(context, page()); }

}  // namespace sqs_queues

SKYLENS_DEFINE_PANEL(SqsQueues) = {
    .id = "sqs-queues", .group = "messaging", .title = "sqs.queues", .draw = sqs_queues::draw};

}  // namespace skylens::ui
