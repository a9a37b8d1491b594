// ec2:DescribePlacementGroups: the account's placement groups.
//
// IAM: ec2:DescribePlacementGroups on *.
// Errors, in order: InvalidParameterValue (filters), InvalidPlacementGroup.Unknown,
//   DryRunOperation.
// CloudTrail: read-only; filterSet.
//
// Deviations from AWS: none known.
#include <algorithm>

#include "services/ec2/errors.h"
#include "services/ec2/filters.h"
#include "services/ec2/launch_placement.h"
#include "services/ec2/placement_groups.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"

namespace skylens::ec2 {
namespace describe_placement_groups {

SKYLENS_EC2_TRAIL(DescribePlacementGroups)

Failure unknown(std::string_view name) {
    return aws::error("InvalidPlacementGroup.Unknown", "The Placement Group '", name,
                      "' is unknown.");
}

Result<std::vector<Str>> read_named(const State& state, const aws::Params& params) {
    std::vector<Str> ids;
    for (const Value& name : params.list("GroupNames")) {
        const PlacementGroup* group = find_placement_group(state, name.as_string());
        if (group == nullptr) return unknown(name.as_string());
        ids.push_back(group->id);
    }
    for (const Value& id : params.list("GroupIds")) {
        if (!state.placement_groups.contains(id.as_string())) return unknown(id.as_string());
        ids.push_back(id.as_str());
    }
    return ids;
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    const State& state = call.here().ec2;
    SKYLENS_TRY(const Filters filters,
                Filters::read(params, {"group-arn", "group-id", "group-name", "spread-level",
                                       "state", "strategy"}));
    SKYLENS_TRY(const std::vector<Str> ids, read_named(state, params));
    SKYLENS_TRY_OK(dry_run(params));
    Value list = Value::array();
    for (const PlacementGroup& group : state.placement_groups) {
        const Value shown = placement_group_value(call.world, call.place, group);
        const bool named = ids.empty() || std::find(ids.begin(), ids.end(), group.id) != ids.end();
        const bool match = named && filters.match(&group.tags, [&](std::string_view name, auto& o) {
            if (name == "group-arn") o.add(shown["GroupArn"].as_str());
            if (name == "group-id") o.add(group.id);
            if (name == "group-name") o.add(group.name);
            if (name == "spread-level" && shown.contains("SpreadLevel")) o.add("rack");
            if (name == "state") o.add("available");
            if (name == "strategy") o.add(strategy_name(group.strategy));
        });
        if (match) list.push(shown);
    }
    return Value::object({{"PlacementGroups", std::move(list)}});
}

}  // namespace describe_placement_groups

SKYLENS_DEFINE_OP(DescribePlacementGroups) = {
    .read = describe_placement_groups::run, .trail = {.request = describe_placement_groups::trail}};

}  // namespace skylens::ec2
