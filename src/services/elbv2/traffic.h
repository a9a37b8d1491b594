// What the load model tells about a stretch of time at one load balancer: the words between
// src/traffic, which decides what happens to requests, and the metrics and access logs here.
#pragma once

#include <array>
#include <cstdint>
#include <tuple>
#include <vector>

#include "base/str.h"
#include "base/time.h"
#include "sim/effect.h"

namespace skylens::elbv2 {

// Numbers of answers by code. Whole numbers as doubles: the load model is fluid and rounds.
struct ElbCodes {  // made by the load balancer itself
    double c3xx = 0;
    double c4xx = 0;
    double c500 = 0;
    double c502 = 0;
    double c503 = 0;
    double c504 = 0;

    [[nodiscard]] double c5xx() const { return c500 + c502 + c503 + c504; }
    auto fields() const { return std::tie(c3xx, c4xx, c500, c502, c503, c504); }
};

struct TargetCodes {  // made by targets
    double c2xx = 0;
    double c3xx = 0;
    double c4xx = 0;
    double c5xx = 0;

    [[nodiscard]] double all() const { return c2xx + c3xx + c4xx + c5xx; }
    auto fields() const { return std::tie(c2xx, c3xx, c4xx, c5xx); }
};

// `count` requests that took about so long, seconds from leaving the balancer to the answer.
struct Latency {
    double seconds = 0;
    double count = 0;

    auto fields() const { return std::tie(seconds, count); }
};

// One target group in one zone of the balancer's nodes.
struct GroupTraffic {
    Str group;              // target group ARN
    std::uint8_t zone = 0;  // of the targets
    double requests = 0;    // for which a target was chosen
    TargetCodes codes;
    ElbCodes elb;  // 502, 504 … made for requests to this group
    double connection_errors = 0;
    double tls_errors = 0;  // TLS handshakes that targets did not finish
    std::vector<Latency> latencies;
    double bytes = 0;        // of a Network Load Balancer: processed for this group
    bool fail_open = false;  // requests went to unhealthy targets: UnhealthyRoutingRequestCount

    auto fields() const {
        return std::tie(group, zone, requests, codes, elb, connection_errors, tls_errors, latencies,
                        bytes, fail_open);
    }
};

// A request (of a Network Load Balancer: a TLS connection) as the access log shows it; the load
// model gives a few that stand for all, or as many as it likes. `count` of them are written with
// times spread over the tick.
struct LoggedRequest {
    Str listener;           // ARN
    std::uint8_t zone = 0;  // of the node that took it
    Str client_ip;
    std::int32_t client_port = 0;
    Str target_ip;  // empty: sent to nobody
    std::int32_t target_port = 0;
    double target_seconds = 0;
    std::int32_t elb_status = 0;     // 0: the client left before
    std::int32_t target_status = 0;  // 0: no answer from a target
    double received_bytes = 0;
    double sent_bytes = 0;
    Str method;
    Str host;
    Str path;  // with query
    Str user_agent;
    Str group;          // ARN; empty: none
    Str rule_priority;  // "0" is the default rule, "-1" none
    Str action;         // "forward", "redirect", "fixed-response"
    Str redirect_url;
    Str error_reason;  // of the log format's list; empty: none
    std::int32_t tls_alert = 0;  // that the client sent instead of finishing the handshake
    double count = 1;

    auto fields() const {
        return std::tie(listener, zone, client_ip, client_port, target_ip, target_port,
                        target_seconds, elb_status, target_status, received_bytes, sent_bytes,
                        method, host, path, user_agent, group, rule_priority, action, redirect_url,
                        error_reason, tls_alert, count);
    }
};

// One node (zone) of the balancer.
struct NodeTraffic {
    std::uint8_t zone = 0;
    double requests = 0;  // for which a target was chosen: RequestCount
    double new_connections = 0;
    double active_connections = 0;  // at the same time, client and target side together
    double rejected_connections = 0;
    double client_tls_errors = 0;
    double rule_evaluations = 0;  // beyond the ten that are free
    double fixed_responses = 0;
    double redirects = 0;
    double non_sticky = 0;  // of sticky groups: requests that came without a session
    double dropped_headers = 0;
    double desync_requests = 0;  // that do not follow RFC 7230
    double processed_bytes = 0;  // both directions
    ElbCodes elb;                // all, also those of groups
    // Network Load Balancer
    double new_flows = 0;
    double active_flows = 0;  // at the same time, on average over the tick
    double tls_flows = 0;     // of the new ones, those through TLS listeners; and so on
    double tls_active = 0;
    double tls_bytes = 0;
    double client_resets = 0;
    double target_resets = 0;
    double elb_resets = 0;
    double processed_packets = 0;
    double port_allocation_errors = 0;

    auto fields() const {
        return std::tie(zone, requests, new_connections, active_connections, rejected_connections,
                        client_tls_errors, rule_evaluations, fixed_responses, redirects, non_sticky,
                        dropped_headers, desync_requests, processed_bytes, elb, new_flows,
                        active_flows, tls_flows, tls_active, tls_bytes, client_resets,
                        target_resets, elb_resets, processed_packets, port_allocation_errors);
    }
};

// Everything that happened at a load balancer from `from` to `until`, within one minute.
struct LoadBalancerTick {
    Str load_balancer;  // ARN
    SimTime from;
    SimTime until;            // not beyond the end of the minute of `from`
    sim::EffectId cause = 0;  // what made it so: a workload, a fault, a change
    std::vector<NodeTraffic> nodes;
    std::vector<GroupTraffic> groups;
    std::vector<LoggedRequest> log;
};

}  // namespace skylens::elbv2
