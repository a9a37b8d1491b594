// sts:GetAccessKeyInfo: which account an access key belongs to, active or not.
//
// IAM: sts:GetAccessKeyInfo on *.
// Errors: ValidationError (no key of this world).
// CloudTrail: a read; the answer is not recorded.
//
// Deviations from AWS: AWS reads the account out of the key id and knows every account; here only
//   the keys of this world are known.
#include "aws/errors.h"
#include "aws/operation.h"
#include "services/iam/iam.h"

namespace skylens::sts {
namespace get_access_key_info {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    const Str id = params.str("AccessKeyId");
    const auto owner = iam::resolve_principal(call.world, call.place.account, id);
    if (id.size() == 20 && owner.ok()) {
        return Value::object({{"Account", owner.value().account_id}});
    }
    return aws::error("ValidationError", "The access key id ", id, " is not valid.");
}

}  // namespace get_access_key_info

SKYLENS_DEFINE_OP(GetAccessKeyInfo) = {.read = get_access_key_info::run};

}  // namespace skylens::sts
