// AWS::EC2::FlowLog.
//
// Deviations from AWS: none known.
#include "services/config/ec2_reading.h"
#include "services/config/state.h"

namespace skylens::config {
namespace ec2_flow_log {

constexpr Ec2Reading kReading = {"DescribeFlowLogs", "FlowLogs", "FlowLogIds", "FlowLogId",
                                 "vpc-flow-log"};

bool finish(const Value& element, Description& description) {
    description.created = time_of(element["CreationTime"]);
    return true;
}

std::vector<Description> all(const aws::World& world, aws::Place place) {
    return ec2_all(world, place, kReading, finish);
}

std::optional<Description> one(const aws::World& world, aws::Place place, const Str& id) {
    return ec2_one(world, place, kReading, finish, id);
}

}  // namespace ec2_flow_log

SKYLENS_DEFINE_RESOURCE_TYPE(Ec2FlowLog) = {.name = "AWS::EC2::FlowLog",
                                            .service = "ec2",
                                            .list_operation = "DescribeFlowLogs",
                                            .all = ec2_flow_log::all,
                                            .one = ec2_flow_log::one};

}  // namespace skylens::config
