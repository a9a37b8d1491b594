#include "ui/fill.h"
#include "ui/list_page.h"

namespace skylens::ui {
namespace vpc_flow_logs {

const ListPage& page() {
    static const ListPage kPage = {
        .service = "ec2",
        .operation = "DescribeFlowLogs",
        .rows = "FlowLogs/*",
        .id = "FlowLogId",
        .title = "vpc.flow_logs",
        .empty = "vpc.flow_logs_empty",
        .columns =
            {
                {"col.name", "Tags/Name=", 110, ListColumn::Kind::Text},
                {"col.id", "FlowLogId", 180, ListColumn::Kind::Mono},
                {"col.state", "FlowLogStatus", 90, ListColumn::Kind::Status},
                {"col.resource", "ResourceId", 180, ListColumn::Kind::Mono},
                {"col.traffic", "TrafficType", 80, ListColumn::Kind::Text},
                {"col.destination", "LogDestinationType", 120, ListColumn::Kind::Text},
                {"col.log_group", "LogGroupName", 150, ListColumn::Kind::Text},
                {"col.delivery", "DeliverLogsStatus", 90, ListColumn::Kind::Status},
            },
        .actions =
            {
                {"CreateFlowLogs", "do.create", false, nullptr},
                {"DeleteFlowLogs", "do.delete", true, fill_list<"FlowLogIds", "FlowLogId">},
            },
    };
    return kPage;
}

void draw(PanelContext& context) { draw_list_page(context, page()); }

}  // namespace vpc_flow_logs

SKYLENS_DEFINE_PANEL(VpcFlowLogs) = {
    .id = "vpc-flow-logs", .group = "vpc", .title = "vpc.flow_logs", .draw = vpc_flow_logs::draw};

}  // namespace skylens::ui
