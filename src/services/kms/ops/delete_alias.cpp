// kms:DeleteAlias: takes a name away; the key stays.
//
// IAM: kms:DeleteAlias on the alias and on its key.
// Errors, in order: ValidationException (name), NotAuthorizedException (alias/aws/),
//   NotFoundException.
// CloudTrail: a management event.
//
// Deviations from AWS: the record names the alias only.
#include "services/kms/aliases.h"
#include "services/kms/errors.h"
#include "services/kms/keys.h"
#include "services/kms/state.h"

namespace skylens::kms {
namespace delete_alias {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    const Str name = params.str("AliasName");
    SKYLENS_TRY_OK(check_alias_name(name));
    if (!call.here().kms->aliases.erase(name)) {
        return not_found("Alias ", alias_arn(call.world, call.place, name).view(),
                         " is not found.");
    }
    return Value::object();
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    const Str name = params.str("AliasName");
    const Alias* alias = call.here().kms->aliases.find(name);
    need_alias(call, name, alias == nullptr ? Str() : alias->target, "kms:DeleteAlias", out);
}

}  // namespace delete_alias

SKYLENS_DEFINE_OP(DeleteAlias) = {
    .write = delete_alias::run, .requirements = delete_alias::requirements, .trail = key_trail()};

}  // namespace skylens::kms
