// iam:GetAccountSummary: how many IAM entities the account has, and its quotas.
//
// IAM: iam:GetAccountSummary on *.
// Errors, in order: none.
// CloudTrail: a read; the answer is not recorded.
//
// Deviations from AWS: certificates and identity providers are not simulated and count 0, and the
//   root user cannot have an MFA device.
#include <algorithm>

#include "aws/operation.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace get_account_summary {

std::int64_t size_of(std::size_t count) { return static_cast<std::int64_t>(count); }

std::int64_t version_count(const State& state) {
    std::int64_t count = 0;
    for (const ManagedPolicy& policy : state.policies)
        count += size_of(policy.versions.size());
    return count;
}

std::int64_t used_devices(const State& state) {
    return std::count_if(state.mfa_devices.begin(), state.mfa_devices.end(),
                         [](const MfaDevice& device) { return !device.user.empty(); });
}

Result<Value> run(const aws::ReadCall& call, const aws::Params&) {
    const State& state = call.account().iam;
    Value map = Value::object({{"GroupPolicySizeQuota", 5'120},
                               {"InstanceProfilesQuota", 1'000},
                               {"Policies", size_of(state.policies.size())},
                               {"GroupsPerUserQuota", 10},
                               {"InstanceProfiles", size_of(state.instance_profiles.size())},
                               {"AttachedPoliciesPerUserQuota", 10},
                               {"Users", size_of(state.users.size())},
                               {"PoliciesQuota", 1'500},
                               {"Providers", 0},
                               {"AccountMFAEnabled", 0},
                               {"AccessKeysPerUserQuota", 2},
                               {"AssumeRolePolicySizeQuota", 2'048},
                               {"PolicyVersionsInUseQuota", 10'000},
                               {"GlobalEndpointTokenVersion", 1},
                               {"VersionsPerPolicyQuota", 5},
                               {"AttachedPoliciesPerGroupQuota", 10},
                               {"PolicySizeQuota", 6'144},
                               {"Groups", size_of(state.groups.size())},
                               {"AccountSigningCertificatesPresent", 0},
                               {"UsersQuota", 5'000},
                               {"ServerCertificatesQuota", 20},
                               {"MFADevices", size_of(state.mfa_devices.size())},
                               {"UserPolicySizeQuota", 2'048},
                               {"PolicyVersionsInUse", version_count(state)},
                               {"ServerCertificates", 0},
                               {"Roles", size_of(state.roles.size())},
                               {"RolesQuota", 1'000},
                               {"SigningCertificatesPerUserQuota", 2},
                               {"MFADevicesInUse", used_devices(state)},
                               {"RolePolicySizeQuota", 10'240},
                               {"AttachedPoliciesPerRoleQuota", 10},
                               {"AccountAccessKeysPresent", 0},
                               {"AccountPasswordPresent", 1},
                               {"GroupsQuota", 300}});
    return Value::object({{"SummaryMap", map}});
}

}  // namespace get_account_summary

SKYLENS_DEFINE_OP(GetAccountSummary) = {.read = get_account_summary::run};

}  // namespace skylens::iam
