// ec2:DeleteFlowLogs: deletes flow logs; what they have written stays.
//
// IAM: ec2:DeleteFlowLogs on the flow logs.
// Errors, in order: InvalidFlowLogId.Malformed, DryRunOperation. Unknown ids are named under
//   Unsuccessful.
// CloudTrail: requestParameters as sent.
//
// Deviations from AWS: none known.
#include "services/ec2/state.h"
#include "services/ec2/trail.h"
#include "services/ec2/vpc_ids.h"

namespace skylens::ec2 {
namespace delete_flow_logs {

SKYLENS_EC2_TRAIL(DeleteFlowLogs)

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.here().ec2;
    for (const Value& id : params.list("FlowLogIds"))
        SKYLENS_TRY_OK(check_form(kFlowLogId, id.as_string()));
    SKYLENS_TRY_OK(dry_run(params));
    Value refused = Value::array();
    for (const Value& id : params.list("FlowLogIds")) {
        if (state.flow_logs.erase(id.as_string())) {
            call.changed("AWS::EC2::FlowLog", id.as_str());
            continue;
        }
        const std::string text = join(
            "These flow log ids in the input list are not found: [TotalCount: 1] ", id.as_string());
        refused.push(Value::object(
            {{"Error", Value::object({{"Code", "InvalidFlowLogId.NotFound"}, {"Message", text}})},
             {"ResourceId", id}}));
    }
    return Value::object({{"Unsuccessful", std::move(refused)}});
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    for (const Value& id : params.list("FlowLogIds"))
        require_resource(call, "vpc-flow-log", id.as_str(), out);
}

}  // namespace delete_flow_logs

SKYLENS_DEFINE_OP(DeleteFlowLogs) = {.write = delete_flow_logs::run,
                                     .requirements = delete_flow_logs::requirements,
                                     .trail = {.request = delete_flow_logs::trail}};

}  // namespace skylens::ec2
