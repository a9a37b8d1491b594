// Object Lock: versions that nobody may remove for a while.
// Source: Amazon S3 User Guide, "Locking objects with Object Lock".
#pragma once

#include "aws/operation.h"
#include "services/s3/state.h"

namespace skylens::s3 {

// Retention that still runs, or a legal hold.
bool is_locked(const ObjectVersion& version, SimTime now);

// Lock headers of a new object, or the bucket's default retention. Refuses InvalidRequest (the
// bucket has no Object Lock), InvalidArgument.
Status read_lock(const aws::WriteCall& call, const aws::Params& params, const Bucket& bucket,
                 ObjectVersion& version);
// The permissions that lock headers need: s3:PutObjectRetention, s3:PutObjectLegalHold.
void need_lock_permissions(const aws::Params& params, const Str& arn, aws::Requirements& out);

// May this version be removed for good? Governance yields to who asks for the bypass and may
// (s3:BypassGovernanceRetention). Refuses AccessDenied.
Status check_removable(const aws::ReadCall& call, const Bucket& bucket, const Str& key,
                       const Str& version_id, bool bypass);

// May the retention be changed to this? Longer always, shorter or weaker only with the bypass.
// Refuses AccessDenied.
Status check_retention_change(const aws::ReadCall& call, const Str& arn, const Lock& before,
                              const Lock& wanted, bool bypass);

}  // namespace skylens::s3
