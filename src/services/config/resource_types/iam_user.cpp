// AWS::IAM::User. The id is the user's unique id (AIDA…).
//
// Deviations from AWS: passwordLastUsed is left out.
#include "services/config/iam_reading.h"
#include "services/config/state.h"

namespace skylens::config {
namespace iam_user {

Value groups_of(const aws::World& world, aws::Place place, const Str& name,
                Description& description) {
    Value groups = Value::array();
    for (const Value& group : iam_list(world, place, "ListGroupsForUser",
                                       Value::object({{"UserName", name}}), "Groups")) {
        groups.push(group["GroupName"]);
        Value relation = relationship("AWS::IAM::Group", group["GroupId"], "Is attached to Group");
        relation.set("resourceName", group["GroupName"]);
        description.relationships.push(std::move(relation));
    }
    return groups;
}

Description describe(const aws::World& world, aws::Place place, const Str& name) {
    const Value answer = read(world, place, "iam", "GetUser", Value::object({{"UserName", name}}));
    const Value& user = answer["User"];
    Description description;
    description.id = user["UserId"].as_str();
    description.name = name;
    description.arn = user["Arn"].as_str();
    description.created = time_of(user["CreateDate"]);
    description.tags = tags_map(user["Tags"]);
    description.configuration = in_config_style(user);
    description.configuration.erase("passwordLastUsed");
    description.configuration.set("userPolicyList", inline_policies(world, place, "User", name));
    description.configuration.set("groupList", groups_of(world, place, name, description));
    description.configuration.set("attachedManagedPolicies",
                                  attached_policies(world, place, "User", name, description));
    return description;
}

std::vector<Description> all(const aws::World& world, aws::Place place) {
    std::vector<Description> descriptions;
    for (const Value& user : iam_list(world, place, "ListUsers", Value::object(), "Users")) {
        descriptions.push_back(describe(world, place, user["UserName"].as_str()));
    }
    return descriptions;
}

std::optional<Description> one(const aws::World& world, aws::Place place, const Str& id) {
    for (const Value& user : iam_list(world, place, "ListUsers", Value::object(), "Users")) {
        if (user["UserId"].as_str() == id) return describe(world, place, user["UserName"].as_str());
    }
    return std::nullopt;
}

}  // namespace iam_user

SKYLENS_DEFINE_RESOURCE_TYPE(IamUser) = {.name = "AWS::IAM::User",
                                         .global = true,
                                         .service = "iam",
                                         .list_operation = "ListUsers",
                                         .all = iam_user::all,
                                         .one = iam_user::one};

}  // namespace skylens::config
