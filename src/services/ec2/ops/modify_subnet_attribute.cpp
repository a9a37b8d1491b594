// ec2:ModifySubnetAttribute: public addresses at launch and host names of a subnet.
//
// IAM: ec2:ModifySubnetAttribute on the subnet.
// Errors, in order: InvalidSubnetID.Malformed, InvalidSubnetID.NotFound, NotSimulated,
//   InvalidParameterCombination (not exactly one attribute).
// CloudTrail: requestParameters as sent.
//
// Deviations from AWS: names are not resolved: the host name attributes are kept and shown.
#include "services/ec2/state.h"
#include "services/ec2/trail.h"
#include "services/ec2/vpc_ids.h"

namespace skylens::ec2 {
namespace modify_subnet_attribute {

SKYLENS_EC2_TRAIL(ModifySubnetAttribute)

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.here().ec2;
    SKYLENS_TRY(Subnet * subnet, find_row(kSubnetId, state.subnets, params.str("SubnetId")));
    SKYLENS_TRY_OK(refuse_members(
        params, {"AssignIpv6AddressOnCreation", "MapCustomerOwnedIpOnLaunch",
                 "CustomerOwnedIpv4Pool", "EnableDns64", "EnableLniAtDeviceIndex",
                 "DisableLniAtDeviceIndex", "EnableResourceNameDnsAAAARecordOnLaunch"}));
    int given = 0;
    for (const std::string_view name : {"MapPublicIpOnLaunch", "PrivateDnsHostnameTypeOnLaunch",
                                        "EnableResourceNameDnsARecordOnLaunch"}) {
        if (params.has(name)) ++given;
    }
    if (given != 1) {
        return aws::error("InvalidParameterCombination",
                          given == 0 ? "No attributes specified."
                                     : "Fields for multiple attribute types specified.");
    }
    if (params.has("MapPublicIpOnLaunch")) {
        subnet->public_ip_on_launch = params["MapPublicIpOnLaunch"]["Value"].as_bool();
    }
    if (params.has("EnableResourceNameDnsARecordOnLaunch")) {
        subnet->name_record = params["EnableResourceNameDnsARecordOnLaunch"]["Value"].as_bool();
    }
    subnet->hostname_type = params.str("PrivateDnsHostnameTypeOnLaunch", subnet->hostname_type);
    call.changed("AWS::EC2::Subnet", subnet->id);
    return Value::object();
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    require_resource(call, "subnet", params.str("SubnetId"), out);
}

}  // namespace modify_subnet_attribute

SKYLENS_DEFINE_OP(ModifySubnetAttribute) = {.write = modify_subnet_attribute::run,
                                            .requirements = modify_subnet_attribute::requirements,
                                            .trail = {.request = modify_subnet_attribute::trail}};

}  // namespace skylens::ec2
