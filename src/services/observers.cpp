// Ties the door to the services that watch every call.
#include "aws/observers.h"

#include "services/cloudtrail/cloudtrail.h"
#include "services/config/config.h"
#include "services/iam/iam.h"
#include "services/s3/requests.h"

namespace skylens::aws {

Status authorize(const ReadCall& call, const Requirements& requirements) {
    return iam::authorize(call, requirements);
}

Value explain_refusal(const ReadCall& call, const Requirements& requirements) {
    return iam::explain_refusal(call, requirements);
}

void record_call(World& world, const CallRecord& record) {
    cloudtrail::record_call(world, record);
    s3::observe(world, record);
}

void resources_changed(World& world, Place place, const std::vector<ChangedResource>& changes,
                       sim::EffectId cause) {
    config::resources_changed(world, place, changes, cause);
}

}  // namespace skylens::aws
