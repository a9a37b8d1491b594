// EBS volumes over time: their states, attachments and modifications ("Amazon EBS volume
// lifecycle", EBS documentation).
#pragma once

#include "aws/operation.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {

std::string_view volume_state_name(VolumeState state);              // "in-use"
std::string_view attachment_state_name(AttachmentState state);      // "attaching"
std::string_view modification_state_name(ModificationState state);  // "optimizing"

// As DescribeVolumes shows it.
Value volume_value(aws::Place place, const Volume& volume);
// As AttachVolume and DetachVolume answer it.
Value attachment_value(const Volume& volume);
// As ModifyVolume answers it; how far it is depends on the time.
Value modification_value(const Volume& volume, SimTime now);

// The volume of a call's VolumeId; refuses malformed and unknown ones.
Result<Volume*> named_volume(State& state, std::string_view id);

// "EBS Volume Notification" of an event ("createVolume") and its result.
void tell_volume_event(aws::World& world, aws::Place place, const Str& volume_id,
                       std::string_view event, std::string_view result, std::string_view why,
                       sim::EffectId cause);

// Puts a volume into a state or an attachment into another: writes the effect down and schedules
// what follows by itself.
sim::EffectId set_volume_state(aws::World& world, aws::Place place, Volume& volume,
                               VolumeState state, sim::EffectId cause);
sim::EffectId set_attachment(aws::World& world, aws::Place place, Volume& volume,
                             AttachmentState state, sim::EffectId cause);

// Gives the volume of its row back: it is attached to nothing any more and available.
void release_volume(aws::World& world, aws::Place place, Volume& volume, sim::EffectId cause);

// Begins the modification that volume.modification describes.
void begin_modification(aws::World& world, aws::Place place, Volume& volume, sim::EffectId cause);

// Pending event of a volume (resources.h).
void on_volume(aws::World& world, const sim::PendingEvent& event);

}  // namespace skylens::ec2
