// Programs on an instance that call AWS with the role of its instance profile.
#pragma once

#include "aws/gateway.h"

namespace skylens::traffic {

// Fills in the request's principal and, when it has none, source address. Refuses with code
// "NoCredentials" when the instance does not run or has no role, and with what the service would
// answer to a signature of a wrong clock: S3's RequestTimeTooSkewed beyond 15 minutes, the others'
// InvalidSignatureException (JSON) or SignatureDoesNotMatch beyond 5 minutes.
// Sources: "IAM roles for Amazon EC2"; "Error responses", Amazon S3 API Reference; "Troubleshoot
// Signature Version 4 signing", IAM User Guide.
Status sign_as_instance(const aws::World& world, std::string_view instance_id,
                        aws::Request& request);

}  // namespace skylens::traffic
