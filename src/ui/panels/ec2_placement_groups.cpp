#include "ui/fill.h"
#include "ui/list_page.h"

namespace skylens::ui {
namespace ec2_placement_groups {

const ListPage& page() {
    static const ListPage kPage = {
        .service = "ec2",
        .operation = "DescribePlacementGroups",
        .rows = "PlacementGroups/*",
        .id = "GroupName",
        .title = "ec2.placement_groups",
        .empty = "ec2.placement_groups_empty",
        .columns =
            {
                {"col.name", "GroupName", 160, ListColumn::Kind::Text},
                {"col.id", "GroupId", 180, ListColumn::Kind::Mono},
                {"col.strategy", "Strategy", 100, ListColumn::Kind::Text},
                {"col.state", "State", 100, ListColumn::Kind::Status},
            },
        .actions =
            {
                {"CreatePlacementGroup", "do.create", false, nullptr},
                {"DeletePlacementGroup", "do.delete", true, fill<"GroupName">},
            },
    };
    return kPage;
}

void draw(PanelContext& context) { draw_list_page(context, page()); }

}  // namespace ec2_placement_groups

SKYLENS_DEFINE_PANEL(Ec2PlacementGroups) = {.id = "ec2-placement-groups",
                                            .group = "ec2",
                                            .title = "ec2.placement_groups",
                                            .draw = ec2_placement_groups::draw};

}  // namespace skylens::ui
