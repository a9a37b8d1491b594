// Certificates and security policies of listeners.
// Sources: "SSL certificates for your Application Load Balancer", "Security policies for your
// Application Load Balancer".
#pragma once

#include <string_view>
#include <vector>

#include "aws/world.h"
#include "base/result.h"

namespace skylens::elbv2 {

// The default one and 25 more.
inline constexpr std::size_t kCertificatesMax = 26;

struct SslPolicy {
    const char* name;
    const char* protocols;  // separated by blanks
};
std::vector<const SslPolicy*> ssl_policies();
const SslPolicy* find_ssl_policy(std::string_view name);
Failure ssl_policy_not_found(std::string_view name);

// Refuses CertificateNotFound, UnsupportedCertificate (not issued) and NotSimulated (IAM).
Status check_certificate(const aws::World& world, std::string_view arn);

}  // namespace skylens::elbv2
