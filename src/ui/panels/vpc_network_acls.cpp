#include "ui/details/related.h"
#include "ui/fill.h"
#include "ui/list_page.h"

namespace skylens::ui {
namespace vpc_network_acls {

const std::vector<RelatedTable>& related() {
    static const std::vector<RelatedTable> kRelated = {
        {.service = "ec2",
         .operation = "DescribeNetworkAcls",
         .params = fill_list<"NetworkAclIds", "NetworkAclId">,
         .rows = "NetworkAcls/*/Entries/*",
         .id = "RuleNumber",
         .title = "vpc.entries",
         .columns =
             {
                 {"col.rule", "RuleNumber", 80, ListColumn::Kind::Text},
                 {"col.egress", "Egress", 80, ListColumn::Kind::Text},
                 {"col.protocol", "Protocol", 80, ListColumn::Kind::Text},
                 {"col.port_range", "PortRange", 140, ListColumn::Kind::Text},
                 {"col.cidr", "CidrBlock", 140, ListColumn::Kind::Mono},
                 {"col.action", "RuleAction", 80, ListColumn::Kind::Status},
             }},
    };
    return kRelated;
}

void draw_details(PanelContext& context, const Value& row) {
    for (const RelatedTable& table : related())
        draw_related(context, row, text_at_path(row, "NetworkAclId"), table);
}

const ListPage& page() {
    static const ListPage kPage = {
        .service = "ec2",
        .operation = "DescribeNetworkAcls",
        .rows = "NetworkAcls/*",
        .id = "NetworkAclId",
        .title = "vpc.network_acls",
        .empty = "vpc.network_acls_empty",
        .columns =
            {
                {"col.name", "Tags/Name=", 110, ListColumn::Kind::Text},
                {"col.id", "NetworkAclId", 180, ListColumn::Kind::Mono},
                {"col.vpc", "VpcId", 180, ListColumn::Kind::Mono},
                {"col.default", "IsDefault", 80, ListColumn::Kind::Text},
                {"col.subnets", "Associations/*/SubnetId", 220, ListColumn::Kind::Mono},
            },
        .actions =
            {
                {"CreateNetworkAcl", "do.create", false, nullptr},
                {"CreateNetworkAclEntry", "vpc.add_entry", true, fill<"NetworkAclId">},
                {"ReplaceNetworkAclEntry", "vpc.replace_entry", true, fill<"NetworkAclId">},
                {"DeleteNetworkAclEntry", "vpc.delete_entry", true, fill<"NetworkAclId">},
                {"DeleteNetworkAcl", "do.delete", true, fill<"NetworkAclId">},
            },
        .detail = draw_details,
    };
    return kPage;
}

void draw(PanelContext& context) { draw_list_page(context, page()); }

}  // namespace vpc_network_acls

SKYLENS_DEFINE_PANEL(VpcNetworkAcls) = {.id = "vpc-network-acls",
                                        .group = "vpc",
                                        .title = "vpc.network_acls",
                                        .draw = vpc_network_acls::draw};

}  // namespace skylens::ui
