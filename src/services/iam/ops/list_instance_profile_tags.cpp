// iam:ListInstanceProfileTags: the tags of an instance profile.
//
// IAM: iam:ListInstanceProfileTags on the profile.
// Errors, in order: NoSuchEntity, ValidationError (Marker).
// CloudTrail: a read; the answer is not recorded.
//
// Deviations from AWS: none.
#include "aws/operation.h"
#include "services/iam/entities.h"
#include "services/iam/listing.h"
#include "services/iam/requirements.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace list_instance_profile_tags {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const InstanceProfile* profile,
                need_instance_profile(call.account().iam, params.str("InstanceProfileName")));
    return list_page(call, params, profile->tags, "Tags", [](const auto& tag) {
        return Value::object({{"Key", tag.first}, {"Value", tag.second}});
    });
}

}  // namespace list_instance_profile_tags

SKYLENS_DEFINE_OP(ListInstanceProfileTags) = {.read = list_instance_profile_tags::run,
                                              .requirements = require_instance_profile};

}  // namespace skylens::iam
