// The KMS keys of encrypted volumes and snapshots ("Amazon EBS encryption", EBS documentation).
#pragma once

#include "aws/operation.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {

inline constexpr std::string_view kManagedEbsKey = "alias/aws/ebs";

// The ARN of the key that encrypts when none is named: what ModifyEbsDefaultKmsKeyId set, or the
// AWS managed key aws/ebs, which comes into being with its first use.
Str default_ebs_key(aws::World& world, aws::Place place, sim::EffectId cause);

// The ARN of the key that a call names by id, ARN or alias; of the default key for "". A key that
// does not exist gets an ARN all the same: EC2 asks KMS later, and the volume fails then.
Str resolve_ebs_key(aws::World& world, aws::Place place, std::string_view given,
                    sim::EffectId cause);

// True for the AWS managed key aws/ebs.
bool is_managed_ebs_key(const aws::World& world, aws::Place place, std::string_view key_arn);

// Lets EC2 use the key for the caller, to encrypt that volume or snapshot. Gives what KMS says
// against it; empty when it may.
Str use_ebs_key(aws::WriteCall& call, std::string_view key_arn, std::string_view resource_id);

// What is wrong with the key itself now; empty when a volume can be attached with it.
Str ebs_key_trouble(const aws::World& world, std::string_view key_arn);

}  // namespace skylens::ec2
