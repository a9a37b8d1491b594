// iam:ListPolicies: managed policies by scope (All, AWS, Local), attachment and path.
//
// IAM: iam:ListPolicies on the path.
// Errors, in order: ValidationError (Marker).
// CloudTrail: a read; the answer is not recorded.
//
// Deviations from AWS: of the AWS managed policies only those in
//   assets/iam_managed_policies.json exist.
#include "aws/operation.h"
#include "services/iam/listing.h"
#include "services/iam/managed_policies.h"
#include "services/iam/requirements.h"
#include "services/iam/state.h"
#include "services/iam/views.h"

namespace skylens::iam {
namespace list_policies {

bool wanted(const State& state, const ManagedPolicy& policy, const aws::Params& params) {
    const Str prefix = params.str("PathPrefix", "/");
    if (policy.path.view().substr(0, prefix.size()) != prefix) return false;
    const Str usage = params.str("PolicyUsageFilter");
    const bool attached = attachment_count(state, policy.arn, false) > 0;
    const bool boundary = attachment_count(state, policy.arn, true) > 0;
    if (params.flag("OnlyAttached") && !attached && !boundary) return false;
    if (usage == "PermissionsPolicy") return attached;
    return usage != "PermissionsBoundary" || boundary;
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    const State& state = call.account().iam;
    const Str scope = params.str("Scope", "All");
    std::vector<const ManagedPolicy*> rows;
    if (scope != "AWS") {
        for (const ManagedPolicy& policy : state.policies) {
            if (wanted(state, policy, params)) rows.push_back(&policy);
        }
    }
    if (scope != "Local") {
        for (const ManagedPolicy& policy : aws_managed_policies()) {
            if (wanted(state, policy, params)) rows.push_back(&policy);
        }
    }
    return list_page(call, params, rows, "Policies", [&state](const ManagedPolicy* policy) {
        return policy_value(state, *policy, false);
    });
}

}  // namespace list_policies

SKYLENS_DEFINE_OP(ListPolicies) = {.read = list_policies::run, .requirements = require_path};

}  // namespace skylens::iam
