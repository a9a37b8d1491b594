// ec2:DeleteVpc: deletes a VPC that holds nothing but what came with it.
//
// IAM: ec2:DeleteVpc on the VPC.
// Errors, in order: InvalidVpcID.Malformed, InvalidVpcID.NotFound, DependencyViolation (subnets,
//   gateways, interfaces, route tables, network ACLs, security groups of its own, endpoints,
//   peering connections), DryRunOperation.
// CloudTrail: requestParameters as sent.
//
// Deviations from AWS: none known.
#include "services/ec2/flow_log_rows.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"
#include "services/ec2/vpc_ids.h"

namespace skylens::ec2 {
namespace delete_vpc {

SKYLENS_EC2_TRAIL(DeleteVpc)

template <class Row, class Own>
bool any_of_vpc(const Table<Row>& table, const Str& vpc_id, const Own& own) {
    for (const Row& row : table) {
        if (row.vpc_id == vpc_id && !own(row)) return true;
    }
    return false;
}

bool peered(const State& state, const Str& vpc_id) {
    for (const PeeringConnection& peering : state.peerings) {
        if (peering.state == PeeringState::Active &&
            (peering.requester.vpc_id == vpc_id || peering.accepter.vpc_id == vpc_id)) {
            return true;
        }
    }
    return false;
}

bool has_dependencies(const State& state, const Str& id) {
    const auto never = [](const auto&) { return false; };
    return any_of_vpc(state.subnets, id, never) || any_of_vpc(state.internet_gateways, id, never) ||
           any_of_vpc(state.network_interfaces, id, never) ||
           any_of_vpc(state.vpc_endpoints, id, never) || peered(state, id) ||
           any_of_vpc(state.route_tables, id, [](const RouteTable& row) { return row.main(); }) ||
           any_of_vpc(state.network_acls, id,
                      [](const NetworkAcl& row) { return row.is_default; }) ||
           any_of_vpc(state.security_groups, id,
                      [](const SecurityGroup& row) { return row.name == "default"; });
}

template <class Row>
void erase_of_vpc(aws::WriteCall& call, Table<Row>& table, const Str& vpc_id, const char* type) {
    std::vector<Str> ids;
    for (const Row& row : table) {
        if (row.vpc_id == vpc_id) ids.push_back(row.id);
    }
    for (const Str& id : ids) {
        table.erase(id);
        call.changed(Str(std::string_view(type)), id);
    }
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.here().ec2;
    SKYLENS_TRY(const Vpc* vpc, find_row(kVpcId, state.vpcs, params.str("VpcId")));
    const Str id = vpc->id;
    if (has_dependencies(state, id)) return dependency_violation("vpc", id);
    SKYLENS_TRY_OK(dry_run(params));
    erase_of_vpc(call, state.route_tables, id, "AWS::EC2::RouteTable");
    erase_of_vpc(call, state.network_acls, id, "AWS::EC2::NetworkAcl");
    erase_of_vpc(call, state.security_groups, id, "AWS::EC2::SecurityGroup");
    delete_flow_logs_of(call, id);
    state.vpcs.erase(id);
    call.changed("AWS::EC2::VPC", id);
    return Value::object();
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    require_resource(call, "vpc", params.str("VpcId"), out);
}

}  // namespace delete_vpc

SKYLENS_DEFINE_OP(DeleteVpc) = {.write = delete_vpc::run,
                                .requirements = delete_vpc::requirements,
                                .trail = {.request = delete_vpc::trail}};

}  // namespace skylens::ec2
