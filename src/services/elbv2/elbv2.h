// Elastic Load Balancing's facade for other services, the load model and the clock.
#pragma once

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "aws/world.h"
#include "base/result.h"
#include "services/elbv2/attributes.h"
#include "services/elbv2/state.h"

namespace skylens::elbv2 {

// ---- finding ----

// Null when there is none. The ARN may belong to another place of the account.
const LoadBalancer* find_load_balancer(const aws::World& world, std::string_view arn);
const Listener* find_listener(const aws::World& world, std::string_view arn);
const TargetGroup* find_target_group(const aws::World& world, std::string_view arn);
// ARNs of the load balancers whose listeners or rules forward to the group, in their order.
std::vector<Str> load_balancers_of(const State& state, std::string_view group_arn);

// ---- targets, for Auto Scaling ----

// Registers instances at the group's port. Refuses TargetGroupNotFound, InvalidTarget. An instance
// that is registered already stays as it is; a draining one comes back.
Status register_instances(aws::World& world, aws::Place place, std::string_view group_arn,
                          const std::vector<Str>& instance_ids, sim::EffectId cause);
// Begins to drain (deregistration_delay.timeout_seconds); unknown ones are passed over. Refuses
// TargetGroupNotFound. Gives when the last of them is gone.
Result<SimTime> deregister_instances(aws::World& world, aws::Place place,
                                     std::string_view group_arn,
                                     const std::vector<Str>& instance_ids, sim::EffectId cause);

struct TargetHealth {
    TargetState state = TargetState::Unused;
    TargetReason reason = TargetReason::NotRegistered;
    Str description;  // as DescribeTargetHealth prints it
    SimTime since;
    sim::EffectId changed = 0;
};
// Of an instance (the worst of its ports); unused and NotRegistered when it is not a target.
TargetHealth target_health(const aws::World& world, aws::Place place, std::string_view group_arn,
                           std::string_view target_id);
std::string_view state_name(TargetState state);     // "draining"
std::string_view reason_name(TargetReason reason);  // "Target.Timeout"; empty for None

// ---- routing, for the load model ----

struct HttpRequest {
    std::string_view method = "GET";
    std::string_view host;  // without port
    std::string_view path = "/";
    std::string_view query;  // without '?'
    std::uint32_t source_ip = 0;
    std::vector<std::pair<std::string_view, std::string_view>> headers;
};

// What a listener does with a request.
struct Route {
    Str rule;                        // ARN
    Str priority;                    // "default" or a number
    std::int32_t evaluated = 0;      // rules looked at
    const Action* action = nullptr;  // for at once: a change of the state ends its life
    Str redirect_url;                // of a redirect, filled in
    std::int32_t status = 0;         // of a redirect or fixed response
    bool redirect_loop = false;      // it leads to itself
};
// Nothing when there is no such listener. A Network Load Balancer has the default rule only.
std::optional<Route> route(const aws::World& world, aws::Place place, std::string_view listener_arn,
                           const HttpRequest& request);

struct EligibleTarget {
    Str id;
    std::int32_t port = 0;
    std::uint8_t zone = 0;
    double weight = 1;  // share of the requests; less during slow start
};
struct Eligible {
    std::vector<EligibleTarget> targets;
    // No target is healthy, so all get requests ("Target group health", fail open).
    bool fail_open = false;
    // The group has no target that could be used at all: HTTP 503.
    bool nobody = false;
    // Attributes of the group that say who of them is chosen.
    std::int64_t sticky_seconds = 0;  // of a client's cookie; 0: sessions are not sticky
    bool sticky_address = false;      // an address keeps to its target (Network Load Balancers)
    bool least_outstanding = false;   // the one with the fewest requests under way
};
// The targets to which the node of that zone sends requests: healthy ones, of all enabled zones
// with cross-zone load balancing and of its own zone without; draining ones get nothing new; those
// in slow start get a growing share.
Eligible eligible_targets(const aws::World& world, aws::Place place, const LoadBalancer& balancer,
                          const TargetGroup& group, std::uint8_t node_zone);

// DNS still names the node of the zone: without cross-zone load balancing it does not when a target
// group has had no healthy target there for a minute.
bool named_by_dns(const State& state, const LoadBalancer& balancer, std::uint8_t zone, SimTime now);

// Why a TLS handshake at the listener fails for that host now: an expired certificate, or none
// that names the host; empty when it succeeds. Clients that check certificates turn away then.
// The balancer itself does not refuse: the handshake ends at the client's side.
Str certificate_problem(const aws::World& world, const Listener& listener, std::string_view host);

// The security groups and network of the balancer let a request from that address reach the node
// of the zone at the listener's port.
bool reaches_listener(const aws::World& world, aws::Place place, const LoadBalancer& balancer,
                      const Listener& listener, std::uint8_t zone, std::uint32_t source_ip);

// Counts what happened: the metrics of the minute and the access log. A tick may end at the full
// minute; ticks of a minute may come in any number.
void record_traffic(aws::World& world, aws::Place place, const LoadBalancerTick& tick);

// ---- certificates ----

// ARNs of the load balancers that use a certificate.
std::vector<Str> users_of_certificate(const aws::World& world, std::string_view certificate_arn);

// ---- pending events ----

void on_provisioned(aws::World& world, const sim::PendingEvent& event);
void on_target(aws::World& world, const sim::PendingEvent& event);
void on_health_check(aws::World& world, const sim::PendingEvent& event);
void on_minute(aws::World& world, const sim::PendingEvent& event);

}  // namespace skylens::elbv2
