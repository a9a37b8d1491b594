#include "ui/fill.h"
#include "ui/list_page.h"

namespace skylens::ui {
namespace vpc_subnets {

const ListPage& page() {
    static const ListPage kPage = {
        .service = "ec2",
        .operation = "DescribeSubnets",
        .rows = "Subnets/*",
        .id = "SubnetId",
        .title = "vpc.subnets",
        .empty = "vpc.subnets_empty",
        .columns =
            {
                {"col.name", "Tags/Name=", 110, ListColumn::Kind::Text},
                {"col.id", "SubnetId", 190, ListColumn::Kind::Mono},
                {"col.state", "State", 90, ListColumn::Kind::Status},
                {"col.vpc", "VpcId", 180, ListColumn::Kind::Mono},
                {"col.cidr", "CidrBlock", 120, ListColumn::Kind::Mono},
                {"col.zone", "AvailabilityZone", 90, ListColumn::Kind::Text},
                {"col.free", "AvailableIpAddressCount", 80, ListColumn::Kind::Text},
                {"col.public_on_launch", "MapPublicIpOnLaunch", 110, ListColumn::Kind::Text},
            },
        .actions =
            {
                {"CreateSubnet", "do.create", false, nullptr},
                {"ModifySubnetAttribute", "do.modify", true, fill<"SubnetId">},
                {"DeleteSubnet", "do.delete", true, fill<"SubnetId">},
            },
    };
    return kPage;
}

void draw(PanelContext& context) { draw_list_page(context, page()); }

}  // namespace vpc_subnets

SKYLENS_DEFINE_PANEL(VpcSubnets) = {
    .id = "vpc-subnets", .group = "vpc", .title = "vpc.subnets", .draw = vpc_subnets::draw};

}  // namespace skylens::ui
