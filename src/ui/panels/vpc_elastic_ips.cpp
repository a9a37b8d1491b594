#include "ui/fill.h"
#include "ui/list_page.h"

namespace skylens::ui {
namespace vpc_elastic_ips {

const ListPage& page() {
    static const ListPage kPage = {
        .service = "ec2",
        .operation = "DescribeAddresses",
        .rows = "Addresses/*",
        .id = "AllocationId",
        .title = "vpc.elastic_ips",
        .empty = "vpc.elastic_ips_empty",
        .columns =
            {
                {"col.name", "Tags/Name=", 110, ListColumn::Kind::Text},
                {"col.public_ip", "PublicIp", 120, ListColumn::Kind::Mono},
                {"col.id", "AllocationId", 200, ListColumn::Kind::Mono},
                {"col.association", "AssociationId", 200, ListColumn::Kind::Mono},
                {"col.instance", "InstanceId", 180, ListColumn::Kind::Mono},
                {"col.interface", "NetworkInterfaceId", 180, ListColumn::Kind::Mono},
            },
        .actions =
            {
                {"AllocateAddress", "vpc.allocate", false, nullptr},
                {"AssociateAddress", "do.associate", true, fill<"AllocationId">},
                {"DisassociateAddress", "do.disassociate", true, fill<"AssociationId">},
                {"ReleaseAddress", "vpc.release", true, fill<"AllocationId">},
            },
    };
    return kPage;
}

void draw(PanelContext& context) { draw_list_page(context, page()); }

}  // namespace vpc_elastic_ips

SKYLENS_DEFINE_PANEL(VpcElasticIps) = {.id = "vpc-elastic-ips",
                                       .group = "vpc",
                                       .title = "vpc.elastic_ips",
                                       .draw = vpc_elastic_ips::draw};

}  // namespace skylens::ui
