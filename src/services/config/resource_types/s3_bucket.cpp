// AWS::S3::Bucket. Id and name are the bucket's name.
//
// Deviations from AWS: logging, lifecycle and replication appear once they are set, their finer
//   members and acceleration, CORS, website and requester payment are left out; displayName is
//   null.
#include "services/config/resource_type.h"
#include "services/config/state.h"
#include "services/s3/s3.h"
#include "services/s3/state.h"

namespace skylens::config {
namespace s3_bucket {

const char* permission_name(std::string_view permission) {
    if (permission == "FULL_CONTROL") return "FullControl";
    if (permission == "READ") return "Read";
    if (permission == "WRITE") return "Write";
    return permission == "READ_ACP" ? "ReadAcp" : "WriteAcp";
}

Value owner_of(const aws::World& world, const s3::Bucket& bucket) {
    return Value::object(
        {{"displayName", Value()}, {"id", s3::canonical_user_id(world, bucket.account)}});
}

Value acl_of(const aws::World& world, const s3::Bucket& bucket) {
    Value grants = Value::array();
    for (const s3::Grant& grant : bucket.acl) {
        const std::string_view name = grant.grantee;
        // A group is named by the end of its URI: "AllUsers".
        Value grantee = grant.group
                            ? Value(name.substr(name.rfind('/') + 1))
                            : Value::object({{"id", grant.grantee}, {"displayName", Value()}});
        grants.push(Value::object(
            {{"grantee", std::move(grantee)}, {"permission", permission_name(grant.permission)}}));
    }
    return Value::object({{"grantSet", Value()},
                          {"grantList", std::move(grants)},
                          {"owner", owner_of(world, bucket)},
                          {"isRequesterCharged", false}});
}

Value encryption_of(const s3::Encryption& encryption) {
    Value by_default = Value::object(
        {{"sseAlgorithm", encryption.algorithm},
         {"kmsMasterKeyID", encryption.key.empty() ? Value() : Value(encryption.key)}});
    const Value rule = Value::object({{"applyServerSideEncryptionByDefault", std::move(by_default)},
                                      {"bucketKeyEnabled", encryption.bucket_key}});
    return Value::object({{"rules", Value::array({rule})}});
}

Value block_of(const s3::PublicAccessBlock& block) {
    return Value::object({{"blockPublicAcls", block.block_public_acls},
                          {"ignorePublicAcls", block.ignore_public_acls},
                          {"blockPublicPolicy", block.block_public_policy},
                          {"restrictPublicBuckets", block.restrict_public_buckets}});
}

// Members as the SDK that Config reads with names them.
Value lifecycle_of(const Value& lifecycle) {
    Value rules = Value::array();
    for (const Value& rule : lifecycle["Rules"].elements()) {
        Value transitions = Value::array();
        for (const Value& one : rule["Transitions"].elements()) {
            transitions.push(
                Value::object({{"days", one["Days"]}, {"storageClass", one["StorageClass"]}}));
        }
        const Value& expiration = rule["Expiration"];
        const Value& noncurrent = rule["NoncurrentVersionExpiration"];
        rules.push(Value::object(
            {{"id", rule["ID"]},
             {"status", rule["Status"]},
             {"prefix", rule.contains("Prefix") ? rule["Prefix"] : rule["Filter"]["Prefix"]},
             {"expirationInDays", expiration.contains("Days") ? expiration["Days"] : Value(-1)},
             {"expiredObjectDeleteMarker", expiration["ExpiredObjectDeleteMarker"].as_bool()},
             {"noncurrentVersionExpirationInDays",
              noncurrent.contains("NoncurrentDays") ? noncurrent["NoncurrentDays"] : Value(-1)},
             {"transitions", transitions.empty() ? Value() : std::move(transitions)}}));
    }
    return Value::object({{"rules", std::move(rules)}});
}

Value replication_of(const Value& replication) {
    Value rules = Value::object();
    for (const Value& rule : replication["Rules"].elements()) {
        const Value& target = rule["Destination"];
        rules.set(rule["ID"].as_str(),
                  Value::object({{"status", rule["Status"]},
                                 {"destinationConfig",
                                  Value::object({{"bucketARN", target["Bucket"]},
                                                 {"storageClass", target["StorageClass"]}})}}));
    }
    return Value::object({{"roleARN", replication["Role"]}, {"rules", std::move(rules)}});
}

// Topics, queues and functions by the ids of their configurations.
Value notifications_of(const Value& configuration) {
    const char* const kLists[][3] = {
        {"TopicConfigurations", "TopicArn", "topicARN"},
        {"QueueConfigurations", "QueueArn", "queueARN"},
        {"LambdaFunctionConfigurations", "LambdaFunctionArn", "functionARN"}};
    Value out = Value::object();
    for (const auto& list : kLists) {
        for (const Value& one : configuration[std::string_view(list[0])].elements()) {
            out.set(
                one["Id"].as_str(),
                Value::object({{"events", one["Events"]},
                               {Str(std::string_view(list[2])), one[std::string_view(list[1])]}}));
        }
    }
    return out;
}

Value supplementary_of(const aws::World& world, const s3::Bucket& bucket) {
    Value out = Value::object({{"AccessControlList", acl_of(world, bucket)}});
    out.set("BucketNotificationConfiguration",
            Value::object(
                {{"configurations", notifications_of(bucket.notifications)},
                 {"eventBridgeConfiguration", bucket.event_bridge ? Value::object() : Value()}}));
    const Value policy = bucket.policy.empty() ? Value() : Value(bucket.policy);
    out.set("BucketPolicy", Value::object({{"policyText", policy}}));
    if (!bucket.logging.is_null()) {
        out.set("BucketLoggingConfiguration",
                Value::object({{"destinationBucketName", bucket.logging["TargetBucket"]},
                               {"logFilePrefix", bucket.logging["TargetPrefix"]}}));
    }
    if (!bucket.lifecycle.is_null())
        out.set("BucketLifecycleConfiguration", lifecycle_of(bucket.lifecycle));
    if (!bucket.replication.is_null())
        out.set("BucketReplicationConfiguration", replication_of(bucket.replication));
    if (!bucket.tags.empty()) {
        Value tags = Value::object();
        for (const auto& tag : bucket.tags)
            tags.set(tag.first, tag.second);
        const Value set = Value::object({{"tags", std::move(tags)}});
        out.set("BucketTaggingConfiguration", Value::object({{"tagSets", Value::array({set})}}));
    }
    const Value status = bucket.versioning.empty() ? Value("Off") : Value(bucket.versioning);
    out.set("BucketVersioningConfiguration",
            Value::object({{"status", status}, {"isMfaDeleteEnabled", Value()}}));
    if (!bucket.ownership.empty()) {
        const Value rule = Value::object({{"objectOwnership", bucket.ownership}});
        out.set("BucketOwnershipControls", Value::object({{"rules", Value::array({rule})}}));
    }
    if (bucket.public_access_block.has_value()) {
        out.set("PublicAccessBlockConfiguration", block_of(*bucket.public_access_block));
    }
    out.set("ServerSideEncryptionConfiguration", encryption_of(bucket.encryption));
    return out;
}

Description describe(const aws::World& world, const s3::Bucket& bucket) {
    Description description;
    description.id = bucket.id;
    description.name = bucket.id;
    description.arn = s3::bucket_arn(bucket.id);
    description.zone = "Regional";
    description.created = floor_to(bucket.created, seconds(1));
    description.configuration =
        Value::object({{"name", bucket.id},
                       {"owner", owner_of(world, bucket)},
                       {"creationDate", config_time(floor_to(bucket.created, seconds(1)))}});
    description.supplementary = supplementary_of(world, bucket);
    for (const auto& tag : bucket.tags)
        description.tags.set(tag.first, tag.second);
    return description;
}

std::vector<Description> all(const aws::World& world, aws::Place place) {
    std::vector<Description> descriptions;
    for (const s3::Bucket& bucket : world.s3->buckets) {
        if (bucket.account != place.account || bucket.region != place.region) continue;
        descriptions.push_back(describe(world, bucket));
    }
    return descriptions;
}

std::optional<Description> one(const aws::World& world, aws::Place place, const Str& id) {
    const s3::Bucket* bucket = s3::find_bucket(world, id);
    const bool here =
        bucket != nullptr && bucket->account == place.account && bucket->region == place.region;
    if (!here) return std::nullopt;
    return describe(world, *bucket);
}

}  // namespace s3_bucket

SKYLENS_DEFINE_RESOURCE_TYPE(S3Bucket) = {.name = "AWS::S3::Bucket",
                                          .service = "s3",
                                          .list_operation = "ListBuckets",
                                          .all = s3_bucket::all,
                                          .one = s3_bucket::one};

}  // namespace skylens::config
