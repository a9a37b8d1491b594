// kms:ListKeyPolicies: the names of the key policies, which is "default" always.
//
// IAM: kms:ListKeyPolicies on the key.
// Errors, in order: NotFoundException, InvalidMarkerException.
// CloudTrail: read-only; the key stands under resources.
//
// Deviations from AWS: none.
#include "services/kms/errors.h"
#include "services/kms/keys.h"
#include "services/kms/state.h"

namespace skylens::kms {
namespace list_key_policies {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Key* key, key_to_read(call, params));
    static_cast<void>(key);
    return page_of(params, "ListKeyPolicies", "PolicyNames", {Value("default")}, 100);
}

}  // namespace list_key_policies

SKYLENS_DEFINE_OP(ListKeyPolicies) = {
    .read = list_key_policies::run, .requirements = on_key_id, .trail = read_trail()};

}  // namespace skylens::kms
