#include "services/s3/objects.h"

#include <algorithm>

#include "base/hash.h"
#include "services/s3/buckets.h"
#include "services/s3/errors.h"
#include "services/s3/lifecycle.h"
#include "services/s3/restore.h"
#include "services/s3/s3.h"
#include "services/s3/state.h"

namespace skylens::s3 {
namespace {

constexpr std::size_t kVersionIdSize = 32;
constexpr char kNullVersion[] = "null";

Str new_version_id(aws::World& world) {
    constexpr std::string_view kLetters =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._";
    std::string text;
    std::uint64_t bits = world.new_number("s3-version");
    for (std::size_t i = 0; i < kVersionIdSize; ++i) {
        if (i % 8 == 0) {
            Hasher hasher;
            hasher.add(bits);
            hasher.add(i);
            bits = hasher.value();
        }
        text.push_back(kLetters[bits >> (6 * (i % 8)) & 63]);
    }
    return Str(text);
}

ObjectVersion* find_version(Versions& versions, std::string_view version_id) {
    for (ObjectVersion& version : versions) {
        if (version.version_id == version_id) return &version;
    }
    return nullptr;
}

bool remove_version(Versions& versions, std::string_view version_id) {
    const ObjectVersion* found = find_version(versions, version_id);
    if (found == nullptr) return false;
    versions.erase(versions.begin() + (found - versions.data()));
    return true;
}

void add_text(Value& out, const char* name, const Str& text) {
    if (!text.empty()) out.set(Str(std::string_view(name)), text);
}

// "\"abc\"", "abc" and "*" of a conditional header.
bool etag_listed(std::string_view header, const Str& etag) {
    if (header == "*") return true;
    if (header.size() >= 2 && header.front() == '"' && header.back() == '"') {
        header = header.substr(1, header.size() - 2);
    }
    return header == etag.view();
}

}  // namespace

Status check_key(std::string_view key) {
    if (key.size() <= kKeyBytesMax) return Ok{};
    return failure(400, "KeyTooLongError", "Your key is too long");
}

const ObjectVersion* current_version(const Bucket& bucket, std::string_view key) {
    const auto found = bucket.objects.find(key);
    if (found == bucket.objects.end() || found->second.front().delete_marker) return nullptr;
    return &found->second.front();
}

Result<const ObjectVersion*> version_to_read(const Bucket& bucket, std::string_view key,
                                             std::string_view version_id) {
    if (version_id.empty()) {
        const ObjectVersion* current = current_version(bucket, key);
        if (current == nullptr) return no_such_key();
        return current;
    }
    if (version_id != kNullVersion && version_id.size() != kVersionIdSize) {
        return invalid_argument("Invalid version id specified");
    }
    const auto found = bucket.objects.find(key);
    if (found != bucket.objects.end()) {
        for (const ObjectVersion& version : found->second) {
            if (version.version_id != version_id) continue;
            if (!version.delete_marker) return &version;
            return failure(405, "MethodNotAllowed",
                           "The specified method is not allowed against this resource.");
        }
    }
    return no_such_version();
}

Result<ObjectVersion*> version_to_change(Bucket& bucket, const aws::Params& params) {
    SKYLENS_TRY(const ObjectVersion* found,
                version_to_read(bucket, params.str("Key"), params.str("VersionId")));
    return find_version(bucket.objects[params.str("Key")], found->version_id);
}

const ObjectVersion& store_version(aws::World& world, Bucket& bucket, const Str& key,
                                   ObjectVersion version) {
    Versions& versions = bucket.objects[key];
    if (bucket.versioning == "Enabled") {
        version.version_id = new_version_id(world);
    } else {
        version.version_id = kNullVersion;
        remove_version(versions, kNullVersion);
    }
    version.modified = world.now;
    versions.insert(versions.begin(), std::move(version));
    return versions.front();
}

Deleted delete_version(aws::World& world, Bucket& bucket, const Str& key, const Str& version_id,
                       std::uint16_t account) {
    Deleted deleted;
    auto found = bucket.objects.find(key);
    if (!version_id.empty() || bucket.versioning.empty()) {
        const Str wanted = version_id.empty() ? Str(kNullVersion) : version_id;
        deleted.version_id = version_id;
        if (found == bucket.objects.end()) return deleted;
        const ObjectVersion* version = find_version(found->second, wanted);
        deleted.marker_removed = version != nullptr && version->delete_marker;
        deleted.removed = remove_version(found->second, wanted);
        if (found->second.empty()) bucket.objects.erase(found);
        return deleted;
    }
    ObjectVersion marker;
    marker.delete_marker = true;
    marker.owner = account;
    deleted.marker_created = true;
    deleted.version_id = store_version(world, bucket, key, std::move(marker)).version_id;
    return deleted;
}

std::size_t version_count(const Bucket& bucket) {
    std::size_t count = 0;
    for (const auto& object : bucket.objects)
        count += object.second.size();
    return count;
}

std::int64_t stored_bytes(const Bucket& bucket) {
    std::int64_t bytes = 0;
    for (const auto& object : bucket.objects) {
        for (const ObjectVersion& version : object.second)
            bytes += version.body.size();
    }
    return bytes;
}

bool readable_now(const ObjectVersion& version) {
    const bool archived =
        version.storage_class == "GLACIER" || version.storage_class == "DEEP_ARCHIVE";
    return !archived || version.restore.expires.ms != 0;
}

Status check_readable(const ObjectVersion& version) {
    if (readable_now(version)) return Ok{};
    return failure(403, "InvalidObjectState",
                   "The operation is not valid for the object's storage class");
}

Str quoted_etag(const ObjectVersion& version) { return str_of("\"", version.etag.view(), "\""); }

std::string time_text(SimTime t) { return cli_time(floor_to(t, seconds(1))); }

Value object_headers(const Bucket& bucket, const Str& key, const ObjectVersion& version) {
    Value out = Value::object({{"AcceptRanges", "bytes"}});
    add_text(out, "Expiration", expiration_header(bucket, key, version));
    add_text(out, "Restore", restore_header(version));
    out.set("LastModified", time_text(version.modified))
        .set("ContentLength", static_cast<std::int64_t>(version.body.size()))
        .set("ETag", quoted_etag(version));
    if (!bucket.versioning.empty()) out.set("VersionId", version.version_id);
    add_text(out, "CacheControl", version.cache_control);
    add_text(out, "ContentDisposition", version.content_disposition);
    add_text(out, "ContentEncoding", version.content_encoding);
    add_text(out, "ContentLanguage", version.content_language);
    add_text(out, "ContentType", version.content_type);
    add_text(out, "ServerSideEncryption", version.encryption.algorithm);
    out.set("Metadata", version.metadata.is_null() ? Value::object() : version.metadata);
    add_text(out, "SSEKMSKeyId", version.encryption.key);
    if (version.encryption.bucket_key) out.set("BucketKeyEnabled", true);
    if (version.storage_class != "STANDARD") out.set("StorageClass", version.storage_class);
    add_text(out, "ReplicationStatus", version.replication);
    if (!version.tags.empty()) out.set("TagCount", static_cast<std::int64_t>(version.tags.size()));
    add_text(out, "ObjectLockMode", version.lock.mode);
    if (!version.lock.mode.empty()) {
        out.set("ObjectLockRetainUntilDate", cli_time(version.lock.until));
    }
    if (version.lock.legal_hold) out.set("ObjectLockLegalHoldStatus", "ON");
    return out;
}

Status check_read_conditions(const aws::Params& params, const ObjectVersion& version) {
    const bool if_match = params.has("IfMatch");
    if (if_match && !etag_listed(params.str("IfMatch"), version.etag)) return precondition_failed();
    const SimTime modified = floor_to(version.modified, seconds(1));
    if (!if_match && params.has("IfUnmodifiedSince") &&
        modified > params.time("IfUnmodifiedSince")) {
        return precondition_failed();
    }
    const bool if_none_match = params.has("IfNoneMatch");
    const bool unchanged =
        (if_none_match && etag_listed(params.str("IfNoneMatch"), version.etag)) ||
        (!if_none_match && params.has("IfModifiedSince") &&
         modified <= params.time("IfModifiedSince"));
    if (unchanged) return failure(304, "304", "Not Modified");
    return Ok{};
}

void need_object_read(const aws::ReadCall& call, const aws::Params& params,
                      aws::Requirements& out) {
    const Bucket* bucket = find_bucket(call.world, params.str("Bucket"));
    if (bucket == nullptr) return;
    const Str key = params.str("Key");
    out.push_back({params.has("VersionId") ? Str("s3:GetObjectVersion") : Str("s3:GetObject"),
                   object_arn(bucket->id, key),
                   {}});
    if (current_version(*bucket, key) == nullptr && !params.has("VersionId")) {
        out.push_back({"s3:ListBucket", bucket_arn(bucket->id), {}});
    }
}

void need_object(const aws::ReadCall& call, const aws::Params& params, const char* action,
                 const char* version_action, aws::Requirements& out) {
    const Bucket* bucket = find_bucket(call.world, params.str("Bucket"));
    if (bucket == nullptr) return;
    const char* name = params.has("VersionId") ? version_action : action;
    out.push_back({Str(std::string_view(name)), object_arn(bucket->id, params.str("Key")), {}});
}

Str object_arn(std::string_view bucket, std::string_view key) {
    return str_of("arn:aws:s3:::", bucket, "/", key);
}

}  // namespace skylens::s3
