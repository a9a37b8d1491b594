// cloudwatch:TagResource: adds tags to an alarm, replacing those with the same keys.
//
// IAM: cloudwatch:TagResource on the alarm.
// Errors, in order: InvalidParameterValue (the ARN, the tags), ResourceNotFoundException.
// CloudTrail: a management event.
//
// Deviations from AWS: only alarms are simulated as tagged resources. The wording of errors is
// inferred.
#include "aws/operation.h"
#include "services/cloudwatch/alarms.h"
#include "services/cloudwatch/state.h"
#include "services/cloudwatch/tags.h"

namespace skylens::cloudwatch {
namespace tag_resource {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Str name, tagged_alarm(call.read(), params["ResourceARN"].as_string()));
    SKYLENS_TRY(const Tags given, read_tags(params["Tags"]));
    Alarm* alarm = call.here().cloudwatch->alarms.find(name);
    SKYLENS_TRY(alarm->tags, merge_tags(alarm->tags, given));
    call.changed("AWS::CloudWatch::Alarm", name);
    return Value::object();
}

void requirements(const aws::ReadCall&, const aws::Params& params, aws::Requirements& out) {
    out.push_back({"cloudwatch:TagResource", params.str("ResourceARN"), {}});
}

}  // namespace tag_resource

SKYLENS_DEFINE_OP(TagResource) = {.write = tag_resource::run,
                                  .requirements = tag_resource::requirements};

}  // namespace skylens::cloudwatch
