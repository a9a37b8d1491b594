// s3:ListObjectVersions: every version and delete marker, by key and then newest first.
//
// IAM: s3:ListBucketVersions on the bucket.
// Errors, in order: NoSuchBucket, AccessDenied (ExpectedBucketOwner), InvalidArgument (MaxKeys; a
//   version id marker without a key marker).
// CloudTrail: ListObjectVersions, a data event.
//
// Deviations from AWS: EncodingType and OptionalObjectAttributes are refused.
#include "services/s3/acl.h"
#include "services/s3/buckets.h"
#include "services/s3/errors.h"
#include "services/s3/listing.h"
#include "services/s3/objects.h"
#include "services/s3/state.h"
#include "services/s3/trail.h"

namespace skylens::s3 {
namespace list_object_versions {

struct Page {
    Value versions = Value::array();
    Value markers = Value::array();
    Value prefixes = Value::array();
    Str last_key;
    Str last_version;
    bool truncated = false;

    [[nodiscard]] std::int64_t shown() const {
        return static_cast<std::int64_t>(versions.size() + markers.size() + prefixes.size());
    }
};

Value row_of(const aws::ReadCall& call, const Str& key, const ObjectVersion& version, bool latest) {
    Value row = Value::object({{"Key", key},
                               {"VersionId", version.version_id},
                               {"IsLatest", latest},
                               {"LastModified", time_text(version.modified)},
                               {"Owner", owner_value(call.world, version.owner)}});
    if (version.delete_marker) return row;
    row.set("ETag", quoted_etag(version));
    row.set("Size", static_cast<std::int64_t>(version.body.size()));
    row.set("StorageClass", version.storage_class);
    return row;
}

// False when the page is full.
bool add_versions(const aws::ReadCall& call, const Listing& listing, const Str& key,
                  const Versions& versions, std::size_t first, Page& page) {
    for (std::size_t i = first; i < versions.size(); ++i) {
        if (page.shown() == listing.max_keys) return false;
        Value row = row_of(call, key, versions[i], i == 0);
        (versions[i].delete_marker ? page.markers : page.versions).push(std::move(row));
        page.last_key = key;
        page.last_version = versions[i].version_id;
    }
    return true;
}

std::size_t index_after(const Versions& versions, const Str& version_id) {
    for (std::size_t i = 0; i < versions.size(); ++i) {
        if (versions[i].version_id == version_id) return i + 1;
    }
    return versions.size();
}

Page page_of(const aws::ReadCall& call, const Bucket& bucket, const Listing& listing,
             const Str& key_marker, const Str& version_marker) {
    Page page;
    Str group = key_marker;
    for (auto object = bucket.objects.lower_bound(key_marker); object != bucket.objects.end();
         ++object) {
        const Str& key = object->first;
        if (!has_prefix(listing, key)) continue;
        std::size_t first = 0;
        if (key == key_marker && !key_marker.empty()) {
            if (version_marker.empty()) continue;
            first = index_after(object->second, version_marker);
        }
        const std::string_view prefix = common_prefix(listing, key);
        if (!prefix.empty() && prefix == group.view()) continue;
        bool room = page.shown() < listing.max_keys;
        if (room && !prefix.empty()) {
            group = Str(prefix);
            page.prefixes.push(Value::object({{"Prefix", group}}));
            page.last_key = group;
            page.last_version = {};
        } else if (room || first < object->second.size()) {
            room = room && add_versions(call, listing, key, object->second, first, page);
        }
        if (!room) {
            page.truncated = listing.max_keys > 0;
            break;
        }
    }
    return page;
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Bucket* bucket, bucket_of(call, params));
    SKYLENS_TRY(const Listing listing, listing_of(params));
    const Str key_marker = params.str("KeyMarker");
    const Str version_marker = params.str("VersionIdMarker");
    if (key_marker.empty() && !version_marker.empty()) {
        return invalid_argument("A version-id marker cannot be specified without a key marker.");
    }
    Page page = page_of(call, *bucket, listing, key_marker, version_marker);
    Value result = Value::object({{"IsTruncated", page.truncated}});
    result.set("KeyMarker", key_marker).set("VersionIdMarker", version_marker);
    if (page.truncated) {
        result.set("NextKeyMarker", page.last_key);
        if (!page.last_version.empty()) result.set("NextVersionIdMarker", page.last_version);
    }
    if (!page.versions.empty()) result.set("Versions", std::move(page.versions));
    if (!page.markers.empty()) result.set("DeleteMarkers", std::move(page.markers));
    add_listing_members(listing, *bucket, result);
    if (!page.prefixes.empty()) result.set("CommonPrefixes", std::move(page.prefixes));
    return result;
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    need_bucket(call, params, "s3:ListBucketVersions", out);
}

}  // namespace list_object_versions

SKYLENS_DEFINE_OP(ListObjectVersions) = {.read = list_object_versions::run,
                                         .requirements = list_object_versions::requirements,
                                         .trail = object_read_trail(),
                                         .place = bucket_place};

}  // namespace skylens::s3
