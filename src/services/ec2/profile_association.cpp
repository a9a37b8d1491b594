#include "services/ec2/profile_association.h"

#include "services/config/config.h"
#include "services/ec2/errors.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {
namespace {

std::string_view association_state_name(AssociationState state) {
    switch (state) {
        case AssociationState::Associating:
            return "associating";
        case AssociationState::Associated:
            return "associated";
        case AssociationState::Disassociating:
            return "disassociating";
    }
    return {};
}

sim::EffectId enter_association(aws::World& world, aws::Place place, Instance& instance,
                                AssociationState state, sim::EffectId cause) {
    ProfileAssociation& association = instance.association;
    association.state = state;
    association.changed = world.now;
    const sim::EffectId effect =
        world.add_effect(aws::EffectKind::StateChange, place, instance.id, cause,
                         Value::object({{"what", "instance profile"},
                                        {"to", association_state_name(state)},
                                        {"profile", instance.profile_arn}}));
    if (state == AssociationState::Associated) return effect;
    const Duration wait =
        world.delay_of(aws::Delay::ProfileAssociating, world.new_number("profile-delay"));
    world.schedule(aws::EventKind::Ec2Resource, place, world.now + wait, instance.id, effect,
                   ++association.generation);
    return effect;
}

}  // namespace

Value association_value(const Instance& instance) {
    const ProfileAssociation& association = instance.association;
    return Value::object({{"AssociationId", association.id},
                          {"InstanceId", instance.id},
                          {"IamInstanceProfile", Value::object({{"Arn", instance.profile_arn},
                                                                {"Id", instance.profile_id}})},
                          {"State", association_state_name(association.state)}});
}

Result<Instance*> associated_instance(State& state, std::string_view association_id) {
    for (Instance& instance : state.instances) {
        if (!association_id.empty() && instance.association.id == association_id) return &instance;
    }
    return aws::error("InvalidAssociationID.NotFound", "An invalid association-id of '",
                      association_id, "' was given");
}

void begin_association(aws::World& world, aws::Place place, Instance& instance,
                       const InstanceProfile& profile, sim::EffectId cause) {
    instance.association.id = world.new_id("iip-assoc-", 17);
    instance.profile_arn = profile.arn;
    instance.profile_id = profile.id;
    enter_association(world, place, instance, AssociationState::Associating, cause);
}

void begin_disassociation(aws::World& world, aws::Place place, Instance& instance,
                          sim::EffectId cause) {
    enter_association(world, place, instance, AssociationState::Disassociating, cause);
}

void on_profile_association(aws::World& world, const sim::PendingEvent& event) {
    const aws::Place place{event.account, event.region};
    Instance* instance = world.at(place).ec2->instances.find(event.subject);
    if (instance == nullptr || instance->association.generation != event.number) return;
    sim::EffectId effect = event.cause;
    if (instance->association.state == AssociationState::Associating) {
        effect = enter_association(world, place, *instance, AssociationState::Associated, effect);
    } else {
        instance->association.id = {};
        instance->profile_arn = {};
        instance->profile_id = {};
        effect = world.add_effect(
            aws::EffectKind::StateChange, place, instance->id, event.cause,
            Value::object({{"what", "instance profile"}, {"to", "disassociated"}}));
    }
    config::resources_changed(world, place, {{"AWS::EC2::Instance", instance->id}}, effect);
}

}  // namespace skylens::ec2
