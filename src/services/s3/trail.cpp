#include "services/s3/trail.h"

#include <algorithm>

#include "base/text.h"
#include "services/s3/s3.h"
#include "services/s3/state.h"

namespace skylens::s3 {
namespace {

constexpr char kNamespace[] = "http://s3.amazonaws.com/doc/2006-03-01/";

// The sub-resource that marks an operation: `?acl` in the request, "acl": "" in the record.
struct Marker {
    std::string_view operation;
    const char* marker;
};

const Marker kMarkers[] = {
    {"CreateMultipartUpload", "uploads"},
    {"DeleteBucketCors", "cors"},
    {"DeleteBucketEncryption", "encryption"},
    {"DeleteBucketLifecycle", "lifecycle"},
    {"DeleteBucketMetricsConfiguration", "metrics"},
    {"DeleteBucketOwnershipControls", "ownershipControls"},
    {"DeleteBucketPolicy", "policy"},
    {"DeleteBucketReplication", "replication"},
    {"DeleteBucketTagging", "tagging"},
    {"DeleteBucketWebsite", "website"},
    {"DeleteObjectTagging", "tagging"},
    {"DeleteObjects", "delete"},
    {"DeletePublicAccessBlock", "publicAccessBlock"},
    {"GetBucketAccelerateConfiguration", "accelerate"},
    {"GetBucketAcl", "acl"},
    {"GetBucketCors", "cors"},
    {"GetBucketEncryption", "encryption"},
    {"GetBucketLifecycleConfiguration", "lifecycle"},
    {"GetBucketLocation", "location"},
    {"GetBucketLogging", "logging"},
    {"GetBucketMetricsConfiguration", "metrics"},
    {"GetBucketNotificationConfiguration", "notification"},
    {"GetBucketOwnershipControls", "ownershipControls"},
    {"GetBucketPolicy", "policy"},
    {"GetBucketPolicyStatus", "policyStatus"},
    {"GetBucketReplication", "replication"},
    {"GetBucketRequestPayment", "requestPayment"},
    {"GetBucketTagging", "tagging"},
    {"GetBucketVersioning", "versioning"},
    {"GetBucketWebsite", "website"},
    {"GetObjectAcl", "acl"},
    {"GetObjectAttributes", "attributes"},
    {"GetObjectLegalHold", "legal-hold"},
    {"GetObjectLockConfiguration", "object-lock"},
    {"GetObjectRetention", "retention"},
    {"GetObjectTagging", "tagging"},
    {"GetPublicAccessBlock", "publicAccessBlock"},
    {"ListBucketMetricsConfigurations", "metrics"},
    {"ListMultipartUploads", "uploads"},
    {"ListObjectVersions", "versions"},
    {"PutBucketAccelerateConfiguration", "accelerate"},
    {"PutBucketAcl", "acl"},
    {"PutBucketCors", "cors"},
    {"PutBucketEncryption", "encryption"},
    {"PutBucketLifecycleConfiguration", "lifecycle"},
    {"PutBucketLogging", "logging"},
    {"PutBucketMetricsConfiguration", "metrics"},
    {"PutBucketNotificationConfiguration", "notification"},
    {"PutBucketOwnershipControls", "ownershipControls"},
    {"PutBucketPolicy", "policy"},
    {"PutBucketReplication", "replication"},
    {"PutBucketRequestPayment", "requestPayment"},
    {"PutBucketTagging", "tagging"},
    {"PutBucketVersioning", "versioning"},
    {"PutBucketWebsite", "website"},
    {"PutObjectAcl", "acl"},
    {"PutObjectLegalHold", "legal-hold"},
    {"PutObjectLockConfiguration", "object-lock"},
    {"PutObjectRetention", "retention"},
    {"PutObjectTagging", "tagging"},
    {"PutPublicAccessBlock", "publicAccessBlock"},
    {"RestoreObject", "restore"},
};

// Members that the record leaves out: contents and check sums of the request's body.
bool left_out(std::string_view member) {
    return member == "Body" || member == "ContentMD5" || member == "Delete" ||
           member == "ContentLength" || member == "SSECustomerKey" || member == "MFA";
}

Str member_name(const aws::MemberModel& member) {
    if (member.name == "Bucket") return "bucketName";
    if (member.name == "Key") return "key";
    return member.wire.empty() ? member.name : member.wire;
}

Value xml_member(const Value& value) {
    Value copy = value;
    copy.set("xmlns", kNamespace);
    return copy;
}

Str host_of(const aws::TrailCall& call) {
    const std::string_view region = aws::region_name(call.place.region);
    const std::string_view bucket = call.params["Bucket"].as_string();
    return str_of(bucket, bucket.empty() ? "" : ".", "s3.", region, ".amazonaws.com");
}

// What the request sent and the answer brought, about: bodies and documents are counted, not
// headers.
std::int64_t bytes_of(const Value& value) {
    if (value.is_string()) return static_cast<std::int64_t>(value.as_string().size());
    if (value.is_object() || value.is_array())
        return static_cast<std::int64_t>(to_json(value).size());
    return 0;
}

std::int64_t bytes_in(const aws::TrailCall& call) {
    std::int64_t bytes = 0;
    for (const Value::Member& given : call.params.members()) {
        const bool document =
            given.value.is_object() || given.key == "Body" || given.key == "Policy";
        if (document && given.key != "Metadata") bytes += bytes_of(given.value);
    }
    return bytes;
}

const char* encryption_applied(const Value& result, const Value& params) {
    const std::string_view algorithm = result["ServerSideEncryption"].as_string();
    const bool asked = params.contains("ServerSideEncryption");
    if (algorithm == "AES256") return asked ? "SSE_S3" : "Default_SSE_S3";
    if (algorithm == "aws:kms") return asked ? "SSE_KMS" : "Default_SSE_KMS";
    if (algorithm == "aws:kms:dsse") return asked ? "DSSE_KMS" : "Default_DSSE_KMS";
    return nullptr;
}

}  // namespace

Value trail_request(const aws::World&, const aws::TrailCall& call) {
    Value out = Value::object();
    const aws::Shape& input = call.service.shape(call.operation.input);
    for (const Value::Member& given : call.params.members()) {
        const aws::MemberModel* model = input.find(given.key);
        if (model == nullptr || left_out(given.key)) continue;
        if (given.key == "Policy") {
            Result<Value> policy = parse_json(given.value.as_string());
            out.set("bucketPolicy", policy.ok() ? std::move(policy).value() : given.value);
        } else if (given.key == "Metadata") {
            continue;
        } else {
            out.set(member_name(*model),
                    given.value.is_object() ? xml_member(given.value) : given.value);
        }
    }
    const Value& host = call.query["Host"];
    out.set("Host", host.is_null() ? host_of(call) : host.as_str());
    for (const char* name :
         {"X-Amz-Date", "X-Amz-Algorithm", "X-Amz-SignedHeaders", "X-Amz-Expires"}) {
        if (call.query.contains(name)) out.set(Str(std::string_view(name)), call.query[name]);
    }
    for (const Marker& marker : kMarkers) {
        if (call.operation.name == marker.operation)
            out.set(Str(std::string_view(marker.marker)), "");
    }
    if (call.operation.name == "ListObjectsV2") out.set("list-type", "2");
    return out;
}

Value trail_additional(const aws::World& world, const aws::TrailCall& call) {
    const bool is_signed = call.principal.type != aws::PrincipalType::Anonymous;
    Value data = Value::object();
    if (is_signed) data.set("SignatureVersion", "SigV4");
    data.set("CipherSuite", "TLS_AES_128_GCM_SHA256");
    data.set("bytesTransferredIn", bytes_in(call));
    const char* applied = encryption_applied(call.result, call.params);
    if (applied != nullptr) data.set("SSEApplied", std::string_view(applied));
    if (is_signed)
        data.set("AuthenticationMethod", call.query.is_null() ? "AuthHeader" : "QueryString");
    data.set("x-amz-id-2", base64_encode(aws::uuid_from(world.seed, call.number * 2).view()));
    data.set("bytesTransferredOut", bytes_of(call.result["Body"]));
    return data;
}

Value trail_object_response(const Value&, const Value& result) {
    Value out = Value::object();
    const Value& encryption = result["ServerSideEncryption"];
    if (!encryption.is_null()) out.set("x-amz-server-side-encryption", encryption);
    if (result.contains("VersionId")) out.set("x-amz-version-id", result["VersionId"]);
    if (result.contains("DeleteMarker")) {
        out.set("x-amz-delete-marker",
                result["DeleteMarker"].as_bool() ? Str("true") : Str("false"));
    }
    return out.empty() ? Value() : out;
}

Value trail_resources(const aws::World& world, aws::Place, const Value& params, const Value&) {
    const Str name = params["Bucket"].as_str();
    Value list = Value::array();
    if (name.empty()) return {};
    const Str arn = bucket_arn(name);
    const Str key = params["Key"].as_str();
    if (!key.empty()) {
        list.push(Value::object(
            {{"type", "AWS::S3::Object"}, {"ARN", join(arn.view(), "/", key.view())}}));
    }
    Value bucket = Value::object();
    const std::optional<std::uint16_t> owner = owner_account(world, arn);
    if (owner.has_value()) bucket.set("accountId", world.accounts[*owner].id);
    bucket.set("type", "AWS::S3::Bucket").set("ARN", arn);
    list.push(std::move(bucket));
    return list;
}

Value trail_no_response(const Value&, const Value&) { return {}; }

}  // namespace skylens::s3
