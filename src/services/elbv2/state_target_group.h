// Target groups and their targets.
#pragma once

#include <cstdint>
#include <tuple>
#include <vector>

#include "aws/tag_list.h"
#include "base/str.h"
#include "base/time.h"
#include "services/elbv2/state_load_balancer.h"
#include "sim/effect.h"

namespace skylens::elbv2 {

enum class TargetType : std::uint8_t { Instance, Ip, Lambda, Alb };

enum class TargetState : std::uint8_t {
    Initial,
    Healthy,
    Unhealthy,
    Unused,
    Draining,
    Unavailable
};

// In the order of TargetHealthReasonEnum of the API.
enum class TargetReason : std::uint8_t {
    None,
    RegistrationInProgress,
    InitialHealthChecking,
    ResponseCodeMismatch,
    Timeout,
    FailedHealthChecks,
    NotRegistered,
    NotInUse,
    DeregistrationInProgress,
    InvalidState,
    IpUnusable,
    HealthCheckDisabled
};

struct Target {
    Str id;                 // instance id, IP address, function or load balancer ARN
    std::int32_t port = 0;  // 0 for functions
    Str given_zone;         // "all" or a zone's name, as given with an IP address
    std::uint8_t zone = 0;
    bool any_zone = false;  // takes part in every zone
    TargetState state = TargetState::Initial;
    TargetReason reason = TargetReason::RegistrationInProgress;
    std::int32_t last_code = 0;  // HTTP status of the latest failed check
    SimTime since;               // of the state
    SimTime registered;
    SimTime draining_until;   // of a draining one
    SimTime slow_since;       // start of slow start; 0: it has none
    std::int32_t passed = 0;  // checks in a row
    std::int32_t failed = 0;
    bool fresh = true;          // no check has passed or failed yet since it came into use
    bool checking = false;      // registration is complete
    sim::EffectId changed = 0;  // the effect that wrote down its state

    auto fields() const {
        return std::tie(id, port, given_zone, zone, any_zone, state, reason, last_code, since,
                        registered, draining_until, slow_since, passed, failed, fresh, checking,
                        changed);
    }
};

struct HealthCheck {
    bool enabled = true;
    Str protocol;
    Str port = "traffic-port";
    Str path;     // of HTTP and HTTPS
    Str matcher;  // "200,202-204"; of HTTP and HTTPS
    bool grpc = false;
    std::int32_t interval = 30;
    std::int32_t timeout = 5;
    std::int32_t healthy_threshold = 5;
    std::int32_t unhealthy_threshold = 2;

    auto fields() const {
        return std::tie(enabled, protocol, port, path, matcher, grpc, interval, timeout,
                        healthy_threshold, unhealthy_threshold);
    }
};

struct TargetGroup {
    Str id;  // its ARN
    Str name;
    Str tail;  // "targetgroup/NAME/16 hexadecimal digits": the dimension TargetGroup
    TargetType type = TargetType::Instance;
    Str protocol;          // empty for functions
    Str protocol_version;  // "HTTP1"; of HTTP and HTTPS
    std::int32_t port = 0;
    Str vpc_id;
    Str ip_address_type = "ipv4";
    HealthCheck check;
    bool checks_pending = false;  // an ElbHealthCheck is in the queue
    Attributes attributes;
    std::vector<Target> targets;  // in the order of registration
    aws::TagList tags;

    // HTTP or HTTPS: for Application Load Balancers.
    [[nodiscard]] bool application() const { return protocol == "HTTP" || protocol == "HTTPS"; }
    auto fields() const {
        return std::tie(id, name, tail, type, protocol, protocol_version, port, vpc_id,
                        ip_address_type, check, checks_pending, attributes, targets, tags);
    }
};

}  // namespace skylens::elbv2
