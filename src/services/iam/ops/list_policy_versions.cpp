// iam:ListPolicyVersions: the versions of a managed policy, newest first.
//
// IAM: iam:ListPolicyVersions on the policy.
// Errors, in order: InvalidInput, NoSuchEntity, ValidationError (Marker).
// CloudTrail: a read; the answer is not recorded.
//
// Deviations from AWS: none.
#include "aws/operation.h"
#include "services/iam/entities.h"
#include "services/iam/listing.h"
#include "services/iam/requirements.h"
#include "services/iam/state.h"
#include "services/iam/views.h"

namespace skylens::iam {
namespace list_policy_versions {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const ManagedPolicy* policy,
                need_managed(call.account().iam, params.str("PolicyArn")));
    std::vector<const PolicyVersion*> rows;
    for (const PolicyVersion& version : policy->versions)
        rows.insert(rows.begin(), &version);
    return list_page(call, params, rows, "Versions", [policy](const PolicyVersion* version) {
        return version_value(*policy, *version, false);
    });
}

}  // namespace list_policy_versions

SKYLENS_DEFINE_OP(ListPolicyVersions) = {.read = list_policy_versions::run,
                                         .requirements = require_policy};

}  // namespace skylens::iam
