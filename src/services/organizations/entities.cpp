#include "services/organizations/entities.h"

#include <algorithm>

#include "aws/errors.h"
#include "services/organizations/errors.h"
#include "services/organizations/organizations.h"

namespace skylens::organizations {
namespace {

// Organizations User Guide, "Quotas and service limits".
constexpr std::size_t kContentMax = 5'120;

// A resource control policy denies, to everybody, and says what ("RCP syntax").
bool fits_resource_control(const iam::Policy& policy) {
    return std::all_of(
        policy.statements.begin(), policy.statements.end(), [](const iam::Statement& statement) {
            return statement.effect == iam::StatementEffect::Deny && !statement.not_principal &&
                   !statement.not_action && statement.principals.size() == 1 &&
                   statement.principals[0].value == "*";
        });
}

Failure bad_content() {
    return aws::error("MalformedPolicyDocumentException",
                      "The provided policy document does not meet the requirements of the "
                      "specified policy type.");
}

}  // namespace

Result<const Organization*> need_organization(const aws::ReadCall& call) {
    const Organization* organization = organization_of(call.world, call.account_id());
    if (organization == nullptr) return not_in_use();
    return organization;
}

Result<const Organization*> need_managed(const aws::ReadCall& call) {
    SKYLENS_TRY(const Organization* organization, need_organization(call));
    if (organization->management != call.account_id()) return not_for_members();
    return organization;
}

Organization& own_organization(aws::WriteCall& call) {
    const Organization* found = organization_of(call.world, call.account_id());
    return *call.world.organizations->organizations.find(found->id);
}

Result<const Handshake*> need_handshake(const aws::ReadCall& call, const Str& id) {
    const Handshake* handshake = call.world.organizations->handshakes.find(id);
    const Str account = call.account_id();
    if (handshake == nullptr ||
        (handshake->target != account && handshake->management != account)) {
        return no_handshake();
    }
    return handshake;
}

bool is_enabled(const Organization& organization, PolicyType type) {
    const auto& list = organization.enabled;
    return std::find(list.begin(), list.end(), type) != list.end();
}

bool is_attached(const Policy& policy, std::string_view target) {
    return std::any_of(policy.targets.begin(), policy.targets.end(),
                       [target](const Str& id) { return id == target; });
}

bool is_parent(const Organization& organization, std::string_view id) {
    return organization.root == id || organization.units.contains(id);
}

bool is_target(const Organization& organization, std::string_view id) {
    return is_parent(organization, id) || organization.members.contains(id);
}

Str parent_of(const Organization& organization, std::string_view id) {
    if (const Unit* unit = organization.units.find(id)) return unit->parent;
    if (const Member* member = organization.members.find(id)) return member->parent;
    return {};
}

std::vector<Str> levels_above(const Organization& organization, std::string_view id) {
    std::vector<Str> levels;
    for (Str at = Str(id); !at.empty(); at = parent_of(organization, at))
        levels.push_back(at);
    std::reverse(levels.begin(), levels.end());
    return levels;
}

std::size_t attached_count(const Organization& organization, PolicyType type,
                           std::string_view target) {
    std::size_t count = 0;
    for (const Policy& policy : organization.policies)
        count += policy.type == type && is_attached(policy, target) ? 1U : 0U;
    return count;
}

void attach_defaults(Organization& organization, const Str& target) {
    for (Policy& policy : organization.policies) {
        if (!policy.aws_managed || !is_enabled(organization, policy.type)) continue;
        if (!is_attached(policy, target)) policy.targets.push_back(target);
    }
}

void detach_all(Organization& organization, std::string_view target) {
    for (Policy& policy : organization.policies) {
        auto& list = policy.targets;
        list.erase(std::remove_if(list.begin(), list.end(),
                                  [target](const Str& id) { return id == target; }),
                   list.end());
    }
}

bool read_policy_type(std::string_view text, PolicyType& out) {
    if (text == "SERVICE_CONTROL_POLICY") {
        out = PolicyType::ServiceControl;
    } else if (text == "RESOURCE_CONTROL_POLICY") {
        out = PolicyType::ResourceControl;
    } else {
        return false;
    }
    return true;
}

std::string_view policy_type_text(PolicyType type) {
    return type == PolicyType::ServiceControl ? "SERVICE_CONTROL_POLICY"
                                              : "RESOURCE_CONTROL_POLICY";
}

Result<iam::PolicyDocument> check_content(const Str& text, PolicyType type) {
    const bool service = type == PolicyType::ServiceControl;
    auto document = iam::make_document(
        text, service ? iam::PolicyKind::ServiceControl : iam::PolicyKind::ResourceControl);
    if (!document.ok()) return bad_content();
    const iam::Policy& parsed = *document.value().parsed;
    if (!parsed.variables || (!service && !fits_resource_control(parsed))) return bad_content();
    if (text.size() > kContentMax) return constraint("You have exceeded the maximum policy size.");
    return document;
}

std::string_view handshake_state(const Handshake& handshake, SimTime now) {
    switch (handshake.state) {
        case HandshakeState::Canceled:
            return "CANCELED";
        case HandshakeState::Accepted:
            return "ACCEPTED";
        case HandshakeState::Declined:
            return "DECLINED";
        default:
            return now < handshake.expires ? "OPEN" : "EXPIRED";
    }
}

Status check_open(const Handshake& handshake, std::string_view wanted, SimTime now) {
    const std::string_view state = handshake_state(handshake, now);
    if (state == wanted) {
        return aws::error("HandshakeAlreadyInStateException",
                          "The specified handshake is already in the requested state.");
    }
    if (state == "OPEN") return Ok{};
    return aws::error("InvalidHandshakeTransitionException",
                      "You can't perform the operation on the handshake in its current state.");
}

Str new_code(aws::World& world, std::string_view kind, int count) {
    std::uint64_t number = world.new_number(kind);
    std::string out;
    for (int i = 0; i < count; ++i, number /= 36) {
        if (number == 0) number = world.new_number(kind);
        out += "0123456789abcdefghijklmnopqrstuvwxyz"[number % 36];
    }
    return Str(out);
}

Str organization_arn(const Organization& organization) {
    return join("arn:aws:organizations::", organization.management, ":organization/",
                organization.id);
}

Str target_arn(const Organization& organization, std::string_view id) {
    const std::string_view kind = id.starts_with("r-")    ? "root/"
                                  : id.starts_with("ou-") ? "ou/"
                                  : id.starts_with("h-")  ? "handshake/"
                                                          : "account/";
    const std::string_view action = id.starts_with("h-") ? "invite/" : "";
    return join("arn:aws:organizations::", organization.management, ":", kind, organization.id, "/",
                action, id);
}

Str policy_arn(const Organization& organization, const Policy& policy) {
    const std::string_view type = policy.type == PolicyType::ServiceControl
                                      ? "service_control_policy/"
                                      : "resource_control_policy/";
    if (policy.aws_managed) return join("arn:aws:organizations::aws:policy/", type, policy.id);
    return join("arn:aws:organizations::", organization.management, ":policy/", organization.id,
                "/", type, policy.id);
}

Str email_of(const aws::World& world, std::string_view account) {
    const int index = world.find_account(account);
    if (index < 0) return {};
    return join(world.accounts[static_cast<std::size_t>(index)].name, "@example.com");
}

void require_named(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    static constexpr const char* kNames[] = {"PolicyId",  "TargetId",
                                             "ParentId",  "SourceParentId",
                                             "AccountId", "DestinationParentId",
                                             "RootId",    "OrganizationalUnitId",
                                             "ChildId",   "HandshakeId"};
    const Str action = join("organizations:", call.operation.name);
    const Organization* organization = organization_of(call.world, call.account_id());
    const std::size_t before = out.size();
    for (const char* name : kNames) {
        if (!params.has(name) || organization == nullptr) continue;
        // Of a member's account the operation itself refuses what belongs to the management
        // account.
        if (organization->management != call.account_id()) continue;
        const Str id = params.str(name);
        const Policy* policy = organization->policies.find(id);
        const Str arn =
            policy != nullptr ? policy_arn(*organization, *policy) : target_arn(*organization, id);
        out.push_back({action, arn, {}});
    }
    if (out.size() == before) out.push_back({action, "*", {}});
}

}  // namespace skylens::organizations
