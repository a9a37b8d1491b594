// ACM_CERTIFICATE_EXPIRATION_CHECK (acm-certificate-expiration-check): the certificate does not
// end within so many days.
// Source: AWS Config Developer Guide, "acm-certificate-expiration-check".
//
// Trigger: configuration changes and periodic. Parameters: daysToExpiration (default 14).
//
// Deviations from AWS: certificates that are not issued yet are not applicable.
#include "base/text.h"
#include "services/config/errors.h"
#include "services/config/rule.h"
#include "services/config/state.h"

namespace skylens::config {
namespace acm_certificate_expiration_check {

constexpr std::int64_t kDefault = 14;

Status check(const Value& parameters) {
    const std::string_view given = parameters["daysToExpiration"].as_string();
    if (given.empty() || (is_digits(given) && given.size() < 6)) return Ok{};
    return invalid_parameter("The value of the parameter daysToExpiration must be a number.");
}

Judgement evaluate(const Subject& subject, const Value& parameters) {
    const std::string_view text = parameters["daysToExpiration"].as_string();
    const std::int64_t days_wanted = text.empty() ? kDefault : std::stoll(std::string(text));
    const Result<SimTime> end = parse_time(subject.configuration["notAfter"].as_string());
    if (!end.ok()) return not_applicable("the certificate has not been issued");
    const Value offender = Value::object({{"notAfter", subject.configuration["notAfter"]}});
    if (end.value() <= subject.world.now) {
        return noncompliant("the certificate has expired", offender);
    }
    const std::int64_t left = (end.value() - subject.world.now).ms / days(1).ms;
    if (left > days_wanted) return compliant(join("the certificate ends in ", left, " days"));
    return noncompliant(join("the certificate ends in ", left, " days"), offender);
}

}  // namespace acm_certificate_expiration_check

SKYLENS_DEFINE_RULE(AcmCertificateExpirationCheck) = {
    .identifier = "ACM_CERTIFICATE_EXPIRATION_CHECK",
    .types = {"AWS::ACM::Certificate"},
    .on_change = true,
    .periodic = true,
    .parameters = {ParameterModel{"daysToExpiration", false}},
    .check = acm_certificate_expiration_check::check,
    .evaluate = acm_certificate_expiration_check::evaluate};

}  // namespace skylens::config
