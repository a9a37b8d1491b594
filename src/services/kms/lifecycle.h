// What happens to keys over time: rotation and deletion.
// Source: KMS Developer Guide, "Rotate AWS KMS keys" and "Delete an AWS KMS key".
#pragma once

#include "aws/world.h"
#include "services/kms/state.h"

namespace skylens::kms {

// Turns automatic rotation on; the first one is `days` from now.
void plan_rotation(aws::World& world, aws::Place place, Key& key, std::int64_t days,
                   sim::EffectId cause);
// Automatic rotation goes on at the key's next_rotation, after plans were dropped.
void resume_rotation(aws::World& world, aws::Place place, const Key& key, sim::EffectId cause);
// Deletes the key when its waiting period is over.
void plan_deletion(aws::World& world, aws::Place place, Key& key, sim::EffectId cause);
// Plans made before this count no more; what is still wanted must be planned anew.
void drop_plans(Key& key);

// New key material, now. Sends "KMS CMK Rotation".
void rotate(aws::World& world, aws::Place place, Key& key, bool on_demand, sim::EffectId cause);

}  // namespace skylens::kms
