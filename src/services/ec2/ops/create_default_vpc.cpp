// ec2:CreateDefaultVpc: a new default VPC with a subnet per zone, where there is none.
//
// IAM: ec2:CreateDefaultVpc on *.
// Errors, in order: DefaultVpcAlreadyExists, VpcLimitExceeded, DryRunOperation.
// CloudTrail: requestParameters as sent.
//
// Deviations from AWS: the VPC is available at once.
#include "services/ec2/default_vpc.h"
#include "services/ec2/network.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"
#include "services/ec2/vpc_cidrs.h"
#include "services/ec2/vpc_ids.h"

namespace skylens::ec2 {
namespace create_default_vpc {

SKYLENS_EC2_TRAIL(CreateDefaultVpc)

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.here().ec2;
    const Vpc* has = default_vpc(state);
    if (has != nullptr) {
        return aws::error("DefaultVpcAlreadyExists",
                          "A Default VPC already exists for this account in this region.");
    }
    if (state.vpcs.size() >= 5) {
        return aws::error("VpcLimitExceeded", "The maximum number of VPCs has been reached.");
    }
    SKYLENS_TRY_OK(dry_run(params));
    const Str id = make_default_vpc(call.world, call.place);
    call.changed("AWS::EC2::VPC", id);
    for (const Subnet& subnet : state.subnets) {
        if (subnet.vpc_id == id) call.changed("AWS::EC2::Subnet", subnet.id);
    }
    for (const InternetGateway& gateway : state.internet_gateways) {
        if (gateway.vpc_id == id) call.changed("AWS::EC2::InternetGateway", gateway.id);
    }
    call.changed("AWS::EC2::RouteTable", main_table(state, id)->id);
    call.changed("AWS::EC2::NetworkAcl", default_acl(state, id)->id);
    call.changed("AWS::EC2::SecurityGroup", default_group(state, id)->id);
    return Value::object({{"Vpc", vpc_value(call.world, call.place, *state.vpcs.find(id))}});
}

}  // namespace create_default_vpc

SKYLENS_DEFINE_OP(CreateDefaultVpc) = {.write = create_default_vpc::run,
                                       .trail = {.request = create_default_vpc::trail}};

}  // namespace skylens::ec2
