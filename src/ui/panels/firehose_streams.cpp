#include "ui/details/related.h"
#include "ui/list_page.h"

namespace skylens::ui {
namespace firehose_streams {

Value its_stream(const Value& row) { return Value::object({{"DeliveryStreamName", row}}); }

const std::vector<RelatedTable>& related() {
    static const std::vector<RelatedTable> kRelated = {
        {.service = "firehose",
         .operation = "DescribeDeliveryStream",
         .params = its_stream,
         .rows = "DeliveryStreamDescription",
         .id = "DeliveryStreamName",
         .title = "firehose.state",
         .columns =
             {
                 {"col.state", "DeliveryStreamStatus", 110, ListColumn::Kind::Status},
                 {"col.bucket", "Destinations/*/ExtendedS3DestinationDescription/BucketARN", 220,
                  ListColumn::Kind::Mono},
                 {"col.created", "CreateTimestamp", 160, ListColumn::Kind::Time},
             }},
    };
    return kRelated;
}

void draw_details(PanelContext& context, const Value& row) {
    for (const RelatedTable& table : related())
        draw_related(context, row, text_at_path(row, ""), table);
}

const ListPage& page() {
    static const ListPage kPage = {
        .service = "firehose",
        .operation = "ListDeliveryStreams",
        .rows = "DeliveryStreamNames/*",
        .id = "",
        .title = "firehose.streams",
        .empty = "firehose.streams_empty",
        .columns =
            {
                {"col.name", "", 260, ListColumn::Kind::Text},
            },
        .actions =
            {
                {"CreateDeliveryStream", "do.create", false, nullptr},
                {"DeleteDeliveryStream", "do.delete", true, its_stream},
            },
        .detail = draw_details,
    };
    return kPage;
}

void draw(PanelContext& context) { draw_list_page(context, page()); }

}  // namespace firehose_streams

SKYLENS_DEFINE_PANEL(FirehoseStreams) = {.id = "firehose-streams",
                                         .group = "messaging",
                                         .title = "firehose.streams",
                                         .draw = firehose_streams::draw};

}  // namespace skylens::ui
