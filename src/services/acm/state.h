// Certificates, of one account in one Region.
#pragma once

#include <cstdint>
#include <tuple>
#include <vector>

#include "aws/tag_list.h"
#include "base/str.h"
#include "base/table.h"
#include "base/time.h"
#include "sim/effect.h"

namespace skylens::acm {

enum class CertificateStatus : std::uint8_t {
    PendingValidation,
    Issued,
    Inactive,
    Expired,
    ValidationTimedOut,
    Revoked,
    Failed
};

// A domain name of a requested certificate and how its owner proves to be the owner.
struct Domain {
    Str name;
    Str validation_domain;  // where the mails go
    Str record_name;        // CNAME of DNS validation
    Str record_value;
    bool validated = false;

    auto fields() const {
        return std::tie(name, validation_domain, record_name, record_value, validated);
    }
};

struct Certificate {
    Str id;  // its ARN
    Str domain;
    bool imported = false;
    CertificateStatus status = CertificateStatus::PendingValidation;
    Str validation;  // "DNS", "EMAIL"; of a requested one
    std::vector<Domain> domains;
    Str key_algorithm = "RSA_2048";
    Str serial;
    SimTime created;
    SimTime issued;  // of a requested one; 0: not yet
    SimTime imported_at;
    SimTime not_before;
    SimTime not_after;
    Str transparency = "ENABLED";
    Str body;  // PEM
    Str chain;
    Str token;                     // idempotency token of the request
    SimTime renewed;               // 0: never
    bool renewal_pending = false;  // due, waiting for its domains to be proved again
    aws::TagList tags;
    sim::EffectId changed = 0;

    auto fields() const {
        return std::tie(id, domain, imported, status, validation, domains, key_algorithm, serial,
                        created, issued, imported_at, not_before, not_after, transparency, body,
                        chain, token, renewed, renewal_pending, tags, changed);
    }
};

struct State {
    Table<Certificate> certificates;
    std::int32_t days_before_expiry = 45;  // when "approaching expiration" events begin
    bool daily = false;                    // an AcmDaily is pending

    auto fields() const { return std::tie(certificates, days_before_expiry, daily); }
};

}  // namespace skylens::acm
