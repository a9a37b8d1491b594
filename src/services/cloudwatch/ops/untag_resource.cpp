// cloudwatch:UntagResource: takes tags off an alarm; keys that it does not have are passed over.
//
// IAM: cloudwatch:UntagResource on the alarm.
// Errors, in order: InvalidParameterValue (the ARN), ResourceNotFoundException.
// CloudTrail: a management event.
//
// Deviations from AWS: only alarms are simulated as tagged resources. The wording of errors is
// inferred.
#include <algorithm>

#include "aws/operation.h"
#include "services/cloudwatch/alarms.h"
#include "services/cloudwatch/state.h"
#include "services/cloudwatch/tags.h"

namespace skylens::cloudwatch {
namespace untag_resource {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Str name, tagged_alarm(call.read(), params["ResourceARN"].as_string()));
    Tags& tags = call.here().cloudwatch->alarms.find(name)->tags;
    for (const Value& key : params.list("TagKeys")) {
        tags.erase(std::remove_if(tags.begin(), tags.end(),
                                  [&key](const auto& tag) { return tag.first == key.as_string(); }),
                   tags.end());
    }
    call.changed("AWS::CloudWatch::Alarm", name);
    return Value::object();
}

void requirements(const aws::ReadCall&, const aws::Params& params, aws::Requirements& out) {
    out.push_back({"cloudwatch:UntagResource", params.str("ResourceARN"), {}});
}

}  // namespace untag_resource

SKYLENS_DEFINE_OP(UntagResource) = {.write = untag_resource::run,
                                    .requirements = untag_resource::requirements};

}  // namespace skylens::cloudwatch
