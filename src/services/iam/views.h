// IAM's resources as its API answers them.
#pragma once

#include "aws/world.h"
#include "base/value.h"
#include "services/iam/state.h"

namespace skylens::iam {

// "2026-01-05T09:00:00+00:00"
Value date_value(SimTime time);
// [{"Key", "Value"}]
Value tags_value(const Tags& tags);
// The document as the AWS CLI prints it: an object.
Value document_value(const PolicyDocument& document);

// `full`: with boundary and tags, as Create and Get answer; without them, as List does.
Value user_value(const Str& account, const User& user, bool full);
Value group_value(const Str& account, const Group& group);
Value role_value(const Str& account, const Role& role, bool full);
Value instance_profile_value(const Str& account, const State& state,
                             const InstanceProfile& profile);
Value policy_value(const State& state, const ManagedPolicy& policy, bool full);
// How many users, groups and roles have it attached; as a boundary with `boundary`.
std::int64_t attachment_count(const State& state, std::string_view arn, bool boundary);
Value version_value(const ManagedPolicy& policy, const PolicyVersion& version, bool document);
Value access_key_value(const Str& user, const AccessKey& key);

// For CloudTrail: the role with its trust policy as percent-encoded text, as IAM answers it.
Value role_trail_response(const Value& params, const Value& result);

}  // namespace skylens::iam
