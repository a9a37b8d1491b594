// Workloads of calls: somebody calls AWS now and then, or works through a list at intervals. Each
// call goes through the door like anybody's.
#pragma once

#include "aws/gateway.h"
#include "aws/world.h"
#include "base/result.h"
#include "traffic/reader.h"
#include "traffic/state.h"

namespace skylens::traffic {

// The user agent of a program, unless it is told.
inline constexpr const char* kProgram =
    "Boto3/1.43.67 md/Botocore#1.43.67 ua/2.1 os/linux#6.8 md/arch#x86_64 lang/python#3.13.9";

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

// Makes the request that principal's: fills in who asks, and for an instance its address unless
// the request has one. Refuses keys that are gone or off with what the service answers, and with
// code "NoCredentials" what never leaves an instance.
Status sign_as(const aws::World& world, std::string_view principal, aws::Request& request);

// Pending events.
void on_plan(aws::World& world, const sim::PendingEvent& event);
void on_calls(aws::World& world, const sim::PendingEvent& event);

}  // namespace skylens::traffic
