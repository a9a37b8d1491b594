#include "services/autoscaling/group_load.h"

#include <algorithm>

#include "services/autoscaling/autoscaling.h"
#include "services/ec2/ec2.h"

namespace skylens::autoscaling {
namespace {

void scale(ec2::Curve& curve, double share) {
    curve.a *= share;
    curve.b *= share;
    for (double& value : curve.values)
        value *= share;
}

ec2::Load part_of(ec2::Load load, double share) {
    for (ec2::Curve* curve :
         {&load.cpu, &load.network_in, &load.network_out, &load.disk_read, &load.disk_write}) {
        scale(*curve, share);
    }
    return load;
}

std::vector<Str> in_service(const Group& group) {
    std::vector<Str> ids;
    for (const GroupInstance& one : group.instances) {
        if (one.state == LifecycleState::InService) ids.push_back(one.id);
    }
    return ids;
}

}  // namespace

void share_load(aws::World& world, aws::Place place, Group& group) {
    if (group.load_over == 0) return;
    std::vector<Str> now = in_service(group);
    if (now == group.load_on) return;
    for (const Str& id : group.load_on) {
        if (std::find(now.begin(), now.end(), id) == now.end()) {
            ec2::set_load(world, place, id, {});
        }
    }
    for (const Str& id : now) {
        const double share = static_cast<double>(group.load_over) / static_cast<double>(now.size());
        ec2::set_load(world, place, id, part_of(group.load, share));
    }
    group.load_on = std::move(now);
}

bool set_group_load(aws::World& world, aws::Place place, std::string_view name,
                    const ec2::Load& load) {
    Group* group = world.at(place).autoscaling->groups.find(name);
    if (group == nullptr) return false;
    const std::vector<Str> now = in_service(*group);
    if (now.empty()) return false;
    group->load = load;
    group->load_over = static_cast<std::int64_t>(now.size());
    group->load_on.clear();
    share_load(world, place, *group);
    return true;
}

}  // namespace skylens::autoscaling
