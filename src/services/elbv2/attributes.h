// Attributes of load balancers, target groups and listeners: which there are, their defaults and
// what they may be. Sources: "Edit attributes for your Application Load Balancer", "… Network Load
// Balancer", "Edit target group attributes …", "HTTP header modification" (AWS documentation).
#pragma once

#include <string_view>

#include "base/result.h"
#include "services/elbv2/state.h"

namespace skylens::elbv2 {

// The value that is in force; empty for a key that the resource does not have.
Str attribute(const LoadBalancer& balancer, std::string_view key);
Str attribute(const TargetGroup& group, std::string_view key);
Str attribute(const Listener& listener, std::string_view key);
bool attribute_on(const LoadBalancer& balancer, std::string_view key);  // "true"
bool attribute_on(const TargetGroup& group, std::string_view key);
std::int64_t attribute_number(const TargetGroup& group, std::string_view key);

// [{"Key", "Value"}], in AWS's order.
Value attributes_value(const LoadBalancer& balancer);
Value attributes_value(const TargetGroup& group);
Value attributes_value(const Listener& listener);

// Sets the attributes of a list [{"Key", "Value"}]. Refuses ValidationError (key, value) and
// NotSimulated.
Status set_attributes(LoadBalancer& balancer, const Value& given);
Status set_attributes(TargetGroup& group, const Value& given);
Status set_attributes(Listener& listener, const Value& given);

}  // namespace skylens::elbv2
