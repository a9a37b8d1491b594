// iam:GetContextKeysForPrincipalPolicy: the condition keys and variables that the policies of a
//   user (its groups' too), group or role refer to, and further ones given.
//
// IAM: iam:GetContextKeysForPrincipalPolicy on the source.
// Errors, in order: InvalidInput (source), NoSuchEntity, InvalidInput (a policy that does not
//   parse).
// CloudTrail: a read; the answer is not recorded.
//
// Deviations from AWS: none.
#include <memory>

#include "aws/operation.h"
#include "services/iam/context_keys.h"
#include "services/iam/policy_source.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace get_context_keys_for_principal_policy {

void requirements(const aws::ReadCall&, const aws::Params& params, aws::Requirements& out) {
    out.push_back({"iam:GetContextKeysForPrincipalPolicy", params.str("PolicySourceArn"), {}});
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(PolicySet policies, policies_of_source(call, params.str("PolicySourceArn")));
    std::vector<std::unique_ptr<Policy>> owned;
    SKYLENS_TRY_OK(read_policy_inputs(params, policies.identity, owned));
    return Value::object({{"ContextKeyNames", context_keys(policies.identity)}});
}

}  // namespace get_context_keys_for_principal_policy

SKYLENS_DEFINE_OP(GetContextKeysForPrincipalPolicy) = {
    .read = get_context_keys_for_principal_policy::run,
    .requirements = get_context_keys_for_principal_policy::requirements};

}  // namespace skylens::iam
