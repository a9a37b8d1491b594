// S3's facade for other services.
#pragma once

#include <optional>
#include <string_view>

#include "aws/operation.h"
#include "services/s3/errors.h"
#include "services/s3/public_access_values.h"
#include "services/s3/service_put.h"
#include "services/s3/state.h"

namespace skylens::s3 {

// Null when there is no bucket of that name in any account.
const Bucket* find_bucket(const aws::World& world, std::string_view name);
// The bucket that an ARN names ("arn:aws:s3:::demo" or "arn:aws:s3:::demo/key"), or null.
const Bucket* bucket_of_arn(const aws::World& world, std::string_view arn);
Str bucket_arn(std::string_view name);

// 64 hexadecimal digits that stand for an account in ACLs.
Str canonical_user_id(const aws::World& world, std::uint16_t account);

// ---- authorization ----

// The account that owns the bucket or object, or nothing when there is no such bucket. S3's ARNs
// do not tell.
std::optional<std::uint16_t> owner_account(const aws::World& world, std::string_view arn);

// The bucket policy that guards a bucket or object ARN; nothing when there is none.
std::optional<Str> resource_policy(const aws::World& world, std::string_view arn);

// True when RestrictPublicBuckets keeps this caller from using the bucket's public policy: it then
// works for AWS services and for the owner's account only.
// Source: "Blocking public access to your Amazon S3 storage".
bool shut_out_by_block_public_access(const aws::World& world, std::string_view arn,
                                     const aws::Principal& caller);

// True when an ACL grants the caller this action ("s3:GetObject"). Ownership
// (BucketOwnerEnforced) and IgnorePublicAcls are taken into account.
bool acl_allows(const aws::World& world, std::string_view arn, std::string_view action,
                const aws::Principal& caller);

// When a request by URL was signed, as its query says.
SimTime signed_at(const Value& query);

// ---- public access ----

// The account's and the bucket's settings together: the most restrictive of each.
PublicAccessBlock effective_block(const aws::World& world, const Bucket& bucket);

struct PublicAccess {
    bool policy_public = false;  // as GetBucketPolicyStatus: the policy alone
    bool read = false;           // what is left after the settings
    bool write = false;
    Str reason;  // what makes it public, in plain words; empty when nothing does
};
// Who of the whole world may read or write the bucket, by policy or ACL, with the settings applied.
PublicAccess effective_public_access(const aws::World& world, const Bucket& bucket);

}  // namespace skylens::s3
