// acm:GetAccountConfiguration: when events about certificates that end soon begin.
//
// IAM: acm:GetAccountConfiguration on *.
// Errors, in order: none.
// CloudTrail: read-only, recorded as usual.
//
// Deviations from AWS: none known.
#include "services/acm/certificates.h"

namespace skylens::acm {
namespace get_account_configuration {

Result<Value> run(const aws::ReadCall& call, const aws::Params&) {
    const std::int64_t days_before = call.here().acm->days_before_expiry;
    return Value::object({{"ExpiryEvents", Value::object({{"DaysBeforeExpiry", days_before}})}});
}

}  // namespace get_account_configuration

SKYLENS_DEFINE_OP(GetAccountConfiguration) = {.read = get_account_configuration::run};

}  // namespace skylens::acm
