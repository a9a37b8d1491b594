// kms:ListGrants: the grants of a key.
//
// IAM: kms:ListGrants on the key.
// Errors, in order: NotFoundException, InvalidMarkerException.
// CloudTrail: read-only; the key stands under resources.
//
// Deviations from AWS: none.
#include "services/kms/errors.h"
#include "services/kms/grants.h"
#include "services/kms/keys.h"
#include "services/kms/state.h"

namespace skylens::kms {
namespace list_grants {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const KeyRef ref, asked_key(call, call.world, params, Naming::NoAlias));
    const Str grantee = params.str("GranteePrincipal", params.str("GranteeServicePrincipal"));
    std::vector<Value> rows;
    for (const Grant& grant : find_key(call.world, ref)->grants) {
        if (params.has("GrantId") && grant.id != params.str("GrantId")) continue;
        if (!grantee.empty() && grant.grantee != grantee) continue;
        rows.push_back(grant_entry(call.world, ref, grant));
    }
    return page_of(params, "ListGrants", "Grants", std::move(rows), 50);
}

}  // namespace list_grants

SKYLENS_DEFINE_OP(ListGrants) = {
    .read = list_grants::run, .requirements = on_key_id, .trail = read_trail()};

}  // namespace skylens::kms
