#include "services/iam/views.h"

#include <algorithm>

#include "base/text.h"
#include "services/iam/iam.h"
#include "services/iam/ids.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace {

Value boundary_value(const Str& arn) {
    return Value::object({{"PermissionsBoundaryType", "Policy"}, {"PermissionsBoundaryArn", arn}});
}

template <class Row>
std::int64_t count_in(const Table<Row>& table, std::string_view arn) {
    std::int64_t count = 0;
    for (const Row& row : table) {
        const auto& list = row.permissions.attached;
        count += std::count_if(list.begin(), list.end(), [arn](const Str& s) { return s == arn; });
    }
    return count;
}

template <class Row>
std::int64_t boundaries_in(const Table<Row>& table, std::string_view arn) {
    return std::count_if(table.begin(), table.end(),
                         [arn](const Row& row) { return row.boundary == arn; });
}

}  // namespace

Value date_value(SimTime time) { return cli_time(floor_to(time, seconds(1))); }

Value tags_value(const Tags& tags) {
    Value out = Value::array();
    for (const auto& tag : tags) {
        out.push(Value::object({{"Key", tag.first}, {"Value", tag.second}}));
    }
    return out;
}

Value document_value(const PolicyDocument& document) {
    auto parsed = parse_json(document.text);
    return parsed.ok() ? std::move(parsed).value() : Value();
}

Value user_value(const Str& account, const User& user, bool full) {
    Value out = Value::object({{"Path", user.path},
                               {"UserName", user.id},
                               {"UserId", user.user_id},
                               {"Arn", user_arn(account, user.path, user.id)},
                               {"CreateDate", date_value(user.created)}});
    if (user.login && user.login->last_used) {
        out.set("PasswordLastUsed", date_value(*user.login->last_used));
    }
    if (!full) return out;
    if (!user.boundary.empty()) out.set("PermissionsBoundary", boundary_value(user.boundary));
    if (!user.tags.empty()) out.set("Tags", tags_value(user.tags));
    return out;
}

Value group_value(const Str& account, const Group& group) {
    return Value::object({{"Path", group.path},
                          {"GroupName", group.id},
                          {"GroupId", group.group_id},
                          {"Arn", group_arn(account, group.path, group.id)},
                          {"CreateDate", date_value(group.created)}});
}

Value role_value(const Str& account, const Role& role, bool full) {
    Value out = Value::object({{"Path", role.path},
                               {"RoleName", role.id},
                               {"RoleId", role.role_id},
                               {"Arn", role_arn(account, role.path, role.id)},
                               {"CreateDate", date_value(role.created)},
                               {"AssumeRolePolicyDocument", document_value(role.trust)}});
    if (!role.description.empty()) out.set("Description", role.description);
    out.set("MaxSessionDuration", static_cast<std::int64_t>(role.max_session));
    if (!full) return out;
    if (!role.boundary.empty()) out.set("PermissionsBoundary", boundary_value(role.boundary));
    if (!role.tags.empty()) out.set("Tags", tags_value(role.tags));
    return out;
}

Value instance_profile_value(const Str& account, const State& state,
                             const InstanceProfile& profile) {
    Value roles = Value::array();
    if (const Role* role = state.roles.find(profile.role)) {
        Value shown = role_value(account, *role, false);
        shown.erase("MaxSessionDuration");
        shown.erase("Description");
        roles.push(std::move(shown));
    }
    Value out = Value::object({{"Path", profile.path},
                               {"InstanceProfileName", profile.id},
                               {"InstanceProfileId", profile.profile_id},
                               {"Arn", instance_profile_arn(account, profile.path, profile.id)},
                               {"CreateDate", date_value(profile.created)},
                               {"Roles", roles}});
    if (!profile.tags.empty()) out.set("Tags", tags_value(profile.tags));
    return out;
}

std::int64_t attachment_count(const State& state, std::string_view arn, bool boundary) {
    if (boundary) return boundaries_in(state.users, arn) + boundaries_in(state.roles, arn);
    return count_in(state.users, arn) + count_in(state.groups, arn) + count_in(state.roles, arn);
}

Value policy_value(const State& state, const ManagedPolicy& policy, bool full) {
    Value out =
        Value::object({{"PolicyName", policy.id},
                       {"PolicyId", policy.policy_id},
                       {"Arn", policy.arn},
                       {"Path", policy.path},
                       {"DefaultVersionId", policy.default_version},
                       {"AttachmentCount", attachment_count(state, policy.arn, false)},
                       {"PermissionsBoundaryUsageCount", attachment_count(state, policy.arn, true)},
                       {"IsAttachable", true}});
    if (full && !policy.description.empty()) out.set("Description", policy.description);
    out.set("CreateDate", date_value(policy.created));
    out.set("UpdateDate", date_value(policy.updated));
    if (full) out.set("Tags", tags_value(policy.tags));
    return out;
}

Value version_value(const ManagedPolicy& policy, const PolicyVersion& version, bool document) {
    Value out = Value::object();
    if (document) out.set("Document", document_value(version.document));
    out.set("VersionId", version.id);
    out.set("IsDefaultVersion", version.id == policy.default_version);
    out.set("CreateDate", date_value(version.created));
    return out;
}

Value access_key_value(const Str& user, const AccessKey& key) {
    return Value::object({{"UserName", user},
                          {"AccessKeyId", key.id},
                          {"Status", key.active ? Value("Active") : Value("Inactive")},
                          {"CreateDate", date_value(key.created)}});
}

Value role_trail_response(const Value&, const Value& result) {
    Value role = Value::object();
    for (const Value::Member& member : result["Role"].members()) {
        Value value = member.value;
        if (member.key == "AssumeRolePolicyDocument") value = percent_encode(to_json(value));
        if (member.key == "CreateDate") {
            const auto time = parse_time(value.as_string());
            if (time.ok()) value = trail_date(time.value(), false);
        }
        role.set(Str(lower_first(member.key)), std::move(value));
    }
    return Value::object({{"role", role}});
}

}  // namespace skylens::iam
