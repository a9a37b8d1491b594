#include "ui/details/related.h"
#include "ui/fill.h"
#include "ui/list_page.h"

namespace skylens::ui {
namespace vpc_route_tables {

Value new_route(const Value& row) {
    return Value::object(
        {{"RouteTableId", row["RouteTableId"]}, {"DestinationCidrBlock", "0.0.0.0/0"}});
}

const std::vector<RelatedTable>& related() {
    static const std::vector<RelatedTable> kRelated = {
        {.service = "ec2",
         .operation = "DescribeRouteTables",
         .params = fill_list<"RouteTableIds", "RouteTableId">,
         .rows = "RouteTables/*/Routes/*",
         .id = "DestinationCidrBlock",
         .title = "vpc.routes",
         .columns =
             {
                 {"col.destination", "DestinationCidrBlock", 150, ListColumn::Kind::Mono},
                 {"col.gateway", "GatewayId", 190, ListColumn::Kind::Mono},
                 {"col.nat", "NatGatewayId", 190, ListColumn::Kind::Mono},
                 {"col.state", "State", 90, ListColumn::Kind::Status},
                 {"col.origin", "Origin", 150, ListColumn::Kind::Text},
             }},
    };
    return kRelated;
}

void draw_details(PanelContext& context, const Value& row) {
    for (const RelatedTable& table : related())
        draw_related(context, row, text_at_path(row, "RouteTableId"), table);
}

const ListPage& page() {
    static const ListPage kPage = {
        .service = "ec2",
        .operation = "DescribeRouteTables",
        .rows = "RouteTables/*",
        .id = "RouteTableId",
        .title = "vpc.route_tables",
        .empty = "vpc.route_tables_empty",
        .columns =
            {
                {"col.name", "Tags/Name=", 110, ListColumn::Kind::Text},
                {"col.id", "RouteTableId", 180, ListColumn::Kind::Mono},
                {"col.vpc", "VpcId", 180, ListColumn::Kind::Mono},
                {"col.main", "Associations/*/Main", 70, ListColumn::Kind::Text},
                {"col.subnets", "Associations/*/SubnetId", 200, ListColumn::Kind::Mono},
            },
        .actions =
            {
                {"CreateRouteTable", "do.create", false, nullptr},
                {"CreateRoute", "vpc.add_route", true, new_route},
                {"AssociateRouteTable", "do.associate", true, fill<"RouteTableId">},
                {"DeleteRouteTable", "do.delete", true, fill<"RouteTableId">},
            },
        .detail = draw_details,
    };
    return kPage;
}

void draw(PanelContext& context) { draw_list_page(context, page()); }

}  // namespace vpc_route_tables

SKYLENS_DEFINE_PANEL(VpcRouteTables) = {.id = "vpc-route-tables",
                                        .group = "vpc",
                                        .title = "vpc.route_tables",
                                        .draw = vpc_route_tables::draw};

}  // namespace skylens::ui
