#include "ui/list_page.h"

namespace skylens::ui {
namespace events_rules {

Value its_name(const Value& row) { return Value::object({{"Name", row["Name"]}}); }

Value its_rule(const Value& row) { return Value::object({{"Rule", row["Name"]}}); }

Value with_pattern(const Value&) {
    return Value::object(
        {{"Name", "instance-stopped"},
         {"EventPattern",
          R"({"source":["aws.ec2"],)"
          R"("detail-type":["EC2 Instance State-change Notification"],)"
          R"("detail":{"state":["stopped"]}})"}});
}

Value with_event(const Value&) {
    const Value entry = Value::object({{"Source", "shop.orders"},
                                       {"DetailType", "Order placed"},
                                       {"Detail", R"({"amount": 42})"}});
    return Value::object({{"Entries", Value::array({entry})}});
}

const ListPage& page() {
    static const ListPage kPage = {
        .service = "events",
        .operation = "ListRules",
        .rows = "Rules/*",
        .id = "Name",
        .title = "events.rules",
        .empty = "events.rules_empty",
        .columns =
            {
                {"col.name", "Name", 150, ListColumn::Kind::Text},
                {"col.state", "State", 90, ListColumn::Kind::Status},
                {"col.pattern", "EventPattern", 260, ListColumn::Kind::Mono},
                {"col.schedule", "ScheduleExpression", 120, ListColumn::Kind::Mono},
                {"col.bus", "EventBusName", 80, ListColumn::Kind::Text},
            },
        .actions =
            {
                {"PutRule", "events.put_rule", false, with_pattern},
                {"PutTargets", "events.put_targets", true, its_rule},
                {"EnableRule", "events.enable", true, its_name},
                {"DisableRule", "events.disable", true, its_name},
                {"DeleteRule", "events.delete", true, its_name},
                {"PutEvents", "events.put_events", false, with_event},
                {"TestEventPattern", "events.test", false, nullptr},
            },
    };
    return kPage;
}

void draw(PanelContext& context) { draw_list_page(context, page()); }

}  // namespace events_rules

SKYLENS_DEFINE_PANEL(EventsRules) = {
    .id = "events-rules", .group = "events", .title = "events.rules", .draw = events_rules::draw};

}  // namespace skylens::ui
