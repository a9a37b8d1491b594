#include "services/config/iam_reading.h"

#include "base/text.h"
#include "services/config/state.h"

namespace skylens::config {
namespace {

constexpr std::string_view kAwsManaged = "arn:aws:iam::aws:policy/";

Value named(std::string_view kind, const Str& name) {
    return Value::object({{str_of(kind, "Name"), name}});
}

}  // namespace

std::vector<Value> iam_list(const aws::World& world, aws::Place place, std::string_view operation,
                            Value params, std::string_view list_member) {
    return read_all(world, place, "iam", operation, std::move(params), list_member, "Marker",
                    "Marker");
}

Value encoded_document(const Value& document) {
    return percent_encode(document.is_string() ? document.as_str().string() : to_json(document));
}

Value inline_policies(const aws::World& world, aws::Place place, std::string_view kind,
                      const Str& name) {
    Value list = Value::array();
    for (const Value& policy :
         iam_list(world, place, join("List", kind, "Policies"), named(kind, name), "PolicyNames")) {
        Value params = named(kind, name);
        params.set("PolicyName", policy);
        const Value answer = read(world, place, "iam", join("Get", kind, "Policy"), params);
        list.push(Value::object({{"policyName", policy},
                                 {"policyDocument", encoded_document(answer["PolicyDocument"])}}));
    }
    return list;
}

Value attached_policies(const aws::World& world, aws::Place place, std::string_view kind,
                        const Str& name, Description& description) {
    Value list = Value::array();
    for (const Value& policy : iam_list(world, place, join("ListAttached", kind, "Policies"),
                                        named(kind, name), "AttachedPolicies")) {
        list.push(in_config_style(policy));
        const Value& arn = policy["PolicyArn"];
        if (arn.as_string().substr(0, kAwsManaged.size()) == kAwsManaged) continue;
        const Value answer =
            read(world, place, "iam", "GetPolicy", Value::object({{"PolicyArn", arn}}));
        Value relation = relationship("AWS::IAM::Policy", answer["Policy"]["PolicyId"],
                                      "Is attached to CustomerManagedPolicy");
        relation.set("resourceName", policy["PolicyName"]);
        description.relationships.push(std::move(relation));
    }
    return list;
}

std::optional<Description> with_id(std::vector<Description> all, const Str& id) {
    for (Description& description : all) {
        if (description.id == id) return std::move(description);
    }
    return std::nullopt;
}

}  // namespace skylens::config
