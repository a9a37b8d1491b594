#include "services/events/metrics.h"

#include "services/cloudwatch/cloudwatch.h"
#include "services/events/state.h"

namespace skylens::events {

void count(aws::World& world, aws::Place place, const char* metric, const Str& bus, const Str& rule,
           sim::EffectId cause) {
    cloudwatch::MetricId id;
    id.name_space = "AWS/Events";
    id.name = Str(std::string_view(metric));
    if (bus != "default") id.dimensions.push_back({"EventBusName", bus});
    id.dimensions.push_back({"RuleName", rule});
    cloudwatch::put_metric(world, place, id, cloudwatch::Unit::Count, world.now, 1, cause);
}

}  // namespace skylens::events
