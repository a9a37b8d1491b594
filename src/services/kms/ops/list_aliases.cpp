// kms:ListAliases: the aliases of the account in the Region, or those of one key.
//
// IAM: kms:ListAliases on *.
// Errors, in order: NotFoundException (KeyId), InvalidMarkerException.
// CloudTrail: read-only, recorded as usual.
//
// Deviations from AWS: aliases of AWS managed keys that were never used are not listed.

#include "base/sort.h"
#include "services/kms/errors.h"
#include "services/kms/keys.h"
#include "services/kms/state.h"

namespace skylens::kms {
namespace list_aliases {

Value entry(const aws::ReadCall& call, const Alias& alias) {
    return Value::object({{"AliasName", alias.id},
                          {"AliasArn", alias_arn(call.world, call.place, alias.id)},
                          {"TargetKeyId", alias.target},
                          {"CreationDate", cli_time(alias.created)},
                          {"LastUpdatedDate", cli_time(alias.updated)}});
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    KeyRef wanted;
    if (params.has("KeyId")) {
        SKYLENS_TRY(wanted, asked_key(call, call.world, params, Naming::NoAlias));
    }
    std::vector<const Alias*> aliases;
    for (const Alias& alias : call.here().kms->aliases) {
        if (wanted.id.empty() || alias.target == wanted.id) aliases.push_back(&alias);
    }
    sort_stably(aliases, [](const Alias* a, const Alias* b) { return a->id < b->id; });
    std::vector<Value> rows;
    for (const Alias* alias : aliases)
        rows.push_back(entry(call, *alias));
    return page_of(params, "ListAliases", "Aliases", std::move(rows), 50);
}

}  // namespace list_aliases

SKYLENS_DEFINE_OP(ListAliases) = {.read = list_aliases::run, .trail = read_trail()};

}  // namespace skylens::kms
