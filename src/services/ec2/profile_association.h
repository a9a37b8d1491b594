// Associations of instances with IAM instance profiles ("IAM roles for Amazon EC2").
#pragma once

#include "aws/operation.h"
#include "services/ec2/instance_profile.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {

// {"AssociationId", "InstanceId", "IamInstanceProfile", "State", "Timestamp"}
Value association_value(const Instance& instance);

// The instance of an association; refuses unknown ones with InvalidAssociationID.NotFound.
Result<Instance*> associated_instance(State& state, std::string_view association_id);

// Gives the instance a profile under a new association, or takes it away, after a moment.
void begin_association(aws::World& world, aws::Place place, Instance& instance,
                       const InstanceProfile& profile, sim::EffectId cause);
void begin_disassociation(aws::World& world, aws::Place place, Instance& instance,
                          sim::EffectId cause);

// Pending event of an instance's association (resources.h).
void on_profile_association(aws::World& world, const sim::PendingEvent& event);

}  // namespace skylens::ec2
