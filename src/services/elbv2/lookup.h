// What the operations of Elastic Load Balancing share: ARNs, finding, IAM requirements.
#pragma once

#include <string_view>

#include "aws/operation.h"
#include "services/elbv2/elbv2.h"
#include "services/elbv2/errors.h"

namespace skylens::elbv2 {

// "arn:aws:elasticloadbalancing:us-east-1:111111111111:RESOURCE"
Str elb_arn(const aws::World& world, aws::Place place, std::string_view resource);

enum class Kind : std::uint8_t { LoadBalancer, Listener, Rule, TargetGroup };

// Refuses ValidationError, "'x' is not a valid load balancer ARN", what is no ARN of that kind.
Status check_arn(Kind kind, std::string_view arn);

// The one in the call's place. Refuses ValidationError (no ARN) and …NotFound.
Result<const LoadBalancer*> read_load_balancer(const State& state, std::string_view arn);
Result<const Listener*> read_listener(const State& state, std::string_view arn);
Result<const TargetGroup*> read_target_group(const State& state, std::string_view arn);
// For changing, after one of the above found it.
LoadBalancer& the_load_balancer(State& state, std::string_view arn);
Listener& the_listener(State& state, std::string_view arn);
TargetGroup& the_target_group(State& state, std::string_view arn);

// All listeners of a load balancer, all rules of a listener by priority; without the default one.
std::vector<const Listener*> listeners_of(const State& state, std::string_view balancer_arn);
std::vector<const Rule*> rules_of(const State& state, std::string_view listener_arn);

// The tags of a load balancer, listener, rule or target group; null when there is none.
aws::TagList* find_tags(State& state, std::string_view arn);
const aws::TagList* find_tags(const State& state, std::string_view arn);
// Refuses DuplicateTagKeys and TooManyTags.
Status check_tags(const aws::TagList& has, const Value& given);

// Sixteen hexadecimal digits that nobody else has.
Str new_digits(aws::World& world);

// elasticloadbalancing:OPERATION on every ARN among the parameters (LoadBalancerArn, ListenerArn,
// RuleArn, TargetGroupArn, ResourceArns), with its tags.
// Source: Service Authorization Reference, "AWS Elastic Load Balancing V2".
void on_given_arn(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out);
// Adds elasticloadbalancing:AddTags on `resource` when Tags are given.
void require_add_tags(const aws::Params& params, const Str& resource, aws::Requirements& out);
// aws:RequestTag/KEY and aws:TagKeys of Tags.
Value request_tags(const aws::Params& params);

// Rows `from` to `to` of a listing of `count`, and NextMarker in the answer when there are more.
struct Page {
    std::size_t from = 0;
    std::size_t to = 0;
    Str next;  // empty: no more
};
Result<Page> read_page(const aws::ReadCall& call, const aws::Params& params, std::size_t count);

}  // namespace skylens::elbv2
