// AWS::IAM::Policy: customer managed policies. The id is the policy's unique id (ANPA…).
//
// Deviations from AWS: attachmentCount is left out, so that attaching a policy makes an item of the
//   entity only.
#include "services/config/iam_reading.h"
#include "services/config/state.h"

namespace skylens::config {
namespace iam_policy {

Value versions_of(const aws::World& world, aws::Place place, const Value& arn) {
    Value list = Value::array();
    for (const Value& version : iam_list(world, place, "ListPolicyVersions",
                                         Value::object({{"PolicyArn", arn}}), "Versions")) {
        const Value answer =
            read(world, place, "iam", "GetPolicyVersion",
                 Value::object({{"PolicyArn", arn}, {"VersionId", version["VersionId"]}}));
        Value shown = version;
        shown.set("Document", encoded_document(answer["PolicyVersion"]["Document"]));
        list.push(in_config_style(shown));
    }
    return list;
}

Description describe(const aws::World& world, aws::Place place, const Value& policy) {
    Description description;
    description.id = policy["PolicyId"].as_str();
    description.name = policy["PolicyName"].as_str();
    description.arn = policy["Arn"].as_str();
    description.created = time_of(policy["CreateDate"]);
    description.configuration = in_config_style(policy);
    description.configuration.erase("attachmentCount");
    description.configuration.set("policyVersionList", versions_of(world, place, policy["Arn"]));
    return description;
}

std::vector<Value> customer_managed(const aws::World& world, aws::Place place) {
    return iam_list(world, place, "ListPolicies", Value::object({{"Scope", "Local"}}), "Policies");
}

std::vector<Description> all(const aws::World& world, aws::Place place) {
    std::vector<Description> descriptions;
    for (const Value& policy : customer_managed(world, place)) {
        descriptions.push_back(describe(world, place, policy));
    }
    return descriptions;
}

std::optional<Description> one(const aws::World& world, aws::Place place, const Str& id) {
    for (const Value& policy : customer_managed(world, place)) {
        if (policy["PolicyId"].as_str() == id) return describe(world, place, policy);
    }
    return std::nullopt;
}

}  // namespace iam_policy

SKYLENS_DEFINE_RESOURCE_TYPE(IamPolicy) = {.name = "AWS::IAM::Policy",
                                           .global = true,
                                           .service = "iam",
                                           .list_operation = "ListPolicies",
                                           .all = iam_policy::all,
                                           .one = iam_policy::one};

}  // namespace skylens::config
