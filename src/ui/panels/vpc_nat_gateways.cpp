#include "ui/fill.h"
#include "ui/list_page.h"

namespace skylens::ui {
namespace vpc_nat_gateways {

const ListPage& page() {
    static const ListPage kPage = {
        .service = "ec2",
        .operation = "DescribeNatGateways",
        .rows = "NatGateways/*",
        .id = "NatGatewayId",
        .title = "vpc.nat_gateways",
        .empty = "vpc.nat_gateways_empty",
        .columns =
            {
                {"col.name", "Tags/Name=", 110, ListColumn::Kind::Text},
                {"col.id", "NatGatewayId", 190, ListColumn::Kind::Mono},
                {"col.state", "State", 90, ListColumn::Kind::Status},
                {"col.public_ip", "NatGatewayAddresses/*/PublicIp", 110, ListColumn::Kind::Mono},
                {"col.subnet", "SubnetId", 190, ListColumn::Kind::Mono},
                {"col.vpc", "VpcId", 180, ListColumn::Kind::Mono},
                {"col.created", "CreateTime", 160, ListColumn::Kind::Time},
            },
        .actions =
            {
                {"CreateNatGateway", "do.create", false, nullptr},
                {"DeleteNatGateway", "do.delete", true, fill<"NatGatewayId">},
            },
    };
    return kPage;
}

void draw(PanelContext& context) { draw_list_page(context, page()); }

}  // namespace vpc_nat_gateways

SKYLENS_DEFINE_PANEL(VpcNatGateways) = {.id = "vpc-nat-gateways",
                                        .group = "vpc",
                                        .title = "vpc.nat_gateways",
                                        .draw = vpc_nat_gateways::draw};

}  // namespace skylens::ui
