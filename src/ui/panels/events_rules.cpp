#include "ui/fill.h"
#include "ui/list_page.h"

namespace skylens::ui {
namespace events_rules {

Value with_pattern(const Value&) {
    return Value::object(
        {{"Name", "instance-stopped"},
         {"EventPattern", R"({"source":["aws.ec2"],)"
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
                {"PutTargets", "events.put_targets", true, fill_as<"Rule", "Name">},
                {"EnableRule", "events.enable", true, fill<"Name">},
                {"DisableRule", "events.disable", true, fill<"Name">},
                {"DeleteRule", "events.delete", true, fill<"Name">},
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
