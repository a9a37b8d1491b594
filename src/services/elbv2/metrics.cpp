// The metrics of a minute, AWS/ApplicationELB and AWS/NetworkELB.
// Sources: "CloudWatch metrics for your Application Load Balancer", "… Network Load Balancer".
// Requests have Minimum, Maximum and Average 1, as the metrics' notes say; other counts are single
// samples.
#include <algorithm>

#include "services/cloudwatch/cloudwatch.h"
#include "services/ec2/ec2.h"
#include "services/elbv2/access_log.h"
#include "services/elbv2/elbv2.h"

namespace skylens::elbv2 {
namespace {

using cloudwatch::Dimension;
using cloudwatch::Unit;

constexpr Duration kMinute = minutes(1);

// Response times, summed up.
struct Latencies {
    cloudwatch::StatisticSet set;
    cloudwatch::Distribution values;

    void add(const std::vector<Latency>& list) {
        for (const Latency& latency : list) {
            if (latency.count <= 0) continue;
            set.merge(
                {latency.seconds * latency.count, latency.seconds, latency.seconds, latency.count});
            cloudwatch::add_value(values, latency.seconds, latency.count);
        }
    }
};

// One set of dimensions of one load balancer.
class Publisher {
  public:
    Publisher(aws::World& world, aws::Place place, const LoadBalancer& balancer, SimTime time,
              sim::EffectId cause)
        : world_(world), place_(place), balancer_(balancer), time_(time), cause_(cause) {}

    // `zone` negative: of all zones; `group` null: of the balancer itself.
    void at(int zone, const TargetGroup* group) {
        dimensions_.clear();
        if (zone >= 0) {
            dimensions_.push_back({"AvailabilityZone", Str(ec2::zone_name(place_.region, zone))});
        }
        dimensions_.push_back({"LoadBalancer", balancer_.tail});
        if (group != nullptr) dimensions_.push_back({"TargetGroup", group->tail});
    }

    // Reported when not zero, or always when traffic flows.
    void sum(const char* name, double value, Unit unit = Unit::Count, bool always = false) {
        if (value == 0 && !always) return;
        cloudwatch::put_metric(world_, place_, series(name, unit), time_, value, cause_);
    }
    void requests(const char* name, double count, bool always = false) {
        if (count == 0 && !always) return;
        if (count < 1) return sum(name, count, Unit::Count, always);
        cloudwatch::put_statistics(world_, place_, series(name, Unit::Count), time_,
                                   {count, 1, 1, count}, nullptr, cause_);
    }
    void latencies(const char* name, const Latencies& all) {
        if (all.set.sample_count == 0) return;
        cloudwatch::put_statistics(world_, place_, series(name, Unit::Seconds), time_, all.set,
                                   &all.values, cause_);
    }

  private:
    cloudwatch::SeriesHandle series(const char* name, Unit unit) {
        const Str space =
            balancer_.application() ? Str("AWS/ApplicationELB") : Str("AWS/NetworkELB");
        return cloudwatch::open_series(world_, place_,
                                       {space, Str(std::string_view(name)), dimensions_}, unit);
    }

    aws::World& world_;
    const aws::Place place_;
    const LoadBalancer& balancer_;
    const SimTime time_;
    const sim::EffectId cause_;
    std::vector<Dimension> dimensions_;
};

void put_elb_codes(Publisher& out, const ElbCodes& codes) {
    out.requests("HTTPCode_ELB_3XX_Count", codes.c3xx);
    out.requests("HTTPCode_ELB_4XX_Count", codes.c4xx);
    out.requests("HTTPCode_ELB_5XX_Count", codes.c5xx());
    out.requests("HTTPCode_ELB_500_Count", codes.c500);
    out.requests("HTTPCode_ELB_502_Count", codes.c502);
    out.requests("HTTPCode_ELB_503_Count", codes.c503);
    out.requests("HTTPCode_ELB_504_Count", codes.c504);
}

double application_units(const NodeTraffic& node) {
    const double by[] = {node.new_connections / (25.0 * 60), node.active_connections / 3000,
                         node.processed_bytes * 60 / 1e9, node.rule_evaluations / (1000.0 * 60)};
    return *std::max_element(std::begin(by), std::end(by));
}

double network_units(const NodeTraffic& node) {
    const double by[] = {node.new_flows / (800.0 * 60), node.active_flows / 100000,
                         node.processed_bytes * 60 / 1e9};
    return *std::max_element(std::begin(by), std::end(by));
}

void put_application_node(Publisher& out, const NodeTraffic& node, bool whole) {
    out.requests("RequestCount", node.requests, true);
    out.sum("ActiveConnectionCount", node.active_connections);
    out.sum("NewConnectionCount", node.new_connections);
    out.sum("RejectedConnectionCount", node.rejected_connections);
    out.sum("ProcessedBytes", node.processed_bytes, Unit::Bytes);
    out.sum("ClientTLSNegotiationErrorCount", node.client_tls_errors);
    out.requests("HTTP_Fixed_Response_Count", node.fixed_responses);
    out.requests("HTTP_Redirect_Count", node.redirects);
    out.requests("NonStickyRequestCount", node.non_sticky);
    out.requests("DroppedInvalidHeaderRequestCount", node.dropped_headers);
    out.requests("DesyncMitigationMode_NonCompliant_Request_Count", node.desync_requests);
    put_elb_codes(out, node.elb);
    if (!whole) return;
    out.sum("RuleEvaluations", node.rule_evaluations);
    out.sum("ConsumedLCUs", application_units(node), Unit::Count, true);
}

// All, and apart what went through TLS listeners and what did not.
void put_protocols(Publisher& out, const std::string& name, double all, double tls, Unit unit) {
    out.sum(name.c_str(), all, unit, true);
    out.sum((name + "_TLS").c_str(), tls, unit);
    out.sum((name + "_TCP").c_str(), all - tls > 1e-6 ? all - tls : 0, unit);
}

void put_network_node(Publisher& out, const NodeTraffic& node, bool whole) {
    put_protocols(out, "ActiveFlowCount", node.active_flows, node.tls_active, Unit::Count);
    put_protocols(out, "NewFlowCount", node.new_flows, node.tls_flows, Unit::Count);
    put_protocols(out, "ProcessedBytes", node.processed_bytes, node.tls_bytes, Unit::Bytes);
    out.sum("ProcessedPackets", node.processed_packets);
    out.sum("TCP_Client_Reset_Count", node.client_resets, Unit::Count, true);
    out.sum("TCP_Target_Reset_Count", node.target_resets, Unit::Count, true);
    out.sum("TCP_ELB_Reset_Count", node.elb_resets, Unit::Count, true);
    out.sum("ClientTLSNegotiationErrorCount", node.client_tls_errors);
    out.sum("PortAllocationErrorCount", node.port_allocation_errors);
    if (whole) out.sum("ConsumedLCUs", network_units(node), Unit::Count, true);
}

void put_group(Publisher& out, const GroupTraffic& group, const Latencies& latencies,
               double targets) {
    out.requests("RequestCount", group.requests, true);
    if (targets > 0) {
        out.sum("RequestCountPerTarget", group.requests / targets, Unit::Count, true);
    }
    out.requests("HTTPCode_Target_2XX_Count", group.codes.c2xx);
    out.requests("HTTPCode_Target_3XX_Count", group.codes.c3xx);
    out.requests("HTTPCode_Target_4XX_Count", group.codes.c4xx);
    out.requests("HTTPCode_Target_5XX_Count", group.codes.c5xx);
    out.sum("TargetConnectionErrorCount", group.connection_errors);
    out.sum("TargetTLSNegotiationErrorCount", group.tls_errors);
    out.latencies("TargetResponseTime", latencies);
    if (group.fail_open) out.requests("UnhealthyRoutingRequestCount", group.requests);
}

void add(ElbCodes& into, const ElbCodes& more) {
    into.c3xx += more.c3xx;
    into.c4xx += more.c4xx;
    into.c500 += more.c500;
    into.c502 += more.c502;
    into.c503 += more.c503;
    into.c504 += more.c504;
}

// All but the latencies.
void add(GroupTraffic& into, const GroupTraffic& more) {
    into.requests += more.requests;
    into.codes.c2xx += more.codes.c2xx;
    into.codes.c3xx += more.codes.c3xx;
    into.codes.c4xx += more.codes.c4xx;
    into.codes.c5xx += more.codes.c5xx;
    add(into.elb, more.elb);
    into.connection_errors += more.connection_errors;
    into.tls_errors += more.tls_errors;
    into.bytes += more.bytes;
    into.fail_open = into.fail_open || more.fail_open;
}

// `share`: the part of the minute that `more` is about, for means over time.
void add(NodeTraffic& into, const NodeTraffic& more, double share) {
    into.requests += more.requests;
    into.new_connections += more.new_connections;
    into.active_connections += more.active_connections * share;
    into.rejected_connections += more.rejected_connections;
    into.client_tls_errors += more.client_tls_errors;
    into.rule_evaluations += more.rule_evaluations;
    into.fixed_responses += more.fixed_responses;
    into.redirects += more.redirects;
    into.non_sticky += more.non_sticky;
    into.dropped_headers += more.dropped_headers;
    into.desync_requests += more.desync_requests;
    into.processed_bytes += more.processed_bytes;
    add(into.elb, more.elb);
    into.new_flows += more.new_flows;
    into.active_flows += more.active_flows * share;
    into.tls_flows += more.tls_flows;
    into.tls_active += more.tls_active * share;
    into.tls_bytes += more.tls_bytes;
    into.client_resets += more.client_resets;
    into.target_resets += more.target_resets;
    into.elb_resets += more.elb_resets;
    into.processed_packets += more.processed_packets;
    into.port_allocation_errors += more.port_allocation_errors;
}

double targets_in(const TargetGroup& group, int zone) {
    double count = 0;
    for (const Target& target : group.targets) {
        const bool here = zone < 0 || target.zone == zone;
        const bool used =
            target.state == TargetState::Healthy || target.state == TargetState::Unhealthy;
        if (here && used) ++count;
    }
    return count;
}

// Several parts of the traffic, added up.
struct Sum {
    GroupTraffic traffic;
    Latencies latencies;
    std::size_t parts = 0;

    // `own`: the part's latencies. They are the sum's beginning, or the same work would be done
    // twice.
    void add(const GroupTraffic& part, const Latencies& own) {
        elbv2::add(traffic, part);
        if (parts++ == 0) {
            latencies = own;
        } else {
            latencies.add(part.latencies);
        }
    }
};

void publish_whole(Publisher& out, const Sum& whole) {
    out.at(-1, nullptr);  // RequestCount of the balancer is its nodes'
    const TargetCodes& codes = whole.traffic.codes;
    out.requests("HTTPCode_Target_2XX_Count", codes.c2xx);
    out.requests("HTTPCode_Target_3XX_Count", codes.c3xx);
    out.requests("HTTPCode_Target_4XX_Count", codes.c4xx);
    out.requests("HTTPCode_Target_5XX_Count", codes.c5xx);
    out.sum("TargetConnectionErrorCount", whole.traffic.connection_errors);
    out.sum("TargetTLSNegotiationErrorCount", whole.traffic.tls_errors);
    out.latencies("TargetResponseTime", whole.latencies);
}

void publish_groups(Publisher& out, const State& state, const Minute& minute) {
    std::vector<Latencies> own(minute.groups.size());
    for (std::size_t i = 0; i < own.size(); ++i)
        own[i].add(minute.groups[i].latencies);
    const auto sum_of = [&](const auto& wanted) {
        Sum sum;
        for (std::size_t i = 0; i < own.size(); ++i) {
            if (wanted(minute.groups[i])) sum.add(minute.groups[i], own[i]);
        }
        return sum;
    };
    std::vector<Str> seen;
    Sum together;
    for (std::size_t i = 0; i < own.size(); ++i) {
        const GroupTraffic& part = minute.groups[i];
        const TargetGroup* const group = state.target_groups.find(part.group);
        if (group == nullptr) continue;
        out.at(part.zone, group);
        put_group(out, part, own[i], targets_in(*group, part.zone));
        if (std::find(seen.begin(), seen.end(), part.group) != seen.end()) continue;
        seen.push_back(part.group);
        together = sum_of([&](const GroupTraffic& other) { return other.group == part.group; });
        out.at(-1, group);
        put_group(out, together.traffic, together.latencies, targets_in(*group, -1));
    }
    // With a single group, as most have, the balancer's sum is made already.
    const bool single = together.parts == own.size();
    publish_whole(out, single ? together : sum_of([](const GroupTraffic&) { return true; }));
}

void publish(aws::World& world, aws::Place place, const LoadBalancer& balancer,
             const Minute& minute) {
    Publisher out(world, place, balancer, minute.start, minute.cause);
    NodeTraffic whole;
    for (const NodeTraffic& node : minute.nodes) {
        add(whole, node, 1);
        out.at(node.zone, nullptr);
        balancer.application() ? put_application_node(out, node, false)
                               : put_network_node(out, node, false);
    }
    out.at(-1, nullptr);
    balancer.application() ? put_application_node(out, whole, true)
                           : put_network_node(out, whole, true);
    if (balancer.application()) publish_groups(out, *world.at(place).elbv2, minute);
}

// Healthy and unhealthy targets, whether or not anybody sends requests.
void publish_hosts(aws::World& world, aws::Place place, const LoadBalancer& balancer,
                   const TargetGroup& group, SimTime start) {
    if (group.type == TargetType::Lambda || !group.check.enabled) return;
    std::map<int, std::pair<double, double>> zones;
    for (const EnabledZone& zone : balancer.zones)
        zones[zone.zone] = {0, 0};
    std::pair<double, double> all = {0, 0};
    sim::EffectId cause = 0;
    for (const Target& target : group.targets) {
        const bool well = target.state == TargetState::Healthy;
        if (!well && target.state != TargetState::Unhealthy) continue;
        auto& zone = zones[target.zone];
        ++(well ? zone.first : zone.second);
        ++(well ? all.first : all.second);
        cause = std::max(cause, target.changed);
    }
    Publisher out(world, place, balancer, start, cause);
    for (const auto& zone : zones) {
        out.at(zone.first, &group);
        out.sum("HealthyHostCount", zone.second.first, Unit::Count, true);
        out.sum("UnHealthyHostCount", zone.second.second, Unit::Count, true);
    }
    out.at(-1, &group);
    out.sum("HealthyHostCount", all.first, Unit::Count, true);
    out.sum("UnHealthyHostCount", all.second, Unit::Count, true);
}

void close_minute(aws::World& world, aws::Place place) {
    State& state = world.at(place).elbv2;
    const SimTime start = world.now - kMinute;
    for (const LoadBalancer& balancer : state.load_balancers) {
        const auto found = state.minutes.find(balancer.id);
        if (found != state.minutes.end() && found->second.start < world.now) {
            const Minute minute = std::move(found->second);
            state.minutes.erase(found);
            publish(world, place, balancer, minute);
        }
    }
    for (const TargetGroup& group : state.target_groups) {
        for (const Str& user : load_balancers_of(state, group.id)) {
            const LoadBalancer* const balancer = state.load_balancers.find(user);
            if (balancer != nullptr) publish_hosts(world, place, *balancer, group, start);
        }
    }
    if (world.now == floor_to(world.now, minutes(5))) deliver_logs(world, place);
}

}  // namespace

// Twice at each full minute: what else happens at that moment, such as the load model's last tick
// of the minute, is in the queue by then and comes between.
void on_minute(aws::World& world, const sim::PendingEvent& event) {
    const aws::Place place{event.account, event.region};
    State& state = world.at(place).elbv2;
    if (event.number == 0) {
        world.schedule(aws::EventKind::ElbMinute, place, world.now, {}, 0, 1);
        return;
    }
    close_minute(world, place);
    state.ticking = !state.load_balancers.empty();
    if (state.ticking) world.schedule(aws::EventKind::ElbMinute, place, world.now + kMinute, {}, 0);
}

void record_traffic(aws::World& world, aws::Place place, const LoadBalancerTick& tick) {
    State& state = world.at(place).elbv2;
    const LoadBalancer* const balancer = state.load_balancers.find(tick.load_balancer);
    if (balancer == nullptr) return;
    Minute& minute = state.minutes[tick.load_balancer];
    const SimTime start = floor_to(tick.from, kMinute);
    if (minute.start != start) minute = {};
    minute.start = start;
    if (tick.cause != 0) minute.cause = tick.cause;
    const double share = static_cast<double>((tick.until - tick.from).ms) / 60'000;
    for (const NodeTraffic& node : tick.nodes) {
        const auto same = std::find_if(minute.nodes.begin(), minute.nodes.end(),
                                       [&](const NodeTraffic& o) { return o.zone == node.zone; });
        NodeTraffic& into = same != minute.nodes.end() ? *same : minute.nodes.emplace_back();
        into.zone = node.zone;
        add(into, node, share);
    }
    for (const GroupTraffic& group : tick.groups) {
        const auto same = std::find_if(
            minute.groups.begin(), minute.groups.end(),
            [&](const GroupTraffic& o) { return o.zone == group.zone && o.group == group.group; });
        GroupTraffic& into = same != minute.groups.end() ? *same : minute.groups.emplace_back();
        into.group = group.group;
        into.zone = group.zone;
        add(into, group);
        into.latencies.insert(into.latencies.end(), group.latencies.begin(),
                              group.latencies.end());
    }
    log_requests(world, place, *balancer, tick);
}

}  // namespace skylens::elbv2
