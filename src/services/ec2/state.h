// EC2 resources of one account in one Region.
#pragma once

#include <cstdint>
#include <map>
#include <tuple>
#include <vector>

#include "base/table.h"
#include "services/ec2/state_flow_log.h"
#include "services/ec2/state_gateways.h"
#include "services/ec2/state_image.h"
#include "services/ec2/state_instance.h"
#include "services/ec2/state_key_pair.h"
#include "services/ec2/state_launch_template.h"
#include "services/ec2/state_network_interface.h"
#include "services/ec2/state_security_group.h"
#include "services/ec2/state_snapshot.h"
#include "services/ec2/state_volume.h"
#include "services/ec2/state_vpc.h"

namespace skylens::ec2 {

struct State {
    Table<Vpc> vpcs;
    Table<Subnet> subnets;
    Table<InternetGateway> internet_gateways;
    Table<RouteTable> route_tables;
    Table<NetworkAcl> network_acls;
    Table<SecurityGroup> security_groups;
    Table<NetworkInterface> network_interfaces;
    Table<ElasticIp> elastic_ips;
    Table<NatGateway> nat_gateways;
    Table<VpcEndpoint> vpc_endpoints;
    Table<PeeringConnection> peerings;
    Table<FlowLog> flow_logs;
    Table<Volume> volumes;
    Table<Snapshot> snapshots;
    Table<OwnImage> images;
    Table<LaunchTemplate> launch_templates;
    Table<PlacementGroup> placement_groups;
    bool encryption_by_default = false;
    Str default_ebs_key;  // what ModifyEbsDefaultKmsKeyId set; empty: alias/aws/ebs
    Table<KeyPair> key_pairs;
    Table<Instance> instances;
    bool ticking = false;  // an Ec2Tick is pending
    std::vector<sim::EffectId> lost_zones;  // by zone: the fault; empty while all are well
    // CloudWatch series that instances share, by instance type, image id,
    // "group/NAME" for an Auto Scaling group, or "" for all of them.
    std::map<Str, std::vector<std::uint32_t>> shared_series;

    auto fields() const {
        return std::tie(vpcs, subnets, internet_gateways, route_tables, network_acls,
                        security_groups, network_interfaces, elastic_ips, nat_gateways,
                        vpc_endpoints, peerings, flow_logs, volumes, snapshots, images,
                        launch_templates, placement_groups, encryption_by_default, default_ebs_key,
                        key_pairs, instances, ticking, lost_zones, shared_series);
    }
};

}  // namespace skylens::ec2
