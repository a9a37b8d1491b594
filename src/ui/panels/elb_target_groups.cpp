#include "ui/details/related.h"
#include "ui/fill.h"
#include "ui/list_page.h"

namespace skylens::ui {
namespace elb_target_groups {

const std::vector<RelatedTable>& related() {
    static const std::vector<RelatedTable> kRelated = {
        {.service = "elbv2",
         .operation = "DescribeTargetHealth",
         .params = fill<"TargetGroupArn">,
         .rows = "TargetHealthDescriptions/*",
         .id = "Target/Id",
         .title = "elb.targets",
         .columns =
             {
                 {"col.target", "Target/Id", 180, ListColumn::Kind::Mono},
                 {"col.port", "Target/Port", 60, ListColumn::Kind::Text},
                 {"col.zone", "Target/AvailabilityZone", 90, ListColumn::Kind::Text},
                 {"col.health", "TargetHealth/State", 100, ListColumn::Kind::Status},
                 {"col.reason", "TargetHealth/Reason", 190, ListColumn::Kind::Text},
                 {"col.description", "TargetHealth/Description", 240, ListColumn::Kind::Text},
             },
         .actions =
             {
                 {"RegisterTargets", "elb.register", false, fill<"TargetGroupArn">},
                 {"DeregisterTargets", "elb.deregister", false, fill<"TargetGroupArn">},
             }},
        {.service = "elbv2",
         .operation = "DescribeTargetGroupAttributes",
         .params = fill<"TargetGroupArn">,
         .rows = "Attributes/*",
         .id = "Key",
         .title = "elb.attributes",
         .columns =
             {
                 {"col.name", "Key", 280, ListColumn::Kind::Mono},
                 {"col.value", "Value", 200, ListColumn::Kind::Text},
             }},
    };
    return kRelated;
}

void draw_details(PanelContext& context, const Value& row) {
    for (const RelatedTable& table : related())
        draw_related(context, row, text_at_path(row, "TargetGroupArn"), table);
}

const ListPage& page() {
    static const ListPage kPage = {
        .service = "elbv2",
        .operation = "DescribeTargetGroups",
        .rows = "TargetGroups/*",
        .id = "TargetGroupArn",
        .title = "elb.target_groups",
        .empty = "elb.target_groups_empty",
        .columns =
            {
                {"col.name", "TargetGroupName", 140, ListColumn::Kind::Text},
                {"col.protocol", "Protocol", 80, ListColumn::Kind::Text},
                {"col.port", "Port", 60, ListColumn::Kind::Text},
                {"col.type", "TargetType", 80, ListColumn::Kind::Text},
                {"col.health_path", "HealthCheckPath", 110, ListColumn::Kind::Text},
                {"col.vpc", "VpcId", 180, ListColumn::Kind::Mono},
                {"col.balancers", "LoadBalancerArns/*", 260, ListColumn::Kind::Mono},
            },
        .actions =
            {
                {"CreateTargetGroup", "do.create", false, nullptr},
                {"RegisterTargets", "elb.register", true, fill<"TargetGroupArn">},
                {"ModifyTargetGroup", "do.modify", true, fill<"TargetGroupArn">},
                {"ModifyTargetGroupAttributes", "elb.modify_attributes", true,
                 fill<"TargetGroupArn">},
                {"DeleteTargetGroup", "do.delete", true, fill<"TargetGroupArn">},
            },
        .detail = draw_details,
    };
    return kPage;
}

void draw(PanelContext& context) { draw_list_page(context, page()); }

}  // namespace elb_target_groups

SKYLENS_DEFINE_PANEL(ElbTargetGroups) = {.id = "elb-target-groups",
                                         .group = "elb",
                                         .title = "elb.target_groups",
                                         .draw = elb_target_groups::draw};

}  // namespace skylens::ui
