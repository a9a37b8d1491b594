// iam:ListEntitiesForPolicy: the users, groups and roles that have a managed policy, attached or
//   as boundary.
//
// IAM: iam:ListEntitiesForPolicy on the policy.
// Errors, in order: InvalidInput, NoSuchEntity, ValidationError (Marker).
// CloudTrail: a read; the answer is not recorded.
//
// Deviations from AWS: none.
#include <algorithm>

#include "aws/operation.h"
#include "services/iam/entities.h"
#include "services/iam/listing.h"
#include "services/iam/requirements.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace list_entities_for_policy {

bool has(const Permissions& permissions, const Str& arn) {
    const auto& list = permissions.attached;
    return std::find(list.begin(), list.end(), arn) != list.end();
}

// The entities one after another, as pages cut through all three lists.
struct Entity {
    Str list;
    Str name_key;
    Str name;
    Str id_key;
    Str id;
};

class Collector {
  public:
    Collector(const aws::Params& params, const Str& arn)
        : arn_(arn),
          filter_(params.str("EntityFilter")),
          prefix_(params.str("PathPrefix", "/")),
          usage_(params.str("PolicyUsageFilter")) {}

    void add(const Permissions& permissions, const Str& boundary, const Str& path,
             std::string_view kind, Entity entity) {
        if (!filter_.empty() && filter_ != kind) return;
        if (path.view().substr(0, prefix_.size()) != prefix_.view()) return;
        const bool attached = usage_ != "PermissionsBoundary" && has(permissions, arn_);
        const bool bounds = usage_ != "PermissionsPolicy" && boundary == arn_;
        if (attached || bounds) found.push_back(std::move(entity));
    }

    std::vector<Entity> found;

  private:
    Str arn_;
    Str filter_;
    Str prefix_;
    Str usage_;
};

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    const State& state = call.account().iam;
    SKYLENS_TRY(const ManagedPolicy* policy, need_managed(state, params.str("PolicyArn")));
    Collector all(params, policy->arn);
    for (const Group& g : state.groups) {
        all.add(g.permissions, {}, g.path, "Group",
                {"PolicyGroups", "GroupName", g.id, "GroupId", g.group_id});
    }
    for (const User& u : state.users) {
        all.add(u.permissions, u.boundary, u.path, "User",
                {"PolicyUsers", "UserName", u.id, "UserId", u.user_id});
    }
    for (const Role& r : state.roles) {
        all.add(r.permissions, r.boundary, r.path, "Role",
                {"PolicyRoles", "RoleName", r.id, "RoleId", r.role_id});
    }
    Value out = Value::object({{"PolicyGroups", Value::array()},
                               {"PolicyUsers", Value::array()},
                               {"PolicyRoles", Value::array()}});
    SKYLENS_TRY(
        const Value page, list_page(call, params, all.found, "Entities", [&](const Entity& e) {
            out.member(e.list).push(Value::object({{e.name_key, e.name}, {e.id_key, e.id}}));
            return Value();
        }));
    out.set("IsTruncated", page["IsTruncated"]);
    if (page.contains("Marker")) out.set("Marker", page["Marker"]);
    return out;
}

}  // namespace list_entities_for_policy

SKYLENS_DEFINE_OP(ListEntitiesForPolicy) = {.read = list_entities_for_policy::run,
                                            .requirements = require_policy};

}  // namespace skylens::iam
