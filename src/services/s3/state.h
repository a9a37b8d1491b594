// All buckets; their names are global.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <tuple>
#include <utility>
#include <vector>

#include "base/str.h"
#include "base/table.h"
#include "base/time.h"
#include "base/value.h"

namespace skylens::s3 {

using Tags = std::vector<std::pair<Str, Str>>;

// One entry of an ACL. The grantee is a canonical user id or a group's URI.
struct Grant {
    bool group = false;
    Str grantee;
    Str permission;  // FULL_CONTROL, READ, WRITE, READ_ACP, WRITE_ACP

    auto fields() const { return std::tie(group, grantee, permission); }
};
using Acl = std::vector<Grant>;

struct PublicAccessBlock {
    bool block_public_acls = false;
    bool ignore_public_acls = false;
    bool block_public_policy = false;
    bool restrict_public_buckets = false;

    auto fields() const {
        return std::tie(block_public_acls, ignore_public_acls, block_public_policy,
                        restrict_public_buckets);
    }
};

// Server-side encryption of an object, or a bucket's default.
struct Encryption {
    Str algorithm = "AES256";  // AES256, aws:kms, aws:kms:dsse
    Str key;                   // KMS key id or ARN; empty: alias/aws/s3
    bool bucket_key = false;

    auto fields() const { return std::tie(algorithm, key, bucket_key); }
};

// One version of an object, or a delete marker.
struct ObjectVersion {
    Str version_id;  // "null" when the bucket's versioning was not enabled at the time
    bool delete_marker = false;
    SimTime modified;
    std::uint16_t owner = 0;  // index of the account that wrote it
    Str etag;                 // 32 hexadecimal digits, without the quotes
    Str body;
    Str content_type;
    Str cache_control;
    Str content_disposition;
    Str content_encoding;
    Str content_language;
    Str storage_class = "STANDARD";
    Value metadata;           // object of texts
    Encryption encryption;
    Tags tags;
    Acl acl;

    auto fields() const {
        return std::tie(version_id, delete_marker, modified, owner, etag, body, content_type,
                        cache_control, content_disposition, content_encoding, content_language,
                        storage_class, metadata, encryption, tags, acl);
    }
};

// All versions of a key, newest first.
using Versions = std::vector<ObjectVersion>;

struct Bucket {
    Str id;  // the name
    std::uint16_t account = 0;
    std::uint16_t region = 0;
    SimTime created;
    Str policy;         // compact JSON; empty: none
    std::optional<PublicAccessBlock> public_access_block;
    Str ownership;      // BucketOwnerEnforced, …; empty: no ownership controls (as ObjectWriter)
    Acl acl;
    Encryption encryption;
    Str versioning;     // Enabled, Suspended; empty: never enabled
    Tags tags;
    bool event_bridge = false;
    SimTime event_bridge_since;  // events flow from here on
    std::map<Str, Versions, std::less<>> objects;  // in S3's listing order: UTF-8 bytes

    auto fields() const {
        return std::tie(id, account, region, created, policy, public_access_block, ownership, acl,
                        encryption, versioning, tags, event_bridge, event_bridge_since, objects);
    }
};

struct State {
    Table<Bucket> buckets;
    std::map<std::uint16_t, PublicAccessBlock> account_blocks;  // by account
    bool measuring = false;  // the daily storage metrics are scheduled

    auto fields() const { return std::tie(buckets, account_blocks, measuring); }
};

}  // namespace skylens::s3
