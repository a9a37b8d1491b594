#include "ui/fill.h"
#include "ui/list_page.h"

namespace skylens::ui {
namespace ec2_images {

Value launch_from(const Value& row) {
    return Value::object({{"ImageId", row["ImageId"]},
                          {"InstanceType", "t3.micro"},
                          {"MinCount", 1},
                          {"MaxCount", 1}});
}

const ListPage& page() {
    static const ListPage kPage = {
        .service = "ec2",
        .operation = "DescribeImages",
        .rows = "Images/*",
        .id = "ImageId",
        .title = "ec2.images",
        .empty = "ec2.images_empty",
        .columns =
            {
                {"col.name", "Name", 220, ListColumn::Kind::Text},
                {"col.id", "ImageId", 180, ListColumn::Kind::Mono},
                {"col.state", "State", 90, ListColumn::Kind::Status},
                {"col.created", "CreationDate", 160, ListColumn::Kind::Time},
                {"col.description", "Description", 200, ListColumn::Kind::Text},
            },
        .actions =
            {
                {"CreateImage", "do.create", false, nullptr},
                {"RunInstances", "ec2.run", true, launch_from},
                {"CopyImage", "do.copy", true, fill_as<"SourceImageId", "ImageId">},
                {"DeregisterImage", "ec2.deregister", true, fill<"ImageId">},
            },
        .params = Value::object({{"Owners", Value::array({"self"})}}),
    };
    return kPage;
}

void draw(PanelContext& context) { draw_list_page(context, page()); }

}  // namespace ec2_images

SKYLENS_DEFINE_PANEL(Ec2Images) = {
    .id = "ec2-images", .group = "ec2", .title = "ec2.images", .draw = ec2_images::draw};

}  // namespace skylens::ui
