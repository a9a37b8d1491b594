#include "ui/details/instance_detail.h"

#include "ui/details/metric_graph.h"
#include "ui/draw.h"
#include "ui/list_page.h"
#include "ui/reading.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/panel.h"

namespace skylens::ui {
namespace {

Value dimensions_of(const Value& row) {
    return Value::array(
        {Value::object({{"Name", "InstanceId"}, {"Value", row["InstanceId"]}})});
}

void draw_checks(PanelContext& context, const Value& row) {
    const Result<Value>& answer =
        read(context, "ec2", "DescribeInstanceStatus",
             Value::object({{"InstanceIds", Value::array({row["InstanceId"]})}}));
    if (!answer.ok() || answer.value()["InstanceStatuses"].empty()) return;
    const Value& checks = answer.value()["InstanceStatuses"].at(0);
    section_title(context.text("ec2.status_checks"));
    const std::string system = text_at_path(checks, "SystemStatus/Status");
    const std::string instance = text_at_path(checks, "InstanceStatus/Status");
    status(tone_of_word(system), join(context.text("ec2.system_check"), ": ", system));
    ImGui::SameLine(0, kGapLarge);
    status(tone_of_word(instance), join(context.text("ec2.instance_check"), ": ", instance));
}

// The alarms that look at this instance.
void draw_alarms(PanelContext& context, const Value& row) {
    const Result<Value>& answer =
        read(context, "cloudwatch", "DescribeAlarms", Value::object());
    if (!answer.ok()) return;
    section_title(context.text("cloudwatch.alarms"));
    bool any = false;
    for (const Value* alarm : values_at(answer.value(), "MetricAlarms/*")) {
        const std::string names = text_at_path(*alarm, "Dimensions/*/Value");
        if (names.find(row["InstanceId"].as_string()) == std::string::npos) continue;
        any = true;
        const std::string state = text_at_path(*alarm, "StateValue");
        status(tone_of_word(state), state);
        ImGui::SameLine(0, kGap);
        const std::string name = text_at_path(*alarm, "AlarmName");
        if (button(join(name, "###alarm-", name).c_str(), ButtonKind::Link))
            context.commands.push(GoToPage{"cloudwatch-alarms", Str(name)});
    }
    if (!any) say_muted(context.text("ec2.no_alarms"));
}

}  // namespace

void draw_instance(PanelContext& context, const Value& row) {
    draw_checks(context, row);
    draw_alarms(context, row);
    const bool detailed = text_at_path(row, "Monitoring/State") == "enabled";
    section_title("CPUUtilization",
                  context.text(detailed ? "ec2.detailed_points" : "ec2.basic_points"));
    draw_metric(context, Value::object({{"Namespace", "AWS/EC2"},
                                        {"MetricName", "CPUUtilization"},
                                        {"Dimensions", dimensions_of(row)}}));
}

}  // namespace skylens::ui
