#include "ui/fill.h"
#include "ui/list_page.h"

namespace skylens::ui {
namespace ec2_snapshots {

const ListPage& page() {
    static const ListPage kPage = {
        .service = "ec2",
        .operation = "DescribeSnapshots",
        .rows = "Snapshots/*",
        .id = "SnapshotId",
        .title = "ec2.snapshots",
        .empty = "ec2.snapshots_empty",
        .columns =
            {
                {"col.name", "Tags/Name=", 110, ListColumn::Kind::Text},
                {"col.id", "SnapshotId", 190, ListColumn::Kind::Mono},
                {"col.state", "State", 90, ListColumn::Kind::Status},
                {"col.progress", "Progress", 80, ListColumn::Kind::Text},
                {"col.volume", "VolumeId", 182, ListColumn::Kind::Mono},
                {"col.size", "VolumeSize", 60, ListColumn::Kind::Text},
                {"col.encrypted", "Encrypted", 80, ListColumn::Kind::Text},
                {"col.created", "StartTime", 160, ListColumn::Kind::Time},
            },
        .actions =
            {
                {"CreateSnapshot", "do.create", false, nullptr},
                {"CreateVolume", "ec2.restore", true, fill<"SnapshotId">},
                {"CopySnapshot", "do.copy", true, fill_as<"SourceSnapshotId", "SnapshotId">},
                {"DeleteSnapshot", "do.delete", true, fill<"SnapshotId">},
            },
        .params = Value::object({{"OwnerIds", Value::array({"self"})}}),
    };
    return kPage;
}

void draw(PanelContext& context) { draw_list_page(context, page()); }

}  // namespace ec2_snapshots

SKYLENS_DEFINE_PANEL(Ec2Snapshots) = {
    .id = "ec2-snapshots", .group = "ec2", .title = "ec2.snapshots", .draw = ec2_snapshots::draw};

}  // namespace skylens::ui
