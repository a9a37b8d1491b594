#include "services/ec2/resources.h"

#include "services/ec2/image_changes.h"
#include "services/ec2/profile_association.h"
#include "services/ec2/snapshots.h"
#include "services/ec2/state.h"
#include "services/ec2/volumes.h"

namespace skylens::ec2 {

void on_resource(aws::World& world, const sim::PendingEvent& event) {
    const std::string_view id = event.subject;
    const auto begins = [&](std::string_view prefix) {
        return id.substr(0, prefix.size()) == prefix;
    };
    if (begins("vol-")) return on_volume(world, event);
    if (begins("snap-")) return on_snapshot(world, event);
    if (begins("ami-")) return on_image(world, event);
    if (begins("i-")) return on_profile_association(world, event);
}

}  // namespace skylens::ec2
