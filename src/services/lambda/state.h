// Lambda functions of one account in one Region.
#pragma once

#include <cstdint>
#include <tuple>
#include <vector>

#include "aws/tag_list.h"
#include "base/append_log.h"
#include "base/hash.h"
#include "base/table.h"

namespace skylens::lambda {

// One run of a function.
struct Invocation {
    SimTime time;
    Str request_id;
    Str payload;          // JSON text
    Str invocation_type;  // Event or RequestResponse
    Str invoked_by;       // "events.amazonaws.com", or the ARN of who called
    Str result;           // JSON text
    std::uint64_t effect = 0;
    auto fields() const {
        return std::tie(time, request_id, payload, invocation_type, invoked_by, result, effect);
    }
};

struct Function {
    Str id;  // its name
    SimTime modified;
    Str revision_id;
    Value configuration;            // members of FunctionConfiguration as CreateFunction set them
    std::vector<Value> statements;  // of the resource policy
    Str policy_revision;
    aws::TagList tags;
    AppendLog<Invocation> invocations;
    auto fields() const {
        return std::tie(id, modified, revision_id, configuration, statements, policy_revision, tags,
                        invocations);
    }
};

struct State {
    Table<Function> functions;
    auto fields() const { return std::tie(functions); }
};

}  // namespace skylens::lambda
