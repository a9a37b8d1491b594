#include "traffic/balancer_tick.h"

#include <algorithm>

#include "base/cidr.h"
#include "services/elbv2/attributes.h"
#include "traffic/share.h"

namespace skylens::traffic {
namespace {

// Lines of the access log that stand for all requests of one kind within a tick.
constexpr std::uint64_t kLinesMax = 2;
constexpr const char* kBrowser =
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
    "Chrome/140.0.0.0 Safari/537.36";
// Requests wait for an answer while it is made; connections stay open that much longer.
constexpr double kKeepAliveSeconds = 15;
constexpr std::int32_t kCertificateExpired = 45;  // alerts of TLS, RFC 5246
constexpr std::int32_t kCertificateUnknown = 46;

void add_elb(elbv2::ElbCodes& codes, std::int32_t status, double number) {
    if (status >= 300 && status < 400) codes.c3xx += number;
    if (status >= 400 && status < 500) codes.c4xx += number;
    if (status == 500) codes.c500 += number;
    if (status == 502) codes.c502 += number;
    if (status == 503) codes.c503 += number;
    if (status == 504) codes.c504 += number;
}

Tally::Fate fate_of(std::int32_t status) {
    switch (status) {
        case 460:
            return Tally::Elb460;
        case 500:
            return Tally::Elb500;
        case 502:
            return Tally::Elb502;
        case 503:
            return Tally::Elb503;
        case 504:
            return Tally::Elb504;
        default:
            return status < 400 ? Tally::Elb3xx : Tally::Elb4xx;
    }
}

// Finer differences between targets would be the queue estimate's, not the load's, and each would
// be a sample of its own in the metric's distribution.
double to_tenth_of_ms(double seconds) {
    constexpr double kTenths = 10'000;
    return static_cast<double>(static_cast<std::int64_t>(seconds * kTenths + 0.5)) / kTenths;
}

}  // namespace

BalancerTick::BalancerTick(const elbv2::LoadBalancer& balancer, const elbv2::Listener& listener,
                           Stream& stream, const Tick& tick)
    : balancer_(balancer),
      listener_(listener),
      stream_(stream),
      tick_(tick),
      logs_(elbv2::attribute_on(balancer, "access_logs.s3.enabled")) {
    out_.load_balancer = balancer.id;
    out_.from = tick.from;
    out_.until = tick.until;
    out_.cause = stream.effect;
}

elbv2::NodeTraffic& BalancerTick::node(std::uint8_t zone) {
    for (elbv2::NodeTraffic& node : out_.nodes) {
        if (node.zone == zone) return node;
    }
    out_.nodes.emplace_back();
    out_.nodes.back().zone = zone;
    return out_.nodes.back();
}

elbv2::GroupTraffic& BalancerTick::group(const Str& arn, std::uint8_t zone) {
    for (elbv2::GroupTraffic& group : out_.groups) {
        if (group.zone == zone && group.group == arn) return group;
    }
    out_.groups.emplace_back();
    out_.groups.back().group = arn;
    out_.groups.back().zone = zone;
    return out_.groups.back();
}

std::uint64_t BalancerTick::connections(const aws::World& world, std::uint64_t requests) const {
    return std::max<std::uint64_t>(
        1, part_of(requests, stream_.new_connections, world.seed, stream_.id, stream_.turn + 3));
}

void BalancerTick::connected(std::uint8_t zone, std::uint64_t connections, std::uint64_t requests) {
    elbv2::NodeTraffic& at = node(zone);
    const auto opened = static_cast<double>(connections);
    const auto number = static_cast<double>(requests);
    const double open = opened / tick_.seconds() * kKeepAliveSeconds;
    if (balancer_.application()) {
        at.new_connections += opened;
        at.active_connections += open;
    } else {
        at.new_flows += opened;
        at.active_flows += open;
        if (tls()) {
            at.tls_flows += opened;
            at.tls_active += open;
            at.tls_bytes += number * stream_.request_bytes;
        }
        at.processed_packets +=
            opened * 6 + number * (stream_.request_bytes + stream_.response_bytes) / 1400;
    }
    at.processed_bytes += number * stream_.request_bytes;
}

void BalancerTick::log(const Line& line, const ChosenTarget* target, std::int32_t elb_status,
                       std::int32_t target_status, double seconds, std::uint64_t number,
                       const Str& reason) {
    if (!logs_ || number == 0) return;
    elbv2::LoggedRequest entry;
    entry.listener = listener_.id;
    entry.zone = line.zone;
    entry.client_ip = Str(ipv4_text(line.source));
    entry.client_port = client_port(stream_.turn);
    entry.target_seconds = seconds;
    entry.elb_status = elb_status;
    entry.target_status = target_status;
    entry.received_bytes = stream_.request_bytes;
    entry.sent_bytes = target_status != 0 ? stream_.response_bytes : 300;
    entry.method = line.mix->method;
    entry.host = Str(line.host);
    entry.path = line.mix->path;
    entry.user_agent = kBrowser;
    entry.rule_priority = line.route.priority == "default" ? Str("0") : line.route.priority;
    const elbv2::ActionKind kind =
        line.route.action == nullptr ? elbv2::ActionKind::Forward : line.route.action->kind;
    entry.action = kind == elbv2::ActionKind::Redirect        ? "redirect"
                   : kind == elbv2::ActionKind::FixedResponse ? "fixed-response"
                                                              : "forward";
    if (kind == elbv2::ActionKind::Redirect) entry.redirect_url = line.route.redirect_url;
    entry.error_reason = reason;
    entry.count = static_cast<double>(std::min(number, kLinesMax));
    if (target != nullptr) {
        entry.group = target->group;
        entry.target_ip = target->address == 0 ? Str() : Str(ipv4_text(target->address));
        entry.target_port = target->port;
    }
    out_.log.push_back(std::move(entry));
}

void BalancerTick::log_connections(std::uint32_t source, std::string_view host, std::uint8_t zone,
                                   std::uint64_t number, double received, double sent,
                                   std::int32_t alert) {
    if (!logs_ || number == 0 || !tls()) return;
    elbv2::LoggedRequest entry;
    entry.listener = listener_.id;
    entry.zone = zone;
    entry.client_ip = Str(ipv4_text(source));
    entry.client_port = client_port(stream_.turn);
    entry.target_seconds = alert == 0 ? kKeepAliveSeconds : 0.002;
    entry.received_bytes = received;
    entry.sent_bytes = sent;
    entry.host = Str(host);
    entry.tls_alert = alert;
    const auto& groups = listener_.actions.front().groups;
    if (!groups.empty()) entry.group = groups.front().arn;
    entry.count = static_cast<double>(std::min(number, kLinesMax));
    out_.log.push_back(std::move(entry));
}

void BalancerTick::tls_connections(std::uint32_t source, std::string_view host, std::uint8_t zone,
                                   std::uint64_t connections, std::uint64_t requests,
                                   std::uint64_t answered) {
    const double of_one = 1 / static_cast<double>(std::max<std::uint64_t>(1, connections));
    log_connections(source, host, zone, connections,
                    static_cast<double>(requests) * of_one * stream_.request_bytes,
                    static_cast<double>(answered) * of_one * stream_.response_bytes, 0);
}

void BalancerTick::turned_away(std::uint32_t source, std::string_view host, std::uint8_t zone,
                               std::uint64_t number, std::string_view problem) {
    elbv2::NodeTraffic& at = node(zone);
    const bool expired = problem.find("expired") != std::string_view::npos;
    const auto many = static_cast<double>(number);
    at.client_tls_errors += many;
    if (balancer_.application()) at.new_connections += many;  // a flow would reach a target
    count(stream_.tally, Tally::Dropped, number);
    log_connections(source, host, zone, number, 0, 0,
                    expired ? kCertificateExpired : kCertificateUnknown);
}

void BalancerTick::redirect(const Line& line, std::uint64_t number) {
    elbv2::NodeTraffic& at = node(line.zone);
    at.redirects += static_cast<double>(number);
    add_elb(at.elb, line.route.status, static_cast<double>(number));
    count(stream_.tally, Tally::Elb3xx, number);
    log(line, nullptr, line.route.status, 0, -1, number, {});
}

void BalancerTick::fixed(const Line& line, std::uint64_t number) {
    elbv2::NodeTraffic& at = node(line.zone);
    at.fixed_responses += static_cast<double>(number);
    add_elb(at.elb, line.route.status, static_cast<double>(number));
    // A fixed 200 is nobody's error, and nobody's target's either.
    const std::int32_t status = line.route.status;
    count(stream_.tally, status < 300 ? Tally::Code2xx : fate_of(status), number);
    log(line, nullptr, status, 0, -1, number, {});
}

void BalancerTick::own_answer(const Line& line, const Str& arn, std::int32_t status,
                              std::uint64_t number, const Str& reason) {
    const auto many = static_cast<double>(number);
    add_elb(node(line.zone).elb, status, many);
    count(stream_.tally, fate_of(status), number);
    ChosenTarget nobody;
    nobody.group = arn;
    if (!arn.empty()) add_elb(group(arn, line.zone).elb, status, many);
    log(line, arn.empty() ? nullptr : &nobody, status, 0, -1, number, reason);
}

// Most answers take about the mean, some longer: so the percentiles differ.
void BalancerTick::add_latency(elbv2::GroupTraffic& group, const Served& served) {
    const auto all = static_cast<double>(served.answered());
    if (!(all > 0)) return;
    group.latencies.push_back({to_tenth_of_ms(served.seconds * 0.9), all * 0.8});
    group.latencies.push_back({to_tenth_of_ms(served.seconds * 1.2), all * 0.15});
    group.latencies.push_back({to_tenth_of_ms(served.seconds * 2.0), all * 0.05});
}

void BalancerTick::blame(const Served& served) {
    if (served.cause > out_.cause) out_.cause = served.cause;
}

void BalancerTick::target(const Line& line, const ChosenTarget& target, const Served& served) {
    elbv2::GroupTraffic& to = group(target.group, target.zone);
    elbv2::NodeTraffic& at = node(line.zone);
    const std::uint64_t all = served.answered() + served.late + served.reset + served.silent;
    to.requests += static_cast<double>(all);
    at.requests += static_cast<double>(all);
    at.processed_bytes += static_cast<double>(served.answered()) * stream_.response_bytes;
    to.codes.c2xx += static_cast<double>(served.ok);
    to.codes.c4xx += static_cast<double>(served.client_error);
    to.codes.c5xx += static_cast<double>(served.server_error);
    to.connection_errors += static_cast<double>(served.reset + served.silent);
    to.fail_open = to.fail_open || target.fail_open;
    add_latency(to, served);
    Tally& tally = stream_.tally;
    count(tally, Tally::Code2xx, served.ok);
    count(tally, Tally::Code4xx, served.client_error);
    count(tally, Tally::Code5xx, served.server_error);
    log(line, &target, 200, 200, served.seconds, served.ok, {});
    log(line, &target, 404, 404, served.seconds, served.client_error, {});
    log(line, &target, 500, 500, served.seconds, served.server_error, {});
    struct Failure {
        std::uint64_t number;
        std::int32_t status;
    };
    const Failure failures[] = {
        {served.late, target.client_first ? 460 : 504},
        {served.reset, 502},
        // The client waits for the connection that the balancer tries for ten seconds.
        {served.silent, stream_.client_timeout < seconds(10) ? 460 : 504},
    };
    for (const Failure& failure : failures) {
        if (failure.number == 0) continue;
        add_elb(to.elb, failure.status, static_cast<double>(failure.number));
        add_elb(at.elb, failure.status, static_cast<double>(failure.number));
        count(tally, fate_of(failure.status), failure.number);
        log(line, &target, failure.status, 0, -1, failure.number, {});
    }
    blame(served);
}

void BalancerTick::network_target(std::uint8_t node_zone, const Str& arn, std::uint8_t zone,
                                  const Served& served) {
    elbv2::GroupTraffic& to = group(arn, zone);
    elbv2::NodeTraffic& at = node(node_zone);
    const std::uint64_t answered = served.answered();
    to.requests += static_cast<double>(answered + served.late + served.reset + served.silent);
    const double bytes =
        static_cast<double>(answered) * (stream_.request_bytes + stream_.response_bytes);
    to.bytes += bytes;
    at.processed_bytes += static_cast<double>(answered) * stream_.response_bytes;
    if (tls()) at.tls_bytes += static_cast<double>(answered) * stream_.response_bytes;
    at.target_resets += static_cast<double>(served.reset);
    Tally& tally = stream_.tally;
    count(tally, Tally::Code2xx, served.ok);
    count(tally, Tally::Code4xx, served.client_error);
    count(tally, Tally::Code5xx, served.server_error);
    count(tally, Tally::Refused, served.reset);
    count(tally, Tally::Dropped, served.late + served.silent);
    blame(served);
}

void BalancerTick::hand_over(aws::World& world) { elbv2::record_traffic(world, tick_.place, out_); }

}  // namespace skylens::traffic
