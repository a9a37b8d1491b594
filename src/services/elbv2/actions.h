// Actions and conditions of listeners and rules: from the parameters and back.
// Sources: CreateListener, CreateRule (API reference); "Listener rules for your Application Load
// Balancer".
#pragma once

#include <vector>

#include "aws/operation.h"
#include "services/elbv2/state.h"

namespace skylens::elbv2 {

// The actions of a listener (its default rule) or rule. Refuses ValidationError,
// InvalidLoadBalancerAction, TooManyActions, TargetGroupNotFound, TargetGroupAssociationLimit,
// IncompatibleProtocols, InvalidConfigurationRequest and NotSimulated (authentication, stickiness
// of a Network Load Balancer's groups).
Result<std::vector<Action>> read_actions(const State& state, const LoadBalancer& balancer,
                                         std::string_view listener_protocol, const Value& given);
Value actions_value(const std::vector<Action>& actions);

// Sessions at the group's targets need sessions at the group, when there are several. Refuses
// InvalidConfigurationRequest.
Status check_sessions(const Action& action, const TargetGroup& group);

// The conditions of a rule. Refuses ValidationError and NotSimulated (regular expressions).
Result<std::vector<Condition>> read_conditions(const Value& given);
Value conditions_value(const std::vector<Condition>& conditions);

// ARNs of the target groups that actions forward to.
std::vector<Str> groups_of(const std::vector<Action>& actions);

}  // namespace skylens::elbv2
