// What the door calls around an operation. The services implement these (services/observers.cpp);
// the door knows only that they exist.
#pragma once

#include <vector>

#include "aws/operation.h"

namespace skylens::aws {

// Is the call taken at all? Refused by a fault that throttles it, with the service's own error.
// Defined by traffic/throttling.cpp.
Status admit(World& world, const CallInfo& info);

// Is a request by URL what it says it is? Refused before anything else is looked at.
Status authenticate(const ReadCall& call, const Params& params);

// May the caller do all of this? An error carries the code and message the service would send.
Status authorize(const ReadCall& call, const Requirements& requirements);

// Why authorize() refused: {"action", "resource", "decision", "policyType", "by", "missing"}, with
// the statement that denied, or the policy types that did not allow and the nearest statement in
// each. Null when no policy refused (credentials that are no longer good).
Value explain_refusal(const ReadCall& call, const Requirements& requirements);

// One finished call, whether it succeeded or failed.
struct CallRecord {
    const CallInfo& info;
    const Operation& operation;
    const Value& params;
    const Result<Value>& result;
    sim::EffectId effect;
    bool authentic = true;  // false: authenticate() refused
};

// CloudTrail writes the record; EventBridge gets "AWS API Call via CloudTrail".
void record_call(World& world, const CallRecord& record);

// Config hears about changed resources.
void resources_changed(World& world, Place place, const std::vector<ChangedResource>& changes,
                       sim::EffectId cause);

}  // namespace skylens::aws
