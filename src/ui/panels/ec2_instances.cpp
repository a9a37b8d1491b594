#include "ui/details/instance_detail.h"
#include "ui/fill.h"
#include "ui/list_page.h"

namespace skylens::ui {
namespace ec2_instances {

Value with_defaults(const Value&) {
    return Value::object({{"ImageId", "ami-12345678"},
                          {"InstanceType", "t3.micro"},
                          {"MinCount", 1},
                          {"MaxCount", 1}});
}

const ListPage& page() {
    static const ListPage kPage = {
        .service = "ec2",
        .operation = "DescribeInstances",
        .rows = "Reservations/*/Instances/*",
        .id = "InstanceId",
        .title = "ec2.instances",
        .empty = "ec2.instances_empty",
        .columns =
            {
                {"col.name", "Tags/Name=", 110, ListColumn::Kind::Text},
                {"col.id", "InstanceId", 182, ListColumn::Kind::Mono},
                {"col.state", "State/Name", 118, ListColumn::Kind::Status},
                {"col.type", "InstanceType", 80, ListColumn::Kind::Text},
                {"col.monitoring", "Monitoring/State", 90, ListColumn::Kind::Text},
                {"col.zone", "Placement/AvailabilityZone", 90, ListColumn::Kind::Text},
                {"col.public_ip", "PublicIpAddress", 110, ListColumn::Kind::Mono},
                {"col.launched", "LaunchTime", 165, ListColumn::Kind::Time},
            },
        .actions =
            {
                {"RunInstances", "ec2.run", false, with_defaults},
                {"StartInstances", "ec2.start", true, fill_list<"InstanceIds", "InstanceId">},
                {"StopInstances", "ec2.stop", true, fill_list<"InstanceIds", "InstanceId">},
                {"RebootInstances", "ec2.reboot", true, fill_list<"InstanceIds", "InstanceId">},
                {"TerminateInstances", "ec2.terminate", true,
                 fill_list<"InstanceIds", "InstanceId">},
                {"MonitorInstances", "ec2.monitor", true, fill_list<"InstanceIds", "InstanceId">},
                {"UnmonitorInstances", "ec2.unmonitor", true,
                 fill_list<"InstanceIds", "InstanceId">},
            },
        .detail = draw_instance,
    };
    return kPage;
}

void draw(PanelContext& context) { draw_list_page(context, page()); }

}  // namespace ec2_instances

SKYLENS_DEFINE_PANEL(Ec2Instances) = {
    .id = "ec2-instances", .group = "ec2", .title = "ec2.instances", .draw = ec2_instances::draw};

}  // namespace skylens::ui
