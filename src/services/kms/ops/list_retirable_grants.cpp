// kms:ListRetirableGrants: the grants of the account in the Region that a principal may retire.
//
// IAM: kms:ListRetirableGrants on *.
// Errors, in order: InvalidMarkerException.
// CloudTrail: read-only, recorded as usual.
//
// Deviations from AWS: none.
#include "services/kms/errors.h"
#include "services/kms/grants.h"
#include "services/kms/keys.h"
#include "services/kms/state.h"

namespace skylens::kms {
namespace list_retirable_grants {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    const Str retiring = params.str("RetiringPrincipal", params.str("RetiringServicePrincipal"));
    std::vector<Value> rows;
    for (const Key& key : call.here().kms->keys) {
        for (const Grant& grant : key.grants) {
            if (grant.retiring == retiring)
                rows.push_back(grant_entry(call.world, {call.place, key.id}, grant));
        }
    }
    return page_of(params, "ListRetirableGrants", "Grants", std::move(rows), 50);
}

}  // namespace list_retirable_grants

SKYLENS_DEFINE_OP(ListRetirableGrants) = {.read = list_retirable_grants::run,
                                          .trail = read_trail()};

}  // namespace skylens::kms
