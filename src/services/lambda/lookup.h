// What the operations of Lambda share.
#pragma once

#include "aws/operation.h"
#include "services/lambda/state.h"

namespace skylens::lambda {

Str function_arn(const aws::World& world, aws::Place place, std::string_view name);

// ResourceNotFoundException, "Function not found: arn:…".
Failure no_such_function(std::string_view function_arn);

// FunctionName is a name, a partial ARN (111111111111:function:web) or an ARN, all with an optional
// ":$LATEST"; the Qualifier parameter counts too. Gives the full ARN, qualifier included when it
// is not $LATEST.
Str asked_arn(const aws::World& world, aws::Place place, const aws::Params& params);

// Refuses ResourceNotFoundException; functions of other accounts are found by their ARN.
Result<const Function*> find_function(const aws::ReadCall& call, const aws::Params& params);
Result<Function*> find_function(aws::WriteCall& call, const aws::Params& params);

// lambda:OPERATION on the function.
void on_function(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out);

// FunctionConfiguration as the API shows it.
Value shown_configuration(const aws::World& world, aws::Place place, const Function& function);
// {"Version", "Id": "default", "Statement"}.
Value policy_document(const Function& function);

}  // namespace skylens::lambda
