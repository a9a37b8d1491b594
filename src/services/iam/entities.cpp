#include "services/iam/entities.h"

#include <algorithm>

#include "services/iam/policies_of.h"
#include "services/iam/requirements.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace {

constexpr std::size_t kTagsMax = 50;

}  // namespace

Result<const User*> need_user(const State& state, std::string_view name) {
    const User* user = state.users.find(name);
    if (user == nullptr) return no_user(name);
    return user;
}

Result<const Group*> need_group(const State& state, std::string_view name) {
    const Group* group = state.groups.find(name);
    if (group == nullptr) return no_group(name);
    return group;
}

Result<const Role*> need_role(const State& state, std::string_view name) {
    const Role* role = state.roles.find(name);
    if (role == nullptr) return no_role(name);
    return role;
}

Result<const InstanceProfile*> need_instance_profile(const State& state, std::string_view name) {
    const InstanceProfile* profile = state.instance_profiles.find(name);
    if (profile == nullptr) return no_instance_profile(name);
    return profile;
}

Result<const ManagedPolicy*> need_managed(const State& state, std::string_view arn) {
    if (arn.substr(0, 13) != "arn:aws:iam::") {
        return error_with_status(400, "InvalidInput", "ARN ", arn, " is not valid.");
    }
    const ManagedPolicy* policy = find_managed(state, arn);
    if (policy == nullptr) return no_policy(arn);
    return policy;
}

Result<const User*> need_user_or_caller(const aws::ReadCall& call, const aws::Params& params) {
    const Str name = user_name_or_caller(call, params);
    if (name.empty()) {
        return Failure{"ValidationError",
                     "Must specify userName when calling with non-User credentials"};
    }
    return need_user(call.account().iam, name);
}

User& own_user(aws::WriteCall& call, std::string_view name) {
    return *call.account().iam->users.find(name);
}
Group& own_group(aws::WriteCall& call, std::string_view name) {
    return *call.account().iam->groups.find(name);
}
Role& own_role(aws::WriteCall& call, std::string_view name) {
    return *call.account().iam->roles.find(name);
}
ManagedPolicy& own_policy(aws::WriteCall& call, std::string_view arn) {
    return *call.account().iam->policies.find(arn.substr(arn.rfind('/') + 1));
}

Status check_modifiable(const Role& role) {
    if (role.path.view().substr(0, 18) != "/aws-service-role/") return Ok{};
    return error_with_status(400, "UnmodifiableEntity",
                             "Cannot perform the operation on the protected role '", role.id,
                             "' - this role is only modifiable by AWS");
}

Result<Tags> read_tags(const aws::Params& params, const Tags& before) {
    Tags out = before;
    std::vector<Str> given;
    for (const Value& tag : params.list("Tags")) {
        const Str key = tag["Key"].as_str();
        for (const Str& other : given) {
            if (!equal_ignoring_case(other, key)) continue;
            return Failure{
                "InvalidInput",
                "Duplicate tag keys found. Please note that Tag keys are case insensitive."};
        }
        given.push_back(key);
        const auto same = std::find_if(out.begin(), out.end(), [&key](const auto& entry) {
            return equal_ignoring_case(entry.first, key);
        });
        if (same != out.end()) {
            same->second = tag["Value"].as_str();
        } else {
            out.push_back({key, tag["Value"].as_str()});
        }
    }
    if (out.size() > kTagsMax) {
        return error_with_status(409, "LimitExceeded",
                                 "The number of tags has reached the maximum limit.");
    }
    return out;
}

void remove_tags(Tags& tags, const std::vector<Value>& keys) {
    for (const Value& key : keys) {
        const std::string_view name = key.as_string();
        tags.erase(std::remove_if(
                       tags.begin(), tags.end(),
                       [name](const auto& tag) { return equal_ignoring_case(tag.first, name); }),
                   tags.end());
    }
}

Status check_boundary(const State& state, const Str& arn) {
    if (arn.empty() || find_managed(state, arn) != nullptr) return Ok{};
    return error_with_status(404, "NoSuchEntity", "Scope ARN: ", arn,
                             " does not exist or is not attachable.");
}

}  // namespace skylens::iam
