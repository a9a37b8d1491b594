// Tags of load balancers, listeners, rules and target groups.
#pragma once

#include "aws/operation.h"

namespace skylens::elbv2 {

enum class Tagging : std::uint8_t { Put, Remove };

// Puts Tags on every one of ResourceArns, or takes TagKeys off. Refuses ValidationError (no ARN),
// …NotFound and what check_tags refuses, before anything has changed.
Result<Value> change_tags(aws::WriteCall& call, const aws::Params& params, Tagging tagging);

// What is said of an ARN under which there is nothing that has tags.
Failure no_such_resource(std::string_view arn);

}  // namespace skylens::elbv2
