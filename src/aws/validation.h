// Checks parameters against the catalog, in the two places where AWS checks them: the client
// (botocore, before anything is sent) and the service.
#pragma once

#include "aws/catalog.h"
#include "base/result.h"

namespace skylens::aws {

// Required members, unknown members, types, lower bounds of lengths and ranges. The messages are
// botocore's ("Parameter validation failed:\nMissing required parameter in input: ..."), the code
// is "ParamValidation".
Status validate_for_client(const ServiceModel& service, const OperationModel& operation,
                           const Value& params);

// Enums, upper bounds and patterns, in the words of the services that report them in the common
// way ("1 validation error detected: Value 'x' at 'name' failed to satisfy constraint: ...").
// Services with their own words (EC2, S3, SNS, SQS) check in their operations and pass here.
Status validate_for_service(const ServiceModel& service, const OperationModel& operation,
                            const Value& params);

}  // namespace skylens::aws
