// `aws SERVICE OPERATION --arguments`, as the AWS CLI v2 takes it.
#pragma once

#include <string>
#include <vector>

#include "shell/caller.h"
#include "shell/output.h"

namespace skylens::shell {

// `words` are what follows "aws". The calls act in the session; everything that is refused before
// the first call leaves it as it was.
Output run_aws(const AwsContext& context, const std::vector<std::string>& words);

// The names of the services as commands, and the commands of one service, for help and completion.
std::vector<std::string> aws_commands();
std::vector<std::string> aws_operations(const aws::ServiceModel& service);
// By its name as a command ("s3api"), or null.
const aws::ServiceModel* find_command(std::string_view name);

}  // namespace skylens::shell
