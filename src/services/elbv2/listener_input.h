// Listeners and rules: from the parameters.
#pragma once

#include "aws/operation.h"
#include "services/elbv2/state.h"

namespace skylens::elbv2 {

inline constexpr std::size_t kListenersMax = 50;
inline constexpr std::size_t kRulesMax = 100;

// Port, protocol, security policy, certificate and default actions, as far as they are given; the
// listener may have some of them already. Refuses ValidationError, SSLPolicyNotFound,
// CertificateNotFound, UnsupportedCertificate, NotSimulated and the errors of actions.
Status read_listener_input(const aws::ReadCall& call, const aws::Params& params,
                           const LoadBalancer& balancer, Listener& listener);
// Refuses DuplicateListener.
Status check_port_free(const State& state, const Listener& listener);

// "arn:…:listener-rule/app/NAME/BALANCER/LISTENER" of a listener's ARN.
Str rule_prefix(std::string_view listener_arn);
// A rule that may be changed. `done`: "modified", "deleted". Refuses ValidationError (no ARN),
// OperationNotPermitted (a default rule) and RuleNotFound.
Result<const Rule*> read_rule(const State& state, std::string_view arn, std::string_view done);

}  // namespace skylens::elbv2
