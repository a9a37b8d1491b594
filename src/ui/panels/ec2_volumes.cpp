#include "ui/details/metric_graph.h"
#include "ui/details/related.h"
#include "ui/fill.h"
#include "ui/list_page.h"
#include "ui/widgets/panel.h"

namespace skylens::ui {
namespace ec2_volumes {

Value new_volume(const Value&) {
    return Value::object({{"AvailabilityZone", "us-east-1a"}, {"Size", 8}, {"VolumeType", "gp3"}});
}

const std::vector<RelatedTable>& related() {
    static const std::vector<RelatedTable> kRelated = {
        {.service = "ec2",
         .operation = "DescribeSnapshots",
         .params = filtered<"volume-id", "VolumeId">,
         .rows = "Snapshots/*",
         .id = "SnapshotId",
         .title = "ec2.snapshots",
         .columns =
             {
                 {"col.id", "SnapshotId", 190, ListColumn::Kind::Mono},
                 {"col.state", "State", 90, ListColumn::Kind::Status},
                 {"col.created", "StartTime", 160, ListColumn::Kind::Time},
                 {"col.encrypted", "Encrypted", 80, ListColumn::Kind::Text},
                 {"col.description", "Description", 160, ListColumn::Kind::Text},
             }},
    };
    return kRelated;
}

constexpr MetricLine kUse[] = {{"VolumeReadBytes", "Sum"}, {"VolumeWriteBytes", "Sum"}};

void draw_details(PanelContext& context, const Value& row) {
    for (const RelatedTable& table : related())
        draw_related(context, row, text_at_path(row, "VolumeId"), table);
    section_title(context.text("ec2.volume_use"));
    draw_metrics(context, "volume-use", "AWS/EBS",
                 dimension("VolumeId", row["VolumeId"].as_string()), kUse);
}

const ListPage& page() {
    static const ListPage kPage = {
        .service = "ec2",
        .operation = "DescribeVolumes",
        .rows = "Volumes/*",
        .id = "VolumeId",
        .title = "ec2.volumes",
        .empty = "ec2.volumes_empty",
        .columns =
            {
                {"col.name", "Tags/Name=", 110, ListColumn::Kind::Text},
                {"col.id", "VolumeId", 182, ListColumn::Kind::Mono},
                {"col.state", "State", 90, ListColumn::Kind::Status},
                {"col.size", "Size", 60, ListColumn::Kind::Text},
                {"col.type", "VolumeType", 60, ListColumn::Kind::Text},
                {"col.iops", "Iops", 60, ListColumn::Kind::Text},
                {"col.encrypted", "Encrypted", 80, ListColumn::Kind::Text},
                {"col.zone", "AvailabilityZone", 90, ListColumn::Kind::Text},
                {"col.instance", "Attachments/*/InstanceId", 175, ListColumn::Kind::Mono},
            },
        .actions =
            {
                {"CreateVolume", "do.create", false, new_volume},
                {"AttachVolume", "do.attach", true, fill<"VolumeId">},
                {"DetachVolume", "do.detach", true, fill<"VolumeId">},
                {"ModifyVolume", "do.modify", true, fill<"VolumeId">},
                {"CreateSnapshot", "ec2.snapshot", true, fill<"VolumeId">},
                {"DeleteVolume", "do.delete", true, fill<"VolumeId">},
            },
        .detail = draw_details,
    };
    return kPage;
}

void draw(PanelContext& context) { draw_list_page(context, page()); }

}  // namespace ec2_volumes

SKYLENS_DEFINE_PANEL(Ec2Volumes) = {
    .id = "ec2-volumes", .group = "ec2", .title = "ec2.volumes", .draw = ec2_volumes::draw};

}  // namespace skylens::ui
