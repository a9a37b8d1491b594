#include "services/ec2/launch_placement.h"

#include "services/ec2/addresses.h"
#include "services/ec2/errors.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {
namespace {

constexpr std::int64_t kHibernateMib = 150 * 1024;

Failure unknown_group(std::string_view name) {
    return aws::error("InvalidPlacementGroup.Unknown", "The Placement Group '", name,
                      "' is unknown.");
}

const PlacementGroup* group_of(const State& state, const Value& placement) {
    if (placement.contains("GroupId")) {
        return state.placement_groups.find(placement["GroupId"].as_string());
    }
    return find_placement_group(state, placement["GroupName"].as_string());
}

Status unsupported(std::string_view why) {
    return aws::error("UnsupportedHibernationConfiguration", why);
}

}  // namespace

std::string_view strategy_name(PlacementStrategy strategy) {
    switch (strategy) {
        case PlacementStrategy::Cluster:
            return "cluster";
        case PlacementStrategy::Spread:
            return "spread";
        case PlacementStrategy::Partition:
            return "partition";
    }
    return {};
}

const PlacementGroup* find_placement_group(const State& state, std::string_view name) {
    for (const PlacementGroup& group : state.placement_groups) {
        if (group.name == name) return &group;
    }
    return nullptr;
}

int members_of(const State& state, std::string_view group, int zone) {
    int count = 0;
    for (const Instance& instance : state.instances) {
        if (instance.group_name != group || instance.state == InstanceState::Terminated) continue;
        if (zone < 0 || instance.zone == zone) ++count;
    }
    return count;
}

Status check_placement(const State& state, std::uint16_t region, const PlacementGroup& group,
                       const NewMember& wanted) {
    const auto& [type_of_member, zone, count, partition] = wanted;
    const InstanceType& type = *type_of_member;
    if (group.strategy == PlacementStrategy::Cluster) {
        if (type.burstable() || !type.nitro()) {
            return aws::error("InvalidParameterCombination",
                              "Placement groups may not be used with instances of type '",
                              type.name, "'.");
        }
        for (const Instance& other : state.instances) {
            const bool member =
                other.group_name == group.name && other.state != InstanceState::Terminated;
            if (!member || other.zone == zone) continue;
            return aws::error(
                "InvalidPlacementGroup.InUse", "The placement group '", group.name.view(),
                "' is in use in another availability zone: ", zone_name(region, other.zone));
        }
    }
    if (group.strategy == PlacementStrategy::Spread &&
        members_of(state, group.name, zone) + count > kSpreadPerZone) {
        return aws::error("InstanceLimitExceeded", "The placement group '", group.name.view(),
                          "' has reached its limit of ", std::int64_t{kSpreadPerZone},
                          " running instances per Availability Zone.");
    }
    if (partition == 0) return Ok{};
    if (group.strategy != PlacementStrategy::Partition) {
        return aws::error("InvalidParameterCombination",
                          "The parameter PartitionNumber can only be "
                          "used with a placement group of the strategy partition.");
    }
    if (partition > 0 && partition <= group.partitions) return Ok{};
    return invalid_value(std::to_string(partition), "partitionNumber",
                         "The placement group has no such partition.");
}

Status read_placement(const aws::ReadCall& call, const aws::Params& params, LaunchSpec& spec) {
    const Value& placement = params["Placement"];
    const bool named =
        !placement["GroupName"].as_string().empty() || !placement["GroupId"].as_string().empty();
    spec.partition = static_cast<std::int32_t>(placement["PartitionNumber"].as_int());
    if (!named) {
        if (!placement.contains("PartitionNumber")) return Ok{};
        return aws::error("InvalidParameterCombination",
                          "The parameter PartitionNumber can only be "
                          "used with a placement group.");
    }
    const State& state = call.here().ec2;
    const PlacementGroup* group = group_of(state, placement);
    if (group == nullptr) {
        return unknown_group(placement.contains("GroupId") ? placement["GroupId"].as_string()
                                                           : placement["GroupName"].as_string());
    }
    const Subnet* subnet = state.subnets.find(spec.subnet_id);
    const int zone = subnet == nullptr ? 0 : subnet->zone;
    SKYLENS_TRY_OK(check_placement(state, call.place.region, *group,
                                   {spec.type, zone, spec.count_min, spec.partition}));
    if (group->strategy == PlacementStrategy::Spread) {
        const std::int64_t room = kSpreadPerZone - members_of(state, group->name, zone);
        if (spec.count_max > room) spec.count_max = room;
    }
    spec.group_name = group->name;
    return Ok{};
}

std::int32_t choose_partition(const State& state, const Instance& instance, std::int32_t wanted) {
    const PlacementGroup* group =
        instance.group_name.empty() ? nullptr : find_placement_group(state, instance.group_name);
    if (group == nullptr || group->strategy != PlacementStrategy::Partition) return 0;
    if (wanted != 0) return wanted;
    std::vector<int> used(static_cast<std::size_t>(group->partitions) + 1, 0);
    for (const Instance& other : state.instances) {
        const bool counts = other.group_name == group->name && other.id != instance.id &&
                            other.state != InstanceState::Terminated;
        if (counts && other.partition <= group->partitions) {
            ++used[static_cast<std::size_t>(other.partition)];
        }
    }
    std::int32_t best = 1;
    for (std::int32_t number = 2; number <= group->partitions; ++number) {
        if (used[static_cast<std::size_t>(number)] < used[static_cast<std::size_t>(best)]) {
            best = number;
        }
    }
    return best;
}

Status read_hibernation(const aws::Params& params, LaunchSpec& spec) {
    spec.hibernation = params["HibernationOptions"]["Configured"].as_bool();
    if (!spec.hibernation) return Ok{};
    if (!spec.type->burstable() && !spec.type->nitro()) {
        return unsupported("Hibernation is not supported for the specified instance type.");
    }
    if (spec.type->memory_mib >= kHibernateMib) {
        return unsupported(
            "Hibernation is not supported for instances with 150 GiB of RAM or "
            "more.");
    }
    if (!spec.volumes.front().encrypted) {
        return unsupported("Hibernation requires an encrypted EBS root volume.");
    }
    return Ok{};
}

}  // namespace skylens::ec2
