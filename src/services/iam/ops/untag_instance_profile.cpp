// iam:UntagInstanceProfile: removes tags of an instance profile.
//
// IAM: iam:UntagInstanceProfile on the profile.
// Errors, in order: NoSuchEntity.
// CloudTrail: responseElements null.
//
// Deviations from AWS: none.
#include "aws/operation.h"
#include "services/iam/entities.h"
#include "services/iam/requirements.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace untag_instance_profile {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.account().iam;
    const Str name = params.str("InstanceProfileName");
    SKYLENS_TRY(const InstanceProfile* profile, need_instance_profile(state, name));
    remove_tags(state.instance_profiles.find(profile->id)->tags, params.list("TagKeys"));
    return Value::object();
}

}  // namespace untag_instance_profile

SKYLENS_DEFINE_OP(UntagInstanceProfile) = {.write = untag_instance_profile::run,
                                           .requirements = require_instance_profile};

}  // namespace skylens::iam
