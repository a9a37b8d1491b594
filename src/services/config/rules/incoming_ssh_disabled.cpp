// INCOMING_SSH_DISABLED (restricted-ssh): no inbound rule of a security group lets anybody reach
// TCP port 22. Source: AWS Config Developer Guide, "restricted-ssh".
//
// Triggers: configuration changes and periodic. Parameters: none.
// NON_COMPLIANT when an inbound rule for TCP that covers port 22, or for all traffic, has the
// source 0.0.0.0/0 or ::/0.
//
// Deviations from AWS: none known.
#include "services/config/rule.h"
#include "services/config/state.h"

namespace skylens::config {
namespace incoming_ssh_disabled {

constexpr std::int64_t kSsh = 22;

bool covers_ssh(const Value& permission) {
    const std::string_view protocol = permission["ipProtocol"].as_string();
    if (protocol == "-1") return true;
    if (protocol != "tcp" && protocol != "6") return false;
    if (!permission.contains("fromPort")) return true;
    return permission["fromPort"].as_int() <= kSsh && kSsh <= permission["toPort"].as_int();
}

// The range that is open to everybody, or empty.
std::string_view open_range(const Value& permission) {
    for (const Value& range : permission["ipv4Ranges"].elements()) {
        if (range["cidrIp"].as_string() == "0.0.0.0/0") return range["cidrIp"].as_string();
    }
    for (const Value& range : permission["ipv6Ranges"].elements()) {
        if (range["cidrIpv6"].as_string() == "::/0") return range["cidrIpv6"].as_string();
    }
    return {};
}

std::string ports_of(const Value& permission) {
    if (permission["ipProtocol"].as_string() == "-1") return "all traffic";
    const std::int64_t from = permission["fromPort"].as_int();
    const std::int64_t to = permission["toPort"].as_int();
    if (from == to) return join("TCP port ", from);
    return join("TCP ports ", from, "-", to);
}

Judgement evaluate(const Subject& subject, const Value&) {
    for (const Value& permission : subject.configuration["ipPermissions"].elements()) {
        const std::string_view range = open_range(permission);
        if (range.empty() || !covers_ssh(permission)) continue;
        return noncompliant(join("an inbound rule opens ", ports_of(permission), " to ", range),
                            permission);
    }
    return compliant("no inbound rule opens TCP port 22 to 0.0.0.0/0 or ::/0");
}

}  // namespace incoming_ssh_disabled

SKYLENS_DEFINE_RULE(IncomingSshDisabled) = {.identifier = "INCOMING_SSH_DISABLED",
                                            .types = {"AWS::EC2::SecurityGroup"},
                                            .on_change = true,
                                            .periodic = true,
                                            .evaluate = incoming_ssh_disabled::evaluate};

}  // namespace skylens::config
