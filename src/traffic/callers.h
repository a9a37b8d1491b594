// Workloads of calls: somebody calls AWS now and then, or works through a list at intervals. Each
// call goes through the door like anybody's.
#pragma once

#include "aws/world.h"
#include "base/result.h"
#include "traffic/reader.h"
#include "traffic/state.h"

namespace skylens::traffic {

// Reads
//   {"id": "ci", "principal": "user/ci", "calls": [{"call": "ec2:DescribeInstances", "params": {},
//    "weight": 3}, …], "rate": CURVE (calls a minute, up to 600), "source_ip", "user_agent"}
// or, for a batch job, "every": "PT1H" in place of "rate": then all calls are made in their order
// each time. `principal` is whatever iam::resolve_principal takes, an access key's id, or
// "instance/i-…" for a program that has the role of its instance.
Result<Caller> read_caller(const Reader& reader);

// Lets somebody call from now on, in place of the workload of that id. Gives the Workload effect.
// Whoever does not exist (any more) calls in vain; that is part of the story.
sim::EffectId start_caller(aws::World& world, aws::Place place, Caller caller, sim::EffectId cause);

// Pending events.
void on_plan(aws::World& world, const sim::PendingEvent& event);
void on_calls(aws::World& world, const sim::PendingEvent& event);

}  // namespace skylens::traffic
