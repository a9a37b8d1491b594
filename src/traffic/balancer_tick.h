// What a tick at a load balancer adds up to: for the workload's tally, and for the balancer's
// metrics and access log.
#pragma once

#include "services/elbv2/elbv2.h"
#include "traffic/serving.h"
#include "traffic/tick.h"

namespace skylens::traffic {

// What the access log says about requests besides their fate.
struct Line {
    std::uint32_t source = 0;
    const RequestMix* mix = nullptr;
    std::string_view host;
    std::uint8_t zone = 0;  // of the node
    const elbv2::Route& route;
};

struct ChosenTarget {
    Str group;  // ARN
    std::uint32_t address = 0;
    std::int32_t port = 0;
    std::uint8_t zone = 0;
    bool fail_open = false;
    bool client_first = false;  // the client's patience ends before the balancer's
};

class BalancerTick {
  public:
    BalancerTick(const elbv2::LoadBalancer& balancer, const elbv2::Listener& listener,
                 Stream& stream, const Tick& tick);

    elbv2::NodeTraffic& node(std::uint8_t zone);
    elbv2::GroupTraffic& group(const Str& arn, std::uint8_t zone);

    // How many connections those requests open.
    std::uint64_t connections(const aws::World& world, std::uint64_t requests) const;
    void connected(std::uint8_t zone, std::uint64_t connections, std::uint64_t requests);

    // A Network Load Balancer's log of connections through TLS: `answered` of the requests.
    void tls_connections(std::uint32_t source, std::string_view host, std::uint8_t zone,
                         std::uint64_t connections, std::uint64_t requests, std::uint64_t answered);

    // Each of these ends `number` requests, in the tally too.
    // Clients that do not accept the certificate; each tries a connection of its own.
    void turned_away(std::uint32_t source, std::string_view host, std::uint8_t zone,
                     std::uint64_t number, std::string_view problem);
    void redirect(const Line& line, std::uint64_t number);
    void fixed(const Line& line, std::uint64_t number);
    // The balancer itself answers with an error; `group` empty: before one was chosen.
    void own_answer(const Line& line, const Str& group, std::int32_t status, std::uint64_t number,
                    const Str& reason);
    void target(const Line& line, const ChosenTarget& target, const Served& served);
    void network_target(std::uint8_t node_zone, const Str& group, std::uint8_t zone,
                        const Served& served);

    // Tells the balancer.
    void hand_over(aws::World& world);

  private:
    void log(const Line& line, const ChosenTarget* target, std::int32_t elb_status,
             std::int32_t target_status, double seconds, std::uint64_t number, const Str& reason);
    void log_connections(std::uint32_t source, std::string_view host, std::uint8_t zone,
                         std::uint64_t number, double received, double sent, std::int32_t alert);
    void add_latency(elbv2::GroupTraffic& group, const Served& served);
    void blame(const Served& served);
    [[nodiscard]] bool tls() const { return listener_.protocol == "TLS"; }

    const elbv2::LoadBalancer& balancer_;
    const elbv2::Listener& listener_;
    Stream& stream_;
    const Tick& tick_;
    const bool logs_;
    elbv2::LoadBalancerTick out_;
};

}  // namespace skylens::traffic
