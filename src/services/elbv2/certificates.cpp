#include "services/elbv2/certificates.h"

#include <algorithm>

#include "aws/arn.h"
#include "services/acm/acm.h"
#include "services/elbv2/elbv2.h"
#include "services/elbv2/errors.h"

namespace skylens::elbv2 {
namespace {

constexpr char k10To12[] = "TLSv1 TLSv1.1 TLSv1.2";
constexpr char k11To12[] = "TLSv1.1 TLSv1.2";
constexpr char k12[] = "TLSv1.2";
constexpr char k12To13[] = "TLSv1.2 TLSv1.3";

constexpr SslPolicy kPolicies[] = {
    {"ELBSecurityPolicy-2016-08", k10To12},
    {"ELBSecurityPolicy-TLS13-1-2-2021-06", k12To13},
    {"ELBSecurityPolicy-TLS13-1-2-Res-2021-06", k12To13},
    {"ELBSecurityPolicy-TLS13-1-2-Ext1-2021-06", k12To13},
    {"ELBSecurityPolicy-TLS13-1-2-Ext2-2021-06", k12To13},
    {"ELBSecurityPolicy-TLS13-1-1-2021-06", "TLSv1.1 TLSv1.2 TLSv1.3"},
    {"ELBSecurityPolicy-TLS13-1-0-2021-06", "TLSv1 TLSv1.1 TLSv1.2 TLSv1.3"},
    {"ELBSecurityPolicy-TLS13-1-3-2021-06", "TLSv1.3"},
    {"ELBSecurityPolicy-TLS-1-2-2017-01", k12},
    {"ELBSecurityPolicy-TLS-1-1-2017-01", k11To12},
    {"ELBSecurityPolicy-TLS-1-2-Ext-2018-06", k12},
    {"ELBSecurityPolicy-FS-2018-06", k10To12},
    {"ELBSecurityPolicy-FS-1-1-2019-08", k11To12},
    {"ELBSecurityPolicy-FS-1-2-2019-08", k12},
    {"ELBSecurityPolicy-FS-1-2-Res-2019-08", k12},
    {"ELBSecurityPolicy-FS-1-2-Res-2020-10", k12},
};

}  // namespace

std::vector<const SslPolicy*> ssl_policies() {
    std::vector<const SslPolicy*> list;
    for (const SslPolicy& policy : kPolicies)
        list.push_back(&policy);
    return list;
}

const SslPolicy* find_ssl_policy(std::string_view name) {
    for (const SslPolicy& policy : kPolicies) {
        if (name == policy.name) return &policy;
    }
    return nullptr;
}

Failure ssl_policy_not_found(std::string_view name) {
    return aws::error("SSLPolicyNotFound", "SSL policy '", name, "' not found");
}

Status check_certificate(const aws::World& world, std::string_view arn) {
    const std::optional<aws::Arn> parsed = aws::parse_arn(arn);
    if (!parsed.has_value()) return validation("Certificate ARN '", arn, "' is not valid");
    if (parsed->service == "iam") return aws::not_simulated("An IAM server certificate");
    const acm::Certificate* const found = acm::find_certificate(world, arn);
    if (found == nullptr) {
        return aws::error("CertificateNotFound", "Certificate '", arn, "' not found");
    }
    if (found->status == acm::CertificateStatus::Issued) return Ok{};
    return aws::error("UnsupportedCertificate", "The certificate '", arn,
                      "' must have a fully-qualified domain name, a supported signature, and a "
                      "supported key size.");
}

std::vector<Str> users_of_certificate(const aws::World& world, std::string_view certificate_arn) {
    std::vector<Str> users;
    for (const aws::RegionState& region : world.regions) {
        for (const Listener& listener : region.elbv2->listeners) {
            const auto& has = listener.certificates;
            const bool uses = std::find(has.begin(), has.end(), certificate_arn) != has.end();
            const bool known =
                std::find(users.begin(), users.end(), listener.load_balancer) != users.end();
            if (uses && !known) users.push_back(listener.load_balancer);
        }
    }
    return users;
}

// Server Name Indication: a certificate of the list that names the host, or the default one.
Str certificate_problem(const aws::World& world, const Listener& listener, std::string_view host) {
    if (!listener.encrypted()) return {};
    const acm::Certificate* chosen = nullptr;
    for (const Str& arn : listener.certificates) {
        const acm::Certificate* const found = acm::find_certificate(world, arn);
        if (found == nullptr) continue;
        if (chosen == nullptr) chosen = found;
        if (!acm::names_host(*found, host)) continue;
        chosen = found;
        break;
    }
    if (chosen == nullptr) return "no certificate";
    if (!acm::valid_now(*chosen, world.now)) return "the certificate has expired";
    if (host.empty() || acm::names_host(*chosen, host)) return {};
    return "no certificate names the host";
}

}  // namespace skylens::elbv2
