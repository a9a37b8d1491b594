#include "services/autoscaling/group_metrics.h"

#include <algorithm>

#include "services/cloudwatch/cloudwatch.h"

namespace skylens::autoscaling {
namespace {

template <class Test>
std::int64_t count_if(const Group& group, Test test) {
    return std::count_if(group.instances.begin(), group.instances.end(), test);
}

std::int64_t value_of(const Group& group, std::string_view metric) {
    if (metric == "GroupMinSize") return group.settings.min;
    if (metric == "GroupMaxSize") return group.settings.max;
    if (metric == "GroupDesiredCapacity") return group.settings.desired;
    // "GroupPendingCapacity" counts as "GroupPendingInstances" does, without weights.
    const std::string_view what = metric.substr(5, metric.find_first_of("IC", 6) - 5);
    if (metric.find("InService") != std::string_view::npos) {
        return count_if(
            group, [](const GroupInstance& one) { return one.state == LifecycleState::InService; });
    }
    if (what == "Pending") {
        return count_if(group, [](const GroupInstance& one) { return one.pending(); });
    }
    if (what == "Terminating") {
        return count_if(group, [](const GroupInstance& one) { return one.terminating(); });
    }
    if (what == "Standby") {
        return count_if(group, [](const GroupInstance& one) {
            return one.state == LifecycleState::Standby ||
                   one.state == LifecycleState::EnteringStandby;
        });
    }
    return static_cast<std::int64_t>(group.instances.size());
}

}  // namespace

void put_group_metrics(aws::World& world, aws::Place place, Group& group) {
    const SimTime time = floor_to(world.now, minutes(1)) - minutes(1);
    for (const Str& metric : group.metrics) {
        const auto opened = group.series.find(metric);
        std::uint32_t index = 0;
        if (opened == group.series.end()) {
            index =
                cloudwatch::open_series(
                    world, place, {"AWS/AutoScaling", metric, {{"AutoScalingGroupName", group.id}}},
                    cloudwatch::Unit::None)
                    .index;
            group.series.emplace(metric, index);
        } else {
            index = opened->second;
        }
        cloudwatch::put_metric(world, place, cloudwatch::SeriesHandle{index}, time,
                               static_cast<double>(value_of(group, metric)), group.effect);
    }
}

}  // namespace skylens::autoscaling
