// iam:ListPolicyTags: the tags of a managed policy.
//
// IAM: iam:ListPolicyTags on the policy.
// Errors, in order: InvalidInput, NoSuchEntity, ValidationError (Marker).
// CloudTrail: a read; the answer is not recorded.
//
// Deviations from AWS: none.
#include "aws/operation.h"
#include "services/iam/entities.h"
#include "services/iam/listing.h"
#include "services/iam/requirements.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace list_policy_tags {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const ManagedPolicy* policy,
                need_managed(call.account().iam, params.str("PolicyArn")));
    return list_page(call, params, policy->tags, "Tags", [](const auto& tag) {
        return Value::object({{"Key", tag.first}, {"Value", tag.second}});
    });
}

}  // namespace list_policy_tags

SKYLENS_DEFINE_OP(ListPolicyTags) = {.read = list_policy_tags::run, .requirements = require_policy};

}  // namespace skylens::iam
