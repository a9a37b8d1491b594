#include "services/iam/requirements.h"

#include "services/iam/ids.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace {

Str action_of(const aws::ReadCall& call) { return join("iam:", call.operation.name); }

// Condition keys that come from the parameters: tags, the policy attached, the boundary set.
Value parameter_context(const aws::Params& params, Value context) {
    if (params.has("PolicyArn")) context.set("iam:PolicyARN", params["PolicyArn"]);
    if (params.has("PermissionsBoundary")) {
        context.set("iam:PermissionsBoundary", params["PermissionsBoundary"]);
    }
    Value keys = params.has("TagKeys") ? params["TagKeys"] : Value::array();
    for (const Value& tag : params.list("Tags")) {
        context.set(join("aws:RequestTag/", tag["Key"].as_string()), tag["Value"]);
        keys.push(tag["Key"]);
    }
    if (!keys.empty()) context.set("aws:TagKeys", keys);
    return context;
}

void add(const aws::ReadCall& call, const aws::Params& params, Str arn, const Tags* tags,
         const Str& boundary, aws::Requirements& out) {
    Value context = tags == nullptr ? Value() : tag_context(*tags);
    if (!boundary.empty()) context.set("iam:PermissionsBoundary", boundary);
    out.push_back({action_of(call), std::move(arn), parameter_context(params, std::move(context))});
}

}  // namespace

Value tag_context(const Tags& tags) {
    Value context;
    for (const auto& tag : tags) {
        context.set(join("aws:ResourceTag/", tag.first), tag.second);
        context.set(join("iam:ResourceTag/", tag.first), tag.second);
    }
    return context;
}

Str user_name_or_caller(const aws::CallInfo& info, const aws::Params& params) {
    if (params.has("UserName")) return params.str("UserName");
    return info.principal.type == aws::PrincipalType::User ? info.principal.name : Str();
}

void require_user(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    const Str name = user_name_or_caller(call, params);
    const User* user = call.account().iam->users.find(name);
    const Str path = user != nullptr ? user->path : params.str("Path", "/");
    add(call, params, user_arn(call.account_id(), path, name), user ? &user->tags : nullptr,
        user ? user->boundary : Str(), out);
}

void require_group(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    const Str name = params.str("GroupName");
    const Group* group = call.account().iam->groups.find(name);
    const Str path = group != nullptr ? group->path : params.str("Path", "/");
    add(call, params, group_arn(call.account_id(), path, name), nullptr, {}, out);
}

void require_role(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    const Str name = params.str("RoleName");
    const Role* role = call.account().iam->roles.find(name);
    const Str path = role != nullptr ? role->path : params.str("Path", "/");
    add(call, params, role_arn(call.account_id(), path, name), role ? &role->tags : nullptr,
        role ? role->boundary : Str(), out);
}

void require_policy(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    Str arn = params.str("PolicyArn");
    if (arn.empty()) {
        arn = policy_arn(call.account_id(), params.str("Path", "/"), params.str("PolicyName"));
    }
    add(call, params, arn, nullptr, {}, out);
}

void require_instance_profile(const aws::ReadCall& call, const aws::Params& params,
                              aws::Requirements& out) {
    const Str name = params.str("InstanceProfileName");
    const InstanceProfile* profile = call.account().iam->instance_profiles.find(name);
    const Str path = profile != nullptr ? profile->path : params.str("Path", "/");
    add(call, params, instance_profile_arn(call.account_id(), path, name),
        profile ? &profile->tags : nullptr, {}, out);
}

void require_path(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    const std::string_view name = call.operation.name;
    const std::string_view kind = name == "ListUsers"      ? "user"
                                  : name == "ListGroups"   ? "group"
                                  : name == "ListRoles"    ? "role"
                                  : name == "ListPolicies" ? "policy"
                                                           : "instance-profile";
    add(call, params,
        join("arn:aws:iam::", call.account_id(), ":", kind, params.str("PathPrefix", "/")), nullptr,
        {}, out);
}

}  // namespace skylens::iam
