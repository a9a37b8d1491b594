// Load balancers: from the parameters, into service, and out of it.
#pragma once

#include <vector>

#include "aws/operation.h"
#include "services/elbv2/state.h"

namespace skylens::elbv2 {

// Names of load balancers and target groups. `what`: "Load balancer". Refuses ValidationError.
Status check_name(std::string_view what, std::string_view name);

// The zones that Subnets or SubnetMappings name; nothing is taken yet. Refuses ValidationError,
// SubnetNotFound, InvalidConfigurationRequest, InvalidSubnet, AllocationIdNotFound, NotSimulated.
Result<std::vector<EnabledZone>> read_subnets(const aws::ReadCall& call, const aws::Params& params,
                                              const LoadBalancer& balancer);

// The groups, or the VPC's default one for an Application Load Balancer. Refuses
// InvalidSecurityGroup. The balancer has its VPC or zones.
Result<std::vector<Str>> read_security_groups(const aws::ReadCall& call, const Value& given,
                                              const LoadBalancer& balancer);

// Lets it become active, and the Region's minutes begin.
void start_balancer(aws::World& world, aws::Place place, const LoadBalancer& balancer,
                    sim::EffectId cause);

// Takes a listener and its rules out of the tables and tells Config. Target groups are not looked
// at again: see refresh_groups.
void remove_listener(aws::WriteCall& call, const Str& arn);

}  // namespace skylens::elbv2
