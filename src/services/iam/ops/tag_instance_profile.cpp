// iam:TagInstanceProfile: adds or replaces tags of an instance profile.
//
// IAM: iam:TagInstanceProfile on the profile.
// Errors, in order: NoSuchEntity, InvalidInput (a key twice), LimitExceeded.
// CloudTrail: responseElements null.
//
// Deviations from AWS: none.
#include "aws/operation.h"
#include "services/iam/entities.h"
#include "services/iam/requirements.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace tag_instance_profile {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.account().iam;
    const Str name = params.str("InstanceProfileName");
    SKYLENS_TRY(const InstanceProfile* profile, need_instance_profile(state, name));
    SKYLENS_TRY(Tags tags, read_tags(params, profile->tags));
    state.instance_profiles.find(name)->tags = std::move(tags);
    return Value::object();
}

}  // namespace tag_instance_profile

SKYLENS_DEFINE_OP(TagInstanceProfile) = {.write = tag_instance_profile::run,
                                         .requirements = require_instance_profile};

}  // namespace skylens::iam
