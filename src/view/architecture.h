// The architecture of one account and Region as a map: VPCs, their zones and subnets, what runs in
// them, and the traffic of the latest whole minute between the Internet, load balancers and
// targets.
#pragma once

#include <cstdint>
#include <vector>

#include "aws/world.h"

namespace skylens::view {

enum class MapHealth : std::uint8_t {
    Unknown,  // nobody checks it
    Healthy,
    Unhealthy,
    Waiting,  // initial, draining
    Off       // not running
};

struct MapInstance {
    Str id;
    Str name;   // tag Name, else the id
    Str state;  // "running", …
    Str group;  // Auto Scaling group, if any
    MapHealth health = MapHealth::Unknown;
    double cpu = -1;    // percent since the minute began; below 0: it has just begun
    double demand = 0;  // requests a second that reach it through load balancers
    bool has_public_address = false;
};

struct MapSubnet {
    Str id;
    Str name;
    Str cidr;
    bool is_public = false;  // its routes lead to an internet gateway
    bool has_nat_gateway = false;
    std::vector<MapInstance> instances;
};

struct MapZone {
    Str name;
    std::vector<MapSubnet> subnets;
};

struct MapEdge {
    std::size_t balancer = 0;  // index into MapVpc::balancers
    Str instance_id;
    MapHealth health = MapHealth::Unknown;
    double rate = 0;  // requests a second
};

struct MapBalancer {
    Str id;  // its ARN
    Str name;
    Str type;  // "application", "network"
    Str state;
    double rate = 0;    // requests a second; below 0: the minute has just begun
    double errors = 0;  // share of them answered with 5XX, 0 to 1
};

struct MapVpc {
    Str id;
    Str name;
    Str cidr;
    bool has_internet_gateway = false;
    std::vector<MapBalancer> balancers;
    std::vector<MapZone> zones;
    std::vector<MapEdge> edges;
    std::size_t empty_subnets = 0;  // left out
};

struct Architecture {
    std::vector<MapVpc> vpcs;  // those with something in them first
    std::size_t empty_vpcs = 0;
};

Architecture architecture_of(const aws::World& world, aws::Place place);

}  // namespace skylens::view
