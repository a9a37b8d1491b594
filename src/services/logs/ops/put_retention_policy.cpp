// logs:PutRetentionPolicy: how many days the events of a group are kept.
//
// IAM: logs:PutRetentionPolicy on the log group.
// Errors, in order: InvalidParameterException (not one of the allowed numbers),
//   ResourceNotFoundException.
// CloudTrail: recorded as usual.
//
// Deviations from AWS: expired events disappear at once, in AWS within 72 hours.
#include <algorithm>

#include "aws/errors.h"
#include "services/logs/lookup.h"
#include "services/logs/state.h"

namespace skylens::logs {
namespace put_retention_policy {

// "PutRetentionPolicy", retentionInDays.
constexpr std::int64_t kAllowed[] = {1,   3,   5,   7,   14,   30,   60,   90,   120,  150,  180,
                                     365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653};

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    const std::int64_t days_kept = params.integer("retentionInDays");
    if (std::find(std::begin(kAllowed), std::end(kAllowed), days_kept) == std::end(kAllowed)) {
        std::string allowed;
        for (const std::int64_t number : kAllowed)
            allowed += join(allowed.empty() ? "" : ", ", number);
        return aws::error(
            "InvalidParameterException", "1 validation error detected: Value '", days_kept,
            "' at 'retentionInDays' failed to satisfy constraint: Member must satisfy enum value "
            "set: [",
            allowed, "]");
    }
    SKYLENS_TRY(LogGroup* const group, find_group(call, params));
    group->retention_days = days_kept;
    call.changed("AWS::Logs::LogGroup", group->id);
    return Value::object();
}

}  // namespace put_retention_policy

SKYLENS_DEFINE_OP(PutRetentionPolicy) = {.write = put_retention_policy::run,
                                         .requirements = on_group};

}  // namespace skylens::logs
