#include "services/elbv2/group_input.h"

#include "base/hash.h"
#include "base/text.h"
#include "services/ec2/state.h"
#include "services/elbv2/errors.h"

namespace skylens::elbv2 {
namespace {

bool is_http(std::string_view protocol) { return protocol == "HTTP" || protocol == "HTTPS"; }

Status read_type(const aws::Params& params, TargetGroup& group) {
    const Str type = params.str("TargetType", "instance");
    if (type == "lambda" || type == "alb") {
        return aws::not_simulated("A target group of type ", type);
    }
    group.type = type == "ip" ? TargetType::Ip : TargetType::Instance;
    group.ip_address_type = params.str("IpAddressType", "ipv4");
    if (group.ip_address_type != "ipv4") return aws::not_simulated("IPv6 load balancing");
    if (params.has("TargetControlPort")) return aws::not_simulated("A target control port");
    return Ok{};
}

// Defaults by protocol. Sources: facts/activity §8; CreateTargetGroup (API reference).
void set_defaults(TargetGroup& group) {
    HealthCheck& check = group.check;
    check = {};
    if (group.application()) {
        check.protocol = "HTTP";
        check.timeout = 5;
        check.matcher = group.protocol_version == "GRPC" ? Str("12") : Str("200");
        check.grpc = group.protocol_version == "GRPC";
        check.path = check.grpc ? Str("/AWS.ALB/healthcheck") : Str("/");
        if (group.protocol == "HTTPS") check.protocol = "HTTPS";
        return;
    }
    check.protocol = "TCP";
    check.timeout = 10;
    check.unhealthy_threshold = 2;
}

bool is_port(std::string_view text) {
    if (!is_digits(text) || text.size() > 5) return false;
    const int port = std::stoi(std::string(text));
    return port >= 1 && port <= 65535;
}

// "200", "200,202", "200-299".
bool is_matcher(std::string_view text, int low, int high) {
    if (text.empty()) return false;
    for (const std::string_view part : split(text, ',')) {
        for (const std::string_view number : split(part, '-')) {
            const std::string_view code = trim(number);
            if (!is_digits(code) || code.size() > 3) return false;
            const int value = std::stoi(std::string(code));
            if (value < low || value > high) return false;
        }
    }
    return true;
}

Status read_http_check(const aws::Params& params, TargetGroup& group) {
    HealthCheck& check = group.check;
    const bool http = is_http(check.protocol);
    if (!http && (params.has("HealthCheckPath") || params.has("Matcher"))) {
        return validation(
            "Health check paths and matchers are not supported for health checks "
            "with the ",
            check.protocol, " protocol");
    }
    if (!http) {
        check.path = {};
        check.matcher = {};
        return Ok{};
    }
    check.path = params.str("HealthCheckPath", check.path.empty() ? Str("/") : check.path);
    if (check.path.view()[0] != '/') {
        return validation("Health check path '", check.path, "' must begin with a '/' character");
    }
    if (check.matcher.empty()) check.matcher = group.application() ? Str("200") : Str("200-399");
    const Value& matcher = params["Matcher"];
    if (matcher.contains("GrpcCode") && !check.grpc) {
        return validation("A gRPC code can only be matched for protocol version GRPC");
    }
    if (matcher.contains("HttpCode")) check.matcher = matcher["HttpCode"].as_str();
    if (matcher.contains("GrpcCode")) check.matcher = matcher["GrpcCode"].as_str();
    const bool good = check.grpc            ? is_matcher(check.matcher, 0, 99)
                      : group.application() ? is_matcher(check.matcher, 200, 499)
                                            : is_matcher(check.matcher, 200, 599);
    if (good) return Ok{};
    return validation("Health check matcher '", check.matcher, "' is not valid");
}

}  // namespace

Status read_health_check(const aws::Params& params, TargetGroup& group) {
    HealthCheck& check = group.check;
    const auto number = [&](const char* member, std::int32_t has) {
        return static_cast<std::int32_t>(params.integer(member, has));
    };
    if (params.has("HealthCheckEnabled") && !params.flag("HealthCheckEnabled")) {
        return validation("Health check enabled must be true for target groups with target type '",
                          group.type == TargetType::Ip ? "ip" : "instance", "'");
    }
    check.protocol = params.str("HealthCheckProtocol", check.protocol);
    const bool known = is_http(check.protocol) || (check.protocol == "TCP" && !group.application());
    if (!known) {
        return validation("Health check protocol '", check.protocol, "' must be one of '",
                          group.application() ? "HTTP, HTTPS" : "HTTP, HTTPS, TCP", "'");
    }
    check.port = params.str("HealthCheckPort", check.port);
    if (check.port != "traffic-port" && !is_port(check.port)) {
        return validation("Health check port '", check.port,
                          "' must be 'traffic-port' or an integer between '1' and '65535' "
                          "inclusive");
    }
    if (!group.application() && is_http(check.protocol) &&
        !params.has("HealthCheckTimeoutSeconds") && check.matcher.empty()) {
        check.timeout = check.protocol == "HTTP" ? 6 : 10;
    }
    check.interval = number("HealthCheckIntervalSeconds", check.interval);
    check.timeout = number("HealthCheckTimeoutSeconds", check.timeout);
    check.healthy_threshold = number("HealthyThresholdCount", check.healthy_threshold);
    check.unhealthy_threshold = number("UnhealthyThresholdCount", check.unhealthy_threshold);
    if (check.timeout >= check.interval) {
        return validation("Health check timeout '", check.timeout,
                          "' must be smaller than the interval '", check.interval, "'");
    }
    return read_http_check(params, group);
}

Status read_group(const aws::ReadCall& call, const aws::Params& params, TargetGroup& group) {
    SKYLENS_TRY_OK(read_type(params, group));
    if (!params.has("Protocol")) return validation("A protocol must be specified");
    group.protocol = params.str("Protocol");
    if (group.protocol == "GENEVE" || group.protocol == "QUIC" || group.protocol == "TCP_QUIC") {
        return aws::not_simulated("The protocol ", group.protocol);
    }
    if (!params.has("Port")) return validation("A port must be specified");
    group.port = static_cast<std::int32_t>(params.integer("Port"));
    if (!params.has("VpcId")) return validation("A VPC ID must be specified");
    group.vpc_id = params.str("VpcId");
    if (!call.here().ec2->vpcs.contains(group.vpc_id)) {
        return validation("The VPC ID '", group.vpc_id, "' is not found");
    }
    if (group.application()) group.protocol_version = params.str("ProtocolVersion", "HTTP1");
    const Str version = group.protocol_version;
    if (!group.application() && params.has("ProtocolVersion")) {
        return validation("Protocol version cannot be specified for target groups with the ",
                          group.protocol, " protocol");
    }
    if (!version.empty() && version != "HTTP1" && version != "HTTP2" && version != "GRPC") {
        return validation("Protocol version '", version, "' must be one of 'GRPC, HTTP1, HTTP2'");
    }
    set_defaults(group);
    return read_health_check(params, group);
}

bool same_group(const TargetGroup& a, const TargetGroup& b) {
    return a.type == b.type && a.protocol == b.protocol && a.port == b.port &&
           a.vpc_id == b.vpc_id && a.protocol_version == b.protocol_version &&
           hash_of(a.check) == hash_of(b.check);
}

}  // namespace skylens::elbv2
