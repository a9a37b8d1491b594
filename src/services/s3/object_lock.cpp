#include "services/s3/object_lock.h"

#include "aws/observers.h"
#include "services/s3/errors.h"
#include "services/s3/objects.h"
#include "services/s3/s3.h"
#include "services/s3/state.h"

namespace skylens::s3 {
namespace {

constexpr char kProtected[] = "Access Denied because object protected by object lock.";

bool retained(const Lock& lock, SimTime now) { return !lock.mode.empty() && now < lock.until; }

bool may_bypass(const aws::ReadCall& call, const Str& arn, bool asked) {
    return asked && aws::authorize(call, {{"s3:BypassGovernanceRetention", arn, {}}}).ok();
}

Lock default_lock(const Bucket& bucket, SimTime now) {
    Lock lock;
    const Value& retention = bucket.default_retention;
    if (retention.is_null()) return lock;
    lock.mode = retention["Mode"].as_str();
    const std::int64_t years = retention["Years"].as_int();
    lock.until = now + days(years > 0 ? years * 365 : retention["Days"].as_int());
    return lock;
}

}  // namespace

bool is_locked(const ObjectVersion& version, SimTime now) {
    return version.lock.legal_hold || retained(version.lock, now);
}

Status read_lock(const aws::WriteCall& call, const aws::Params& params, const Bucket& bucket,
                 ObjectVersion& version) {
    const bool asked = params.has("ObjectLockMode") || params.has("ObjectLockRetainUntilDate") ||
                       params.has("ObjectLockLegalHoldStatus");
    if (asked && !bucket.object_lock)
        return invalid_request("Bucket is missing Object Lock Configuration");
    version.lock = default_lock(bucket, call.now);
    if (params.has("ObjectLockMode") != params.has("ObjectLockRetainUntilDate")) {
        return invalid_argument(
            "x-amz-object-lock-retain-until-date and x-amz-object-lock-mode must both be supplied");
    }
    if (params.has("ObjectLockMode")) {
        version.lock.mode = params.str("ObjectLockMode");
        version.lock.until = params.time("ObjectLockRetainUntilDate");
        if (version.lock.mode != "GOVERNANCE" && version.lock.mode != "COMPLIANCE")
            return invalid_argument("Unknown wormMode directive.");
        if (version.lock.until <= call.now)
            return invalid_argument("The retain until date must be in the future!");
    }
    version.lock.legal_hold = params.str("ObjectLockLegalHoldStatus") == "ON";
    return Ok{};
}

void need_lock_permissions(const aws::Params& params, const Str& arn, aws::Requirements& out) {
    if (params.has("ObjectLockMode")) out.push_back({"s3:PutObjectRetention", arn, {}});
    if (params.has("ObjectLockLegalHoldStatus")) out.push_back({"s3:PutObjectLegalHold", arn, {}});
}

Status check_removable(const aws::ReadCall& call, const Bucket& bucket, const Str& key,
                       const Str& version_id, bool bypass) {
    // Without a version id a versioned bucket only gets a delete marker.
    if (version_id.empty() || !bucket.object_lock) return Ok{};
    const auto found = bucket.objects.find(key);
    if (found == bucket.objects.end()) return Ok{};
    for (const ObjectVersion& version : found->second) {
        if (version.version_id != version_id || !is_locked(version, call.now)) continue;
        const bool governance = version.lock.mode == "GOVERNANCE" && !version.lock.legal_hold;
        if (governance && may_bypass(call, object_arn(bucket.id, key), bypass)) return Ok{};
        return failure(403, "AccessDenied", kProtected);
    }
    return Ok{};
}

Status check_retention_change(const aws::ReadCall& call, const Str& arn, const Lock& before,
                              const Lock& wanted, bool bypass) {
    if (!retained(before, call.now)) return Ok{};
    const bool weaker = wanted.mode.empty() || wanted.until < before.until ||
                        (before.mode == "COMPLIANCE" && wanted.mode != before.mode);
    const bool other_mode = wanted.mode != before.mode;
    if (!weaker && !other_mode) return Ok{};
    if (before.mode == "GOVERNANCE" && (wanted.mode == "COMPLIANCE" && !weaker)) return Ok{};
    if (before.mode == "GOVERNANCE" && may_bypass(call, arn, bypass)) return Ok{};
    return failure(403, "AccessDenied", kProtected);
}

}  // namespace skylens::s3
