// The credential report.
#pragma once

#include "aws/world.h"

namespace skylens::iam {

// The report on an account as of now: CSV with a row for the root user and each user.
// Source: IAM User Guide, "Generate credential reports for your AWS account".
Str write_credential_report(const aws::World& world, std::uint16_t account);

}  // namespace skylens::iam
