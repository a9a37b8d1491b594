#include "ui/details/related.h"
#include "ui/fill.h"
#include "ui/list_page.h"

namespace skylens::ui {
namespace elb_load_balancers {

const std::vector<RelatedTable>& related() {
    static const std::vector<RelatedTable> kRelated = {
        {.service = "elbv2",
         .operation = "DescribeListeners",
         .params = fill<"LoadBalancerArn">,
         .rows = "Listeners/*",
         .id = "ListenerArn",
         .title = "elb.listeners",
         .columns =
             {
                 {"col.protocol", "Protocol", 80, ListColumn::Kind::Text},
                 {"col.port", "Port", 60, ListColumn::Kind::Text},
                 {"col.rule_action", "DefaultActions/*/Type", 110, ListColumn::Kind::Text},
                 {"col.certificate", "Certificates/*/CertificateArn", 220, ListColumn::Kind::Mono},
                 {"col.ssl_policy", "SslPolicy", 190, ListColumn::Kind::Text},
                 {"col.arn", "ListenerArn", 220, ListColumn::Kind::Mono},
             },
         .actions =
             {
                 {"CreateListener", "elb.create_listener", false, fill<"LoadBalancerArn">},
                 {"ModifyListener", "do.modify", true, fill<"ListenerArn">},
                 {"CreateRule", "elb.create_rule", true, fill<"ListenerArn">},
                 {"DeleteListener", "elb.delete_listener", true, fill<"ListenerArn">},
             }},
        {.service = "elbv2",
         .operation = "DescribeTargetGroups",
         .params = fill<"LoadBalancerArn">,
         .rows = "TargetGroups/*",
         .id = "TargetGroupArn",
         .title = "elb.target_groups",
         .columns =
             {
                 {"col.name", "TargetGroupName", 140, ListColumn::Kind::Text},
                 {"col.protocol", "Protocol", 80, ListColumn::Kind::Text},
                 {"col.port", "Port", 60, ListColumn::Kind::Text},
                 {"col.health_path", "HealthCheckPath", 110, ListColumn::Kind::Text},
             }},
        {.service = "elbv2",
         .operation = "DescribeLoadBalancerAttributes",
         .params = fill<"LoadBalancerArn">,
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
        draw_related(context, row, text_at_path(row, "LoadBalancerArn"), table);
}

const ListPage& page() {
    static const ListPage kPage = {
        .service = "elbv2",
        .operation = "DescribeLoadBalancers",
        .rows = "LoadBalancers/*",
        .id = "LoadBalancerArn",
        .title = "elb.load_balancers",
        .empty = "elb.load_balancers_empty",
        .columns =
            {
                {"col.name", "LoadBalancerName", 140, ListColumn::Kind::Text},
                {"col.state", "State/Code", 100, ListColumn::Kind::Status},
                {"col.type", "Type", 90, ListColumn::Kind::Text},
                {"col.scheme", "Scheme", 110, ListColumn::Kind::Text},
                {"col.zones", "AvailabilityZones/*/ZoneName", 180, ListColumn::Kind::Text},
                {"col.dns", "DNSName", 300, ListColumn::Kind::Mono},
                {"col.created", "CreatedTime", 160, ListColumn::Kind::Time},
            },
        .actions =
            {
                {"CreateLoadBalancer", "do.create", false, nullptr},
                {"SetSecurityGroups", "elb.set_groups", true, fill<"LoadBalancerArn">},
                {"ModifyLoadBalancerAttributes", "do.modify", true, fill<"LoadBalancerArn">},
                {"DeleteLoadBalancer", "do.delete", true, fill<"LoadBalancerArn">},
            },
        .detail = draw_details,
    };
    return kPage;
}

void draw(PanelContext& context) { draw_list_page(context, page()); }

}  // namespace elb_load_balancers

SKYLENS_DEFINE_PANEL(ElbLoadBalancers) = {.id = "elb-load-balancers",
                                          .group = "elb",
                                          .title = "elb.load_balancers",
                                          .draw = elb_load_balancers::draw};

}  // namespace skylens::ui
