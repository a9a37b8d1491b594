#include "ui/fill.h"
#include "ui/list_page.h"

namespace skylens::ui {
namespace vpc_network_interfaces {

Value eni_attachment(const Value& row) {
    return Value::object({{"AttachmentId", row["Attachment"]["AttachmentId"]}});
}

const ListPage& page() {
    static const ListPage kPage = {
        .service = "ec2",
        .operation = "DescribeNetworkInterfaces",
        .rows = "NetworkInterfaces/*",
        .id = "NetworkInterfaceId",
        .title = "vpc.network_interfaces",
        .empty = "vpc.network_interfaces_empty",
        .columns =
            {
                {"col.name", "Tags/Name=", 110, ListColumn::Kind::Text},
                {"col.id", "NetworkInterfaceId", 190, ListColumn::Kind::Mono},
                {"col.state", "Status", 90, ListColumn::Kind::Status},
                {"col.private_ip", "PrivateIpAddress", 120, ListColumn::Kind::Mono},
                {"col.public_ip", "Association/PublicIp", 120, ListColumn::Kind::Mono},
                {"col.instance", "Attachment/InstanceId", 180, ListColumn::Kind::Mono},
                {"col.type", "InterfaceType", 100, ListColumn::Kind::Text},
                {"col.description", "Description", 180, ListColumn::Kind::Text},
            },
        .actions =
            {
                {"CreateNetworkInterface", "do.create", false, nullptr},
                {"AttachNetworkInterface", "do.attach", true, fill<"NetworkInterfaceId">},
                {"DetachNetworkInterface", "do.detach", true, eni_attachment},
                {"ModifyNetworkInterfaceAttribute", "do.modify", true, fill<"NetworkInterfaceId">},
                {"DeleteNetworkInterface", "do.delete", true, fill<"NetworkInterfaceId">},
            },
    };
    return kPage;
}

void draw(PanelContext& context) { draw_list_page(context, page()); }

}  // namespace vpc_network_interfaces

SKYLENS_DEFINE_PANEL(VpcNetworkInterfaces) = {.id = "vpc-network-interfaces",
                                              .group = "vpc",
                                              .title = "vpc.network_interfaces",
                                              .draw = vpc_network_interfaces::draw};

}  // namespace skylens::ui
