// One API operation: what its file defines. Names, shapes and ranges come from the catalog; the
// door validates, authorizes, records and publishes. The file adds what the models do not say.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "aws/catalog.h"
#include "aws/params.h"
#include "aws/place.h"
#include "aws/principal.h"
#include "aws/world.h"
#include "base/result.h"
#include "base/value.h"

namespace skylens::aws {

// What every operation knows about the call.
struct CallInfo {
    Place place;                 // where: account and Region
    const Principal& principal;  // who
    const ServiceModel& service;
    const OperationModel& operation;
    Str source_ip;
    Str user_agent;
    SimTime now;
    const Value* query = nullptr;  // of a request by URL; see aws::Request
};

// A call that only looks.
struct ReadCall : CallInfo {
    const World& world;

    SKYLENS_NOT_INLINED ReadCall(const CallInfo& info, const World& w) : CallInfo(info), world(w) {}
    SKYLENS_NOT_INLINED ~ReadCall() = default;
    [[nodiscard]] const RegionState& here() const { return world.at(place); }
    [[nodiscard]] const Account& account() const { return world.account(place); }
    [[nodiscard]] const Str& account_id() const { return account().id; }
};

// A resource that a call changed, for AWS Config.
struct ChangedResource {
    Str type;  // "AWS::EC2::SecurityGroup"
    Str id;    // its id as Config knows it
};

// A call that may change the world. An operation checks everything first and changes then: an
// error must leave the resources as they were.
struct WriteCall : CallInfo {
    World& world;
    sim::EffectId effect;  // this call: the cause of everything that follows from it

    WriteCall(const CallInfo& info, World& w, sim::EffectId id)
        : CallInfo(info), world(w), effect(id) {}
    [[nodiscard]] RegionState& here() const { return world.at(place); }
    [[nodiscard]] Account& account() const { return world.account(place); }
    [[nodiscard]] const Str& account_id() const { return account().id; }
    [[nodiscard]] ReadCall read() const { return ReadCall(*this, world); }

    // Tells Config, after the call succeeded, that this resource was created, changed or deleted.
    void changed(Str type, Str id) { changes.push_back({std::move(type), std::move(id)}); }
    std::vector<ChangedResource> changes;
};

// One thing that must be allowed: an IAM action on a resource ARN. `context` holds condition keys
// of the operation ("ec2:InstanceType"); the global keys are added by the door.
struct Requirement {
    Str action;
    Str resource = "*";
    Value context;
};
using Requirements = std::vector<Requirement>;

// What a CloudTrail record is written from.
struct TrailCall {
    const ServiceModel& service;
    const OperationModel& operation;
    Place place;           // of the record: its account and awsRegion
    std::uint64_t number;  // of the record
    const Value& params;
    const Value& result;  // null for a failed call
    const Principal& principal;
    const Value& query;  // of a presigned URL; null for others
};

// How CloudTrail shows the call where it differs from the service's usual way.
struct TrailShape {
    const char* event_name = nullptr;  // when it differs from the operation's (S3 has many)
    bool data_event = false;           // kept out of the event history
    Value (*request)(const Value& params) = nullptr;
    Value (*response)(const Value& params, const Value& result) = nullptr;
    // [{"ARN", "accountId", "type"}]
    Value (*resources)(const World& world, Place place, const Value& params,
                       const Value& result) = nullptr;
    // Index of the account that owns the resource and gets a copy of the record when it is not the
    // caller's; -1 for none.
    int (*owner)(const World& world, const Value& params) = nullptr;
    // requestParameters of a service that needs more than the parameters (S3's Host).
    Value (*request_in)(const World& world, const TrailCall& call) = nullptr;
    // responseElements of a service that shows what it does not answer (KMS's key ARN).
    Value (*response_in)(const World& world, const TrailCall& call) = nullptr;
    // additionalEventData
    Value (*additional)(const World& world, const TrailCall& call) = nullptr;
};

struct Operation {
    // Exactly one of the two.
    Result<Value> (*read)(const ReadCall& call, const Params& params) = nullptr;
    Result<Value> (*write)(WriteCall& call, const Params& params) = nullptr;
    // Calls to other services that a reading operation makes on the caller's behalf (S3 asks KMS
    // to decrypt). Made before the read, by call() only; an error fails the read. peek() makes
    // none, so the read itself refuses the same by looking.
    Status (*calls)(WriteCall& call, const Params& params) = nullptr;
    // What must be allowed; without it: IAMPREFIX:OperationName on "*". Adds nothing for an
    // operation that anybody may call.
    void (*requirements)(const ReadCall& call, const Params& params, Requirements& out) = nullptr;
    TrailShape trail = {};
    // Where the call really goes, for a service that sends it on (S3: to the bucket's Region).
    Place (*place)(const World& world, Place asked, const Value& params) = nullptr;
};

// The implementation, or null when the catalog knows the operation but nothing simulates it.
// Defined by services/registry.cpp from the services' ops.inc lists.
const Operation* find_implementation(const OperationModel& operation);

}  // namespace skylens::aws

// In ops/<operation>.cpp: SKYLENS_DEFINE_OP(RebootInstances) = {.write = ..., ...};
#define SKYLENS_DEFINE_OP(Name)                     \
    extern const ::skylens::aws::Operation k##Name; \
    const ::skylens::aws::Operation k##Name
