// AWS::IAM::Role. The id is the role's unique id (AROA…).
//
// Deviations from AWS: roleLastUsed and instanceProfileList are left out.
#include "services/config/iam_reading.h"
#include "services/config/state.h"

namespace skylens::config {
namespace iam_role {

Description describe(const aws::World& world, aws::Place place, const Str& name) {
    const Value answer =
        read(world, place, "iam", "GetRole", Value::object({{"RoleName", name}}));
    const Value& role = answer["Role"];
    Description description;
    description.id = role["RoleId"].as_str();
    description.name = name;
    description.arn = role["Arn"].as_str();
    description.created = time_of(role["CreateDate"]);
    description.tags = tags_map(role["Tags"]);
    Value shown = role;
    shown.erase("RoleLastUsed");
    shown.set("AssumeRolePolicyDocument", encoded_document(role["AssumeRolePolicyDocument"]));
    description.configuration = in_config_style(shown);
    description.configuration.set("rolePolicyList", inline_policies(world, place, "Role", name));
    description.configuration.set("attachedManagedPolicies",
                                  attached_policies(world, place, "Role", name, description));
    return description;
}

std::vector<Description> all(const aws::World& world, aws::Place place) {
    std::vector<Description> descriptions;
    for (const Value& role : iam_list(world, place, "ListRoles", Value::object(), "Roles")) {
        descriptions.push_back(describe(world, place, role["RoleName"].as_str()));
    }
    return descriptions;
}

std::optional<Description> one(const aws::World& world, aws::Place place, const Str& id) {
    for (const Value& role : iam_list(world, place, "ListRoles", Value::object(), "Roles")) {
        if (role["RoleId"].as_str() == id) return describe(world, place, role["RoleName"].as_str());
    }
    return std::nullopt;
}

}  // namespace iam_role

SKYLENS_DEFINE_RESOURCE_TYPE(IamRole) = {.name = "AWS::IAM::Role",
                                         .global = true,
                                         .service = "iam",
                                         .list_operation = "ListRoles",
                                         .all = iam_role::all,
                                         .one = iam_role::one};

}  // namespace skylens::config
