#include "services/s3/replication.h"

#include <algorithm>

#include "base/hash.h"
#include "base/text.h"
#include "services/iam/iam.h"
#include "services/s3/acl.h"
#include "services/s3/buckets.h"
#include "services/s3/encryption.h"
#include "services/s3/errors.h"
#include "services/s3/notifications.h"
#include "services/s3/replication_metrics.h"
#include "services/s3/s3.h"
#include "services/s3/state.h"

namespace skylens::s3 {
namespace {

constexpr std::size_t kReplicationRulesMax = 1'000;

struct ReplicationRule {
    std::int64_t priority = 0;
    bool enabled = false;
    Str prefix;
    Tags tags;
    const Value* json = nullptr;
};

ReplicationRule replication_rule(const Value& json) {
    ReplicationRule rule;
    rule.json = &json;
    rule.priority = json["Priority"].as_int();
    rule.enabled = json["Status"].as_string() == "Enabled";
    const Value& filter = json["Filter"];
    const Value& both = filter.contains("And") ? filter["And"] : filter;
    rule.prefix = json.contains("Prefix") ? json["Prefix"].as_str() : both["Prefix"].as_str();
    const auto add = [&](const Value& tag) {
        if (!tag.is_null()) rule.tags.emplace_back(tag["Key"].as_str(), tag["Value"].as_str());
    };
    add(filter["Tag"]);
    for (const Value& tag : both["Tags"].elements())
        add(tag);
    return rule;
}

bool covers(const ReplicationRule& rule, std::string_view key, const ObjectVersion& version) {
    if (!rule.enabled || key.substr(0, rule.prefix.size()) != rule.prefix.view()) return false;
    return std::all_of(rule.tags.begin(), rule.tags.end(), [&](const auto& tag) {
        return std::find(version.tags.begin(), version.tags.end(), tag) != version.tags.end();
    });
}

// Objects encrypted with KMS are passed over, unless the rule selects them.
bool selects_encryption(const Value& rule, const ObjectVersion& version) {
    const Value& selected = rule["SourceSelectionCriteria"]["SseKmsEncryptedObjects"];
    return !is_kms(version.encryption) || selected["Status"].as_string() == "Enabled";
}

// The rule with the highest priority that covers the version; null for none.
const Value* rule_for(const Bucket& bucket, const Str& key, const ObjectVersion& version) {
    const Value* best = nullptr;
    std::int64_t priority = 0;
    for (const Value& json : bucket.replication["Rules"].elements()) {
        const ReplicationRule rule = replication_rule(json);
        if (!covers(rule, key, version) || !selects_encryption(json, version)) continue;
        if (best != nullptr && rule.priority <= priority) continue;
        best = rule.json;
        priority = rule.priority;
    }
    return best;
}

ObjectVersion* version_of(Bucket& bucket, const Str& key, std::string_view version_id) {
    const auto found = bucket.objects.find(key);
    if (found == bucket.objects.end()) return nullptr;
    for (ObjectVersion& version : found->second) {
        if (version.version_id == version_id) return &version;
    }
    return nullptr;
}

void follow_up(aws::World& world, Bucket& bucket, const Str& key, const ObjectVersion& version,
               const Value& rule, sim::EffectId cause) {
    const Str version_id = version.version_id;
    replication_begins(
        world, bucket,
        {rule["ID"].as_str(), key, version_id, {}, static_cast<std::int64_t>(version.body.size())});
    const std::uint64_t draw = world.new_number("s3-replication");
    world.schedule(aws::EventKind::S3Replicate, home_of(bucket),
                   world.now + world.delay_of(aws::Delay::BucketReplication, draw), bucket.id,
                   cause, 0,
                   Value::object({{"key", key}, {"version", version_id}, {"rule", rule["ID"]}}));
}

Bucket* destination_of(aws::World& world, const Value& rule) {
    const Bucket* found = bucket_of_arn(world, rule["Destination"]["Bucket"].as_string());
    return found == nullptr ? nullptr : world.s3->buckets.find(found->id);
}

bool role_may(const aws::World& world, const aws::Principal& role, std::string_view action,
              const Str& arn) {
    return iam::may(world, role, action, arn).kind == iam::DecisionKind::Allowed;
}

// What the role needs. Sources: "Setting up permissions for live replication", "Amazon S3
// replication failure reasons".
Status check_role(const aws::World& world, const aws::Principal& role, const Bucket& from,
                  const Bucket& to, const Str& key, bool marker) {
    const Str source = object_arn(from.id, key);
    const Str target = object_arn(to.id, key);
    const bool read = role_may(world, role, "s3:GetObjectVersionForReplication", source) ||
                      role_may(world, role, "s3:GetObjectVersion", source);
    if (!marker && !read) return failure(403, "AccessDenied", "SrcGetObjectNotPermitted");
    const char* action = marker ? "s3:ReplicateDelete" : "s3:ReplicateObject";
    if (role_may(world, role, action, target)) return Ok{};
    return failure(403, "AccessDenied",
                   marker ? "DstDelObjNotPermitted" : "DstPutObjectNotPermitted");
}

// The replica: the same version id, metadata and time stamps.
Status copy_version(aws::World& world, Bucket& from, Bucket& to, const Str& key,
                    const ObjectVersion& version, const Value& rule, const aws::Principal& role,
                    sim::EffectId cause) {
    SKYLENS_TRY_OK(check_role(world, role, from, to, key, version.delete_marker));
    if (to.versioning != "Enabled") return failure(400, "InvalidRequest", "DstBucketUnversioned");
    ObjectVersion copy = version;
    copy.replication = "REPLICA";
    copy.restore = {};
    const Str storage_class = rule["Destination"]["StorageClass"].as_str();
    if (!storage_class.empty()) copy.storage_class = storage_class;
    if (rule["Destination"].contains("AccessControlTranslation")) copy.owner = to.account;
    if (!version.delete_marker) {
        SKYLENS_TRY_OK(decrypt_as(world, role, from, key, version, cause));
        const Str key_id =
            rule["Destination"]["EncryptionConfiguration"]["ReplicaKmsKeyID"].as_str();
        copy.encryption =
            is_kms(version.encryption) ? Encryption{"aws:kms", key_id, false, {}} : to.encryption;
        SKYLENS_TRY_OK(encrypt_as(world, role, to, key, copy, cause));
    }
    Versions& versions = to.objects[key];
    const auto newer = std::find_if(
        versions.begin(), versions.end(),
        [&](const ObjectVersion& other) { return other.modified <= version.modified; });
    const ObjectVersion stored = *versions.insert(newer, std::move(copy));
    ObjectEvent event;
    event.key = key;
    event.name =
        version.delete_marker ? Str("ObjectRemoved:DeleteMarkerCreated") : Str("ObjectCreated:Put");
    event.detail_type = version.delete_marker ? Str("Object Deleted") : Str("Object Created");
    event.object = event_object(to, key, stored);
    event.more = Value::object({{"reason", "PutObject"}});
    announce(world, to, event, cause);
    return Ok{};
}

const Value* rule_by_id(const Bucket& bucket, const Value& id) {
    for (const Value& rule : bucket.replication["Rules"].elements()) {
        if (rule["ID"] == id) return &rule;
    }
    return nullptr;
}

// Replication Time Control: 15 minutes is what there is, and metrics belong to it.
Status check_time_control(const Value& destination) {
    const Value& time = destination["ReplicationTime"];
    if (time["Status"].as_string() != "Enabled") return Ok{};
    const Value& metrics = destination["Metrics"];
    if (time["Time"]["Minutes"].as_int() == 15 && metrics["Status"].as_string() == "Enabled" &&
        metrics["EventThreshold"]["Minutes"].as_int() == 15)
        return Ok{};
    return aws::not_simulated(
        "Replication Time Control other than with 15 minutes and Metrics of 15 minutes");
}

// s3:Replication:OperationFailedReplication, when the rule has metrics.
void announce_failure(aws::World& world, const Bucket& bucket, const Value& rule,
                      const ObjectVersion& version, const PendingReplica& pending,
                      const Str& reason, sim::EffectId cause) {
    if (!measures(rule)) return;
    ObjectEvent event;
    event.key = pending.key;
    event.name = "Replication:OperationFailedReplication";
    event.object = event_object(bucket, pending.key, version);
    Value data = Value::object({{"replicationRuleId", pending.rule},
                                {"destinationBucket", rule["Destination"]["Bucket"]}});
    if (!version.delete_marker) data.set("s3Operation", "OBJECT_PUT");
    data.set("requestTime", event_time(pending.since));
    data.set("failureReason", reason);
    event.record = Value::object({{"replicationEventData", std::move(data)}});
    announce(world, bucket, event, cause);
}

Status check_replication_rule(const aws::World& world, const Value& rule) {
    const std::string_view status = rule["Status"].as_string();
    if (status != "Enabled" && status != "Disabled") return malformed_xml();
    const bool newer = rule.contains("Filter");
    if (newer && !rule.contains("DeleteMarkerReplication")) {
        return invalid_request(
            "DeleteMarkerReplication must be specified for this version of Cross Region "
            "Replication configuration schema. Please refer to S3 Developer Guide for more "
            "information.");
    }
    if (newer && !rule.contains("Priority")) {
        return invalid_request(
            "Priority must be specified for this version of Cross Region Replication configuration "
            "schema. Please refer to S3 Developer Guide for more information.");
    }
    if (rule.contains("ExistingObjectReplication"))
        return aws::not_simulated("ExistingObjectReplication");
    SKYLENS_TRY_OK(check_time_control(rule["Destination"]));
    const Bucket* target = bucket_of_arn(world, rule["Destination"]["Bucket"].as_string());
    if (target == nullptr) return invalid_request("Destination bucket must exist.");
    if (target->versioning == "Enabled") return Ok{};
    return invalid_request("Destination bucket must have versioning enabled.");
}

}  // namespace

Result<Value> checked_replication(aws::WriteCall& call, const Bucket& bucket, const Value& wanted) {
    if (bucket.versioning != "Enabled") {
        return invalid_request(
            "Versioning must be 'Enabled' on the bucket to apply a replication configuration");
    }
    const Value& rules = wanted["Rules"];
    if (rules.empty() || rules.size() > kReplicationRulesMax) return malformed_xml();
    const std::string_view role = wanted["Role"].as_string();
    if (role.substr(0, 13) != "arn:aws:iam::")
        return invalid_argument("Invalid Role specified in replication configuration");
    Value out = Value::object({{"Role", role}});
    Value list = Value::array();
    for (const Value& rule : rules.elements()) {
        SKYLENS_TRY_OK(check_replication_rule(call.world, rule));
        Value copy = Value::object();
        if (rule["ID"].as_string().empty()) {
            copy.set("ID",
                     aws::uuid_from(call.world.seed, call.world.new_number("s3-replication-rule")));
        }
        for (const Value::Member& member : rule.members())
            copy.set(member.key, member.value);
        list.push(std::move(copy));
    }
    return out.set("Rules", std::move(list));
}

void replicate(aws::World& world, Bucket& bucket, const Str& key, const Str& version_id,
               sim::EffectId cause) {
    if (bucket.replication.is_null()) return;
    ObjectVersion* version = version_of(bucket, key, version_id);
    if (version == nullptr || version->replication == "REPLICA") return;
    const Value* rule = rule_for(bucket, key, *version);
    if (rule == nullptr) return;
    version->replication = "PENDING";
    follow_up(world, bucket, key, *version, *rule, cause);
}

void replicate_marker(aws::World& world, Bucket& bucket, const Str& key, const Deleted& deleted,
                      sim::EffectId cause) {
    if (bucket.replication.is_null() || !deleted.marker_created) return;
    ObjectVersion* marker = version_of(bucket, key, deleted.version_id);
    const Value* rule = marker == nullptr ? nullptr : rule_for(bucket, key, *marker);
    if (rule == nullptr) return;
    // The first schema, without a filter, copies markers always.
    const bool old_schema = !rule->contains("Filter");
    const bool wanted = (*rule)["DeleteMarkerReplication"]["Status"].as_string() == "Enabled";
    if (old_schema || wanted) follow_up(world, bucket, key, *marker, *rule, cause);
}

void on_replicate(aws::World& world, const sim::PendingEvent& event) {
    Bucket* bucket = world.s3->buckets.find(event.subject);
    const Str key = event.data["key"].as_str();
    ObjectVersion* version =
        bucket == nullptr ? nullptr : version_of(*bucket, key, event.data["version"].as_string());
    if (bucket != nullptr && version == nullptr)
        replication_ends(world, *bucket, event.data, true);  // deleted before its turn came
    if (version == nullptr) return;
    const Value* rule = rule_by_id(*bucket, event.data["rule"]);
    Bucket* to = rule == nullptr ? nullptr : destination_of(world, *rule);
    const Str role_arn = bucket->replication["Role"].as_str();
    const Result<aws::Principal> role =
        iam::service_session(world, role_arn, "s3.amazonaws.com", "s3-replication");
    const ObjectVersion source = *version;
    const Value rule_copy = rule == nullptr ? Value() : *rule;
    Status done = failure(404, "NoSuchBucket", "DstBucketNotFound");
    if (!role.ok()) {
        done = failure(403, "AccessDenied", "AssumeRoleNotPermitted");
    } else if (to != nullptr) {
        done = copy_version(world, *bucket, *to, key, source, rule_copy, role.value(), event.cause);
    }
    const PendingReplica pending = replication_ends(world, *bucket, event.data, done.ok());
    if (!done.ok())
        announce_failure(world, *bucket, rule_copy, source, pending, Str(done.error().message),
                         event.cause);
    const Str status = done.ok() ? Str("COMPLETED") : Str("FAILED");
    if (!source.delete_marker) version->replication = status;
    Value data = Value::object({{"to", status}});
    if (!done.ok()) data.set("reason", done.error().message);
    world.add_effect(aws::EffectKind::StateChange, home_of(*bucket), object_arn(bucket->id, key),
                     event.cause, std::move(data));
}

}  // namespace skylens::s3
