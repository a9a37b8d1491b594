// Reading archived objects: a copy is made, and goes away again.
// Source: Amazon S3 User Guide, "Restoring an archived object".
#pragma once

#include <string_view>

#include "aws/world.h"
#include "services/s3/state.h"

namespace skylens::s3 {

// How long a retrieval takes, by class and tier (Expedited, Standard, Bulk).
Duration restore_time(const aws::World& world, std::string_view storage_class,
                      std::string_view tier, std::uint64_t draw);

// x-amz-restore: `ongoing-request="true"`, or with the expiry date; empty when there is none.
Str restore_header(const ObjectVersion& version);

// Handler: the copy is there (number = days that it stays), or it expires (number 0).
void on_restore(aws::World& world, const sim::PendingEvent& event);

}  // namespace skylens::s3
