// The errors that a refused call gets: each service has its own code and words.
#pragma once

#include <string>

#include "base/result.h"
#include "services/iam/policy/evaluate.h"

namespace skylens::iam {

// "User: ARN is not authorized to perform: S:A on resource: ARN because no identity-based policy
// allows the S:A action"; an explicit deny names the ARN of the policy when it has one. Source: IAM
// User Guide, "Troubleshoot access denied error messages".
std::string denied_message(const AuthorizationRequest& request, Verdict verdict);

// The whole error as that service sends it: UnauthorizedOperation (EC2), AuthorizationError (SNS),
// AccessDenied (query and REST/XML protocols), AccessDeniedException (JSON protocols).
// The reasons of the decision count for EC2, whose encoded message has them.
// `service` is the catalog name, `protocol` the catalog's protocol.
Failure access_denied(std::string_view service, std::string_view protocol,
                      const AuthorizationRequest& request, const Decision& decision);

}  // namespace skylens::iam
