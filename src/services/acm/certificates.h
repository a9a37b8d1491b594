// What the operations of Certificate Manager share.
#pragma once

#include "aws/errors.h"
#include "aws/operation.h"
#include "services/acm/acm.h"

namespace skylens::acm {

// Validity of a certificate that ACM issues, and when its renewal begins before its end.
// Source: "ACM certificate characteristics" and "Managed certificate renewal" (2026).
inline constexpr Duration kValidity = days(198);
inline constexpr Duration kRenewBefore = days(45);
// Source: "DNS validation": a request that nobody validates in 72 hours fails.
inline constexpr Duration kValidationTime = hours(72);

std::string_view status_name(CertificateStatus status);  // "PENDING_VALIDATION"

// The certificate in the call's place. Refuses InvalidArnException and ResourceNotFoundException.
Result<const Certificate*> read_certificate(const aws::ReadCall& call, const aws::Params& params);

// acm:OPERATION on the certificate, with its tags.
void on_certificate(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out);

// The Certificate member of DescribeCertificate, and an element of CertificateSummaryList.
Value detail_value(const aws::World& world, const Certificate& certificate);
Value summary_value(const aws::World& world, const Certificate& certificate);

// The mails that EMAIL validation sends for a domain; they arrive in the inbox.
void send_validation_mails(aws::World& world, aws::Place place, const Certificate& certificate,
                           const Domain& domain, sim::EffectId cause);
std::vector<Str> validation_addresses(const Domain& domain);

// Changes the status: writes the effect down and tells Config.
void enter(aws::World& world, aws::Place place, Certificate& certificate, CertificateStatus status,
           sim::EffectId cause);
// Starts the daily look at every certificate's dates.
void ensure_daily(aws::World& world, aws::Place place);
// Looks at the certificate when its end comes, so that nobody sees it issued afterwards.
void watch_expiry(aws::World& world, aws::Place place, const Certificate& certificate);

Str new_serial(aws::World& world);

// Refuses InvalidTagException and TooManyTagsException.
Status check_certificate_tags(const aws::TagList& has, const Value& given);

}  // namespace skylens::acm
