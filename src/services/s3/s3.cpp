#include "services/s3/s3.h"

#include <algorithm>

#include "base/hash.h"
#include "services/s3/acl.h"
#include "services/s3/public_policy.h"
#include "services/s3/state.h"

namespace skylens::s3 {
namespace {

constexpr std::string_view kArnStart = "arn:aws:s3:::";

// What a permission of an ACL stands for ("Mapping of ACL permissions and access policy
// permissions", Amazon S3 User Guide).
struct AclMeaning {
    std::string_view permission;
    bool on_object;
    std::string_view action;
};

const AclMeaning kMeanings[] = {
    {"READ", false, "s3:ListBucket"},
    {"READ", false, "s3:ListBucketVersions"},
    {"READ", false, "s3:ListBucketMultipartUploads"},
    {"READ", true, "s3:GetObject"},
    {"READ", true, "s3:GetObjectVersion"},
    {"WRITE", false, "s3:PutObject"},
    {"WRITE", false, "s3:DeleteObject"},
    {"READ_ACP", false, "s3:GetBucketAcl"},
    {"READ_ACP", true, "s3:GetObjectAcl"},
    {"WRITE_ACP", false, "s3:PutBucketAcl"},
    {"WRITE_ACP", true, "s3:PutObjectAcl"},
};

bool permission_covers(const Grant& grant, bool on_object, std::string_view action) {
    return std::any_of(std::begin(kMeanings), std::end(kMeanings), [&](const AclMeaning& meaning) {
        return meaning.on_object == on_object && meaning.action == action &&
               (grant.permission == meaning.permission || grant.permission == "FULL_CONTROL");
    });
}

bool grantee_is(const aws::World& world, const Grant& grant, const aws::Principal& caller,
                bool ignore_public) {
    const bool anonymous = caller.type == aws::PrincipalType::Anonymous;
    const bool service = caller.type == aws::PrincipalType::Service;
    if (grant.group) {
        if (grant.grantee == kAllUsers) return !ignore_public;
        if (grant.grantee == kAuthenticatedUsers) return !ignore_public && !anonymous && !service;
        return service && caller.name == "logging.s3.amazonaws.com";
    }
    if (anonymous || service) return false;
    return grant.grantee == canonical_user_id(world, caller.account);
}

const Acl* object_acl(const Bucket& bucket, std::string_view key) {
    const auto found = bucket.objects.find(key);
    return found == bucket.objects.end() ? nullptr : &found->second.front().acl;
}

std::string_view key_of_arn(std::string_view arn) {
    const std::size_t slash = arn.find('/');
    return slash == std::string_view::npos ? std::string_view() : arn.substr(slash + 1);
}

bool any_grant(const aws::World& world, const Acl& acl, bool on_object, std::string_view action,
               const aws::Principal& caller, bool ignore_public) {
    return std::any_of(acl.begin(), acl.end(), [&](const Grant& grant) {
        return permission_covers(grant, on_object, action) &&
               grantee_is(world, grant, caller, ignore_public);
    });
}

void weigh_policy(const Bucket& bucket, const PublicAccessBlock& block, PublicAccess& access) {
    if (bucket.policy.empty()) return;
    const Result<Value> policy = parse_json(bucket.policy);
    if (!policy.ok()) return;
    for (const Value& statement : statements_of(policy.value())) {
        if (!statement_is_public(statement)) continue;
        access.policy_public = true;
        if (block.restrict_public_buckets) continue;
        const bool read = grants_read(statement);
        const bool write = grants_write(statement);
        access.read = access.read || read;
        access.write = access.write || write;
        if (!access.reason.empty() || (!read && !write)) continue;
        const Str sid = statement["Sid"].as_str();
        access.reason = Str(sid.empty() ? std::string("a statement of the bucket policy")
                                        : join("the bucket policy's statement ", sid.view()));
    }
}

void weigh_acl(const Bucket& bucket, const PublicAccessBlock& block, PublicAccess& access) {
    if (acls_disabled(bucket) || block.ignore_public_acls) return;
    for (const Grant& grant : bucket.acl) {
        if (!grant.group || grant.grantee == kLogDelivery) continue;
        const bool full = grant.permission == "FULL_CONTROL";
        access.read =
            access.read || full || grant.permission == "READ" || grant.permission == "READ_ACP";
        access.write =
            access.write || full || grant.permission == "WRITE" || grant.permission == "WRITE_ACP";
        if (!access.reason.empty()) continue;
        access.reason = str_of("the bucket ACL grants ", grant.permission.view(), " to ",
                                 grant.grantee == kAllUsers ? "everyone" : "every AWS account");
    }
}

}  // namespace

const Bucket* find_bucket(const aws::World& world, std::string_view name) {
    return world.s3->buckets.find(name);
}

const Bucket* bucket_of_arn(const aws::World& world, std::string_view arn) {
    if (arn.substr(0, kArnStart.size()) != kArnStart) return nullptr;
    const std::string_view rest = arn.substr(kArnStart.size());
    return find_bucket(world, rest.substr(0, rest.find('/')));
}

Str bucket_arn(std::string_view name) { return str_of(kArnStart, name); }

Str canonical_user_id(const aws::World& world, std::uint16_t account) {
    std::string text;
    for (std::uint64_t part = 0; part < 4; ++part) {
        Hasher hasher;
        hasher.add_text(world.accounts[account].id);
        hasher.add(part);
        text += hex_text(hasher.value(), 16);
    }
    return Str(text);
}

std::optional<std::uint16_t> owner_account(const aws::World& world, std::string_view arn) {
    const Bucket* bucket = bucket_of_arn(world, arn);
    if (bucket == nullptr) return std::nullopt;
    return bucket->account;
}

std::optional<Str> resource_policy(const aws::World& world, std::string_view arn) {
    const Bucket* bucket = bucket_of_arn(world, arn);
    if (bucket == nullptr || bucket->policy.empty()) return std::nullopt;
    return bucket->policy;
}

bool shut_out_by_block_public_access(const aws::World& world, std::string_view arn,
                                     const aws::Principal& caller) {
    const Bucket* bucket = bucket_of_arn(world, arn);
    if (bucket == nullptr || bucket->policy.empty()) return false;
    if (caller.type == aws::PrincipalType::Service) return false;
    if (caller.type != aws::PrincipalType::Anonymous && caller.account == bucket->account)
        return false;
    if (!effective_block(world, *bucket).restrict_public_buckets) return false;
    const Result<Value> policy = parse_json(bucket->policy);
    return policy.ok() && policy_is_public(policy.value());
}

bool acl_allows(const aws::World& world, std::string_view arn, std::string_view action,
                const aws::Principal& caller) {
    const Bucket* bucket = bucket_of_arn(world, arn);
    if (bucket == nullptr || acls_disabled(*bucket)) return false;
    const bool ignore_public = effective_block(world, *bucket).ignore_public_acls;
    // WRITE on the bucket is what allows to write and delete its objects.
    if (any_grant(world, bucket->acl, false, action, caller, ignore_public)) return true;
    const std::string_view key = key_of_arn(arn);
    const Acl* acl = key.empty() ? nullptr : object_acl(*bucket, key);
    return acl != nullptr && any_grant(world, *acl, true, action, caller, ignore_public);
}

PublicAccessBlock effective_block(const aws::World& world, const Bucket& bucket) {
    PublicAccessBlock block = bucket.public_access_block.value_or(PublicAccessBlock{});
    const auto found = world.s3->account_blocks.find(bucket.account);
    if (found == world.s3->account_blocks.end()) return block;
    const PublicAccessBlock& account = found->second;
    block.block_public_acls = block.block_public_acls || account.block_public_acls;
    block.ignore_public_acls = block.ignore_public_acls || account.ignore_public_acls;
    block.block_public_policy = block.block_public_policy || account.block_public_policy;
    block.restrict_public_buckets =
        block.restrict_public_buckets || account.restrict_public_buckets;
    return block;
}

PublicAccess effective_public_access(const aws::World& world, const Bucket& bucket) {
    PublicAccess access;
    const PublicAccessBlock block = effective_block(world, bucket);
    weigh_policy(bucket, block, access);
    weigh_acl(bucket, block, access);
    return access;
}

}  // namespace skylens::s3
