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

// What the guest's web application of an instance does, as far as a load balancer sees it. An
// instance without an entry answers 200 at once on every port.
struct App {
    Str id;                           // instance id
    bool crashed = false;             // connections are refused
    std::int32_t check_status = 200;  // what it answers to a health check
    double response_ms = 0;           // how long it takes for that answer
    sim::EffectId effect = 0;         // what made it so

    auto fields() const { return std::tie(id, crashed, check_status, response_ms, effect); }
};

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
    Table<App> apps;
    // Ways from a node to a target's port that were open at the latest check, so that a check asks
    // EC2 again only after a call that may have changed the network.
    std::set<Str, std::less<>> open_ways;
    std::uint64_t effects_seen = 0;                  // of the log, when looking for such calls
    bool ticking = false;                            // an ElbMinute is pending
    std::map<Str, Minute, std::less<>> minutes;      // by load balancer ARN
    std::map<Str, LogLines, std::less<>> log_lines;  // by load balancer ARN

    auto fields() const {
        return std::tie(load_balancers, listeners, rules, target_groups, apps, open_ways,
                        effects_seen, ticking, minutes, log_lines);
    }
};

}  // namespace skylens::elbv2
