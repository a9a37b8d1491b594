// What the operations that add and remove rules have in common for both directions.
#pragma once

#include "aws/operation.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {

Result<Value> authorize_rules(aws::WriteCall& call, const aws::Params& params, bool egress);
Result<Value> revoke_rules(aws::WriteCall& call, const aws::Params& params, bool egress);
Result<Value> update_descriptions(aws::WriteCall& call, const aws::Params& params, bool egress);

}  // namespace skylens::ec2
