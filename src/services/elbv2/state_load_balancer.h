// Load balancers, listeners and rules.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <tuple>
#include <vector>

#include "aws/tag_list.h"
#include "base/str.h"
#include "base/time.h"
#include "sim/effect.h"

namespace skylens::elbv2 {

enum class LoadBalancerType : std::uint8_t { Application, Network };
enum class LoadBalancerState : std::uint8_t { Provisioning, Active };

// Attributes that were set; what is not in here has the default of attributes.h.
using Attributes = std::map<Str, Str, std::less<>>;

// A zone in which a load balancer has a node.
struct EnabledZone {
    std::uint8_t zone = 0;
    Str subnet_id;
    Str interface_id;  // its network interface in the subnet
    std::uint32_t private_ip = 0;
    std::uint32_t public_ip = 0;  // of an internet-facing one; 0: none
    Str allocation_id;            // of an Elastic IP address (Network Load Balancers)

    auto fields() const {
        return std::tie(zone, subnet_id, interface_id, private_ip, public_ip, allocation_id);
    }
};

struct LoadBalancer {
    Str id;  // its ARN
    Str name;
    Str tail;  // "app/NAME/16 hexadecimal digits": the dimension LoadBalancer
    LoadBalancerType type = LoadBalancerType::Application;
    bool internal = false;
    Str vpc_id;
    Str dns_name;
    Str ip_address_type = "ipv4";
    LoadBalancerState state = LoadBalancerState::Provisioning;
    SimTime created;
    std::vector<EnabledZone> zones;
    std::vector<Str> security_groups;
    bool takes_security_groups = true;  // a Network Load Balancer made without any never has some
    Str enforce_on_private_link;        // "on", "off"; empty: never said
    Attributes attributes;
    aws::TagList tags;
    sim::EffectId changed = 0;  // the latest change of its state

    [[nodiscard]] bool application() const { return type == LoadBalancerType::Application; }
    auto fields() const {
        return std::tie(id, name, tail, type, internal, vpc_id, dns_name, ip_address_type, state,
                        created, zones, security_groups, takes_security_groups,
                        enforce_on_private_link, attributes, tags, changed);
    }
};

// One target group of a forward action.
struct WeightedGroup {
    Str arn;
    std::int32_t weight = 1;

    auto fields() const { return std::tie(arn, weight); }
};

enum class ActionKind : std::uint8_t { Forward, Redirect, FixedResponse };

struct Action {
    ActionKind kind = ActionKind::Forward;
    std::int32_t order = 0;  // 0: not given
    // forward
    std::vector<WeightedGroup> groups;
    bool sticky = false;
    std::int32_t sticky_seconds = 0;
    // redirect; as given or with the defaults "#{protocol}", "#{host}", …
    Str protocol;
    Str port;
    Str host;
    Str path;
    Str query;
    // redirect ("HTTP_301") and fixed-response ("503")
    Str status;
    // fixed-response
    Str body;
    Str content_type;

    auto fields() const {
        return std::tie(kind, order, groups, sticky, sticky_seconds, protocol, port, host, path,
                        query, status, body, content_type);
    }
};

struct Listener {
    Str id;             // its ARN
    Str load_balancer;  // ARN
    Str protocol;       // "HTTPS"
    std::int32_t port = 0;
    Str ssl_policy;                 // of HTTPS and TLS
    std::vector<Str> certificates;  // ARNs, the default certificate first
    Str alpn_policy;                // of TLS; empty: none
    std::vector<Action> actions;    // of the default rule
    Str default_rule;               // ARN of the default rule
    Attributes attributes;
    aws::TagList tags;

    [[nodiscard]] bool encrypted() const { return protocol == "HTTPS" || protocol == "TLS"; }
    auto fields() const {
        return std::tie(id, load_balancer, protocol, port, ssl_policy, certificates, alpn_policy,
                        actions, default_rule, attributes, tags);
    }
};

// "key=value" of a query-string condition.
struct QueryPair {
    Str key;  // empty: any
    Str value;

    auto fields() const { return std::tie(key, value); }
};

struct Condition {
    Str field;                // "path-pattern"
    std::vector<Str> values;  // patterns, methods, CIDR blocks
    Str header;               // http-header: its name
    std::vector<QueryPair> pairs;

    auto fields() const { return std::tie(field, values, header, pairs); }
};

struct Rule {
    Str id;        // its ARN
    Str listener;  // ARN
    std::int32_t priority = 0;
    std::vector<Condition> conditions;
    std::vector<Action> actions;
    aws::TagList tags;

    auto fields() const { return std::tie(id, listener, priority, conditions, actions, tags); }
};

}  // namespace skylens::elbv2
