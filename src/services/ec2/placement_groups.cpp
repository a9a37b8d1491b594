#include "services/ec2/placement_groups.h"

#include "services/ec2/launch_placement.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {

Value placement_group_value(const aws::World& world, aws::Place place,
                            const PlacementGroup& group) {
    const Str arn = aws::arn(world, place, "ec2", join("placement-group/", group.name.view()));
    Value value = Value::object({{"GroupName", group.name},
                                 {"State", "available"},
                                 {"Strategy", strategy_name(group.strategy)},
                                 {"GroupId", group.id},
                                 {"GroupArn", arn}});
    if (group.partitions != 0) value.set("PartitionCount", group.partitions);
    if (group.strategy == PlacementStrategy::Spread) value.set("SpreadLevel", "rack");
    if (!group.tags.empty()) value.set("Tags", tags_value(group.tags));
    return value;
}

}  // namespace skylens::ec2
