// Objects and their versions.
// Source: Amazon S3 User Guide, "Retaining multiple versions of objects with S3 Versioning".
#pragma once

#include <string_view>

#include "aws/operation.h"
#include "services/s3/state.h"

namespace skylens::s3 {

// The largest body that the simulated S3 keeps; AWS takes 5 GB in one PutObject.
inline constexpr std::uint32_t kBodyBytesMax = 65'536;
// The most versions of objects that a bucket holds here.
inline constexpr std::size_t kVersionsMax = 20'000;
inline constexpr std::size_t kKeyBytesMax = 1'024;

// Error KeyTooLongError.
Status check_key(std::string_view key);

// The current version; null when there is none or it is a delete marker.
const ObjectVersion* current_version(const Bucket& bucket, std::string_view key);

// The version that a read asks for. Errors: NoSuchKey, InvalidArgument (a malformed version id),
// NoSuchVersion, MethodNotAllowed (the version is a delete marker).
Result<const ObjectVersion*> version_to_read(const Bucket& bucket, std::string_view key,
                                             std::string_view version_id);

// The same to write to.
Result<ObjectVersion*> version_to_change(Bucket& bucket, const aws::Params& params);

// Stores a version as the bucket's versioning says: a new one, or in place of the "null" version.
// Gives it its version id. The version must have passed all checks.
const ObjectVersion& store_version(aws::World& world, Bucket& bucket, const Str& key,
                                   ObjectVersion version);

struct Deleted {
    bool removed = false;  // a version is gone for good
    bool marker_created = false;
    bool marker_removed = false;
    Str version_id;  // of the marker made, or of the version asked to be removed
};
// DELETE with or without a version id. Deleting what does not exist succeeds.
Deleted delete_version(aws::World& world, Bucket& bucket, const Str& key, const Str& version_id,
                       std::uint16_t account);

std::size_t version_count(const Bucket& bucket);
// Bytes of all versions, for the storage metric.
std::int64_t stored_bytes(const Bucket& bucket);

// "\"d41d…\"", as S3 writes an ETag.
Str quoted_etag(const ObjectVersion& version);
// "2026-01-05T09:00:00+00:00": S3 keeps whole seconds.
std::string time_text(SimTime t);

// False for an archived version without a restored copy (GLACIER, DEEP_ARCHIVE).
bool readable_now(const ObjectVersion& version);
// Error InvalidObjectState for such a version.
Status check_readable(const ObjectVersion& version);

// The object's headers as HeadObject and GetObject answer them.
Value object_headers(const Bucket& bucket, const Str& key, const ObjectVersion& version);

// IfMatch, IfNoneMatch, IfModifiedSince and IfUnmodifiedSince of a read. Errors: PreconditionFailed
// and "304".
Status check_read_conditions(const aws::Params& params, const ObjectVersion& version);

// The action and resource of reading one object; AWS hides whether a key exists from callers who
// may not list the bucket.
void need_object_read(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out);

// `action` on the object, or `version_action` with a version id.
void need_object(const aws::ReadCall& call, const aws::Params& params, const char* action,
                 const char* version_action, aws::Requirements& out);

Str object_arn(std::string_view bucket, std::string_view key);

}  // namespace skylens::s3
