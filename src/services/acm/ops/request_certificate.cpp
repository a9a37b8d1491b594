// acm:RequestCertificate: asks for a public certificate; it is issued when every domain name is
// shown to be the account's.
//
// IAM: acm:RequestCertificate on *, and acm:AddTagsToCertificate with Tags.
// Errors, in order: ValidationException (a domain name), NotSimulated (private CA, export, HTTP
// validation),
//   InvalidDomainValidationOptionsException, InvalidTagException, TooManyTagsException,
//   LimitExceededException (10 names).
// CloudTrail: recorded as usual.
//
// Deviations from AWS: Domains are not looked up: names under example.com, example.net and
//   example.org are proved by people who are not shown, minutes after the request; all others are
//   proved by nobody and time out after 72 hours. With DNS validation AWS proves names by a CNAME
//   record.
#include <algorithm>

#include "base/hash.h"
#include "base/text.h"
#include "services/acm/certificates.h"

namespace skylens::acm {
namespace request_certificate {

constexpr std::size_t kNamesMax = 10;

bool is_label(std::string_view label) {
    const auto plain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    };
    if (label.empty() || label.size() > 63 || label.front() == '-' || !plain(label.back())) {
        return false;
    }
    return std::all_of(label.begin(), label.end(), [&](char c) { return plain(c) || c == '-'; });
}

// The pattern of the API's DomainNameString, which looks ahead: the door cannot check it.
Status check_domain(std::string_view member, std::string_view name) {
    const bool wild = name.substr(0, 2) == "*.";
    const auto labels = split(wild ? name.substr(2) : name, '.');
    const bool good = labels.size() > 1 && labels.back().size() > 1 &&
                      std::all_of(labels.begin(), labels.end(), is_label);
    if (good) return Ok{};
    return aws::error("ValidationException", "1 validation error detected: Value '", name, "' at '",
                      member,
                      "' failed to satisfy constraint: Member must satisfy regular expression "
                      "pattern: (\\*\\.)?(((?!-)[A-Za-z0-9-]{0,62}[A-Za-z0-9])\\.)+((?!-)"
                      "[A-Za-z0-9-]{1,62}[A-Za-z0-9])");
}

void requirements(const aws::ReadCall&, const aws::Params& params, aws::Requirements& out) {
    out.push_back({"acm:RequestCertificate", "*", {}});
    if (params.has("Tags")) out.push_back({"acm:AddTagsToCertificate", "*", {}});
}

Domain made(const aws::WriteCall& call, const aws::Params& params, const Str& name) {
    Domain domain;
    domain.name = name;
    const bool wild = name.view().substr(0, 2) == "*.";
    const std::string_view bare = wild ? name.view().substr(2) : name.view();
    domain.validation_domain = Str(bare);
    for (const Value& option : params.list("DomainValidationOptions")) {
        if (option["DomainName"].as_string() == name) {
            domain.validation_domain = option["ValidationDomain"].as_str();
        }
    }
    // The same record proves a name and its wildcard, for every certificate of the account.
    const std::uint64_t hash = hash_of(str_of(call.account_id(), bare));
    const std::string digits = hex_text(hash, 16) + hex_text(hash * 0x9E3779B97F4A7C15ULL, 16);
    domain.record_name = str_of("_", digits, ".", bare, ".");
    domain.record_value =
        str_of("_", hex_text(hash_of(domain.record_name), 16), hex_text(hash ^ 0x5bd1e995U, 16),
                 ".jkddzztszm.acm-validations.aws.");
    return domain;
}

Status check(const aws::Params& params) {
    SKYLENS_TRY_OK(check_domain("domainName", params.str("DomainName")));
    for (const Value& name : params.list("SubjectAlternativeNames"))
        SKYLENS_TRY_OK(check_domain("subjectAlternativeNames", name.as_string()));
    if (params.has("CertificateAuthorityArn")) return aws::not_simulated("A private certificate");
    if (params.has("ManagedBy")) return aws::not_simulated("A certificate of another service");
    if (params["Options"]["Export"].as_string() == "ENABLED") {
        return aws::not_simulated("An exportable certificate");
    }
    if (params.str("ValidationMethod") == "HTTP") return aws::not_simulated("HTTP validation");
    if (params.list("SubjectAlternativeNames").size() + 1 > kNamesMax) {
        return aws::error("LimitExceededException",
                          "Domain names per certificate: the quota is 10");
    }
    for (const Value& option : params.list("DomainValidationOptions")) {
        const std::string_view name = option["DomainName"].as_string();
        const std::string_view domain = option["ValidationDomain"].as_string();
        const bool inside =
            name.size() >= domain.size() && name.substr(name.size() - domain.size()) == domain;
        if (inside) continue;
        return aws::error("InvalidDomainValidationOptionsException", "The validation domain ",
                          domain, " is not a superdomain of ", name, ".");
    }
    return check_certificate_tags({}, params["Tags"]);
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY_OK(check(params));
    State& state = call.here().acm;
    const Str token = params.str("IdempotencyToken");
    for (const Certificate& other : state.certificates) {
        const bool again = !token.empty() && other.token == token &&
                           other.domain == params.str("DomainName") &&
                           other.created + hours(1) > call.now;
        if (again) return Value::object({{"CertificateArn", other.id}});
    }
    Certificate certificate;
    certificate.id =
        aws::arn(call.world, call.place, "acm",
                 join("certificate/",
                      aws::uuid_from(call.world.seed, call.world.new_number("acm-certificate"))));
    certificate.domain = params.str("DomainName");
    certificate.validation = params.str("ValidationMethod", "EMAIL");
    certificate.key_algorithm = params.str("KeyAlgorithm", "RSA_2048");
    certificate.created = call.now;
    certificate.changed = call.effect;
    certificate.token = token;
    certificate.transparency =
        params["Options"]["CertificateTransparencyLoggingPreference"].as_string() == "DISABLED"
            ? Str("DISABLED")
            : Str("ENABLED");
    certificate.domains.push_back(made(call, params, certificate.domain));
    for (const Value& name : params.list("SubjectAlternativeNames")) {
        if (name.as_string() == certificate.domain) continue;
        certificate.domains.push_back(made(call, params, name.as_str()));
    }
    aws::put_tags(certificate.tags, params["Tags"]);
    if (certificate.validation == "EMAIL") {
        for (const Domain& domain : certificate.domains)
            send_validation_mails(call.world, call.place, certificate, domain, call.effect);
    }
    const Duration delay = call.world.delay_of(aws::Delay::CertificateValidation,
                                               call.world.new_number("acm-validation"));
    call.world.schedule(aws::EventKind::AcmValidation, call.place, call.now + delay, certificate.id,
                        call.effect);
    ensure_daily(call.world, call.place);
    call.changed("AWS::ACM::Certificate", certificate.id);
    const Str id = certificate.id;
    state.certificates.insert(std::move(certificate));
    return Value::object({{"CertificateArn", id}});
}

}  // namespace request_certificate

SKYLENS_DEFINE_OP(RequestCertificate) = {.write = request_certificate::run,
                                         .requirements = request_certificate::requirements};

}  // namespace skylens::acm
