#include "services/iam/permissions.h"

#include <algorithm>

#include "base/sort.h"
#include "services/iam/errors.h"
#include "services/iam/listing.h"
#include "services/iam/policies_of.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace {

// Source: IAM User Guide, "IAM and AWS STS quotas".
constexpr std::size_t kAttachedMax = 10;

struct OwnerWords {
    const char* name;   // "user"
    const char* quota;  // "PoliciesPerUser"
    std::int64_t inline_max;
};

OwnerWords words(Owner owner) {
    switch (owner) {
        case Owner::User:
            return {"user", "PoliciesPerUser", 2'048};
        case Owner::Group:
            return {"group", "PoliciesPerGroup", 5'120};
        case Owner::Role:
            return {"role", "PoliciesPerRole", 10'240};
    }
    return {};
}

bool is_attached(const Permissions& permissions, std::string_view arn) {
    return std::any_of(permissions.attached.begin(), permissions.attached.end(),
                       [arn](const Str& s) { return s == arn; });
}

}  // namespace

std::int64_t policy_size(std::string_view text) {
    return std::count_if(text.begin(), text.end(),
                         [](char c) { return c != ' ' && c != '\n' && c != '\r' && c != '\t'; });
}

Status check_attach(const State& state, const Permissions& permissions, Owner owner,
                    std::string_view arn) {
    if (arn.substr(0, 13) != "arn:aws:iam::") {
        return error_with_status(400, "InvalidInput", "ARN ", arn, " is not valid.");
    }
    if (find_managed(state, arn) == nullptr) return not_attachable(arn);
    if (is_attached(permissions, arn)) return Ok{};
    if (permissions.attached.size() >= kAttachedMax) {
        return over_quota(join(words(owner).quota, ": ", static_cast<std::int64_t>(kAttachedMax)));
    }
    return Ok{};
}

void attach(Permissions& permissions, const Str& arn) {
    if (!is_attached(permissions, arn)) permissions.attached.push_back(arn);
}

Status check_detach(const Permissions& permissions, std::string_view arn) {
    if (is_attached(permissions, arn)) return Ok{};
    return no_policy(arn);
}

void detach(Permissions& permissions, std::string_view arn) {
    auto& list = permissions.attached;
    list.erase(std::remove_if(list.begin(), list.end(), [arn](const Str& s) { return s == arn; }),
               list.end());
}

Result<PolicyDocument> check_inline(const Permissions& permissions, Owner owner,
                                    std::string_view owner_name, const Str& name, const Str& text) {
    SKYLENS_TRY(PolicyDocument document, make_document(text, PolicyKind::Inline));
    std::int64_t size = policy_size(text);
    for (const InlinePolicy& other : permissions.inline_policies) {
        if (other.name != name) size += policy_size(other.document.text);
    }
    const OwnerWords w = words(owner);
    if (size <= w.inline_max) return document;
    return error_with_status(409, "LimitExceeded", "Maximum policy size of ", w.inline_max,
                             " bytes exceeded for ", w.name, " ", owner_name);
}

void put_inline(Permissions& permissions, const Str& name, PolicyDocument document) {
    for (InlinePolicy& policy : permissions.inline_policies) {
        if (policy.name != name) continue;
        policy.document = std::move(document);
        return;
    }
    permissions.inline_policies.push_back({name, std::move(document)});
}

Result<const InlinePolicy*> need_inline(const Permissions& permissions, Owner owner,
                                        std::string_view name) {
    for (const InlinePolicy& policy : permissions.inline_policies) {
        if (policy.name == name) return &policy;
    }
    return error_with_status(404, "NoSuchEntity", "The ", words(owner).name, " policy with name ",
                             name, " cannot be found.");
}

Status check_inline_exists(const Permissions& permissions, Owner owner, std::string_view name) {
    const auto found = need_inline(permissions, owner, name);
    if (!found.ok()) return found.error();
    return Ok{};
}

void delete_inline(Permissions& permissions, std::string_view name) {
    auto& list = permissions.inline_policies;
    list.erase(std::remove_if(list.begin(), list.end(),
                              [name](const InlinePolicy& policy) { return policy.name == name; }),
               list.end());
}

Result<Value> list_inline(const aws::CallInfo& info, const aws::Params& params,
                          const Permissions& permissions) {
    std::vector<Str> names;
    for (const InlinePolicy& policy : permissions.inline_policies)
        names.push_back(policy.name);
    sort_stably(names);
    return list_page(info, params, names, "PolicyNames",
                     [](const Str& name) { return Value(name); });
}

Result<Value> list_attached(const aws::ReadCall& call, const aws::Params& params,
                            const Permissions& permissions) {
    const Str prefix = params.str("PathPrefix", "/");
    std::vector<const ManagedPolicy*> rows;
    for (const Str& arn : permissions.attached) {
        const ManagedPolicy* policy = find_managed(call.account().iam, arn);
        if (policy != nullptr && policy->path.view().substr(0, prefix.size()) == prefix) {
            rows.push_back(policy);
        }
    }
    return list_page(call, params, rows, "AttachedPolicies", [](const ManagedPolicy* policy) {
        return Value::object({{"PolicyName", policy->id}, {"PolicyArn", policy->arn}});
    });
}

}  // namespace skylens::iam
