// Results as the AWS CLI prints them.
#pragma once

#include "aws/catalog.h"

namespace skylens::aws {

// The result of the operation with the members of every structure in the order of the service
// model, whole numbers in members for fractions as fractions (80.0), and IAM's policy documents as
// JSON objects instead of text. Members that the model does
// not know keep their order and come last.
Value in_output_order(const ServiceModel& service, const OperationModel& operation,
                      const Value& result);

}  // namespace skylens::aws
