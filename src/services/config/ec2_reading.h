// What the EC2 resource types have in common.
#pragma once

#include "services/config/resource_type.h"

namespace skylens::config {

// How one Describe operation shows its resources.
struct Ec2Reading {
    const char* operation;    // "DescribeVolumes"
    const char* list_member;  // "Volumes"
    const char* ids_param;    // "VolumeIds"
    const char* id_member;    // "VolumeId"
    const char* arn_kind;     // "volume"
};

// `finish` fills in what differs from type to type: name, zone, creation time, relationships. False
// leaves the resource out. It gets the answer's element and may change the configuration.
using Ec2Finish = bool (*)(const Value& element, Description& description);

std::vector<Description> ec2_all(const aws::World& world, aws::Place place,
                                 const Ec2Reading& reading, Ec2Finish finish);
std::optional<Description> ec2_one(const aws::World& world, aws::Place place,
                                   const Ec2Reading& reading, Ec2Finish finish, const Str& id);

// "Is contained in Vpc" and "Is contained in Subnet", as far as the element names them.
void relate_network(const Value& element, Description& description);

}  // namespace skylens::config
