// Requests about launch templates in CloudTrail and IAM.
#pragma once

#include "services/ec2/access.h"

namespace skylens::ec2 {

// {"XRequest": the members}, with user data hidden.
Value template_trail(const char* wrapper, const Value& params);

// The template of the call's LaunchTemplateId or LaunchTemplateName.
void require_template(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out);
// The same for {"LaunchTemplateId" or "LaunchTemplateName"}, with another action's name.
void require_template_of(const aws::ReadCall& call, const Value& given, std::string_view action,
                         aws::Requirements& out);

}  // namespace skylens::ec2
