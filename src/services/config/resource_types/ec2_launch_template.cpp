// AWS::EC2::LaunchTemplate.
//
// Deviations from AWS: none known.
#include "services/config/ec2_reading.h"
#include "services/config/state.h"

namespace skylens::config {
namespace ec2_launch_template {

constexpr Ec2Reading kReading = {"DescribeLaunchTemplates", "LaunchTemplates", "LaunchTemplateIds",
                                 "LaunchTemplateId", "launch-template"};

// What the versions ask for stands in the latest and the default one only.
Value versions_of(const aws::World& world, aws::Place place, const Str& id) {
    const Value params = Value::object(
        {{"LaunchTemplateId", id}, {"Versions", Value::array({"$Latest", "$Default"})}});
    return read(world, place, "ec2", "DescribeLaunchTemplateVersions", params);
}

void add_data(const aws::World& world, aws::Place place, Description& description) {
    const Value answer = versions_of(world, place, description.id);
    const Value& versions = answer["LaunchTemplateVersions"];
    if (versions.empty()) return;
    description.configuration.set("launchTemplateData",
                                  in_config_style(versions.at(0)["LaunchTemplateData"]));
}

bool finish(const Value& element, Description& description) {
    description.name = element["LaunchTemplateName"].as_str();
    description.created = time_of(element["CreateTime"]);
    return true;
}

std::vector<Description> all(const aws::World& world, aws::Place place) {
    std::vector<Description> list = ec2_all(world, place, kReading, finish);
    for (Description& description : list)
        add_data(world, place, description);
    return list;
}

std::optional<Description> one(const aws::World& world, aws::Place place, const Str& id) {
    auto found = ec2_one(world, place, kReading, finish, id);
    if (found.has_value()) add_data(world, place, *found);
    return found;
}

}  // namespace ec2_launch_template

SKYLENS_DEFINE_RESOURCE_TYPE(Ec2LaunchTemplate) = {.name = "AWS::EC2::LaunchTemplate",
                                                   .service = "ec2",
                                                   .list_operation = "DescribeLaunchTemplates",
                                                   .all = ec2_launch_template::all,
                                                   .one = ec2_launch_template::one};

}  // namespace skylens::config
