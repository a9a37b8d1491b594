// kms:RevokeGrant: takes a grant away, against the will of its grantee.
//
// IAM: kms:RevokeGrant on the key.
// Errors, in order: NotFoundException (key, grant), KMSInvalidStateException.
// CloudTrail: a management event; the key stands under resources, its ARN under responseElements.
//
// Deviations from AWS: DryRun is refused.
#include "services/kms/errors.h"
#include "services/kms/grants.h"
#include "services/kms/keys.h"
#include "services/kms/state.h"

namespace skylens::kms {
namespace revoke_grant {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    if (params.flag("DryRun")) return aws::not_simulated("DryRun");
    SKYLENS_TRY(Key * key, key_to_change(call, params));
    const Str wanted = params.str("GrantId");
    for (const Grant& grant : key->grants) {
        if (grant.id != wanted) continue;
        remove_grant(*key, wanted);
        return Value::object();
    }
    return not_found("Grant ID ", wanted.view(), " not found");
}

}  // namespace revoke_grant

SKYLENS_DEFINE_OP(RevokeGrant) = {
    .write = revoke_grant::run, .requirements = on_key_id, .trail = key_trail()};

}  // namespace skylens::kms
