// The IAM instance profile of a launch.
#pragma once

#include "aws/operation.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {

struct InstanceProfile {
    Str arn;  // empty for none
    Str id;
};

// {"Name": …} or {"Arn": …} of the account. Refuses both at once and profiles that do not exist.
Result<InstanceProfile> read_instance_profile(const aws::ReadCall& call, const Value& given);
// Adds iam:PassRole on the role of that profile; nothing for no profile.
void require_profile_role(const aws::ReadCall& call, const Value& given, aws::Requirements& out);

}  // namespace skylens::ec2
