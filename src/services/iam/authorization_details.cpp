#include "services/iam/authorization_details.h"

#include <algorithm>

#include "services/iam/ids.h"
#include "services/iam/managed_policies.h"
#include "services/iam/policies_of.h"
#include "services/iam/state.h"
#include "services/iam/views.h"

namespace skylens::iam {
namespace {

bool asked_for(const aws::Params& params, std::string_view kind) {
    const std::vector<Value>& filter = params.list("Filter");
    if (filter.empty()) return true;
    return std::any_of(filter.begin(), filter.end(),
                       [kind](const Value& value) { return value.as_string() == kind; });
}

Value inline_list(const Permissions& permissions) {
    Value out = Value::array();
    for (const InlinePolicy& policy : permissions.inline_policies) {
        out.push(Value::object(
            {{"PolicyName", policy.name}, {"PolicyDocument", document_value(policy.document)}}));
    }
    return out;
}

Value attached_list(const State& state, const Permissions& permissions) {
    Value out = Value::array();
    for (const Str& arn : permissions.attached) {
        const ManagedPolicy* policy = find_managed(state, arn);
        if (policy == nullptr) continue;
        out.push(Value::object({{"PolicyName", policy->id}, {"PolicyArn", policy->arn}}));
    }
    return out;
}

Value boundary_detail(const Str& arn) {
    return Value::object({{"PermissionsBoundaryType", "Policy"}, {"PermissionsBoundaryArn", arn}});
}

Value user_detail(const Str& account, const State& state, const User& user) {
    Value out = Value::object({{"Path", user.path},
                               {"UserName", user.id},
                               {"UserId", user.user_id},
                               {"Arn", user_arn(account, user.path, user.id)},
                               {"CreateDate", date_value(user.created)}});
    const Value policies = inline_list(user.permissions);
    if (!policies.empty()) out.set("UserPolicyList", policies);
    Value groups = Value::array();
    for (const Str& name : user.groups)
        groups.push(name);
    out.set("GroupList", groups);
    out.set("AttachedManagedPolicies", attached_list(state, user.permissions));
    if (!user.boundary.empty()) out.set("PermissionsBoundary", boundary_detail(user.boundary));
    out.set("Tags", tags_value(user.tags));
    return out;
}

Value group_detail(const Str& account, const State& state, const Group& group) {
    Value out = group_value(account, group);
    out.set("GroupPolicyList", inline_list(group.permissions));
    out.set("AttachedManagedPolicies", attached_list(state, group.permissions));
    return out;
}

Value role_detail(const Str& account, const State& state, const Role& role) {
    Value profiles = Value::array();
    for (const InstanceProfile& profile : state.instance_profiles) {
        if (profile.role == role.id) profiles.push(instance_profile_value(account, state, profile));
    }
    Value out =
        Value::object({{"Path", role.path},
                       {"RoleName", role.id},
                       {"RoleId", role.role_id},
                       {"Arn", role_arn(account, role.path, role.id)},
                       {"CreateDate", date_value(role.created)},
                       {"AssumeRolePolicyDocument", document_value(role.trust)},
                       {"InstanceProfileList", profiles},
                       {"RolePolicyList", inline_list(role.permissions)},
                       {"AttachedManagedPolicies", attached_list(state, role.permissions)}});
    if (!role.boundary.empty()) out.set("PermissionsBoundary", boundary_detail(role.boundary));
    out.set("Tags", tags_value(role.tags));
    return out;
}

Value policy_detail(const State& state, const ManagedPolicy& policy) {
    Value versions = Value::array();
    for (const PolicyVersion& version : policy.versions)
        versions.push(version_value(policy, version, true));
    Value out = policy_value(state, policy, true);
    out.erase("Tags");
    out.set("PolicyVersionList", versions);
    return out;
}

}  // namespace

std::vector<AuthorizationDetail> authorization_details(const aws::ReadCall& call,
                                                       const aws::Params& params) {
    const State& state = call.account().iam;
    const Str account = call.account_id();
    std::vector<AuthorizationDetail> out;
    if (asked_for(params, "User")) {
        for (const User& user : state.users)
            out.push_back({"UserDetailList", user_detail(account, state, user)});
    }
    if (asked_for(params, "Group")) {
        for (const Group& group : state.groups)
            out.push_back({"GroupDetailList", group_detail(account, state, group)});
    }
    if (asked_for(params, "Role")) {
        for (const Role& role : state.roles)
            out.push_back({"RoleDetailList", role_detail(account, state, role)});
    }
    if (asked_for(params, "LocalManagedPolicy")) {
        for (const ManagedPolicy& policy : state.policies)
            out.push_back({"Policies", policy_detail(state, policy)});
    }
    if (!asked_for(params, "AWSManagedPolicy")) return out;
    for (const ManagedPolicy& policy : aws_managed_policies()) {
        const bool used = attachment_count(state, policy.arn, false) > 0 ||
                          attachment_count(state, policy.arn, true) > 0;
        if (used) out.push_back({"Policies", policy_detail(state, policy)});
    }
    return out;
}

}  // namespace skylens::iam
