// ec2:CreatePlacementGroup: makes a placement group: cluster, spread or partition.
//
// IAM: ec2:CreatePlacementGroup on the group; ec2:CreateTags on what is tagged.
// Errors, in order: NotSimulated, MissingParameter (name, strategy), InvalidParameterValue (name,
//   strategy, partition count), InvalidParameterCombination (a count for another strategy),
//   InvalidPlacementGroup.Duplicate, InvalidParameterValue (tags), TagLimitExceeded,
//   DryRunOperation.
// CloudTrail: groupName, strategy, partitionCount.
//
// Deviations from AWS: spread groups at the level of hosts are not simulated.
#include "services/ec2/access.h"
#include "services/ec2/errors.h"
#include "services/ec2/launch_placement.h"
#include "services/ec2/placement_groups.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"
#include "services/ec2/unsimulated.h"

namespace skylens::ec2 {
namespace create_placement_group {

constexpr std::int64_t kPartitionsMax = 7;  // per Availability Zone
constexpr std::int64_t kPartitionsDefault = 2;
constexpr std::size_t kNameMax = 255;

SKYLENS_EC2_TRAIL(CreatePlacementGroup)

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    Value context = region_context(call);
    context.set("ec2:PlacementGroupStrategy", params.str("Strategy"));
    add_request_tags(context, specified_tags(params, "placement-group"));
    out.push_back({action_of(call), resource_arn(call, "placement-group", params.str("GroupName")),
                   std::move(context)});
    require_create_tags(call, params, "placement-group", out);
}

Result<PlacementStrategy> read_strategy(const Str& text) {
    if (text == "cluster") return PlacementStrategy::Cluster;
    if (text == "spread") return PlacementStrategy::Spread;
    if (text == "partition") return PlacementStrategy::Partition;
    return invalid_value(text, "strategy", "Must be cluster, spread or partition.");
}

Result<PlacementGroup> read_group(const State& state, const aws::Params& params) {
    PlacementGroup group;
    group.name = params.str("GroupName");
    if (group.name.empty()) return missing_parameter("groupName");
    if (!params.has("Strategy")) return missing_parameter("strategy");
    if (group.name.size() > kNameMax) {
        return invalid_value(group.name, "groupName", "Must be no longer than 255 characters.");
    }
    SKYLENS_TRY(group.strategy, read_strategy(params.str("Strategy")));
    const bool partition = group.strategy == PlacementStrategy::Partition;
    if (params.has("PartitionCount") && !partition) {
        return aws::error("InvalidParameterCombination",
                          "The parameter PartitionCount can only be used with the strategy "
                          "partition.");
    }
    const std::int64_t count = params.integer("PartitionCount", kPartitionsDefault);
    if (count < 1 || count > kPartitionsMax) {
        return invalid_value(std::to_string(count), "partitionCount", "Must be between 1 and 7.");
    }
    if (partition) group.partitions = static_cast<std::int32_t>(count);
    if (find_placement_group(state, group.name) != nullptr) {
        return aws::error("InvalidPlacementGroup.Duplicate", "The Placement Group '",
                          group.name.view(), "' already exists.");
    }
    return group;
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY_OK(refuse_unsimulated(params, "CreatePlacementGroup",
                                      {"LinkedGroupId", "Operator", "ParentGroupId"}));
    if (params.str("SpreadLevel", "rack") != "rack") {
        return aws::not_simulated("the spread level ", params.str("SpreadLevel").view());
    }
    State& state = call.here().ec2;
    SKYLENS_TRY(PlacementGroup group, read_group(state, params));
    SKYLENS_TRY(group.tags, tags_for(params, "placement-group", {"placement-group"}));
    SKYLENS_TRY_OK(dry_run(params));
    group.id = call.world.new_id("pg-", 17);
    const PlacementGroup& row = state.placement_groups.insert(std::move(group));
    return Value::object({{"PlacementGroup", placement_group_value(call.world, call.place, row)}});
}

}  // namespace create_placement_group

SKYLENS_DEFINE_OP(CreatePlacementGroup) = {.write = create_placement_group::run,
                                           .requirements = create_placement_group::requirements,
                                           .trail = {.request = create_placement_group::trail}};

}  // namespace skylens::ec2
