// acm:PutAccountConfiguration: sets when events about certificates that end soon begin.
//
// IAM: acm:PutAccountConfiguration on *.
// Errors, in order: ValidationException (more than 45 days).
// CloudTrail: recorded as usual.
//
// Deviations from AWS: the idempotency token is not kept.
#include "services/acm/certificates.h"

namespace skylens::acm {
namespace put_account_configuration {

constexpr std::int64_t kDaysMax = 45;

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    const Value& events = params["ExpiryEvents"];
    if (!events.contains("DaysBeforeExpiry")) return Value::object();
    const std::int64_t wanted = events["DaysBeforeExpiry"].as_int();
    if (wanted > kDaysMax) {
        return aws::error("ValidationException", "DaysBeforeExpiry must be between 1 and ",
                          kDaysMax);
    }
    call.here().acm->days_before_expiry = static_cast<std::int32_t>(wanted);
    return Value::object();
}

}  // namespace put_account_configuration

SKYLENS_DEFINE_OP(PutAccountConfiguration) = {.write = put_account_configuration::run};

}  // namespace skylens::acm
