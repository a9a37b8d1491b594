#include "ui/details/security_group_detail.h"
#include "ui/fill.h"
#include "ui/list_page.h"

namespace skylens::ui {
namespace ec2_security_groups {

Value with_ssh(const Value& row) {
    return Value::object({{"GroupId", row["GroupId"]},
                          {"IpProtocol", "tcp"},
                          {"FromPort", 22},
                          {"ToPort", 22},
                          {"CidrIp", "203.0.113.0/24"}});
}

// As the default security group does: what carries the same group may come in.
Value with_group(const Value& row) {
    const Value pair = Value::object({{"GroupId", row["GroupId"]}});
    const Value permission = Value::object({{"IpProtocol", "tcp"},
                                            {"FromPort", 80},
                                            {"ToPort", 80},
                                            {"UserIdGroupPairs", Value::array({pair})}});
    return Value::object(
        {{"GroupId", row["GroupId"]}, {"IpPermissions", Value::array({permission})}});
}

const ListPage& page() {
    static const ListPage kPage = {
        .service = "ec2",
        .operation = "DescribeSecurityGroups",
        .rows = "SecurityGroups/*",
        .id = "GroupId",
        .title = "ec2.security_groups",
        .empty = "ec2.security_groups_empty",
        .columns =
            {
                {"col.name", "GroupName", 110, ListColumn::Kind::Text},
                {"col.id", "GroupId", 170, ListColumn::Kind::Mono},
                {"col.ports", "IpPermissions/*/FromPort", 100, ListColumn::Kind::Text},
                {"col.sources", "IpPermissions/*/IpRanges/*/CidrIp", 150, ListColumn::Kind::Text},
                {"col.vpc", "VpcId", 160, ListColumn::Kind::Mono},
                {"col.description", "Description", 150, ListColumn::Kind::Text},
            },
        .actions =
            {
                {"CreateSecurityGroup", "ec2.create_group", false, nullptr},
                {"AuthorizeSecurityGroupIngress", "ec2.authorize", true, with_ssh},
                {"AuthorizeSecurityGroupIngress", "ec2.authorize_group", true, with_group,
                 "-group"},
                {"DeleteSecurityGroup", "ec2.delete_group", true, fill<"GroupId">},
            },
        .detail = draw_security_group,
    };
    return kPage;
}

void draw(PanelContext& context) { draw_list_page(context, page()); }

}  // namespace ec2_security_groups

SKYLENS_DEFINE_PANEL(Ec2SecurityGroups) = {.id = "ec2-security-groups",
                                           .group = "ec2",
                                           .title = "ec2.security_groups",
                                           .draw = ec2_security_groups::draw};

}  // namespace skylens::ui
