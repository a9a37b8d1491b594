#include "ui/details/security_group_detail.h"

#include <algorithm>

#include "ui/draw.h"
#include "ui/list_page.h"
#include "ui/reading.h"
#include "ui/widgets/button.h"
#include "ui/widgets/panel.h"

namespace skylens::ui {
namespace {

struct GroupMemory {
    TableState inbound;
    TableState outbound;
};

const std::vector<ListColumn>& rule_columns() {
    static const std::vector<ListColumn> kColumns = {
        {"col.protocol", "IpProtocol", 70, ListColumn::Kind::Text},
        {"col.port_range", "Ports", 80, ListColumn::Kind::Text},
        {"col.other_end", "OtherEnd", 150, ListColumn::Kind::Mono},
        {"col.description", "Description", 130, ListColumn::Kind::Text},
        {"col.id", "SecurityGroupRuleId", 170, ListColumn::Kind::Mono}};
    return kColumns;
}

// "22", "8000 - 8080", "all", as the console writes a range of ports.
std::string ports_of(const PanelContext& context, const Value& rule) {
    const std::int64_t from = rule["FromPort"].as_int();
    const std::int64_t to = rule["ToPort"].as_int();
    if (rule["IpProtocol"].as_string() == "-1" || from < 0) return context.text("ec2.all_ports");
    return from == to ? std::to_string(from) : join(from, " - ", to);
}

Value shown_rule(const PanelContext& context, const Value& rule) {
    Value row = rule;
    std::string other;
    for (const char* path : {"CidrIpv4", "CidrIpv6", "ReferencedGroupInfo/GroupId", "PrefixListId"})
        other += text_at_path(rule, path);
    row.set("OtherEnd", other).set("Ports", ports_of(context, rule));
    if (rule["IpProtocol"].as_string() == "-1")
        row.set("IpProtocol", std::string_view(context.text("ec2.all_protocols")));
    return row;
}

struct Direction {
    const char* id;
    const char* title;
    const char* revoke;  // operation
    const char* remove;  // text key
};
constexpr Direction kInbound = {"inbound", "ec2.inbound_rules", "RevokeSecurityGroupIngress",
                                "ec2.remove_inbound"};
constexpr Direction kOutbound = {"outbound", "ec2.outbound_rules", "RevokeSecurityGroupEgress",
                                 "ec2.remove_outbound"};

void draw_rules(PanelContext& context, const Value& group, const Direction& direction,
                const std::vector<Value>& rules, TableState& state) {
    panel_heading(context.text(direction.title), static_cast<int>(rules.size()));
    const Value* chosen = nullptr;
    for (const Value& rule : rules) {
        if (state.is_selected(row_key(rule["SecurityGroupRuleId"].as_string()))) chosen = &rule;
    }
    const std::string label = join(context.text(direction.remove), "###remove-", direction.id);
    header_actions(button_width(label.c_str()));
    if (button(label.c_str(), ButtonKind::Normal,
               {.enabled = chosen != nullptr,
                .tooltip = chosen != nullptr ? nullptr : context.text("list.select_first")})) {
        open_page_form(context, "ec2", direction.revoke,
                       Value::object({{"GroupId", group["GroupId"]},
                                      {"SecurityGroupRuleIds",
                                       Value::array({(*chosen)["SecurityGroupRuleId"]})}}));
    }
    ValueTableOptions options;
    options.id = direction.id;
    options.version = reading_stamp(context);
    options.selection = Selection::Single;
    options.empty_title = context.text("ec2.no_rules");
    value_table(context, rules, "SecurityGroupRuleId", rule_columns(), state, options);
}

}  // namespace

void draw_security_group(PanelContext& context, const Value& row) {
    const Value filter =
        Value::object({{"Name", "group-id"}, {"Values", Value::array({row["GroupId"]})}});
    const Result<Value>& answer = read(context, "ec2", "DescribeSecurityGroupRules",
                                       Value::object({{"Filters", Value::array({filter})}}));
    if (!answer.ok()) {
        say_wrapped(answer.error().message, theme().text_muted);
        return;
    }
    std::vector<Value> inbound;
    std::vector<Value> outbound;
    for (const Value* rule : values_at(answer.value(), "SecurityGroupRules/*"))
        ((*rule)["IsEgress"].as_bool() ? outbound : inbound).push_back(shown_rule(context, *rule));
    auto& memory = context.screen.memory<GroupMemory>(join("group:", row["GroupId"].as_string()));
    draw_rules(context, row, kInbound, inbound, memory.inbound);
    draw_rules(context, row, kOutbound, outbound, memory.outbound);
}

}  // namespace skylens::ui
