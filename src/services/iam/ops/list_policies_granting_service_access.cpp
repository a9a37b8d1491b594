// iam:ListPoliciesGrantingServiceAccess: the policies of a user, group or role that allow
//   something of a service.
//
// IAM: iam:ListPoliciesGrantingServiceAccess on the entity.
// Errors, in order: InvalidInput (entity), NoSuchEntity.
// CloudTrail: a read; the answer is not recorded.
//
// Deviations from AWS: never cut into pages.
#include "aws/operation.h"
#include "services/iam/ids.h"
#include "services/iam/managed_policies.h"
#include "services/iam/policies_of.h"
#include "services/iam/policy_source.h"
#include "services/iam/service_access.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace list_policies_granting_service_access {

void requirements(const aws::ReadCall&, const aws::Params& params, aws::Requirements& out) {
    out.push_back({"iam:ListPoliciesGrantingServiceAccess", params.str("Arn"), {}});
}

// Policies of a user's groups are named with the group.
void add_granting(const State& state, const Permissions& permissions, std::string_view service,
                  std::string_view kind, const Str& owner, Value& out) {
    for (const Str& arn : permissions.attached) {
        const ManagedPolicy* policy = find_managed(state, arn);
        if (policy == nullptr) continue;
        if (!grants_service(*default_version(*policy).document.parsed, service)) continue;
        out.push(Value::object(
            {{"PolicyName", policy->id}, {"PolicyType", "MANAGED"}, {"PolicyArn", policy->arn}}));
    }
    for (const InlinePolicy& policy : permissions.inline_policies) {
        if (!grants_service(*policy.document.parsed, service)) continue;
        out.push(Value::object({{"PolicyName", policy.name},
                                {"PolicyType", "INLINE"},
                                {"EntityType", kind},
                                {"EntityName", owner}}));
    }
}

Value granting(const State& state, const IamArn& entity, std::string_view service) {
    Value out = Value::array();
    if (const Role* role = entity.kind == "role" ? state.roles.find(entity.name) : nullptr) {
        add_granting(state, role->permissions, service, "ROLE", role->id, out);
    }
    const Group* group = entity.kind == "group" ? state.groups.find(entity.name) : nullptr;
    if (group != nullptr) {
        add_granting(state, group->permissions, service, "GROUP", group->id, out);
    }
    const User* user = entity.kind == "user" ? state.users.find(entity.name) : nullptr;
    if (user == nullptr) return out;
    add_granting(state, user->permissions, service, "USER", user->id, out);
    for (const Str& name : user->groups) {
        if (const Group* own = state.groups.find(name)) {
            add_granting(state, own->permissions, service, "GROUP", own->id, out);
        }
    }
    return out;
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    const Str arn = params.str("Arn");
    SKYLENS_TRY(const PolicySet policies, policies_of_source(call, arn));
    static_cast<void>(policies);
    IamArn entity;
    split_iam_arn(arn, entity);
    Value list = Value::array();
    for (const Value& service : params.list("ServiceNamespaces")) {
        list.push(Value::object(
            {{"ServiceNamespace", service},
             {"Policies", granting(call.account().iam, entity, service.as_string())}}));
    }
    return Value::object({{"PoliciesGrantingServiceAccess", list}, {"IsTruncated", false}});
}

}  // namespace list_policies_granting_service_access

SKYLENS_DEFINE_OP(ListPoliciesGrantingServiceAccess) = {
    .read = list_policies_granting_service_access::run,
    .requirements = list_policies_granting_service_access::requirements};

}  // namespace skylens::iam
