#include "ui/fill.h"
#include "ui/list_page.h"

namespace skylens::ui {
namespace vpc_internet_gateways {

Value igw_and_vpc(const Value& row) {
    return Value::object({{"InternetGatewayId", row["InternetGatewayId"]},
                          {"VpcId", row["Attachments"].at(0)["VpcId"]}});
}

const ListPage& page() {
    static const ListPage kPage = {
        .service = "ec2",
        .operation = "DescribeInternetGateways",
        .rows = "InternetGateways/*",
        .id = "InternetGatewayId",
        .title = "vpc.internet_gateways",
        .empty = "vpc.internet_gateways_empty",
        .columns =
            {
                {"col.name", "Tags/Name=", 110, ListColumn::Kind::Text},
                {"col.id", "InternetGatewayId", 190, ListColumn::Kind::Mono},
                {"col.state", "Attachments/*/State", 100, ListColumn::Kind::Status},
                {"col.vpc", "Attachments/*/VpcId", 180, ListColumn::Kind::Mono},
            },
        .actions =
            {
                {"CreateInternetGateway", "do.create", false, nullptr},
                {"AttachInternetGateway", "do.attach", true, fill<"InternetGatewayId">},
                {"DetachInternetGateway", "do.detach", true, igw_and_vpc},
                {"DeleteInternetGateway", "do.delete", true, fill<"InternetGatewayId">},
            },
    };
    return kPage;
}

void draw(PanelContext& context) { draw_list_page(context, page()); }

}  // namespace vpc_internet_gateways

SKYLENS_DEFINE_PANEL(VpcInternetGateways) = {.id = "vpc-internet-gateways",
                                             .group = "vpc",
                                             .title = "vpc.internet_gateways",
                                             .draw = vpc_internet_gateways::draw};

}  // namespace skylens::ui
