// kms:CreateAlias: a name for a key.
//
// IAM: kms:CreateAlias on the alias and on the key.
// Errors, in order: ValidationException (name), NotAuthorizedException (alias/aws/),
//   NotFoundException, KMSInvalidStateException, AlreadyExistsException.
// CloudTrail: a management event; alias and key stand under resources.
//
// Deviations from AWS: none.
#include "services/kms/aliases.h"
#include "services/kms/errors.h"
#include "services/kms/keys.h"
#include "services/kms/state.h"

namespace skylens::kms {
namespace create_alias {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    const Str name = params.str("AliasName");
    SKYLENS_TRY_OK(check_alias_name(name));
    SKYLENS_TRY(const KeyRef ref,
                asked_key(call, call.world, params, Naming::NoAlias, "TargetKeyId"));
    const Str arn = key_arn(call.world, ref.place, ref.id);
    if (ref.place != call.place) return not_found("Key '", arn.view(), "' does not exist");
    SKYLENS_TRY_OK(check_not_pending(arn, *find_key(call.world, ref)));
    auto& aliases = call.here().kms->aliases;
    if (aliases.contains(name)) {
        return aws::error("AlreadyExistsException", "An alias with the name ",
                          alias_arn(call.world, call.place, name).view(), " already exists");
    }
    aliases.insert({name, ref.id, call.now, call.now});
    return Value::object();
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    need_alias(call, params.str("AliasName"), params.str("TargetKeyId"), "kms:CreateAlias", out);
}

}  // namespace create_alias

SKYLENS_DEFINE_OP(CreateAlias) = {
    .write = create_alias::run, .requirements = create_alias::requirements, .trail = key_trail()};

}  // namespace skylens::kms
