// kms:GetKeyPolicy: the key policy as text.
//
// IAM: kms:GetKeyPolicy on the key.
// Errors, in order: NotFoundException.
// CloudTrail: read-only; the key stands under resources.
//
// Deviations from AWS: none.
#include "services/kms/errors.h"
#include "services/kms/keys.h"
#include "services/kms/state.h"

namespace skylens::kms {
namespace get_key_policy {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Key* key, key_to_read(call, params));
    if (params.str("PolicyName", "default") != "default") return not_found("No such policy exists");
    return Value::object({{"Policy", key->policy}, {"PolicyName", "default"}});
}

}  // namespace get_key_policy

SKYLENS_DEFINE_OP(GetKeyPolicy) = {
    .read = get_key_policy::run, .requirements = on_key_id, .trail = read_trail()};

}  // namespace skylens::kms
