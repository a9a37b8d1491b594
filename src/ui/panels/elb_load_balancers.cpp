#include "ui/details/metric_graph.h"
#include "ui/details/related.h"
#include "ui/fill.h"
#include "ui/list_page.h"
#include "ui/widgets/panel.h"

namespace skylens::ui {
namespace elb_load_balancers {

// The listener's certificate and actions as they are now, to be written over.
Value listener(const Value& row) {
    Value params = Value::object({{"ListenerArn", row["ListenerArn"]}});
    if (!row["Certificates"].empty()) params.set("Certificates", row["Certificates"]);
    return params.set("DefaultActions", row["DefaultActions"]);
}

Value groups(const Value& row) {
    return Value::object({{"LoadBalancerArn", row["LoadBalancerArn"]},
                          {"SecurityGroups", row["SecurityGroups"]}});
}

// SetSubnets replaces the whole list.
Value subnets(const Value& row) {
    Value list = Value::array();
    for (const Value* subnet : values_at(row, "AvailabilityZones/*/SubnetId"))
        list.push(*subnet);
    return Value::object({{"LoadBalancerArn", row["LoadBalancerArn"]}, {"Subnets", list}});
}

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
                 {"ModifyListener", "do.modify", true, listener},
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

constexpr MetricLine kRequests[] = {{"RequestCount", "Sum"},
                                    {"HTTPCode_Target_5XX_Count", "Sum"},
                                    {"HTTPCode_ELB_5XX_Count", "Sum"}};
constexpr MetricLine kFlows[] = {{"NewFlowCount", "Sum"}, {"ActiveFlowCount", "Average"}};

// What follows `mark` in an ARN, as CloudWatch's dimensions have it.
std::string tail_of(std::string_view arn, std::string_view mark) {
    const std::size_t at = arn.find(mark);
    return std::string(at == std::string_view::npos ? arn : arn.substr(at + mark.size()));
}

void draw_details(PanelContext& context, const Value& row) {
    for (const RelatedTable& table : related())
        draw_related(context, row, text_at_path(row, "LoadBalancerArn"), table);
    section_title(context.text("elb.traffic"));
    const std::string name = tail_of(row["LoadBalancerArn"].as_string(), "loadbalancer/");
    const bool application = row["Type"].as_string() == "application";
    draw_metrics(
        context, "elb-traffic", application ? "AWS/ApplicationELB" : "AWS/NetworkELB",
        dimension("LoadBalancer", name),
        application ? std::span<const MetricLine>(kRequests) : std::span<const MetricLine>(kFlows));
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
                {"SetSecurityGroups", "elb.set_groups", true, groups},
                {"SetSubnets", "elb.set_subnets", true, subnets},
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
