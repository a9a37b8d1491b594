// ec2:CreateInternetGateway: an internet gateway, not attached yet.
//
// IAM: ec2:CreateInternetGateway on internet-gateway/*; ec2:CreateTags when it is tagged.
// Errors, in order: InvalidParameterValue (tags), InternetGatewayLimitExceeded (5 a Region),
//   DryRunOperation.
// CloudTrail: requestParameters as sent.
//
// Deviations from AWS: none known.
#include "services/ec2/gateways.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"
#include "services/ec2/vpc_ids.h"

namespace skylens::ec2 {
namespace create_internet_gateway {

SKYLENS_EC2_TRAIL(CreateInternetGateway)

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    constexpr std::size_t kGatewaysMax = 5;
    State& state = call.here().ec2;
    InternetGateway gateway;
    SKYLENS_TRY(gateway.tags, tags_for(params, "internet-gateway", {"internet-gateway"}));
    if (state.internet_gateways.size() >= kGatewaysMax) {
        return aws::error("InternetGatewayLimitExceeded",
                          "The maximum number of internet gateways has been reached.");
    }
    SKYLENS_TRY_OK(dry_run(params));
    gateway.id = call.world.new_id("igw-", 17);
    const Value shown = internet_gateway_value(call.world, call.place, gateway);
    call.changed("AWS::EC2::InternetGateway", gateway.id);
    state.internet_gateways.insert(std::move(gateway));
    return Value::object({{"InternetGateway", shown}});
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    require_new(call, params, "internet-gateway", out);
}

}  // namespace create_internet_gateway

SKYLENS_DEFINE_OP(CreateInternetGateway) = {.write = create_internet_gateway::run,
                                            .requirements = create_internet_gateway::requirements,
                                            .trail = {.request = create_internet_gateway::trail}};

}  // namespace skylens::ec2
