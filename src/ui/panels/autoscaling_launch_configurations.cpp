#include "ui/fill.h"
#include "ui/list_page.h"

namespace skylens::ui {
namespace autoscaling_launch_configurations {

Value new_configuration(const Value&) {
    return Value::object({{"LaunchConfigurationName", "web"},
                          {"ImageId", "ami-12345678"},
                          {"InstanceType", "t3.micro"}});
}

const ListPage& page() {
    static const ListPage kPage = {
        .service = "autoscaling",
        .operation = "DescribeLaunchConfigurations",
        .rows = "LaunchConfigurations/*",
        .id = "LaunchConfigurationName",
        .title = "autoscaling.configurations",
        .empty = "autoscaling.configurations_empty",
        .columns =
            {
                {"col.name", "LaunchConfigurationName", 180, ListColumn::Kind::Text},
                {"col.image", "ImageId", 180, ListColumn::Kind::Mono},
                {"col.type", "InstanceType", 100, ListColumn::Kind::Text},
                {"col.created", "CreatedTime", 160, ListColumn::Kind::Time},
            },
        .actions =
            {
                {"CreateLaunchConfiguration", "do.create", false, new_configuration},
                {"DeleteLaunchConfiguration", "do.delete", true, fill<"LaunchConfigurationName">},
            },
    };
    return kPage;
}

void draw(PanelContext& context) { draw_list_page(context, page()); }

}  // namespace autoscaling_launch_configurations

SKYLENS_DEFINE_PANEL(AutoscalingLaunchConfigurations) = {
    .id = "autoscaling-launch-configurations",
    .group = "autoscaling",
    .title = "autoscaling.configurations",
    .draw = autoscaling_launch_configurations::draw};

}  // namespace skylens::ui
