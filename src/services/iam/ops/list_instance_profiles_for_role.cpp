// iam:ListInstanceProfilesForRole: the instance profiles that hold a role.
//
// IAM: iam:ListInstanceProfilesForRole on the role.
// Errors, in order: NoSuchEntity, ValidationError (Marker).
// CloudTrail: a read; the answer is not recorded.
//
// Deviations from AWS: none.
#include "aws/operation.h"
#include "services/iam/entities.h"
#include "services/iam/listing.h"
#include "services/iam/requirements.h"
#include "services/iam/state.h"
#include "services/iam/views.h"

namespace skylens::iam {
namespace list_instance_profiles_for_role {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    const State& state = call.account().iam;
    SKYLENS_TRY(const Role* role, need_role(state, params.str("RoleName")));
    std::vector<const InstanceProfile*> rows;
    for (const InstanceProfile& profile : state.instance_profiles) {
        if (profile.role == role->id) rows.push_back(&profile);
    }
    return list_page(call, params, rows, "InstanceProfiles", [&](const InstanceProfile* profile) {
        return instance_profile_value(call.account_id(), state, *profile);
    });
}

}  // namespace list_instance_profiles_for_role

SKYLENS_DEFINE_OP(ListInstanceProfilesForRole) = {.read = list_instance_profiles_for_role::run,
                                                  .requirements = require_role};

}  // namespace skylens::iam
