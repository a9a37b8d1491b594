// Load balancers, listeners, rules and target groups, of one account in one Region.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "base/table.h"
#include "services/elbv2/state_load_balancer.h"
#include "services/elbv2/state_target_group.h"
#include "services/elbv2/traffic.h"

namespace skylens::elbv2 {

// The traffic of the minute that runs (or of the one that just ended), summed up.
struct Minute {
    SimTime start;
    sim::EffectId cause = 0;
    std::vector<NodeTraffic> nodes;    // one a zone
    std::vector<GroupTraffic> groups;  // one a group and zone
    double ticks = 0;                  // for means over the minute

    auto fields() const { return std::tie(start, cause, nodes, groups, ticks); }
};

// Lines of the access log that wait for the next delivery, by zone of the node.
using LogLines = std::map<std::uint8_t, std::string>;

struct State {
    Table<LoadBalancer> load_balancers;
    Table<Listener> listeners;
    Table<Rule> rules;
    Table<TargetGroup> target_groups;
    // Ways from a node to a target's port that were open at the latest check, so that a check asks
    // EC2 again only after a call that may have changed the network.
    std::set<Str, std::less<>> open_ways;
    std::uint64_t ways_print = 0;                    // ec2::network_print of that network
    std::uint64_t effects_seen = 0;                  // of the log, when looking for such calls
    bool ticking = false;                            // an ElbMinute is pending
    std::map<Str, Minute, std::less<>> minutes;      // by load balancer ARN
    std::map<Str, LogLines, std::less<>> log_lines;  // by load balancer ARN

    auto fields() const {
        return std::tie(load_balancers, listeners, rules, target_groups, open_ways, ways_print,
                        effects_seen, ticking, minutes, log_lines);
    }
};

}  // namespace skylens::elbv2
