// Lambda's facade for other services.
#pragma once

#include <optional>
#include <string_view>

#include "aws/world.h"
#include "base/result.h"
#include "services/lambda/state.h"

namespace skylens::lambda {

struct NewInvocation {
    Str payload;  // JSON text
    Str invocation_type = "Event";
    Str invoked_by;
};

// Runs the function with that ARN now: records the invocation, writes its log lines, adds a
// FunctionInvoked effect and gives its id. Refuses ResourceNotFoundException. Asks nobody for
// permission.
Result<sim::EffectId> invoke(aws::World& world, std::string_view function_arn,
                             NewInvocation invocation, sim::EffectId cause);

// Null when there is no such function. A qualifier other than $LATEST names none.
const Function* find_function(const aws::World& world, std::string_view function_arn);

// The resource policy as one document; nothing when it has no statements.
std::optional<Str> resource_policy(const aws::World& world, std::string_view arn);

}  // namespace skylens::lambda
