// Placement groups and hibernation of a launch ("Placement groups for your Amazon EC2 instances",
// "Hibernate your Amazon EC2 instance").
#pragma once

#include "services/ec2/launch_spec.h"

namespace skylens::ec2 {

// Running instances of a spread group in one Availability Zone.
inline constexpr int kSpreadPerZone = 7;

std::string_view strategy_name(PlacementStrategy strategy);  // "cluster"

// By name; null for none.
const PlacementGroup* find_placement_group(const State& state, std::string_view name);
// Instances of the group that are not terminated; of one zone when `zone` is not -1.
int members_of(const State& state, std::string_view group, int zone);

// Reads Placement's GroupName, GroupId and PartitionNumber. Refuses InvalidPlacementGroup.Unknown,
// burstable types in cluster groups, cluster groups over two zones, the eighth instance of a spread
// group in a zone, and partitions that the group has not.
Status read_placement(const aws::ReadCall& call, const aws::Params& params, LaunchSpec& spec);
// Instances that are to join a group.
struct NewMember {
    const InstanceType* type = nullptr;
    int zone = 0;
    std::int64_t count = 1;
    std::int32_t partition = 0;  // 0: any
};
// Refuses what read_placement refuses of a group.
Status check_placement(const State& state, std::uint16_t region, const PlacementGroup& group,
                       const NewMember& wanted);

// The partition of a new member: the one asked for, else the emptiest.
std::int32_t choose_partition(const State& state, const Instance& instance, std::int32_t wanted);

// Refuses HibernationOptions that cannot be: UnsupportedHibernationConfiguration.
Status read_hibernation(const aws::Params& params, LaunchSpec& spec);

}  // namespace skylens::ec2
