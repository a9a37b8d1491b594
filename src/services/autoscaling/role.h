// Auto Scaling acts on other services as its service-linked role ("Service-linked roles for Amazon
// EC2 Auto Scaling"), so that CloudTrail shows what it did.
#pragma once

#include <string_view>

#include "aws/gateway.h"

namespace skylens::autoscaling {

Str role_arn(const aws::World& world, aws::Place place);

// A call through the door as AWSServiceRoleForAutoScaling, invoked by autoscaling.amazonaws.com.
aws::Outcome call_as_role(aws::World& world, aws::Place place, const Str& service,
                          const Str& operation, Value params, sim::EffectId cause);

// The answer of a read-only operation, asked by the service itself and not recorded; null on an
// error.
Value look(const aws::World& world, aws::Place place, const Str& service, const Str& operation,
           const Value& params);
Result<Value> ask(const aws::World& world, aws::Place place, const Str& service,
                  const Str& operation, const Value& params);

}  // namespace skylens::autoscaling
