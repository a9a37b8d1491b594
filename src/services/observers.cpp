// Ties the door to the services that watch every call.
#include "aws/observers.h"

#include "services/cloudtrail/cloudtrail.h"
#include "services/config/config.h"
#include "services/iam/iam.h"
#include "services/s3/presigned.h"
#include "services/s3/requests.h"

namespace skylens::aws {

Status authenticate(const ReadCall& call, const Params& params) {
    return s3::check_url(call, params);
}

Status authorize(const ReadCall& call, const Requirements& requirements) {
    return iam::authorize(call, requirements);
}

Value explain_refusal(const ReadCall& call, const Requirements& requirements) {
    return iam::explain_refusal(call, requirements);
}

void record_call(World& world, const CallRecord& record) {
    // "CloudTrail does not deliver logs for requests that fail authentication" (Amazon S3 User
    // Guide, "Logging options for Amazon S3").
    if (record.authentic) cloudtrail::record_call(world, record);
    s3::observe(world, record);
}

void resources_changed(World& world, Place place, const std::vector<ChangedResource>& changes,
                       sim::EffectId cause) {
    config::resources_changed(world, place, changes, cause);
}

}  // namespace skylens::aws
