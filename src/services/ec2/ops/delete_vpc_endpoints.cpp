// ec2:DeleteVpcEndpoints: deletes VPC endpoints and their routes.
//
// IAM: ec2:DeleteVpcEndpoints on the endpoints.
// Errors, in order: InvalidVpcEndpointId.Malformed, DryRunOperation. Unknown ids are named under
//   Unsuccessful.
// CloudTrail: requestParameters as sent.
//
// Deviations from AWS: none known.
#include "services/ec2/state.h"
#include "services/ec2/trail.h"
#include "services/ec2/vpc_ids.h"

namespace skylens::ec2 {
namespace delete_vpc_endpoints {

SKYLENS_EC2_TRAIL(DeleteVpcEndpoints)

void remove_routes(aws::WriteCall& call, std::string_view endpoint) {
    for (RouteTable& table : call.here().ec2->route_tables) {
        for (std::size_t i = table.routes.size(); i-- > 0;) {
            if (!(table.routes[i].target == endpoint)) continue;
            table.routes.erase(table.routes.begin() + static_cast<std::ptrdiff_t>(i));
            call.changed("AWS::EC2::RouteTable", table.id);
        }
    }
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.here().ec2;
    for (const Value& id : params.list("VpcEndpointIds"))
        SKYLENS_TRY_OK(check_form(kEndpointId, id.as_string()));
    SKYLENS_TRY_OK(dry_run(params));
    Value refused = Value::array();
    for (const Value& id : params.list("VpcEndpointIds")) {
        if (state.vpc_endpoints.erase(id.as_string())) {
            remove_routes(call, id.as_string());
            call.changed("AWS::EC2::VPCEndpoint", id.as_str());
            continue;
        }
        const std::string text = join("The Vpc Endpoint Id '", id.as_string(), "' does not exist");
        refused.push(Value::object(
            {{"Error", Value::object({{"Code", "InvalidVpcEndpoint.NotFound"}, {"Message", text}})},
             {"ResourceId", id}}));
    }
    return Value::object({{"Unsuccessful", std::move(refused)}});
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    for (const Value& id : params.list("VpcEndpointIds"))
        require_resource(call, "vpc-endpoint", id.as_str(), out);
}

}  // namespace delete_vpc_endpoints

SKYLENS_DEFINE_OP(DeleteVpcEndpoints) = {.write = delete_vpc_endpoints::run,
                                         .requirements = delete_vpc_endpoints::requirements,
                                         .trail = {.request = delete_vpc_endpoints::trail}};

}  // namespace skylens::ec2
