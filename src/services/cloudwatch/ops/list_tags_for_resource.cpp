// cloudwatch:ListTagsForResource: the tags of an alarm, sorted by key.
//
// IAM: cloudwatch:ListTagsForResource on the alarm.
// Errors, in order: InvalidParameterValue (the ARN), ResourceNotFoundException.
// CloudTrail: read-only, recorded like every other call.
//
// Deviations from AWS: only alarms are simulated as tagged resources. The wording of errors is
// inferred.
#include "aws/operation.h"
#include "services/cloudwatch/state.h"
#include "services/cloudwatch/tags.h"

namespace skylens::cloudwatch {
namespace list_tags_for_resource {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Str name, tagged_alarm(call, params["ResourceARN"].as_string()));
    Value tags = Value::array();
    for (const auto& tag : call.here().cloudwatch->alarms.find(name)->tags) {
        tags.push(Value::object({{"Key", tag.first}, {"Value", tag.second}}));
    }
    return Value::object({{"Tags", tags}});
}

void requirements(const aws::ReadCall&, const aws::Params& params, aws::Requirements& out) {
    out.push_back({"cloudwatch:ListTagsForResource", params.str("ResourceARN"), {}});
}

}  // namespace list_tags_for_resource

SKYLENS_DEFINE_OP(ListTagsForResource) = {.read = list_tags_for_resource::run,
                                          .requirements = list_tags_for_resource::requirements};

}  // namespace skylens::cloudwatch
