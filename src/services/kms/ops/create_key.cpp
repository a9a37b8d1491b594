// kms:CreateKey: a new symmetric encryption key, enabled, with a key policy.
//
// IAM: kms:CreateKey on *; kms:TagResource with tags.
// Errors, in order: UnsupportedOperationException (spec and usage that do not fit), NotSimulated,
//   TagException, MalformedPolicyDocumentException, LimitExceededException.
// CloudTrail: a management event; the new key stands under resources.
//
// Deviations from AWS: asymmetric and HMAC keys, multi-Region keys, imported key material and
//   custom key stores are refused.
#include "services/kms/errors.h"
#include "services/kms/key_policy.h"
#include "services/kms/key_tags.h"
#include "services/kms/keys.h"
#include "services/kms/state.h"

namespace skylens::kms {
namespace create_key {

Status check_simulated(const aws::Params& params) {
    const Str spec =
        params.str("KeySpec", params.str("CustomerMasterKeySpec", "SYMMETRIC_DEFAULT"));
    const Str usage = params.str("KeyUsage", "ENCRYPT_DECRYPT");
    if (spec == "SYMMETRIC_DEFAULT" && usage != "ENCRYPT_DECRYPT") {
        return validation("The operation failed because the KeyUsage value of the KMS key is ",
                          usage.view(), ". KeyUsage of a symmetric key must be ENCRYPT_DECRYPT.");
    }
    if (spec != "SYMMETRIC_DEFAULT") return aws::not_simulated("a key of KeySpec ", spec.view());
    if (params.flag("MultiRegion")) return aws::not_simulated("a multi-Region key");
    if (params.str("Origin", "AWS_KMS") != "AWS_KMS") {
        return aws::not_simulated("a key of Origin ", params.str("Origin").view());
    }
    if (params.has("CustomKeyStoreId") || params.has("XksKeyId")) {
        return aws::not_simulated("a custom key store");
    }
    return Ok{};
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY_OK(check_simulated(params));
    Key key;
    SKYLENS_TRY_OK(add_tags(key.tags, params["Tags"]));
    key.policy = default_policy(call.account_id());
    if (params.has("Policy")) {
        SKYLENS_TRY(
            key.policy,
            checked_policy(call, call.world, key_arn(call.world, call.place, "new"),
                           params.str("Policy"), params.flag("BypassPolicyLockoutSafetyCheck")));
    }
    key.id = aws::uuid_from(call.world.seed, call.world.new_number("kms-key"));
    key.description = params.str("Description");
    key.created = call.now;
    const KeyRef ref{call.place, key.id};
    key_changed(call, key);
    call.here().kms->keys.insert(std::move(key));
    return Value::object({{"KeyMetadata", key_metadata(call.world, ref)}});
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    Value context = Value::object({{"kms:CallerAccount", call.principal.account_id},
                                   {"kms:KeySpec", params.str("KeySpec", "SYMMETRIC_DEFAULT")},
                                   {"kms:KeyUsage", params.str("KeyUsage", "ENCRYPT_DECRYPT")},
                                   {"kms:KeyOrigin", params.str("Origin", "AWS_KMS")},
                                   {"kms:MultiRegion", params.flag("MultiRegion")}});
    for (const Value& tag : params.list("Tags")) {
        context.set(str_of("aws:RequestTag/", tag["TagKey"].as_string()), tag["TagValue"]);
    }
    out.push_back({"kms:CreateKey", "*", context});
    if (!params.list("Tags").empty()) out.push_back({"kms:TagResource", "*", context});
}

}  // namespace create_key

SKYLENS_DEFINE_OP(CreateKey) = {
    .write = create_key::run, .requirements = create_key::requirements, .trail = key_trail()};

}  // namespace skylens::kms
