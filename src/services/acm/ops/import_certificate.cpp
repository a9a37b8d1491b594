// acm:ImportCertificate: brings in a certificate made elsewhere, or replaces an imported one by a
// newer.
//
// IAM: acm:ImportCertificate on the certificate, or on *.
// Errors, in order: ValidationException (no ARN), ResourceNotFoundException (when replacing),
//   ValidationException (PEM, replacing what was not imported, tags when replacing),
//   InvalidTagException, TooManyTagsException.
// CloudTrail: recorded as usual.
//
// Deviations from AWS: The certificate is not read: its domain name and end come from two comment
//   lines above it, "# CN=www.example.com" and "# notAfter=2026-06-01T00:00:00Z", and are
//   imported.invalid and a year without them. It is always taken as issued.
#include "base/text.h"
#include "services/acm/certificates.h"

namespace skylens::acm {
namespace import_certificate {

constexpr char kBegin[] = "-----BEGIN CERTIFICATE-----";

// The text behind "# NAME=" before the certificate, up to the next blank.
std::string note(const std::string& text, const char* name, const char* otherwise) {
    const std::string mark = join("# ", name, "=");
    const std::size_t at = text.find(mark);
    if (at == std::string::npos || at > text.find(kBegin)) return otherwise;
    const std::size_t from = at + mark.size();
    return text.substr(from, text.find_first_of(" \r\n", from) - from);
}

std::string body_of(const aws::Params& params, std::string_view member) {
    const std::string given = params[member].as_str().string();
    if (given.find("-----BEGIN") != std::string::npos) return given;
    std::string decoded;
    return base64_decode(given, decoded) ? decoded : given;
}

Result<Certificate> read(const aws::WriteCall& call, const aws::Params& params) {
    const std::string body = body_of(params, "Certificate");
    if (body.find(kBegin) == std::string::npos) {
        return aws::error("ValidationException",
                          "The certificate field contains more than one certificate, or is not a "
                          "valid PEM-encoded certificate.");
    }
    if (body_of(params, "PrivateKey").find("PRIVATE KEY-----") == std::string::npos) {
        return aws::error("ValidationException", "The private key is not supported.");
    }
    Certificate certificate;
    certificate.imported = true;
    certificate.status = CertificateStatus::Issued;
    certificate.domain = note(body, "CN", "imported.invalid");
    certificate.domains.push_back({certificate.domain, {}, {}, {}, true});
    certificate.body = body;
    certificate.chain = body_of(params, "CertificateChain");
    certificate.created = call.now;
    certificate.imported_at = call.now;
    certificate.not_before = floor_to(call.now, days(1));
    certificate.not_after = call.now + days(365);
    const std::string end = note(body, "notAfter", "");
    if (!end.empty()) {
        const Result<SimTime> time = parse_time(end);
        if (!time.ok()) return aws::error("ValidationException", "notAfter: ", end);
        certificate.not_after = time.value();
    }
    if (certificate.not_after <= call.now) {
        return aws::error("ValidationException", "The certificate that was provided is expired.");
    }
    return certificate;
}

void requirements(const aws::ReadCall&, const aws::Params& params, aws::Requirements& out) {
    out.push_back({"acm:ImportCertificate", params.str("CertificateArn", "*"), {}});
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    const Certificate* old = nullptr;
    if (params.has("CertificateArn")) {
        SKYLENS_TRY(old, read_certificate(call.read(), params));
        if (!old->imported) {
            return aws::error("ValidationException",
                              "The specified certificate was not imported and cannot be replaced.");
        }
        if (params.has("Tags")) {
            return aws::error("ValidationException",
                              "Tags cannot be specified when a certificate is reimported.");
        }
    }
    SKYLENS_TRY_OK(check_certificate_tags({}, params["Tags"]));
    SKYLENS_TRY(Certificate certificate, read(call, params));
    certificate.serial = new_serial(call.world);
    certificate.changed = call.effect;
    State& state = call.here().acm;
    if (old != nullptr) {
        certificate.id = old->id;
        certificate.created = old->created;
        certificate.tags = old->tags;
        *state.certificates.find(old->id) = certificate;
    } else {
        certificate.id = aws::arn(
            call.world, call.place, "acm",
            join("certificate/",
                 aws::uuid_from(call.world.seed, call.world.new_number("acm-certificate"))));
        aws::put_tags(certificate.tags, params["Tags"]);
        state.certificates.insert(certificate);
    }
    ensure_daily(call.world, call.place);
    watch_expiry(call.world, call.place, certificate);
    call.changed("AWS::ACM::Certificate", certificate.id);
    return Value::object({{"CertificateArn", certificate.id}});
}

}  // namespace import_certificate

SKYLENS_DEFINE_OP(ImportCertificate) = {.write = import_certificate::run,
                                        .requirements = import_certificate::requirements};

}  // namespace skylens::acm
