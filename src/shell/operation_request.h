// From the words behind `aws SERVICE OPERATION` to the parameters of a call.
#pragma once

#include <string>
#include <vector>

#include "shell/arguments.h"
#include "shell/environment.h"
#include "shell/global_options.h"
#include "shell/paginate.h"

namespace skylens::shell {

struct OperationRequest {
    Value params;
    bool paginate = false;
    PageRequest pages;
    std::string outfile;    // where a member of the output goes; empty for none
    std::string skeleton;   // of --generate-cli-skeleton: printed instead of calling
    std::string warning;    // to stderr, before the answer
};

// Everything that the AWS CLI does before it calls. Errors are ready to print.
Result<OperationRequest> read_request(const aws::ServiceModel& service,
                                      const aws::OperationModel& operation,
                                      const std::vector<std::string>& words,
                                      const GlobalOptions& globals, const FileReader& read_file);

// What --generate-cli-skeleton prints: every member of the input with a value of its type.
Value input_skeleton(const aws::ServiceModel& service, const aws::OperationModel& operation);

}  // namespace skylens::shell
