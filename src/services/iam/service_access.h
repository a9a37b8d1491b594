// Which services policies let somebody reach, and when somebody last did.
#pragma once

#include <string_view>

#include "aws/operation.h"
#include "services/iam/policy/evaluate.h"
#include "services/iam/state.h"

namespace skylens::iam {

// True when a statement of the policy allows an action of the service ("s3").
bool grants_service(const Policy& policy, std::string_view service);

// "ServicesLastAccessed" of a job: the services that the policies allow, by name, with the last
// call of the user or role, failed ones too.
Value services_last_accessed(const aws::ReadCall& call, const AccessedJob& job,
                             const PolicyList& policies);

}  // namespace skylens::iam
