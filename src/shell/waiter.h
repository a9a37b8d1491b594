// `aws SERVICE wait STATE`: asks again and again, and simulated time passes in between.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "aws/catalog.h"
#include "base/result.h"
#include "base/time.h"

namespace skylens::shell {

// One of a service's waiters.
struct WaiterModel {
    Str name;                    // "InstanceRunning"
    const Value* row = nullptr;  // its row of the catalog (tools/CATALOG.md)
};

// By its name as a command ("instance-running"); no row for none.
WaiterModel find_waiter(const aws::ServiceModel& service, std::string_view command);
std::vector<std::string> waiter_commands(const aws::ServiceModel& service);

struct WaiterSteps {
    std::function<Result<Value>()> ask;        // one call of the operation
    std::function<Status(Duration)> let_pass;  // the time between two calls
    // Whether an error came from the service: only those are matched.
    std::function<bool()> from_service;
};

// Polls as botocore does ("waiter.py"): delay and number of attempts are the model's. Refuses with
// code General and botocore's words: "Waiter InstanceRunning failed: Max attempts exceeded".
Status run_waiter(const WaiterModel& waiter, const WaiterSteps& steps);

}  // namespace skylens::shell
