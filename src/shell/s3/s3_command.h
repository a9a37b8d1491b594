// `aws s3`: the AWS CLI's own commands for buckets and objects, each made of calls of the API.
#pragma once

#include "shell/caller.h"
#include "shell/global_options.h"

namespace skylens::shell::s3 {

// ls, mb, rb, cp, mv, rm, sync, presign; what is not simulated is refused by name. The words are
// those behind "s3" in `globals.rest`.
Output run_s3(const AwsContext& context, const Identity& identity, const GlobalOptions& globals);

}  // namespace skylens::shell::s3
