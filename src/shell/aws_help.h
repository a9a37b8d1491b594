// `aws help`, `aws ec2 help`, `aws ec2 run-instances help`.
#pragma once

#include <string>

#include "aws/catalog.h"

namespace skylens::shell {

std::string main_help();
std::string service_help(const aws::ServiceModel& service);
// The waiters, `aws ec2 wait help`.
std::string wait_help(const aws::ServiceModel& service);
std::string operation_help(const aws::ServiceModel& service, const aws::OperationModel& operation);

}  // namespace skylens::shell
