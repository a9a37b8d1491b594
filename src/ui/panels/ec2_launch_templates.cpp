#include "ui/details/related.h"
#include "ui/fill.h"
#include "ui/list_page.h"

namespace skylens::ui {
namespace ec2_launch_templates {

Value new_template(const Value&) {
    return Value::object({{"LaunchTemplateName", "web"},
                          {"LaunchTemplateData", Value::object({{"ImageId", "ami-12345678"},
                                                                {"InstanceType", "t3.micro"}})}});
}

Value launch_template(const Value& row) {
    return Value::object(
        {{"LaunchTemplate", Value::object({{"LaunchTemplateId", row["LaunchTemplateId"]}})},
         {"MinCount", 1},
         {"MaxCount", 1}});
}

const std::vector<RelatedTable>& related() {
    static const std::vector<RelatedTable> kRelated = {
        {.service = "ec2",
         .operation = "DescribeLaunchTemplateVersions",
         .params = fill<"LaunchTemplateId">,
         .rows = "LaunchTemplateVersions/*",
         .id = "VersionNumber",
         .title = "ec2.versions",
         .columns =
             {
                 {"col.version", "VersionNumber", 70, ListColumn::Kind::Text},
                 {"col.default", "DefaultVersion", 80, ListColumn::Kind::Text},
                 {"col.image", "LaunchTemplateData/ImageId", 170, ListColumn::Kind::Mono},
                 {"col.type", "LaunchTemplateData/InstanceType", 90, ListColumn::Kind::Text},
                 {"col.created", "CreateTime", 160, ListColumn::Kind::Time},
             }},
    };
    return kRelated;
}

void draw_details(PanelContext& context, const Value& row) {
    for (const RelatedTable& table : related())
        draw_related(context, row, text_at_path(row, "LaunchTemplateId"), table);
}

const ListPage& page() {
    static const ListPage kPage = {
        .service = "ec2",
        .operation = "DescribeLaunchTemplates",
        .rows = "LaunchTemplates/*",
        .id = "LaunchTemplateId",
        .title = "ec2.launch_templates",
        .empty = "ec2.launch_templates_empty",
        .columns =
            {
                {"col.name", "LaunchTemplateName", 160, ListColumn::Kind::Text},
                {"col.id", "LaunchTemplateId", 190, ListColumn::Kind::Mono},
                {"col.default_version", "DefaultVersionNumber", 80, ListColumn::Kind::Text},
                {"col.latest_version", "LatestVersionNumber", 80, ListColumn::Kind::Text},
                {"col.created", "CreateTime", 160, ListColumn::Kind::Time},
            },
        .actions =
            {
                {"CreateLaunchTemplate", "do.create", false, new_template},
                {"CreateLaunchTemplateVersion", "ec2.new_version", true, fill<"LaunchTemplateId">},
                {"ModifyLaunchTemplate", "do.modify", true, fill<"LaunchTemplateId">},
                {"RunInstances", "ec2.run", true, launch_template},
                {"DeleteLaunchTemplate", "do.delete", true, fill<"LaunchTemplateId">},
            },
        .detail = draw_details,
    };
    return kPage;
}

void draw(PanelContext& context) { draw_list_page(context, page()); }

}  // namespace ec2_launch_templates

SKYLENS_DEFINE_PANEL(Ec2LaunchTemplates) = {.id = "ec2-launch-templates",
                                            .group = "ec2",
                                            .title = "ec2.launch_templates",
                                            .draw = ec2_launch_templates::draw};

}  // namespace skylens::ui
