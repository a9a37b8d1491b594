// A world to call, for tests of services.
#pragma once

#include <string>
#include <string_view>

#include "aws/clock.h"
#include "aws/gateway.h"
#include "services/iam/iam.h"
#include "services/new_world.h"

namespace skylens::test {

inline const aws::Place kPlace = {0, aws::kUsEast1};

// Calls as root in us-east-1 of the first account; `params` is JSON text.
inline aws::Outcome call(aws::World& world, std::string_view service, std::string_view operation,
                         std::string_view params) {
    aws::Request request;
    request.place = kPlace;
    request.principal = iam::resolve_principal(world, 0, "root").value();
    request.service = Str(service);
    request.operation = Str(operation);
    request.params = parse_json(params).value();
    return aws::call(world, request);
}

// "Code: message", or "ok".
inline std::string told(const aws::Outcome& outcome) {
    if (outcome.result.ok()) return "ok";
    return outcome.result.error().code + ": " + outcome.result.error().message;
}

}  // namespace skylens::test
