#include "services/acm/certificates.h"

#include <algorithm>

#include "aws/arn.h"
#include "base/text.h"
#include "services/cloudwatch/cloudwatch.h"
#include "services/config/config.h"
#include "services/elbv2/elbv2.h"
#include "services/events/events.h"
#include "services/sns/state.h"

namespace skylens::acm {
namespace {

constexpr std::size_t kTagsMax = 50;

aws::Place here(const sim::PendingEvent& event) { return {event.account, event.region}; }

bool ends_with(std::string_view text, std::string_view end) {
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

// Stands for the people who keep a company's DNS and mail: they answer for these names, which
// nobody owns in the real Internet (RFC 2606), and for no others.
bool somebody_answers(std::string_view domain) {
    for (const std::string_view name : {"example.com", "example.net", "example.org"}) {
        if (domain == name || ends_with(domain, join(".", name))) return true;
    }
    return false;
}

bool all_answer(const Certificate& certificate) {
    return std::all_of(certificate.domains.begin(), certificate.domains.end(),
                       [](const Domain& domain) { return somebody_answers(domain.name); });
}

void issue(aws::World& world, aws::Place place, Certificate& certificate, sim::EffectId cause) {
    for (Domain& domain : certificate.domains)
        domain.validated = true;
    certificate.serial = new_serial(world);
    certificate.not_before = floor_to(world.now, days(1));
    certificate.not_after = certificate.not_before + kValidity;
    certificate.renewal_pending = false;
    watch_expiry(world, place, certificate);
    if (certificate.issued.ms == 0) {
        certificate.issued = world.now;
        enter(world, place, certificate, CertificateStatus::Issued, cause);
        return;
    }
    certificate.renewed = world.now;
    certificate.changed = world.add_effect(
        aws::EffectKind::StateChange, place, certificate.id, cause,
        Value::object({{"renewed", true}, {"notAfter", iso_time(certificate.not_after)}}));
    config::resources_changed(world, place, {{"AWS::ACM::Certificate", certificate.id}}, cause);
}

std::int64_t days_left(const aws::World& world, const Certificate& certificate) {
    return (certificate.not_after - world.now).ms / days(1).ms;
}

void announce(aws::World& world, aws::Place place, const Certificate& certificate,
              const char* detail_type, const char* action, std::int64_t left) {
    Value detail =
        Value::object({{"DaysToExpiry", left},
                       {"CommonName", certificate.domain},
                       {"InUse", !elbv2::users_of_certificate(world, certificate.id).empty()}});
    if (action != nullptr) detail.set("Action", action);
    events::put_service_event(
        world, place,
        {"aws.acm", Str(std::string_view(detail_type)), {certificate.id}, std::move(detail)},
        certificate.changed);
}

void look_at(aws::World& world, aws::Place place, Certificate& certificate) {
    if (certificate.status != CertificateStatus::Issued) return;
    if (certificate.not_after <= world.now) {
        enter(world, place, certificate, CertificateStatus::Expired, certificate.changed);
        announce(world, place, certificate, "ACM Certificate Expired", nullptr, 0);
        return;
    }
    const bool used = !elbv2::users_of_certificate(world, certificate.id).empty();
    const bool due = certificate.not_after - world.now <= kRenewBefore;
    if (!certificate.imported && due && used) {
        certificate.renewal_pending = true;
        if (certificate.validation == "DNS" && all_answer(certificate)) {
            issue(world, place, certificate, certificate.changed);
        }
    }
    const std::int64_t left = days_left(world, certificate);
    cloudwatch::put_metric(
        world, place,
        {"AWS/CertificateManager", "DaysToExpiry", {{"CertificateArn", certificate.id}}},
        cloudwatch::Unit::Count, world.now, static_cast<double>(left), certificate.changed);
    if (left <= world.at(place).acm->days_before_expiry) {
        announce(world, place, certificate, "ACM Certificate Approaching Expiration", nullptr,
                 left);
    }
}

}  // namespace

std::string_view status_name(CertificateStatus status) {
    constexpr std::string_view kNames[] = {"PENDING_VALIDATION",   "ISSUED",  "INACTIVE", "EXPIRED",
                                           "VALIDATION_TIMED_OUT", "REVOKED", "FAILED"};
    return kNames[static_cast<std::size_t>(status)];
}

const Certificate* find_certificate(const aws::World& world, std::string_view arn) {
    for (const aws::RegionState& region : world.regions) {
        if (const Certificate* found = region.acm->certificates.find(arn)) return found;
    }
    return nullptr;
}

bool names_host(const Certificate& certificate, std::string_view host) {
    const std::string name = lower(host);
    for (const Domain& domain : certificate.domains) {
        const std::string pattern = lower(domain.name);
        if (pattern == name) return true;
        if (pattern.substr(0, 2) != "*.") continue;
        const std::size_t dot = name.find('.');
        if (dot != std::string::npos && name.substr(dot) == pattern.substr(1)) return true;
    }
    return false;
}

bool valid_now(const Certificate& certificate, SimTime now) {
    return certificate.not_before <= now && now < certificate.not_after &&
           certificate.status == CertificateStatus::Issued;
}

Result<const Certificate*> read_certificate(const aws::ReadCall& call, const aws::Params& params) {
    const Str arn = params.str("CertificateArn");
    const std::optional<aws::Arn> parsed = aws::parse_arn(arn);
    if (!parsed.has_value() || parsed->service != "acm") {
        return aws::error("ValidationException",
                          "The supplied ARN is not a valid certificate ARN: ", arn);
    }
    const Certificate* const found = call.here().acm->certificates.find(arn);
    if (found != nullptr) return found;
    return aws::error("ResourceNotFoundException", "Could not find certificate ", arn, ".");
}

void on_certificate(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    const Str arn = params.str("CertificateArn");
    Value context;
    const Certificate* const found = call.here().acm->certificates.find(arn);
    if (found != nullptr) {
        for (const aws::ResourceTag& tag : found->tags)
            context.set(str_of("aws:ResourceTag/", tag.key), tag.value);
    }
    out.push_back({str_of("acm:", call.operation.name), arn, context});
}

void enter(aws::World& world, aws::Place place, Certificate& certificate, CertificateStatus status,
           sim::EffectId cause) {
    Value data =
        Value::object({{"from", status_name(certificate.status)}, {"to", status_name(status)}});
    certificate.status = status;
    certificate.changed = world.add_effect(aws::EffectKind::StateChange, place, certificate.id,
                                           cause, std::move(data));
    config::resources_changed(world, place, {{"AWS::ACM::Certificate", certificate.id}},
                              certificate.changed);
}

void ensure_daily(aws::World& world, aws::Place place) {
    State& state = world.at(place).acm;
    if (state.daily) return;
    state.daily = true;
    world.schedule(aws::EventKind::AcmDaily, place, next_multiple(world.now, days(1)), {}, 0);
}

void watch_expiry(aws::World& world, aws::Place place, const Certificate& certificate) {
    world.schedule(aws::EventKind::AcmDaily, place, certificate.not_after, certificate.id,
                   certificate.changed);
}

Str new_serial(aws::World& world) {
    // One after the other: compilers differ in which side of a sum comes first.
    const Str first = world.new_id("acm-serial", 17);
    const Str second = world.new_id("acm-serial", 17);
    const std::string digits = hex_text(hash_of(first), 16) + hex_text(hash_of(second), 16);
    std::string serial = "0" + digits.substr(1, 1);
    for (std::size_t i = 2; i < digits.size(); i += 2)
        serial += ":" + digits.substr(i, 2);
    return Str(serial);
}

std::vector<Str> validation_addresses(const Domain& domain) {
    std::vector<Str> addresses;
    for (const char* const who :
         {"administrator", "hostmaster", "postmaster", "webmaster", "admin"})
        addresses.emplace_back(join(who, "@", domain.validation_domain));
    return addresses;
}

void send_validation_mails(aws::World& world, aws::Place place, const Certificate& certificate,
                           const Domain& domain, sim::EffectId cause) {
    for (const Str& address : validation_addresses(domain)) {
        sns::Email mail;
        mail.time = world.now;
        mail.to = address;
        mail.from = "Amazon Certificates <no-reply@certificates.amazon.com>";
        mail.subject = str_of("Certificate request for ", domain.name);
        mail.body = str_of("To approve the certificate request ", certificate.id, " for ",
                             domain.name, ", follow the link in this mail within 72 hours.\n");
        mail.effect = world.add_effect(aws::EffectKind::Email, place, mail.to, cause,
                                       Value::object({{"subject", mail.subject}}));
        world.at(place).sns->inbox.push_back(std::move(mail));
    }
}

Result<sim::EffectId> set_expiry(aws::World& world, std::string_view arn, SimTime when,
                                 sim::EffectId cause) {
    const std::optional<aws::Arn> parsed = aws::parse_arn(arn);
    const std::optional<aws::Place> place =
        parsed.has_value() ? aws::place_of(world, *parsed) : std::nullopt;
    Certificate* const found =
        place.has_value() ? world.at(*place).acm->certificates.find(arn) : nullptr;
    if (found == nullptr) {
        return aws::error("ResourceNotFoundException", "Could not find certificate ", arn, ".");
    }
    found->not_after = when;
    found->changed = world.add_effect(aws::EffectKind::Fault, *place, found->id, cause,
                                      Value::object({{"notAfter", iso_time(when)}}));
    const sim::EffectId effect = found->changed;
    if (when <= world.now) {
        look_at(world, *place, *found);
        return effect;
    }
    watch_expiry(world, *place, *found);
    if (found->status == CertificateStatus::Expired)
        enter(world, *place, *found, CertificateStatus::Issued, effect);
    return effect;
}

Status check_certificate_tags(const aws::TagList& has, const Value& given) {
    for (const Value& tag : given.elements()) {
        const std::string_view key = tag["Key"].as_string();
        if (key.substr(0, 4) == "aws:") {
            return aws::error("InvalidTagException", "Tag keys that begin with aws: are reserved");
        }
    }
    aws::TagList tags = has;
    aws::put_tags(tags, given);
    if (tags.size() <= kTagsMax) return Ok{};
    return aws::error("TooManyTagsException", "The request contains too many tags.");
}

void on_validation(aws::World& world, const sim::PendingEvent& event) {
    const aws::Place place = here(event);
    Certificate* const found = world.at(place).acm->certificates.find(event.subject);
    if (found == nullptr || found->status != CertificateStatus::PendingValidation) return;
    if (all_answer(*found)) {
        issue(world, place, *found, event.cause);
        return;
    }
    if (world.now >= found->created + kValidationTime) {
        enter(world, place, *found, CertificateStatus::ValidationTimedOut, event.cause);
        return;
    }
    world.schedule(aws::EventKind::AcmValidation, place, found->created + kValidationTime,
                   found->id, event.cause);
}

void on_daily(aws::World& world, const sim::PendingEvent& event) {
    const aws::Place place = here(event);
    State& state = world.at(place).acm;
    if (!event.subject.empty()) {
        Certificate* const ending = state.certificates.find(event.subject);
        if (ending != nullptr && ending->not_after <= world.now) look_at(world, place, *ending);
        return;
    }
    for (Certificate& certificate : state.certificates)
        look_at(world, place, certificate);
    state.daily = !state.certificates.empty();
    if (state.daily) {
        world.schedule(aws::EventKind::AcmDaily, place, world.now + days(1), {}, 0);
    }
}

}  // namespace skylens::acm
