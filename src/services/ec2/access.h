// IAM requirements of EC2's operations: resource ARNs and condition keys ("Actions, resources, and
// condition keys for Amazon EC2", Service Authorization Reference).
#pragma once

#include <string_view>

#include "aws/operation.h"
#include "services/ec2/state.h"
#include "services/ec2/tags.h"

namespace skylens::ec2 {

// "arn:aws:ec2:us-east-1:111111111111:instance/i-…".
Str resource_arn(const aws::ReadCall& call, std::string_view type, std::string_view id);

// {"ec2:Region": …} and, of a resource, aws:ResourceTag/KEY and ec2:ResourceTag/KEY.
Value region_context(const aws::ReadCall& call);
void add_resource_tags(Value& context, const Tags& tags);
// aws:RequestTag/KEY and aws:TagKeys of a list of {"Key", "Value"}.
void add_request_tags(Value& context, const Value& tags);
// The tags that TagSpecifications give to that type; null for none.
Value specified_tags(const aws::Params& params, std::string_view type);
// Adds ec2:CreateTags on `resource` when TagSpecifications tag that type at its creation.
void require_create_tags(const aws::ReadCall& call, const aws::Params& params,
                         std::string_view type, aws::Requirements& out);

// One requirement an instance of the InstanceIds member.
void require_instances(const aws::ReadCall& call, const aws::Params& params,
                       aws::Requirements& out);
// One for an instance: its type, profile, tags and metadata settings as condition keys.
void require_instance(const aws::ReadCall& call, std::string_view id, aws::Requirements& out);
// The group named by GroupId or GroupName.
void require_group(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out);

// "ec2:" and the operation's name.
Str action_of(const aws::ReadCall& call);

}  // namespace skylens::ec2
