#include "services/ec2/tagged.h"

#include "services/ec2/errors.h"
#include "services/ec2/snapshots.h"
#include "services/ec2/state.h"
#include "services/ec2/vpc_ids.h"

namespace skylens::ec2 {
namespace {

struct Kind {
    IdKind id;
    std::string_view type;
    std::string_view config_type;
};

constexpr Kind kKinds[] = {
    {kInstanceId, "instance", "AWS::EC2::Instance"},
    {kVolumeId, "volume", "AWS::EC2::Volume"},
    {kInterfaceId, "network-interface", "AWS::EC2::NetworkInterface"},
    {kGroupId, "security-group", "AWS::EC2::SecurityGroup"},
    {kGroupRuleId, "security-group-rule", ""},
    {kSubnetId, "subnet", "AWS::EC2::Subnet"},
    {kVpcId, "vpc", "AWS::EC2::VPC"},
    {kKeyPairId, "key-pair", ""},
    {kSnapshotId, "snapshot", ""},
    {kImageId, "image", ""},
    {{"lt-", "InvalidLaunchTemplateId.Malformed", "InvalidLaunchTemplateId.NotFound",
      "launchTemplate ID"},
     "launch-template",
     "AWS::EC2::LaunchTemplate"},
    {{"pg-", "InvalidPlacementGroupId.Malformed", "InvalidPlacementGroup.Unknown",
      "placement group ID"},
     "placement-group",
     ""},
    {kInternetGatewayId, "internet-gateway", "AWS::EC2::InternetGateway"},
    {kRouteTableId, "route-table", "AWS::EC2::RouteTable"},
    {kNetworkAclId, "network-acl", "AWS::EC2::NetworkAcl"},
    {kAllocationId, "elastic-ip", "AWS::EC2::EIP"},
    {kNatGatewayId, "natgateway", "AWS::EC2::NatGateway"},
    {kEndpointId, "vpc-endpoint", ""},
    {kPeeringId, "vpc-peering-connection", ""},
    {kFlowLogId, "vpc-flow-log", "AWS::EC2::FlowLog"},
};

template <class Row>
Tags* tags_in(Table<Row>& table, std::string_view id) {
    Row* row = table.find(id);
    return row == nullptr ? nullptr : &row->tags;
}

Tags* tags_of(State& state, std::string_view type, std::string_view id) {
    if (type == "instance") return tags_in(state.instances, id);
    if (type == "volume") return tags_in(state.volumes, id);
    if (type == "network-interface") return tags_in(state.network_interfaces, id);
    if (type == "security-group") return tags_in(state.security_groups, id);
    if (type == "subnet") return tags_in(state.subnets, id);
    if (type == "vpc") return tags_in(state.vpcs, id);
    if (type == "key-pair") return tags_in(state.key_pairs, id);
    if (type == "snapshot") return tags_in(state.snapshots, id);
    if (type == "image") return tags_in(state.images, id);
    if (type == "launch-template") return tags_in(state.launch_templates, id);
    if (type == "placement-group") return tags_in(state.placement_groups, id);
    if (type == "internet-gateway") return tags_in(state.internet_gateways, id);
    if (type == "route-table") return tags_in(state.route_tables, id);
    if (type == "network-acl") return tags_in(state.network_acls, id);
    if (type == "elastic-ip") return tags_in(state.elastic_ips, id);
    if (type == "natgateway") return tags_in(state.nat_gateways, id);
    if (type == "vpc-endpoint") return tags_in(state.vpc_endpoints, id);
    if (type == "vpc-peering-connection") return tags_in(state.peerings, id);
    if (type == "vpc-flow-log") return tags_in(state.flow_logs, id);
    for (SecurityGroup& group : state.security_groups) {
        for (SecurityGroupRule& rule : group.rules) {
            if (rule.id == id) return &rule.tags;
        }
    }
    return nullptr;
}

const Kind* kind_of(std::string_view id) {
    for (const Kind& kind : kKinds) {
        if (id.substr(0, kind.id.prefix.size()) == kind.id.prefix) return &kind;
    }
    return nullptr;
}

template <class Row, class Visit>
void visit_table(const Table<Row>& table, std::string_view type, const Visit& visit) {
    for (const Row& row : table) visit(type, row.id, row.tags);
}

}  // namespace

Tagged find_tagged(State& state, std::string_view id) {
    const Kind* kind = kind_of(id);
    if (kind == nullptr) return {};
    return {tags_of(state, kind->type, id), kind->type, kind->config_type};
}

void visit_tagged(const State& state,
                  const std::function<void(std::string_view, const Str&, const Tags&)>& visit) {
    visit_table(state.vpcs, "vpc", visit);
    visit_table(state.subnets, "subnet", visit);
    visit_table(state.internet_gateways, "internet-gateway", visit);
    visit_table(state.route_tables, "route-table", visit);
    visit_table(state.network_acls, "network-acl", visit);
    visit_table(state.security_groups, "security-group", visit);
    for (const SecurityGroup& group : state.security_groups) {
        for (const SecurityGroupRule& rule : group.rules) {
            visit("security-group-rule", rule.id, rule.tags);
        }
    }
    visit_table(state.key_pairs, "key-pair", visit);
    visit_table(state.instances, "instance", visit);
    visit_table(state.network_interfaces, "network-interface", visit);
    visit_table(state.volumes, "volume", visit);
    visit_table(state.snapshots, "snapshot", visit);
    visit_table(state.images, "image", visit);
    visit_table(state.launch_templates, "launch-template", visit);
    visit_table(state.placement_groups, "placement-group", visit);
    visit_table(state.elastic_ips, "elastic-ip", visit);
    visit_table(state.nat_gateways, "natgateway", visit);
    visit_table(state.vpc_endpoints, "vpc-endpoint", visit);
    visit_table(state.peerings, "vpc-peering-connection", visit);
    visit_table(state.flow_logs, "vpc-flow-log", visit);
}

Status check_taggable(const State& state, std::string_view id) {
    if (id.substr(0, 4) == "ami-" && !state.images.contains(id)) {
        return aws::not_simulated("tags of a public image");
    }
    const Kind* kind = kind_of(id);
    if (kind == nullptr) return aws::error("InvalidID", "The ID '", id, "' is not valid");
    SKYLENS_TRY_OK(check_form(kind->id, id));
    bool known = false;
    visit_tagged(state, [&](std::string_view, const Str& other, const Tags&) {
        known = known || other == id;
    });
    if (!known) return not_found(kind->id, {Str(id)});
    return Ok{};
}

}  // namespace skylens::ec2
