#include "services/iam/policy_versions.h"

#include "services/iam/entities.h"
#include "services/iam/managed_policies.h"
#include "services/iam/permissions.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace {

constexpr std::int64_t kPolicySizeMax = 6'144;

}  // namespace

Result<PolicyDocument> check_managed_document(const Str& text) {
    SKYLENS_TRY(PolicyDocument document, make_document(text, PolicyKind::Managed));
    if (policy_size(text) > kPolicySizeMax) return over_quota("PolicySize: 6144");
    return document;
}

Result<const ManagedPolicy*> need_own_policy(const State& state, std::string_view arn) {
    SKYLENS_TRY(const ManagedPolicy* policy, need_managed(state, arn));
    if (is_aws_managed(arn)) {
        return error_with_status(403, "AccessDenied", "The policy ", arn,
                                 " belongs to AWS and cannot be changed.");
    }
    return policy;
}

Result<const PolicyVersion*> need_version(const ManagedPolicy& policy, std::string_view id) {
    for (const PolicyVersion& version : policy.versions) {
        if (version.id == id) return &version;
    }
    return no_policy_version(policy.arn, id);
}

}  // namespace skylens::iam
