// IAM requirements of the operations on volumes, snapshots and images ("Actions, resources, and
// condition keys for Amazon EC2", Service Authorization Reference).
#pragma once

#include <string_view>

#include "services/ec2/access.h"

namespace skylens::ec2 {

// The volume of the call's VolumeId.
void require_volume(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out);
// A volume, snapshot or image by id, with its condition keys.
void require_volume_id(const aws::ReadCall& call, std::string_view id, aws::Requirements& out);
void require_snapshot_id(const aws::ReadCall& call, std::string_view id, aws::Requirements& out);
// The snapshot of the call's SnapshotId.
void require_snapshot(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out);
// A snapshot that the call will make: aws:RequestTag and the keys of the volume it shows.
void require_new_snapshot(const aws::ReadCall& call, const aws::Params& params,
                          std::string_view volume_id, aws::Requirements& out);
// The image of the call's ImageId, or an image by id.
void require_image_id(const aws::ReadCall& call, std::string_view id, aws::Requirements& out);
void require_image(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out);

// Snapshots and images have no account in their ARNs.
Str unowned_arn(const aws::ReadCall& call, std::string_view type, std::string_view id);

}  // namespace skylens::ec2
