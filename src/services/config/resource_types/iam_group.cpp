// AWS::IAM::Group. The id is the group's unique id (AGPA…).
//
// Deviations from AWS: none known.
#include "services/config/iam_reading.h"
#include "services/config/state.h"

namespace skylens::config {
namespace iam_group {

Description describe(const aws::World& world, aws::Place place, const Value& group) {
    const Str name = group["GroupName"].as_str();
    Description description;
    description.id = group["GroupId"].as_str();
    description.name = name;
    description.arn = group["Arn"].as_str();
    description.created = time_of(group["CreateDate"]);
    description.configuration = in_config_style(group);
    description.configuration.set("groupPolicyList", inline_policies(world, place, "Group", name));
    description.configuration.set("attachedManagedPolicies",
                                  attached_policies(world, place, "Group", name, description));
    for (const Value& user :
         iam_list(world, place, "GetGroup", Value::object({{"GroupName", name}}), "Users")) {
        Value relation = relationship("AWS::IAM::User", user["UserId"], "Contains User");
        relation.set("resourceName", user["UserName"]);
        description.relationships.push(std::move(relation));
    }
    return description;
}

std::vector<Description> all(const aws::World& world, aws::Place place) {
    std::vector<Description> descriptions;
    for (const Value& group : iam_list(world, place, "ListGroups", Value::object(), "Groups")) {
        descriptions.push_back(describe(world, place, group));
    }
    return descriptions;
}

std::optional<Description> one(const aws::World& world, aws::Place place, const Str& id) {
    for (const Value& group : iam_list(world, place, "ListGroups", Value::object(), "Groups")) {
        if (group["GroupId"].as_str() == id) return describe(world, place, group);
    }
    return std::nullopt;
}

}  // namespace iam_group

SKYLENS_DEFINE_RESOURCE_TYPE(IamGroup) = {.name = "AWS::IAM::Group",
                                          .global = true,
                                          .service = "iam",
                                          .list_operation = "ListGroups",
                                          .all = iam_group::all,
                                          .one = iam_group::one};

}  // namespace skylens::config
