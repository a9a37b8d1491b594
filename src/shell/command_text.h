// The aws command line that makes a call: what a form shows before it sends.
#pragma once

#include <string>
#include <string_view>

#include "base/value.h"

namespace skylens::shell {

// "aws ec2 create-security-group --group-name web": parameters by the catalog's argument names,
// texts quoted where the shell needs it, structures as JSON. Empty when there is no such operation.
std::string command_text(std::string_view service, std::string_view operation, const Value& params);

}  // namespace skylens::shell
