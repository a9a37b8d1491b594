#include "ui/details/related.h"
#include "ui/fill.h"
#include "ui/list_page.h"

namespace skylens::ui {
namespace vpc_vpcs {

Value one_more(const Value& row) {
    return Value::object({{"VpcId", row["VpcId"]}, {"CidrBlock", ""}});
}

Value new_vpc(const Value&) { return Value::object({{"CidrBlock", "10.0.0.0/16"}}); }

Value log_vpc(const Value& row) {
    return Value::object({{"ResourceType", "VPC"},
                          {"ResourceIds", Value::array({row["VpcId"]})},
                          {"TrafficType", "ALL"}});
}

const std::vector<RelatedTable>& related() {
    static const std::vector<RelatedTable> kRelated = {
        {.service = "ec2",
         .operation = "DescribeSubnets",
         .params = filtered<"vpc-id", "VpcId">,
         .rows = "Subnets/*",
         .id = "SubnetId",
         .title = "vpc.subnets",
         .columns =
             {
                 {"col.name", "Tags/Name=", 110, ListColumn::Kind::Text},
                 {"col.id", "SubnetId", 190, ListColumn::Kind::Mono},
                 {"col.cidr", "CidrBlock", 120, ListColumn::Kind::Mono},
                 {"col.zone", "AvailabilityZone", 90, ListColumn::Kind::Text},
                 {"col.free", "AvailableIpAddressCount", 80, ListColumn::Kind::Text},
             },
         .actions =
             {
                 {"CreateSubnet", "vpc.create_subnet", false, fill<"VpcId">},
             }},
        {.service = "ec2",
         .operation = "DescribeRouteTables",
         .params = filtered<"vpc-id", "VpcId">,
         .rows = "RouteTables/*",
         .id = "RouteTableId",
         .title = "vpc.route_tables",
         .columns =
             {
                 {"col.name", "Tags/Name=", 110, ListColumn::Kind::Text},
                 {"col.id", "RouteTableId", 180, ListColumn::Kind::Mono},
                 {"col.routes", "Routes/*/DestinationCidrBlock", 220, ListColumn::Kind::Mono},
                 {"col.targets", "Routes/*/GatewayId", 180, ListColumn::Kind::Mono},
             }},
    };
    return kRelated;
}

void draw_details(PanelContext& context, const Value& row) {
    for (const RelatedTable& table : related())
        draw_related(context, row, text_at_path(row, "VpcId"), table);
}

const ListPage& page() {
    static const ListPage kPage = {
        .service = "ec2",
        .operation = "DescribeVpcs",
        .rows = "Vpcs/*",
        .id = "VpcId",
        .title = "vpc.vpcs",
        .empty = "vpc.vpcs_empty",
        .columns =
            {
                {"col.name", "Tags/Name=", 110, ListColumn::Kind::Text},
                {"col.id", "VpcId", 180, ListColumn::Kind::Mono},
                {"col.state", "State", 90, ListColumn::Kind::Status},
                {"col.cidr", "CidrBlockAssociationSet/*/CidrBlock", 220, ListColumn::Kind::Mono},
                {"col.default", "IsDefault", 80, ListColumn::Kind::Text},
            },
        .actions =
            {
                {"CreateVpc", "do.create", false, new_vpc},
                {"AssociateVpcCidrBlock", "vpc.add_cidr", true, one_more},
                {"ModifyVpcAttribute", "do.modify", true, fill<"VpcId">},
                {"CreateFlowLogs", "vpc.flow_log", true, log_vpc},
                {"DeleteVpc", "do.delete", true, fill<"VpcId">},
            },
        .detail = draw_details,
    };
    return kPage;
}

void draw(PanelContext& context) { draw_list_page(context, page()); }

}  // namespace vpc_vpcs

SKYLENS_DEFINE_PANEL(VpcVpcs) = {
    .id = "vpc-vpcs", .group = "vpc", .title = "vpc.vpcs", .draw = vpc_vpcs::draw};

}  // namespace skylens::ui
