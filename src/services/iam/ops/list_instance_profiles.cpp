// iam:ListInstanceProfiles: the instance profiles under a path, by name.
//
// IAM: iam:ListInstanceProfiles on the path.
// Errors, in order: ValidationError (Marker).
// CloudTrail: a read; the answer is not recorded.
//
// Deviations from AWS: none.
#include "aws/operation.h"
#include "services/iam/listing.h"
#include "services/iam/requirements.h"
#include "services/iam/state.h"
#include "services/iam/views.h"

namespace skylens::iam {
namespace list_instance_profiles {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    const State& state = call.account().iam;
    const Str account = call.account_id();
    return list_page(
        call, params, sorted_rows(state.instance_profiles, params), "InstanceProfiles",
        [&](const InstanceProfile* row) { return instance_profile_value(account, state, *row); });
}

}  // namespace list_instance_profiles

SKYLENS_DEFINE_OP(ListInstanceProfiles) = {.read = list_instance_profiles::run,
                                           .requirements = require_path};

}  // namespace skylens::iam
