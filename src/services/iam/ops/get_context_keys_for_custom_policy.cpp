// iam:GetContextKeysForCustomPolicy: the condition keys and variables that some policies refer
//   to.
//
// IAM: iam:GetContextKeysForCustomPolicy on *.
// Errors, in order: InvalidInput (a policy that does not parse).
// CloudTrail: a read; the answer is not recorded.
//
// Deviations from AWS: none.
#include <memory>

#include "aws/operation.h"
#include "services/iam/context_keys.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace get_context_keys_for_custom_policy {

Result<Value> run(const aws::ReadCall&, const aws::Params& params) {
    PolicySet policies;
    std::vector<std::unique_ptr<Policy>> owned;
    SKYLENS_TRY_OK(read_policy_inputs(params, policies.identity, owned));
    return Value::object({{"ContextKeyNames", context_keys(policies.identity)}});
}

}  // namespace get_context_keys_for_custom_policy

SKYLENS_DEFINE_OP(GetContextKeysForCustomPolicy) = {
    .read = get_context_keys_for_custom_policy::run};

}  // namespace skylens::iam
