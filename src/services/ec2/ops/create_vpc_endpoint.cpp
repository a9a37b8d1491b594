// ec2:CreateVpcEndpoint: a gateway endpoint of a VPC for S3 or DynamoDB.
//
// IAM: ec2:CreateVpcEndpoint on vpc-endpoint/*, the VPC and the route tables; ec2:CreateTags
//   when it is tagged.
// Errors, in order: InvalidVpcID.Malformed, InvalidVpcID.NotFound, NotSimulated (other types, a
//   policy of one's own), InvalidServiceName, InvalidRouteTableId.Malformed,
//   InvalidRouteTableID.NotFound, InvalidParameter (another VPC), RouteAlreadyExists,
//   InvalidParameterValue (tags), DryRunOperation.
// CloudTrail: requestParameters as sent.
//
// Deviations from AWS: gateway endpoints with the full-access policy only; available at once.
//   Requests to S3 do not take the way of the packets yet: the endpoint shows in routes and in
//   sim reach.
#include "services/ec2/endpoints.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"
#include "services/ec2/vpc_ids.h"

namespace skylens::ec2 {
namespace create_vpc_endpoint {

SKYLENS_EC2_TRAIL(CreateVpcEndpoint)

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.here().ec2;
    SKYLENS_TRY(const Vpc* vpc, find_row(kVpcId, state.vpcs, params.str("VpcId")));
    if (params.str("VpcEndpointType", "Gateway") != "Gateway") {
        return aws::not_simulated("a VPC endpoint of type ", params.str("VpcEndpointType").view());
    }
    SKYLENS_TRY_OK(
        refuse_members(params, {"PolicyDocument", "SubnetIds", "SecurityGroupIds", "IpAddressType",
                                "DnsOptions", "PrivateDnsEnabled", "SubnetConfigurations",
                                "ServiceNetworkArn", "ResourceConfigurationArn", "ServiceRegion"}));
    const PrefixList list = service_list(call.place.region, params.str("ServiceName"));
    if (list.id.empty()) {
        return aws::error("InvalidServiceName", "The Vpc Endpoint Service '",
                          params.str("ServiceName").view(), "' does not exist");
    }
    SKYLENS_TRY(const std::vector<Str> tables,
                read_ids(kRouteTableId, params.list("RouteTableIds"),
                         [&](const Str& id) { return state.route_tables.contains(id); }));
    for (const Str& id : tables) {
        const RouteTable& table = *state.route_tables.find(id);
        if (!(table.vpc_id == vpc->id)) {
            return aws::error("InvalidParameter", "Route table ", id.view(),
                              " does not belong to VPC ", vpc->id.view());
        }
        for (const Route& route : table.routes) {
            if (route.destination == list.id) {
                return aws::error("RouteAlreadyExists", "route table ", id.view(),
                                  " already has a route with destination-prefix-list-id ", list.id);
            }
        }
    }
    VpcEndpoint endpoint;
    SKYLENS_TRY(endpoint.tags, tags_for(params, "vpc-endpoint", {"vpc-endpoint"}));
    SKYLENS_TRY_OK(dry_run(params));
    endpoint.id = call.world.new_id("vpce-", 17);
    endpoint.vpc_id = vpc->id;
    endpoint.service_name = params.str("ServiceName");
    endpoint.route_table_ids = tables;
    endpoint.created = call.now;
    for (const Str& id : tables) {
        state.route_tables.find(id)->routes.push_back({Str(list.id), endpoint.id, true});
        call.changed("AWS::EC2::RouteTable", id);
    }
    Value result =
        Value::object({{"VpcEndpoint", endpoint_value(call.world, call.place, endpoint)}});
    if (params.has("ClientToken")) result.set("ClientToken", params.str("ClientToken"));
    call.changed("AWS::EC2::VPCEndpoint", endpoint.id);
    state.vpc_endpoints.insert(std::move(endpoint));
    return result;
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    require_new(call, params, "vpc-endpoint", out);
    require_resource(call, "vpc", params.str("VpcId"), out);
    for (const Value& id : params.list("RouteTableIds"))
        require_resource(call, "route-table", id.as_str(), out);
}

}  // namespace create_vpc_endpoint

SKYLENS_DEFINE_OP(CreateVpcEndpoint) = {.write = create_vpc_endpoint::run,
                                        .requirements = create_vpc_endpoint::requirements,
                                        .trail = {.request = create_vpc_endpoint::trail}};

}  // namespace skylens::ec2
