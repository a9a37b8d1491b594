// What the IAM resource types have in common.
#pragma once

#include "services/config/resource_type.h"

namespace skylens::config {

// The rows of an IAM listing, all pages.
std::vector<Value> iam_list(const aws::World& world, aws::Place place, std::string_view operation,
                            Value params, std::string_view list_member);

// A policy document as Config writes it: URL-encoded JSON.
Value encoded_document(const Value& document);

// [{"policyName", "policyDocument"}] of an entity's inline policies. `name_param` is UserName,
// GroupName or RoleName, `kind` User, Group or Role.
Value inline_policies(const aws::World& world, aws::Place place, std::string_view kind,
                      const Str& name);

// [{"policyName", "policyArn"}], and a relationship to each customer managed one.
Value attached_policies(const aws::World& world, aws::Place place, std::string_view kind,
                        const Str& name, Description& description);

// The description with this id among all of them.
std::optional<Description> with_id(std::vector<Description> all, const Str& id);

}  // namespace skylens::config
