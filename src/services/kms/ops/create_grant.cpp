// kms:CreateGrant: lets a principal use a key, beside its policy.
//
// IAM: kms:CreateGrant on the key.
// Errors, in order: NotFoundException, ValidationException (no grantee), DisabledException,
//   KMSInvalidStateException, InvalidArnException (principal), LimitExceededException.
// CloudTrail: a management event; the grant token is not shown.
//
// Deviations from AWS: DryRun is refused; grants count at once; a name makes the request
//   idempotent.
#include "base/hash.h"
#include "base/text.h"
#include "services/kms/errors.h"
#include "services/kms/grants.h"
#include "services/kms/keys.h"
#include "services/kms/state.h"

namespace skylens::kms {
namespace create_grant {

// The same request with the same name answers with the grant that is there.
const Grant* same_named(const Key& key, const Grant& grant) {
    if (grant.name.empty()) return nullptr;
    for (const Grant& other : key.grants) {
        if (other.name == grant.name && other.grantee == grant.grantee &&
            other.operations == grant.operations && other.constraints == grant.constraints &&
            other.retiring == grant.retiring)
            return &other;
    }
    return nullptr;
}

Str new_hex(aws::World& world) {
    const std::uint64_t number = world.new_number("kms-grant");
    std::string text;
    for (std::uint64_t part = 0; part < 4; ++part) {
        Hasher hasher;
        hasher.add(number);
        hasher.add(part);
        text += hex_text(hasher.value(), 16);
    }
    return Str(text);
}

Value answer(const Grant& grant) {
    return Value::object({{"GrantToken", grant.token}, {"GrantId", grant.id}});
}

Status check_principals(const aws::World& world, const Grant& grant) {
    if (grant.grantee.empty()) {
        return validation("Either GranteePrincipal or GranteeServicePrincipal must be specified.");
    }
    for (const Str& principal : {grant.grantee, grant.retiring}) {
        if (principal.empty() || is_principal(world, principal)) continue;
        return aws::error("InvalidArnException",
                          "ARN does not refer to a valid principal: ", principal.view());
    }
    return Ok{};
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    if (params.flag("DryRun")) return aws::not_simulated("DryRun");
    SKYLENS_TRY(const KeyRef ref, asked_key(call, call.world, params, Naming::NoAlias));
    SKYLENS_TRY_OK(check_service(call, call.world, ref, "kms:CreateGrant", params.value()));
    Key& key = *call.world.at(ref.place).kms->keys.find(ref.id);
    Grant grant;
    grant.grantee = params.str("GranteePrincipal", params.str("GranteeServicePrincipal"));
    grant.retiring = params.str("RetiringPrincipal", params.str("RetiringServicePrincipal"));
    grant.name = params.str("Name");
    grant.constraints = params["Constraints"];
    for (const Value& operation : params.list("Operations"))
        grant.operations.push_back(operation.as_str());
    SKYLENS_TRY_OK(check_enabled(key_arn(call.world, ref.place, ref.id), key));
    SKYLENS_TRY_OK(check_principals(call.world, grant));
    if (const Grant* same = same_named(key, grant)) return answer(*same);
    if (key.grants.size() >= kGrantsMax) {
        return aws::error("LimitExceededException", "Grants per key limit exceeded");
    }
    grant.issuer = join("arn:aws:iam::", call.principal.account_id.view(), ":root");
    grant.created = call.now;
    grant.id = new_hex(call.world);
    grant.token = base64_encode(join("grant:", grant.id.view()));
    key.grants.push_back(grant);
    return answer(grant);
}

}  // namespace create_grant

SKYLENS_DEFINE_OP(CreateGrant) = {
    .write = create_grant::run, .requirements = on_key_id, .trail = key_trail()};

}  // namespace skylens::kms
