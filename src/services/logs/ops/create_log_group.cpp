// logs:CreateLogGroup: a new, empty log group.
//
// IAM: logs:CreateLogGroup on the log group.
// Errors, in order: ResourceAlreadyExistsException.
// CloudTrail: recorded as usual.
//
// Deviations from AWS: log group classes other than STANDARD and INFREQUENT_ACCESS are refused as
//   not simulated; the KMS key is kept but not checked; no quota of groups.
#include "aws/errors.h"
#include "services/logs/lookup.h"
#include "services/logs/state.h"

namespace skylens::logs {
namespace create_log_group {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.here().logs;
    const Str name = params.str("logGroupName");
    if (state.groups.contains(name)) {
        return aws::error("ResourceAlreadyExistsException",
                          "The specified log group already exists");
    }
    if (params.str("logGroupClass") == "DELIVERY")
        return aws::not_simulated("The log class DELIVERY");
    LogGroup group;
    group.id = name;
    group.created = call.now;
    group.kms_key_id = params.str("kmsKeyId");
    group.log_group_class = params.str("logGroupClass", "STANDARD");
    group.deletion_protection = params.flag("deletionProtectionEnabled");
    aws::put_tags(group.tags, params["tags"]);
    state.groups.insert(std::move(group));
    call.changed("AWS::Logs::LogGroup", name);
    return Value::object();
}

}  // namespace create_log_group

SKYLENS_DEFINE_OP(CreateLogGroup) = {.write = create_log_group::run, .requirements = on_group};

}  // namespace skylens::logs
