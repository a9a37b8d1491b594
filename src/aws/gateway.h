// The door. Whoever acts (a click, a typed command, a scenario step, a service) acts through
// call(); nothing else but the clock changes the world.
#pragma once

#include "aws/operation.h"

namespace skylens::aws {

struct Request {
    Place place;
    Principal principal;
    Str service;    // catalog name, "ec2"
    Str operation;  // "RunInstances"
    Value params;
    Str source_ip = "203.0.113.24";
    Str user_agent =
        "aws-cli/2.38.1 md/awscrt#0.31.2 ua/2.1 os/linux#6.8 md/arch#x86_64 lang/python#3.13.9";
    sim::EffectId cause = 0;
    // Of a request by URL (S3): what its query says, and "Host". Null for the AWS CLI's and SDKs'.
    Value query;
};

struct Outcome {
    Result<Value> result;
    sim::EffectId effect =
        0;  // 0 when the request never left the client (unknown operation or parameter)
};

// Validates against the catalog, authorizes, runs, records, publishes, tells Config. Refused
// before anything is recorded, as the AWS CLI would: "NotSimulated" and "ParamValidation".
Outcome call(World& world, const Request& request);

// The answer of a read-only operation without leaving a record: for the screen and for the
// conditions of scenarios. Refuses operations that change something, with "NotReadOnly".
Result<Value> peek(const World& world, const Request& request);

// Would call() let the request in? Asks what stands before the operation itself (validation, IAM)
// and leaves no record; for workloads, which count calls instead of making them.
Status may_call(const World& world, const Request& request);

}  // namespace skylens::aws
