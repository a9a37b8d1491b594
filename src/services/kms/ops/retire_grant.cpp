// kms:RetireGrant: gives a grant back when it is no longer needed.
//
// IAM: none for the retiring principal, for the grantee that may RetireGrant and for the account
//   that made the grant; for others kms:RetireGrant on the key.
// Errors, in order: ValidationException (neither token nor key and grant),
//   InvalidGrantTokenException, NotFoundException, AccessDeniedException.
// CloudTrail: a management event; the key stands under resources, its ARN under responseElements.
//
// Deviations from AWS: DryRun is refused.
#include <algorithm>

#include "services/kms/errors.h"
#include "services/kms/grants.h"
#include "services/kms/keys.h"
#include "services/kms/state.h"

namespace skylens::kms {
namespace retire_grant {

Result<GrantRef> asked_grant(const aws::CallInfo& info, const aws::World& world,
                             const aws::Params& params) {
    if (params.has("GrantToken")) {
        const auto found = grant_by_token(world, info.place, params.str("GrantToken"));
        if (found.has_value()) return *found;
        return aws::error("InvalidGrantTokenException", "The provided grant token is not valid");
    }
    if (!params.has("KeyId") || !params.has("GrantId")) {
        return validation("Either a grant token or both a grant ID and a key ID must be provided");
    }
    SKYLENS_TRY(const KeyRef ref, asked_key(info, world, params, Naming::NoAlias));
    const Key& key = *find_key(world, ref);
    for (std::size_t i = 0; i < key.grants.size(); ++i) {
        if (key.grants[i].id == params.str("GrantId")) return GrantRef{ref, i};
    }
    return not_found("Grant ID ", params.str("GrantId").view(), " not found");
}

bool may_retire(const Grant& grant, const aws::Principal& caller) {
    if (is_caller(grant.retiring, caller)) return true;
    const bool grantee_may = std::find(grant.operations.begin(), grant.operations.end(),
                                       "RetireGrant") != grant.operations.end();
    if (grantee_may && is_caller(grant.grantee, caller)) return true;
    return caller.type == aws::PrincipalType::Root && is_caller(grant.issuer, caller);
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    if (params.flag("DryRun")) return aws::not_simulated("DryRun");
    SKYLENS_TRY(const GrantRef found, asked_grant(call, call.world, params));
    Key& key = *call.world.at(found.key.place).kms->keys.find(found.key.id);
    const Str id = key.grants[found.index].id;
    remove_grant(key, id);
    return Value::object();
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    const Result<GrantRef> found = asked_grant(call, call.world, params);
    if (!found.ok()) return;
    const KeyRef& ref = found.value().key;
    const Grant& grant = find_key(call.world, ref)->grants[found.value().index];
    if (may_retire(grant, call.principal)) return;
    need_key(call, ref, "kms:RetireGrant", params.value(), out);
}

}  // namespace retire_grant

SKYLENS_DEFINE_OP(RetireGrant) = {
    .write = retire_grant::run, .requirements = retire_grant::requirements, .trail = key_trail()};

}  // namespace skylens::kms
