#include "services/elbv2/listener_input.h"

#include "base/text.h"
#include "services/elbv2/actions.h"
#include "services/elbv2/certificates.h"
#include "services/elbv2/errors.h"
#include "services/elbv2/lookup.h"

namespace skylens::elbv2 {
namespace {

Status check_protocol(const LoadBalancer& balancer, std::string_view protocol) {
    const std::string_view known =
        balancer.application() ? "HTTP, HTTPS" : "TCP, TLS, UDP, TCP_UDP";
    std::size_t at = 0;
    for (const std::string_view name : split(known, ',')) {
        ++at;
        if (trim(name) == protocol) return Ok{};
    }
    if (!balancer.application() && (protocol == "QUIC" || protocol == "TCP_QUIC")) {
        return aws::not_simulated("QUIC");
    }
    return validation("Listener protocol '", protocol, "' must be one of '", known, "'");
}

Status read_certificate_input(const aws::ReadCall& call, const aws::Params& params,
                              Listener& listener) {
    const auto& given = params.list("Certificates");
    if (!listener.encrypted()) {
        if (!given.empty()) {
            return validation("Certificates cannot be specified for ", listener.protocol,
                              " listeners");
        }
        listener.certificates.clear();
        listener.ssl_policy = {};
        return Ok{};
    }
    if (given.size() > 1) {
        return aws::error("TooManyCertificates",
                          "Up to '1' certificate ARNs can be specified, but "
                          "'",
                          static_cast<std::int64_t>(given.size()), "' were specified");
    }
    if (given.empty() && listener.certificates.empty()) {
        return validation("A certificate must be specified for ", listener.protocol, " listeners");
    }
    if (given.empty()) return Ok{};
    const Str arn = given.front()["CertificateArn"].as_str();
    SKYLENS_TRY_OK(check_certificate(call.world, arn));
    if (listener.certificates.empty()) listener.certificates.emplace_back();
    listener.certificates.front() = arn;
    return Ok{};
}

Status read_policy(const aws::Params& params, Listener& listener) {
    if (!listener.encrypted()) {
        if (!params.has("SslPolicy")) return Ok{};
        return validation("An SSL policy cannot be specified for ", listener.protocol,
                          " listeners");
    }
    if (listener.ssl_policy.empty()) listener.ssl_policy = "ELBSecurityPolicy-2016-08";
    listener.ssl_policy = params.str("SslPolicy", listener.ssl_policy);
    if (find_ssl_policy(listener.ssl_policy) != nullptr) return Ok{};
    return ssl_policy_not_found(listener.ssl_policy);
}

}  // namespace

Status read_listener_input(const aws::ReadCall& call, const aws::Params& params,
                           const LoadBalancer& balancer, Listener& listener) {
    const bool fresh = listener.id.empty();
    if (fresh && !params.has("Protocol")) {
        return validation("A listener protocol must be specified");
    }
    if (fresh && !params.has("Port")) return validation("A listener port must be specified");
    listener.protocol = params.str("Protocol", listener.protocol);
    listener.port = static_cast<std::int32_t>(params.integer("Port", listener.port));
    SKYLENS_TRY_OK(check_protocol(balancer, listener.protocol));
    const std::string_view mode = params["MutualAuthentication"]["Mode"].as_string();
    if (!mode.empty() && mode != "off") return aws::not_simulated("Mutual TLS authentication");
    SKYLENS_TRY_OK(read_policy(params, listener));
    SKYLENS_TRY_OK(read_certificate_input(call, params, listener));
    if (params.has("AlpnPolicy")) {
        const auto& policies = params.list("AlpnPolicy");
        if (listener.protocol != "TLS" || policies.size() != 1) {
            return validation("An ALPN policy can only be specified for TLS listeners");
        }
        listener.alpn_policy = policies.front().as_str();
    }
    const State& state = call.here().elbv2;
    const Value given =
        params.has("DefaultActions") ? params["DefaultActions"] : actions_value(listener.actions);
    SKYLENS_TRY(listener.actions, read_actions(state, balancer, listener.protocol, given));
    return Ok{};
}

Status check_port_free(const State& state, const Listener& listener) {
    for (const Listener* const other : listeners_of(state, listener.load_balancer)) {
        if (other->id == listener.id || other->port != listener.port) continue;
        return aws::error("DuplicateListener",
                          "A listener already exists on this port for this load balancer '",
                          listener.load_balancer, "'");
    }
    return Ok{};
}

Str rule_prefix(std::string_view listener_arn) {
    std::string text(listener_arn);
    text.replace(text.find(":listener/"), 10, ":listener-rule/");
    return Str(text);
}

Result<const Rule*> read_rule(const State& state, std::string_view arn, std::string_view done) {
    SKYLENS_TRY_OK(check_arn(Kind::Rule, arn));
    for (const Listener& listener : state.listeners) {
        if (listener.default_rule != arn) continue;
        return aws::error("OperationNotPermitted", "Default rule '", arn, "' cannot be ", done);
    }
    const Rule* const found = state.rules.find(arn);
    if (found == nullptr) return aws::error("RuleNotFound", "One or more rules not found");
    return found;
}

}  // namespace skylens::elbv2
