#include "services/ec2/vpc_ids.h"

#include "services/ec2/state.h"

namespace skylens::ec2 {
namespace {

struct Known {
    const Tags* tags = nullptr;
    Str vpc_id;
};

template <class Row>
Known known_row(const Table<Row>& table, std::string_view id) {
    const Row* row = table.find(id);
    if (row == nullptr) return {};
    return {&row->tags, row->vpc_id};
}

template <class Row>
Known known_tags(const Table<Row>& table, std::string_view id) {
    const Row* row = table.find(id);
    return {row == nullptr ? nullptr : &row->tags, {}};
}

Known known_resource(const State& state, std::string_view type, std::string_view id) {
    if (type == "vpc") return known_tags(state.vpcs, id);
    if (type == "subnet") return known_row(state.subnets, id);
    if (type == "route-table") return known_row(state.route_tables, id);
    if (type == "internet-gateway") return known_row(state.internet_gateways, id);
    if (type == "natgateway") return known_row(state.nat_gateways, id);
    if (type == "network-acl") return known_row(state.network_acls, id);
    if (type == "network-interface") return known_row(state.network_interfaces, id);
    if (type == "security-group") return known_row(state.security_groups, id);
    if (type == "elastic-ip") return known_tags(state.elastic_ips, id);
    if (type == "vpc-endpoint") return known_row(state.vpc_endpoints, id);
    if (type == "vpc-flow-log") return known_tags(state.flow_logs, id);
    if (type == "vpc-peering-connection") return known_tags(state.peerings, id);
    if (type == "instance") return known_tags(state.instances, id);
    return {};
}

}  // namespace

void require_resource(const aws::ReadCall& call, std::string_view type, const Str& id,
                      aws::Requirements& out) {
    Value context = region_context(call);
    const Known known = known_resource(call.here().ec2, type, id);
    if (known.tags != nullptr) add_resource_tags(context, *known.tags);
    if (!known.vpc_id.empty()) context.set("ec2:Vpc", resource_arn(call, "vpc", known.vpc_id));
    if (type == "vpc" && !id.empty()) context.set("ec2:VpcID", id);
    out.push_back({action_of(call), resource_arn(call, type, id.empty() ? Str("*") : id),
                   std::move(context)});
}

void require_new(const aws::ReadCall& call, const aws::Params& params, std::string_view type,
                 aws::Requirements& out) {
    Value context = region_context(call);
    add_request_tags(context, specified_tags(params, type));
    out.push_back({action_of(call), resource_arn(call, type, "*"), std::move(context)});
    require_create_tags(call, params, type, out);
}

Failure dependency_violation(std::string_view noun, std::string_view id) {
    return aws::error("DependencyViolation", "The ", noun, " '", id,
                      "' has dependencies and cannot be deleted.");
}

Status refuse_members(const aws::Params& params, const std::vector<std::string_view>& names) {
    for (const std::string_view name : names) {
        if (params.has(name)) return aws::not_simulated("the parameter ", name);
    }
    return Ok{};
}

Value done() { return Value::object({{"Return", true}}); }

}  // namespace skylens::ec2
