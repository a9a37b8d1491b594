// Resources as the Describe operations show them.
#pragma once

#include "aws/world.h"
#include "services/elbv2/state.h"

namespace skylens::elbv2 {

Value load_balancer_value(const aws::World& world, aws::Place place, const LoadBalancer& balancer);
Value zones_value(const aws::World& world, aws::Place place, const LoadBalancer& balancer);
Value listener_value(const Listener& listener);
Value rule_value(const Rule& rule);
Value default_rule_value(const Listener& listener);
Value target_group_value(const State& state, const TargetGroup& group);
// An element of TargetHealthDescriptions.
Value target_health_value(const aws::World& world, aws::Place place, const TargetGroup& group,
                          const Target& target);
// What DescribeTargetHealth says in words; empty for a healthy target.
Str reason_text(const TargetGroup& group, const Target& target);
std::string_view type_name(TargetType type);

// "Z35SXDOTRQ7X7K", by Region.
// Source: AWS General Reference, "Elastic Load Balancing endpoints and quotas".
Str hosted_zone(std::uint16_t region, LoadBalancerType type);

}  // namespace skylens::elbv2
