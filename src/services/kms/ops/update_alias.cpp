// kms:UpdateAlias: lets an alias stand for another key.
//
// IAM: kms:UpdateAlias on the alias, on its present key and on the new one.
// Errors, in order: ValidationException (name), NotAuthorizedException (alias/aws/),
//   NotFoundException (alias, key), KMSInvalidStateException.
// CloudTrail: a management event; alias and key stand under resources.
//
// Deviations from AWS: none.
#include "services/kms/aliases.h"
#include "services/kms/errors.h"
#include "services/kms/keys.h"
#include "services/kms/state.h"

namespace skylens::kms {
namespace update_alias {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    const Str name = params.str("AliasName");
    SKYLENS_TRY_OK(check_alias_name(name));
    Alias* alias = call.here().kms->aliases.find(name);
    if (alias == nullptr) {
        return not_found("Alias ", alias_arn(call.world, call.place, name).view(),
                         " is not found.");
    }
    SKYLENS_TRY(const KeyRef ref,
                asked_key(call, call.world, params, Naming::NoAlias, "TargetKeyId"));
    const Str arn = key_arn(call.world, ref.place, ref.id);
    if (ref.place != call.place) return not_found("Key '", arn.view(), "' does not exist");
    SKYLENS_TRY_OK(check_not_pending(arn, *find_key(call.world, ref)));
    alias->target = ref.id;
    alias->updated = call.now;
    return Value::object();
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    const Str name = params.str("AliasName");
    need_alias(call, name, params.str("TargetKeyId"), "kms:UpdateAlias", out);
    const Alias* alias = call.here().kms->aliases.find(name);
    if (alias == nullptr) return;
    need_key(call, {call.place, alias->target}, "kms:UpdateAlias", params.value(), out);
}

}  // namespace update_alias

SKYLENS_DEFINE_OP(UpdateAlias) = {
    .write = update_alias::run, .requirements = update_alias::requirements, .trail = key_trail()};

}  // namespace skylens::kms
