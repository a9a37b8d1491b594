#include "services/acm/certificates.h"
#include "services/elbv2/elbv2.h"

namespace skylens::acm {
namespace {

constexpr char kIssuer[] = "Amazon";

Value names(const Certificate& certificate) {
    Value list = Value::array();
    for (const Domain& domain : certificate.domains)
        list.push(domain.name);
    return list;
}

std::string_view domain_status(const Certificate& certificate, const Domain& domain) {
    if (domain.validated) return "SUCCESS";
    return certificate.status == CertificateStatus::PendingValidation ? "PENDING_VALIDATION"
                                                                      : "FAILED";
}

Value validation_options(const Certificate& certificate) {
    Value list = Value::array();
    for (const Domain& domain : certificate.domains) {
        Value shown = Value::object({{"DomainName", domain.name}});
        if (certificate.validation == "EMAIL") {
            Value addresses = Value::array();
            for (const Str& address : validation_addresses(domain))
                addresses.push(address);
            shown.set("ValidationEmails", std::move(addresses));
        }
        shown.set("ValidationDomain", domain.validation_domain);
        shown.set("ValidationStatus", domain_status(certificate, domain));
        if (certificate.validation == "DNS") {
            shown.set("ResourceRecord", Value::object({{"Name", domain.record_name},
                                                       {"Type", "CNAME"},
                                                       {"Value", domain.record_value}}));
        }
        list.push(shown.set("ValidationMethod", certificate.validation));
    }
    return list;
}

bool eligible(const Certificate& certificate, bool used) {
    return !certificate.imported && used && certificate.status == CertificateStatus::Issued;
}

void add_usages(Value& value) {
    value.set("KeyUsages", Value::array({Value::object({{"Name", "DIGITAL_SIGNATURE"}}),
                                         Value::object({{"Name", "KEY_ENCIPHERMENT"}})}));
    value.set("ExtendedKeyUsages",
              Value::array({Value::object(
                  {{"Name", "TLS_WEB_SERVER_AUTHENTICATION"}, {"OID", "1.3.6.1.5.5.7.3.1"}})}));
}

Value options(const Certificate& certificate) {
    return Value::object(
        {{"CertificateTransparencyLoggingPreference",
          certificate.imported ? Value("DISABLED") : Value(certificate.transparency)},
         {"Export", "DISABLED"}});
}

void add_renewal(const Certificate& certificate, Value& value) {
    if (certificate.renewed.ms == 0 && !certificate.renewal_pending) return;
    const bool waits = certificate.renewal_pending;
    value.set("RenewalSummary",
              Value::object(
                  {{"RenewalStatus", waits ? "PENDING_VALIDATION" : "SUCCESS"},
                   {"DomainValidationOptions", validation_options(certificate)},
                   {"UpdatedAt", cli_time(waits ? certificate.created : certificate.renewed)}}));
}

}  // namespace

Value detail_value(const aws::World& world, const Certificate& certificate) {
    const bool made = certificate.not_after.ms != 0;
    Value value = Value::object({{"CertificateArn", certificate.id},
                                 {"DomainName", certificate.domain},
                                 {"SubjectAlternativeNames", names(certificate)}});
    if (!certificate.imported) {
        value.set("DomainValidationOptions", validation_options(certificate));
    }
    if (made) value.set("Serial", certificate.serial);
    value.set("Subject", join("CN=", certificate.domain));
    value.set("Issuer", certificate.imported ? Str("Imported CA") : Str(kIssuer));
    value.set("CreatedAt", cli_time(certificate.created));
    if (certificate.issued.ms != 0) value.set("IssuedAt", cli_time(certificate.issued));
    if (certificate.imported) value.set("ImportedAt", cli_time(certificate.imported_at));
    value.set("Status", status_name(certificate.status));
    if (made) {
        value.set("NotBefore", cli_time(certificate.not_before));
        value.set("NotAfter", cli_time(certificate.not_after));
    }
    std::string algorithm = certificate.key_algorithm.string();
    if (algorithm.substr(0, 4) == "RSA_") algorithm[3] = '-';
    value.set("KeyAlgorithm", algorithm);
    if (made) value.set("SignatureAlgorithm", "SHA256WITHRSA");
    Value users = Value::array();
    for (const Str& user : elbv2::users_of_certificate(world, certificate.id))
        users.push(user);
    const bool used = !users.empty();
    value.set("InUseBy", std::move(users));
    if (certificate.status == CertificateStatus::Failed) value.set("FailureReason", "OTHER");
    value.set("Type", certificate.imported ? "IMPORTED" : "AMAZON_ISSUED");
    add_renewal(certificate, value);
    if (made) add_usages(value);
    value.set("RenewalEligibility", eligible(certificate, used) ? "ELIGIBLE" : "INELIGIBLE");
    return value.set("Options", options(certificate));
}

Value summary_value(const aws::World& world, const Certificate& certificate) {
    const bool used = !elbv2::users_of_certificate(world, certificate.id).empty();
    Value value = Value::object({{"CertificateArn", certificate.id},
                                 {"DomainName", certificate.domain},
                                 {"SubjectAlternativeNameSummaries", names(certificate)},
                                 {"HasAdditionalSubjectAlternativeNames", false},
                                 {"Status", status_name(certificate.status)},
                                 {"Type", certificate.imported ? "IMPORTED" : "AMAZON_ISSUED"}});
    std::string algorithm = certificate.key_algorithm.string();
    if (algorithm.substr(0, 4) == "RSA_") algorithm[3] = '-';
    value.set("KeyAlgorithm", algorithm);
    const bool made = certificate.not_after.ms != 0;
    if (made) {
        value.set("KeyUsages", Value::array({"DIGITAL_SIGNATURE", "KEY_ENCIPHERMENT"}));
        value.set("ExtendedKeyUsages", Value::array({"TLS_WEB_SERVER_AUTHENTICATION"}));
    }
    value.set("ExportOption", "DISABLED");
    value.set("InUse", used);
    value.set("RenewalEligibility", eligible(certificate, used) ? "ELIGIBLE" : "INELIGIBLE");
    if (made) {
        value.set("NotBefore", cli_time(certificate.not_before));
        value.set("NotAfter", cli_time(certificate.not_after));
    }
    value.set("CreatedAt", cli_time(certificate.created));
    if (certificate.issued.ms != 0) value.set("IssuedAt", cli_time(certificate.issued));
    if (certificate.imported) value.set("ImportedAt", cli_time(certificate.imported_at));
    return value;
}

}  // namespace skylens::acm
