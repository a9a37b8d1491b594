#include "services/organizations/organizations.h"

#include <algorithm>

#include "services/organizations/entities.h"

namespace skylens::organizations {

const Organization* organization_of(const aws::World& world, std::string_view account) {
    for (const Organization& organization : world.organizations->organizations) {
        if (organization.members.contains(account)) return &organization;
    }
    return nullptr;
}

void add_policy_levels(const aws::World& world, std::string_view account, PolicyType type,
                       std::vector<iam::PolicyList>& out) {
    if (world.organizations->organizations.empty()) return;
    const Organization* organization = organization_of(world, account);
    if (organization == nullptr || organization->management == account) return;
    if (!is_enabled(*organization, type)) return;
    for (const Str& level : levels_above(*organization, account)) {
        iam::PolicyList list;
        for (const Policy& policy : organization->policies) {
            if (policy.type == type && is_attached(policy, level)) {
                list.push_back(
                    {policy.document.parsed.get(), policy.name, policy_arn(*organization, policy)});
            }
        }
        out.push_back(std::move(list));
    }
}

Str path_above(const Organization& organization, std::string_view account) {
    std::string path = organization.id.string();
    const std::vector<Str> levels = levels_above(organization, account);
    for (const Str& level : levels) {
        if (level != account) path += join("/", level);
    }
    return Str(path + "/");
}

}  // namespace skylens::organizations
