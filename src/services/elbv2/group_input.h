// Target groups: from the parameters.
#pragma once

#include "aws/operation.h"
#include "services/elbv2/state.h"

namespace skylens::elbv2 {

// Everything but name and tags. Refuses ValidationError and NotSimulated.
Status read_group(const aws::ReadCall& call, const aws::Params& params, TargetGroup& group);
// The health check members that are given, over what the group has. Refuses ValidationError.
Status read_health_check(const aws::Params& params, TargetGroup& group);
// The same settings, apart from tags: CreateTargetGroup again.
bool same_group(const TargetGroup& a, const TargetGroup& b);

}  // namespace skylens::elbv2
