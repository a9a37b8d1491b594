// May an AWS service act on somebody's resource? Services that deliver (EventBridge, SNS,
// CloudWatch, Config, S3) come with their service principal, and only the resource's own policy can
// let them in. Source: IAM User Guide, "How to use service principals"; EventBridge User Guide,
// "Using resource-based policies for Amazon EventBridge".
#pragma once

#include <string_view>

#include "aws/world.h"

namespace skylens {

struct ServiceCaller {
    Str service;         // "events.amazonaws.com"
    Str source_arn;      // aws:SourceArn, the rule, topic or alarm; empty: not in the context
    Str source_account;  // aws:SourceAccount
    Str source_owner;    // aws:SourceOwner, which only some services send
};

// True when the policy document allows the service that action on that resource. False also for a
// document that is no policy.
bool service_may(const aws::World& world, const ServiceCaller& caller, std::string_view action,
                 std::string_view resource_arn, std::string_view policy_document);

// The same for another account (its root): events:PutEvents on a bus by a rule elsewhere.
bool account_may(const aws::World& world, std::string_view account_id, std::string_view action,
                 std::string_view resource_arn, std::string_view policy_document);

}  // namespace skylens
