// Requests at a listener: through TLS, rules, actions and target groups to the instances.
#include <algorithm>

#include "base/cidr.h"
#include "services/ec2/faults.h"
#include "services/elbv2/attributes.h"
#include "services/elbv2/elbv2.h"
#include "traffic/balancer_tick.h"
#include "traffic/certificates.h"
#include "traffic/paths.h"
#include "traffic/serving.h"
#include "traffic/share.h"
#include "traffic/spread.h"
#include "traffic/tick.h"

namespace skylens::traffic {
namespace {

// Clients stop asking a node that is gone when DNS no longer names it: after a health check has
// failed and the record's 60 seconds have passed (chosen for teaching).
constexpr Duration kDnsForgets = minutes(2);

constexpr std::int32_t kFreeRules = 10;  // "RuleEvaluations": the first ten of a request are free

// The requests of one client block and kind that come to one node.
struct Portion {
    std::uint64_t number = 0;
    std::uint32_t source = 0;
    const SourceBlock* block = nullptr;
    const RequestMix* mix = nullptr;
    const elbv2::EnabledZone* node = nullptr;
};

bool answers_dns(const aws::World& world, const Tick& tick, const elbv2::EnabledZone& node) {
    const sim::EffectId fault = ec2::zone_fault(world.at(tick.place).ec2, node.zone);
    return fault == 0 || world.now - world.effects[fault - 1].time < kDnsForgets;
}

class ListenerFlow {
  public:
    ListenerFlow(aws::World& world, const Tick& tick, Stream& stream,
                 const elbv2::Listener& listener, const elbv2::LoadBalancer& balancer)
        : world_(world),
          tick_(tick),
          stream_(stream),
          listener_(listener),
          balancer_(balancer),
          idle_timeout_(idle_timeout(balancer)),
          out_(balancer, listener, stream, tick) {}

    void send(std::uint64_t number) {
        std::vector<const elbv2::EnabledZone*> nodes;
        std::vector<const elbv2::EnabledZone*> well;
        for (const elbv2::EnabledZone& node : balancer_.zones) {
            if (!answers_dns(world_, tick_, node)) continue;
            nodes.push_back(&node);
            const elbv2::State& state = world_.at(tick_.place).elbv2;
            if (elbv2::named_by_dns(state, balancer_, node.zone, world_.now)) well.push_back(&node);
        }
        if (!well.empty()) nodes = std::move(well);  // if none is, DNS names them all
        const bool ready = balancer_.state == elbv2::LoadBalancerState::Active;
        if (nodes.empty() || !ready) return count(stream_.tally, Tally::Dropped, number);
        share(number, nodes);
        out_.hand_over(world_);
    }

  private:
    // Spreads the requests over nodes, clients and kinds.
    void share(std::uint64_t number, const std::vector<const elbv2::EnabledZone*>& nodes) {
        std::vector<Portion> portions;
        std::vector<double> weights;
        for (const elbv2::EnabledZone* node : nodes) {
            for (const SourceBlock& block : stream_.sources) {
                for (const RequestMix& mix : stream_.mix) {
                    const auto minute = static_cast<std::uint64_t>(world_.now.ms / 60'000);
                    portions.push_back({0, address_of(block, minute), &block, &mix, node});
                    weights.push_back(mix.weight);
                }
            }
        }
        const std::vector<std::uint64_t> parts = share_out(number, weights, stream_.turn);
        for (std::size_t i = 0; i < portions.size(); ++i) {
            portions[i].number = parts[i];
            if (parts[i] != 0) arrive(portions[i]);
        }
    }

    void drop(std::uint64_t number) { count(stream_.tally, Tally::Dropped, number); }

    void arrive(const Portion& portion) {
        if (ec2::zone_fault(world_.at(tick_.place).ec2, portion.node->zone) != 0)
            return drop(portion.number);
        ec2::Flow flow;
        flow.source = portion.source;
        flow.source_port = client_port(stream_.turn);
        flow.destination_interface = portion.node->interface_id;
        flow.destination = balancer_.internal ? portion.node->private_ip : portion.node->public_ip;
        flow.destination_port = static_cast<std::uint16_t>(listener_.port);
        const PathCheck path = check_path(world_, tick_.place, flow);
        const std::uint64_t connections = out_.connections(world_, portion.number);
        const auto number = static_cast<double>(portion.number);
        record_path(world_, tick_.place, flow, tick_.from,
                    {connections, number * stream_.request_bytes, number * stream_.response_bytes});
        if (!path.works) return drop(portion.number);
        const std::string_view host =
            portion.mix->host.empty() ? balancer_.dns_name.view() : portion.mix->host.view();
        const std::uint8_t zone = portion.node->zone;
        const Str problem = why_turned_away(world_, listener_, host);
        if (!problem.empty())
            return out_.turned_away(portion.source, host, zone, portion.number, problem);
        out_.connected(zone, connections, portion.number);
        if (balancer_.application()) return route(portion, host);
        const std::uint64_t before = answered();
        pass_on(portion, connections);
        out_.tls_connections(portion.source, host, zone, connections, portion.number,
                             answered() - before);
    }

    // Requests of the stream that targets have answered.
    std::uint64_t answered() const {
        const std::vector<std::uint64_t>& fates = stream_.tally.by_fate;
        return fates[Tally::Code2xx] + fates[Tally::Code4xx] + fates[Tally::Code5xx];
    }

    void route(const Portion& portion, std::string_view host) {
        elbv2::HttpRequest request;
        const std::string_view path = portion.mix->path;
        const std::size_t mark = std::min(path.find('?'), path.size());
        request.method = portion.mix->method;
        request.host = host;
        request.path = path.substr(0, mark);
        request.query = path.substr(std::min(mark + 1, path.size()));
        request.source_ip = portion.source;
        const auto route = elbv2::route(world_, tick_.place, listener_.id, request);
        if (!route || route->action == nullptr) return drop(portion.number);
        out_.node(portion.node->zone).rule_evaluations +=
            static_cast<double>(portion.number) * std::max(0, route->evaluated - kFreeRules);
        const Line line{portion.source, portion.mix, host, portion.node->zone, *route};
        if (portion.mix->method == "TRACE")  // "HTTP 405: Method not allowed"
            return out_.own_answer(line, {}, 405, portion.number, {});
        const elbv2::Action& action = *route->action;
        if (action.kind == elbv2::ActionKind::Redirect) return out_.redirect(line, portion.number);
        if (action.kind == elbv2::ActionKind::FixedResponse)
            return out_.fixed(line, portion.number);
        forward(portion, line, action);
    }

    void forward(const Portion& portion, const Line& line, const elbv2::Action& action) {
        std::vector<double> weights;
        if (action.sticky) {
            std::vector<Choice> choices;
            for (const elbv2::WeightedGroup& group : action.groups)
                choices.push_back({group.arn, 0, static_cast<double>(group.weight)});
            Spread& spread = spread_of(traffic(), stream_.id, line.route.rule, -1);
            weights = shares(spread, tick_, stream_, choices, {action.sticky_seconds, false});
        } else {
            for (const elbv2::WeightedGroup& group : action.groups)
                weights.push_back(group.weight);
        }
        const std::vector<std::uint64_t> parts = share_out(portion.number, weights, stream_.turn);
        std::uint64_t handed = 0;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            handed += parts[i];
            if (parts[i] != 0) to_group(portion, line, action.groups[i].arn, parts[i]);
        }
        // All weights are 0: nobody is there to answer.
        if (handed < portion.number) out_.own_answer(line, {}, 503, portion.number - handed, {});
    }

    void to_group(const Portion& portion, const Line& line, const Str& arn, std::uint64_t number) {
        const elbv2::TargetGroup* group = world_.at(tick_.place).elbv2->target_groups.find(arn);
        if (group == nullptr) return out_.own_answer(line, {}, 503, number, {});
        const elbv2::Eligible eligible =
            elbv2::eligible_targets(world_, tick_.place, balancer_, *group, portion.node->zone);
        if (eligible.nobody || eligible.targets.empty())
            return out_.own_answer(line, arn, 503, number, {});
        Spread* const spread = spread_for(portion, *group, eligible);
        const std::vector<std::uint64_t> parts =
            share_out(number, weights_of(portion, eligible, spread), stream_.turn);
        if (spread != nullptr && eligible.sticky_seconds > 0) {
            out_.node(portion.node->zone).non_sticky += static_cast<double>(
                part_of(number, spread->fresh, world_.seed, stream_.id, stream_.turn + 4));
        }
        Fan& fan = fan_of(traffic(), portion.node->interface_id, group->id);
        for (std::size_t i = 0; i < parts.size(); ++i) {
            if (parts[i] == 0) continue;
            const elbv2::EligibleTarget& target = eligible.targets[i];
            ec2::Instance* const instance = walk(fan, i, *group, target);
            const Served served = to_target(portion, line, group->id, target, parts[i],
                                            eligible.fail_open, instance, fan.legs[i]);
            if (spread != nullptr) note_work(*spread, i, served, patience());
        }
    }

    State& traffic() { return world_.at(tick_.place).traffic; }

    // What earlier requests mean for who gets these; null when they mean nothing.
    Spread* spread_for(const Portion& portion, const elbv2::TargetGroup& group,
                       const elbv2::Eligible& eligible) {
        const bool sticky = eligible.sticky_seconds > 0;
        if (!sticky && !eligible.least_outstanding) return nullptr;
        // A cookie is good at every node; what is under way, each node knows of itself.
        return &spread_of(traffic(), stream_.id, group.id, sticky ? -1 : portion.node->zone);
    }

    // How much of the requests each target gets.
    std::vector<double> weights_of(const Portion& portion, const elbv2::Eligible& eligible,
                                   Spread* spread) {
        const bool by_address = eligible.sticky_address && listener_.protocol != "TLS";
        std::vector<double> weights;
        std::vector<Choice> choices;
        for (const elbv2::EligibleTarget& target : eligible.targets) {
            weights.push_back(target.weight);
            if (spread != nullptr || by_address)
                choices.push_back({target.id, target.port, target.weight});
        }
        if (by_address) return shares_by_address(*portion.block, choices);
        if (spread == nullptr) return weights;
        return shares(*spread, tick_, stream_, choices,
                      {eligible.sticky_seconds, eligible.least_outstanding});
    }

    ec2::Instance* instance_of(const elbv2::TargetGroup& group,
                               const elbv2::EligibleTarget& target) {
        ec2::State& ec2 = world_.at(tick_.place).ec2;
        if (group.type == elbv2::TargetType::Instance) return ec2.instances.find(target.id);
        const auto address = parse_ipv4(target.id);
        if (!address) return nullptr;
        for (const ec2::NetworkInterface& card : ec2.network_interfaces) {
            if (card.private_ip == *address && card.vpc_id == group.vpc_id)
                return ec2.instances.find(card.instance_id);
        }
        return nullptr;
    }

    // The instance behind the target and the leg to it, remembered from tick to tick; null when
    // there is none.
    ec2::Instance* walk(Fan& fan, std::size_t i, const elbv2::TargetGroup& group,
                        const elbv2::EligibleTarget& target) {
        if (fan.legs.size() <= i) fan.legs.resize(i + 1);
        Leg& leg = fan.legs[i];
        ec2::State& ec2 = world_.at(tick_.place).ec2;
        if (leg.target == target.id && leg.port == target.port) {
            if (ec2::Instance* const instance = instance_at(ec2, leg)) return instance;
        }
        ec2::Instance* const instance = instance_of(group, target);
        if (instance == nullptr || instance->interface_id.empty()) return nullptr;
        leg = find_leg(world_, tick_.place, flow_of(fan.node, *instance, target.port), *instance);
        leg.target = target.id;
        leg.port = target.port;
        return instance;
    }

    Served to_target(const Portion& portion, const Line& line, const Str& group,
                     const elbv2::EligibleTarget& target, std::uint64_t number, bool fail_open,
                     ec2::Instance* instance, const Leg& leg) {
        Served served;
        served.silent = number;
        std::uint32_t address = 0;
        if (instance != nullptr) {
            if (leg.works)
                served = serve(world_, *instance, stream_, number, tick_.span(), patience());
            record_leg(portion, leg, *instance, number, served);
            address = leg.address;
        }
        // Whoever gives up before the balancer does is gone: 460.
        const bool client_first = stream_.client_timeout < idle_timeout_;
        out_.target(line, {group, address, target.port, target.zone, fail_open, client_first},
                    served);
        return served;
    }

    ec2::Flow flow_of(const Str& node, const ec2::Instance& instance, std::int32_t port) const {
        ec2::Flow flow;
        flow.source_interface = node;
        flow.source_port = client_port(stream_.turn + (balancer_.application() ? 1 : 0));
        flow.destination_interface = instance.interface_id;
        flow.destination_port = static_cast<std::uint16_t>(port);
        return flow;
    }

    void record_leg(const Portion& portion, const Leg& leg, const ec2::Instance& instance,
                    std::uint64_t number, const Served& served) {
        if (!ec2::has_flow_logs(world_, tick_.place)) return;
        record_path(world_, tick_.place, flow_of(portion.node->interface_id, instance, leg.port),
                    tick_.from,
                    {1 + number / 100, static_cast<double>(number) * stream_.request_bytes,
                     static_cast<double>(served.answered()) * stream_.response_bytes});
    }

    // A Network Load Balancer hands connections on as they are: the client's own address must be
    // let in by the target.
    void pass_on(const Portion& portion, std::uint64_t connections) {
        const std::vector<elbv2::WeightedGroup>& groups = listener_.actions.front().groups;
        std::vector<double> weights;
        for (const elbv2::WeightedGroup& group : groups)
            weights.push_back(group.weight);
        const std::vector<std::uint64_t> parts = share_out(portion.number, weights, stream_.turn);
        Portion rest = portion;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            Portion part = portion;
            part.number = parts[i];
            rest.number -= parts[i];
            if (parts[i] != 0)
                pass_to(part, groups[i].arn, connections * parts[i] / portion.number);
        }
        if (rest.number != 0) refuse(rest, connections);
    }

    // The balancer resets what it has no target for.
    void refuse(const Portion& portion, std::uint64_t connections) {
        out_.node(portion.node->zone).elb_resets += static_cast<double>(connections);
        count(stream_.tally, Tally::Refused, portion.number);
    }

    void pass_to(const Portion& portion, const Str& arn, std::uint64_t connections) {
        const elbv2::TargetGroup* group = world_.at(tick_.place).elbv2->target_groups.find(arn);
        if (group == nullptr) return drop(portion.number);
        const elbv2::Eligible eligible =
            elbv2::eligible_targets(world_, tick_.place, balancer_, *group, portion.node->zone);
        if (eligible.targets.empty()) return refuse(portion, connections);
        const std::vector<std::uint64_t> parts =
            share_out(portion.number, weights_of(portion, eligible, nullptr), stream_.turn);
        Fan& fan = fan_of(traffic(), portion.node->interface_id, group->id);
        for (std::size_t i = 0; i < parts.size(); ++i) {
            if (parts[i] == 0) continue;
            const elbv2::EligibleTarget& target = eligible.targets[i];
            ec2::Instance* const instance = walk(fan, i, *group, target);
            flow_to(portion, *group, target, parts[i], instance, fan.legs[i].works);
        }
    }

    void flow_to(const Portion& portion, const elbv2::TargetGroup& group,
                 const elbv2::EligibleTarget& target, std::uint64_t number,
                 ec2::Instance* instance, bool works) {
        if (instance == nullptr) return drop(number);
        // The client's address is kept for instances: it is what their security groups see.
        const Str keep = elbv2::attribute(group, "preserve_client_ip.enabled");
        const bool keeps_client =
            keep == "true" || (keep.empty() && group.type == elbv2::TargetType::Instance);
        const bool arrives = works && (!keeps_client || lets_in(world_, tick_.place, *instance,
                                                                portion.source, target.port));
        Served served;
        served.silent = number;
        if (arrives) {
            served =
                serve(world_, *instance, stream_, number, tick_.span(), stream_.client_timeout);
        }
        out_.network_target(portion.node->zone, group.id, target.zone, served);
    }

    static Duration idle_timeout(const elbv2::LoadBalancer& balancer) {
        const std::string text =
            elbv2::attribute(balancer, "idle_timeout.timeout_seconds").string();
        return text.empty() ? minutes(1) : seconds(std::stoi(text));
    }
    Duration patience() const { return std::min(idle_timeout_, stream_.client_timeout); }

    aws::World& world_;
    const Tick& tick_;
    Stream& stream_;
    const elbv2::Listener& listener_;
    const elbv2::LoadBalancer& balancer_;
    const Duration idle_timeout_;
    BalancerTick out_;
};

}  // namespace

void send_to_listener(aws::World& world, const Tick& tick, Stream& stream, std::uint64_t number) {
    // Copies: what agents and balancers do meanwhile must not move them.
    const elbv2::State& state = world.at(tick.place).elbv2;
    const elbv2::Listener* listener = state.listeners.find(stream.listener);
    const elbv2::LoadBalancer* balancer =
        listener == nullptr ? nullptr : state.load_balancers.find(listener->load_balancer);
    if (balancer == nullptr) return count(stream.tally, Tally::Dropped, number);
    if (number == 0) return;
    ListenerFlow(world, tick, stream, *listener, *balancer).send(number);
}

}  // namespace skylens::traffic
