// All buckets; their names are global.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <tuple>
#include <utility>
#include <vector>

#include "base/hash.h"
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
    Str data_key;  // of an object: its data key, encrypted by KMS

    auto fields() const { return std::tie(algorithm, key, bucket_key, data_key); }
};

// Object Lock of one version.
struct Lock {
    Str mode;  // GOVERNANCE, COMPLIANCE; empty: no retention
    SimTime until;
    bool legal_hold = false;

    auto fields() const { return std::tie(mode, until, legal_hold); }
};

// The readable copy of an archived version.
struct Restore {
    bool ongoing = false;
    SimTime expires;  // when there is a copy; zero: there is none

    auto fields() const { return std::tie(ongoing, expires); }
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
    Value metadata;  // object of texts
    Encryption encryption;
    Tags tags;
    Acl acl;
    Lock lock;
    Restore restore;
    Str replication;                   // PENDING, COMPLETED, FAILED, REPLICA; empty: no rule for it
    std::vector<std::uint32_t> parts;  // sizes, of an object uploaded in parts

    auto fields() const {
        return std::tie(version_id, delete_marker, modified, owner, etag, body, content_type,
                        cache_control, content_disposition, content_encoding, content_language,
                        storage_class, metadata, encryption, tags, acl, lock, restore, replication,
                        parts);
    }
};

// All versions of a key, newest first.
using Versions = std::vector<ObjectVersion>;

// One part of an upload that is not complete.
struct Part {
    Str etag;
    Str body;
    SimTime modified;

    auto fields() const { return std::tie(etag, body, modified); }
};

struct Upload {
    Str key;
    SimTime started;
    std::uint16_t initiator_account = 0;
    Str initiator;         // ARN
    ObjectVersion object;  // what the object will be, apart from its body
    std::map<std::int64_t, Part> parts;

    auto fields() const {
        return std::tie(key, started, initiator_account, initiator, object, parts);
    }
};

// Requests of one minute that match one metrics configuration.
struct RequestCounts {
    std::int64_t all = 0;
    std::int64_t get = 0;
    std::int64_t put = 0;
    std::int64_t del = 0;
    std::int64_t head = 0;
    std::int64_t post = 0;
    std::int64_t list = 0;
    std::int64_t errors_4xx = 0;
    std::int64_t errors_5xx = 0;
    std::int64_t bytes_down = 0;
    std::int64_t bytes_up = 0;
    std::int64_t bytes_down_max = 0;
    std::int64_t bytes_up_max = 0;
    std::int64_t latency_ms = 0;  // sums over all requests
    std::int64_t first_byte_ms = 0;
    std::int64_t latency_max_ms = 0;
    std::int64_t first_byte_max_ms = 0;

    auto fields() const {
        return std::tie(all, get, put, del, head, post, list, errors_4xx, errors_5xx, bytes_down,
                        bytes_up, bytes_down_max, bytes_up_max, latency_ms, first_byte_ms,
                        latency_max_ms, first_byte_max_ms);
    }
};

// A bucket key that S3 holds for one requester.
struct BucketKey {
    SimTime until;
    Str blob;  // as KMS encrypted it

    auto fields() const { return std::tie(until, blob); }
};

// A filter of request metrics (PutBucketMetricsConfiguration).
struct MetricsFilter {
    Str id;
    Value filter;   // as the API has it; null: the whole bucket
    SimTime since;  // counts from here on

    auto fields() const { return std::tie(id, filter, since); }
};

// An operation that a replication rule has still to carry out.
struct PendingReplica {
    Str rule;
    Str key;
    Str version_id;
    SimTime since;
    std::int64_t bytes = 0;

    auto fields() const { return std::tie(rule, key, version_id, since, bytes); }
};

// What became of a rule's operations in the minute that runs.
struct ReplicationCounts {
    std::int64_t done = 0;
    std::int64_t failed = 0;
    Duration longest;

    auto fields() const { return std::tie(done, failed, longest); }
};

// What a bucket's requests left behind and no answer about the bucket shows.
struct RequestRecords {
    std::map<Str, RequestCounts> counts;  // by metrics filter, of the minute that runs
    bool metrics_ticking = false;
    std::map<Str, BucketKey> bucket_keys;  // by requester, operation and key
    std::vector<Str> access_log;           // lines that are not delivered yet
    bool access_log_pending = false;
    std::vector<PendingReplica> replicating;
    std::map<Str, ReplicationCounts> replicated;  // by rule
    bool replication_ticking = false;

    auto fields() const {
        return std::tie(counts, metrics_ticking, bucket_keys, access_log, access_log_pending,
                        replicating, replicated, replication_ticking);
    }
};

struct Bucket {
    Str id;  // the name
    std::uint16_t account = 0;
    std::uint16_t region = 0;
    SimTime created;
    Str policy;  // compact JSON; empty: none
    std::optional<PublicAccessBlock> public_access_block;
    Str ownership;  // BucketOwnerEnforced, …; empty: no ownership controls (as ObjectWriter)
    Acl acl;
    Encryption encryption;
    Str versioning;  // Enabled, Suspended; empty: never enabled
    Tags tags;
    bool event_bridge = false;
    SimTime event_bridge_since;                    // events flow from here on
    std::map<Str, Versions, std::less<>> objects;  // in S3's listing order: UTF-8 bytes
    std::map<Str, Upload, std::less<>> uploads;    // by upload id

    // Configurations as the API has them; null: none.
    Value notifications;
    Value lifecycle;
    Value replication;
    Value logging;  // LoggingEnabled
    Value cors;
    Value website;
    Str payer = "BucketOwner";
    Str accelerate;  // Enabled, Suspended; empty: never set
    bool object_lock = false;
    Value default_retention;
    std::vector<MetricsFilter> metrics;

    std::uint32_t lifecycle_plan = 0;  // makes pending runs of an earlier plan void
    Recorded<RequestRecords> records;

    auto fields() const {
        return std::tie(id, account, region, created, policy, public_access_block, ownership, acl,
                        encryption, versioning, tags, event_bridge, event_bridge_since, objects,
                        uploads, notifications, lifecycle, replication, logging, cors, website,
                        payer, accelerate, object_lock, default_retention, metrics, lifecycle_plan,
                        records);
    }
};

struct State {
    Table<Bucket> buckets;
    std::map<std::uint16_t, PublicAccessBlock> account_blocks;  // by account
    bool measuring = false;  // the daily storage metrics are scheduled

    auto fields() const { return std::tie(buckets, account_blocks, measuring); }
};

}  // namespace skylens::s3
