// S3 through the door.
#include "services/s3/s3.h"

#include <doctest/doctest.h>

#include "support/world.h"

using namespace skylens;
using skylens::test::told;

namespace {

aws::Outcome call(aws::World& world, std::string_view operation, std::string_view params) {
    return test::call(world, "s3", operation, params);
}

Value answer(aws::World& world, std::string_view operation, std::string_view params) {
    const aws::Outcome outcome = call(world, operation, params);
    CAPTURE(told(outcome));
    REQUIRE(outcome.result.ok());
    return outcome.result.value();
}

std::string code(aws::World& world, std::string_view operation, std::string_view params) {
    const aws::Outcome outcome = call(world, operation, params);
    return outcome.result.ok() ? "ok" : outcome.result.error().code;
}

aws::Outcome call_at(aws::World& world, aws::Place place, std::string_view who,
                     std::string_view operation, std::string_view params) {
    aws::Request request;
    request.place = place;
    request.principal = iam::resolve_principal(world, place.account, who).value();
    request.service = "s3";
    request.operation = Str(operation);
    request.params = parse_json(params).value();
    return aws::call(world, request);
}

aws::World with_bucket() {
    aws::World world = new_world({});
    REQUIRE(code(world, "CreateBucket", R"({"Bucket": "demo"})") == "ok");
    return world;
}

const char kPublicPolicy[] =
    R"({"Bucket": "demo", "Policy": "{\"Version\":\"2012-10-17\",)"
    R"(\"Statement\":{\"Effect\":\"Allow\",)"
    R"(\"Principal\":\"*\",\"Action\":\"s3:GetObject\",\"Resource\":\"arn:aws:s3:::demo/*\"}}"})";

}  // namespace

TEST_CASE("s3: a new bucket is private in every way") {
    aws::World world = with_bucket();
    const Value block = answer(world, "GetPublicAccessBlock", R"({"Bucket": "demo"})");
    for (const Value::Member& member : block["PublicAccessBlockConfiguration"].members()) {
        CHECK(member.value.as_bool());
    }
    const Value ownership = answer(world, "GetBucketOwnershipControls", R"({"Bucket": "demo"})");
    CHECK(ownership["OwnershipControls"]["Rules"].at(0)["ObjectOwnership"].as_string() ==
          "BucketOwnerEnforced");
    const Value encryption = answer(world, "GetBucketEncryption", R"({"Bucket": "demo"})");
    CHECK(encryption["ServerSideEncryptionConfiguration"]["Rules"]
              .at(0)["ApplyServerSideEncryptionByDefault"]["SSEAlgorithm"]
              .as_string() == "AES256");
    CHECK(answer(world, "GetBucketVersioning", R"({"Bucket": "demo"})").empty());
    CHECK(code(world, "GetBucketPolicy", R"({"Bucket": "demo"})") == "NoSuchBucketPolicy");
    CHECK(code(world, "GetBucketTagging", R"({"Bucket": "demo"})") == "NoSuchTagSet");
}

TEST_CASE("s3: bucket names") {
    aws::World world = new_world({});
    for (const char* name : {"ab", "Demo", "-demo", "demo-", "a..b", "192.168.0.1", "xn--demo",
                             "demo-s3alias", "a_b"}) {
        CAPTURE(name);
        CHECK(code(world, "CreateBucket", join(R"({"Bucket": ")", name, R"("})")) ==
              "InvalidBucketName");
    }
    for (const char* name : {"abc", "a.b-c", "1demo2", "192.168.0.x"}) {
        CAPTURE(name);
        CHECK(code(world, "CreateBucket", join(R"({"Bucket": ")", name, R"("})")) == "ok");
    }
}

TEST_CASE("s3: names are global, and only us-east-1 forgives a second creation") {
    aws::World world = with_bucket();
    CHECK(code(world, "CreateBucket", R"({"Bucket": "demo"})") == "ok");
    CHECK(call_at(world, {1, 0}, "root", "CreateBucket", R"({"Bucket": "demo"})")
              .result.error()
              .code == "BucketAlreadyExists");
    const std::uint16_t ireland = aws::find_region("eu-west-1");
    const char kHere[] =
        R"({"Bucket": "demo-eu", )"
        R"("CreateBucketConfiguration": {"LocationConstraint": "eu-west-1"}})";
    CHECK(call_at(world, {0, ireland}, "root", "CreateBucket", R"({"Bucket": "demo-eu"})")
              .result.error()
              .code == "IllegalLocationConstraintException");
    CHECK(call_at(world, {0, ireland}, "root", "CreateBucket", kHere).result.ok());
    CHECK(call_at(world, {0, ireland}, "root", "CreateBucket", kHere).result.error().code ==
          "BucketAlreadyOwnedByYou");
    CHECK(code(world, "CreateBucket", R"({"Bucket": "x-1",
        "CreateBucketConfiguration": {"LocationConstraint": "mars"}})") ==
          "InvalidLocationConstraint");
    // The CLI follows the redirection, so a call from elsewhere reaches the bucket.
    CHECK(answer(world, "GetBucketLocation", R"({"Bucket": "demo-eu"})")["LocationConstraint"]
              .as_string() == "eu-west-1");
    CHECK(answer(world, "GetBucketLocation", R"({"Bucket": "demo"})")["LocationConstraint"]
              .is_null());
}

TEST_CASE("s3: versions, delete markers and restoring") {
    aws::World world = with_bucket();
    CHECK(!answer(world, "PutObject", R"({"Bucket": "demo", "Key": "k", "Body": "old"})")
               .contains("VersionId"));
    answer(world, "PutBucketVersioning",
           R"({"Bucket": "demo", "VersioningConfiguration": {"Status": "Enabled"}})");
    const Value put =
        answer(world, "PutObject", R"({"Bucket": "demo", "Key": "k", "Body": "abc"})");
    CHECK(put["ETag"].as_string() == "\"900150983cd24fb0d6963f7d28e17f72\"");
    const Value gone = answer(world, "DeleteObject", R"({"Bucket": "demo", "Key": "k"})");
    CHECK(gone["DeleteMarker"].as_bool());
    CHECK(code(world, "GetObject", R"({"Bucket": "demo", "Key": "k"})") == "NoSuchKey");
    CHECK(code(world, "HeadObject", R"({"Bucket": "demo", "Key": "k"})") == "404");
    CHECK(
        answer(world, "GetObject", R"({"Bucket": "demo", "Key": "k", "VersionId": "null"})")["Body"]
            .as_string() == "old");
    CHECK(code(world, "DeleteBucket", R"({"Bucket": "demo"})") == "BucketNotEmpty");
    const Value versions = answer(world, "ListObjectVersions", R"({"Bucket": "demo"})");
    CHECK(versions["Versions"].size() == 2);
    CHECK(versions["DeleteMarkers"].at(0)["IsLatest"].as_bool());
    const std::string marker(gone["VersionId"].as_string());
    CHECK(code(world, "GetObject",
               join(R"({"Bucket": "demo", "Key": "k", "VersionId": ")", marker, R"("})")) ==
          "MethodNotAllowed");
    answer(world, "DeleteObject",
           join(R"({"Bucket": "demo", "Key": "k", "VersionId": ")", marker, R"("})"));
    CHECK(answer(world, "GetObject", R"({"Bucket": "demo", "Key": "k"})")["Body"].as_string() ==
          "abc");
}

TEST_CASE("s3: suspended versioning replaces the null version") {
    aws::World world = with_bucket();
    answer(world, "PutBucketVersioning",
           R"({"Bucket": "demo", "VersioningConfiguration": {"Status": "Suspended"}})");
    answer(world, "PutObject", R"({"Bucket": "demo", "Key": "k", "Body": "1"})");
    answer(world, "PutObject", R"({"Bucket": "demo", "Key": "k", "Body": "2"})");
    CHECK(answer(world, "ListObjectVersions", R"({"Bucket": "demo"})")["Versions"].size() == 1);
    const Value deleted = answer(world, "DeleteObject", R"({"Bucket": "demo", "Key": "k"})");
    CHECK(deleted["VersionId"].as_string() == "null");
    CHECK(!answer(world, "ListObjectVersions", R"({"Bucket": "demo"})").contains("Versions"));
}

TEST_CASE("s3: BlockPublicPolicy refuses, RestrictPublicBuckets shuts out") {
    aws::World world = with_bucket();
    const aws::Outcome refused = call(world, "PutBucketPolicy", kPublicPolicy);
    CHECK(told(refused) ==
          "AccessDenied: User: arn:aws:iam::111111111111:root is not authorized to perform: "
          "s3:PutBucketPolicy on resource: \"arn:aws:s3:::demo\" because public policies are "
          "prevented by "
          "the BlockPublicPolicy setting in S3 Block Public Access.");
    answer(world, "DeletePublicAccessBlock", R"({"Bucket": "demo"})");
    answer(world, "PutBucketPolicy", kPublicPolicy);
    answer(world, "PutObject", R"({"Bucket": "demo", "Key": "k", "Body": "1"})");
    CHECK(
        answer(world, "GetBucketPolicyStatus", R"({"Bucket": "demo"})")["PolicyStatus"]["IsPublic"]
            .as_bool());
    const s3::Bucket* bucket = s3::find_bucket(world, "demo");
    CHECK(s3::effective_public_access(world, *bucket).read);
    CHECK_FALSE(s3::effective_public_access(world, *bucket).write);
    CHECK(call_at(world, {0, 0}, "anonymous", "GetObject", R"({"Bucket": "demo", "Key": "k"})")
              .result.ok());
    answer(
        world, "PutPublicAccessBlock",
        R"({"Bucket": "demo", "PublicAccessBlockConfiguration": {"RestrictPublicBuckets": true}})");
    CHECK_FALSE(s3::effective_public_access(world, *s3::find_bucket(world, "demo")).read);
    CHECK_FALSE(
        call_at(world, {0, 0}, "anonymous", "GetObject", R"({"Bucket": "demo", "Key": "k"})")
            .result.ok());
    // The policy itself is still public.
    CHECK(
        answer(world, "GetBucketPolicyStatus", R"({"Bucket": "demo"})")["PolicyStatus"]["IsPublic"]
            .as_bool());
}

TEST_CASE("s3: the account's settings and the bucket's add up") {
    aws::World world = with_bucket();
    answer(world, "DeletePublicAccessBlock", R"({"Bucket": "demo"})");
    const aws::Outcome put = test::call(world, "s3control", "PutPublicAccessBlock",
                                        R"({"AccountId": "111111111111",
        "PublicAccessBlockConfiguration": {"BlockPublicPolicy": true}})");
    CHECK(told(put) == "ok");
    CHECK(code(world, "PutBucketPolicy", kPublicPolicy) == "AccessDenied");
    CHECK(told(test::call(world, "s3control", "DeletePublicAccessBlock",
                          R"({"AccountId": "111111111111"})")) == "ok");
    CHECK(code(world, "PutBucketPolicy", kPublicPolicy) == "ok");
    CHECK(told(test::call(world, "s3control", "GetPublicAccessBlock",
                          R"({"AccountId": "222222222222"})")) == "AccessDenied: Access Denied");
}

TEST_CASE("s3: ACLs count only after ownership lets them") {
    aws::World world = with_bucket();
    const char kPublicRead[] = R"({"Bucket": "demo", "ACL": "public-read"})";
    CHECK(code(world, "PutBucketAcl", kPublicRead) == "AccessControlListNotSupported");
    answer(
        world, "PutBucketOwnershipControls",
        R"({"Bucket": "demo", )"
        R"("OwnershipControls": {"Rules": [{"ObjectOwnership": "ObjectWriter"}]}})");
    CHECK(code(world, "PutBucketAcl", kPublicRead) == "AccessDenied");
    answer(world, "DeletePublicAccessBlock", R"({"Bucket": "demo"})");
    answer(world, "PutBucketAcl", kPublicRead);
    CHECK(answer(world, "GetBucketAcl", R"({"Bucket": "demo"})")["Grants"].size() == 2);
    CHECK(s3::effective_public_access(world, *s3::find_bucket(world, "demo")).read);
    CHECK(call_at(world, {1, 0}, "root", "ListObjectsV2", R"({"Bucket": "demo"})").result.ok());
    CHECK(code(world, "PutBucketOwnershipControls",
               R"({"Bucket": "demo", "OwnershipControls": {"Rules":
                [{"ObjectOwnership": "BucketOwnerEnforced"}]}})") ==
          "InvalidBucketAclWithObjectOwnership");
}

TEST_CASE("s3: a refused call changes nothing") {
    aws::World world = with_bucket();
    const std::uint64_t before = aws::resources_hash(world);
    const std::pair<const char*, const char*> kCalls[] = {
        {"PutBucketPolicy", kPublicPolicy},
        {"PutBucketAcl", R"({"Bucket": "demo", "ACL": "public-read"})"},
        {"PutBucketVersioning",
         R"({"Bucket": "demo", "VersioningConfiguration": {"Status": "On"}})"},
        {"PutBucketTagging",
         R"({"Bucket": "demo", "Tagging": {"TagSet": [{"Key": "a", "Value": "1"},
            {"Key": "a", "Value": "2"}]}})"},
        {"PutObject", R"({"Bucket": "demo", "Key": "k", "StorageClass": "COLD"})"},
        {"CopyObject", R"({"Bucket": "demo", "Key": "k", "CopySource": "demo/none"})"},
        {"PutBucketEncryption",
         R"({"Bucket": "demo", "ServerSideEncryptionConfiguration": {"Rules": []}})"},
        {"CreateBucket", R"({"Bucket": "No"})"},
    };
    for (const auto& entry : kCalls) {
        CAPTURE(entry.first);
        CHECK(code(world, entry.first, entry.second) != "ok");
        CHECK(aws::resources_hash(world) == before);
    }
}

TEST_CASE("s3: pages of a listing with a delimiter") {
    aws::World world = with_bucket();
    for (const char* key : {"a", "in/1", "in/2", "out/1", "z"}) {
        answer(world, "PutObject", join(R"({"Bucket": "demo", "Key": ")", key, R"("})"));
    }
    std::string seen;
    Value params = Value::object({{"Bucket", "demo"}, {"Delimiter", "/"}, {"MaxKeys", 2}});
    for (int page = 0; page < 5; ++page) {
        const Value listing = answer(world, "ListObjectsV2", to_json(params));
        for (const Value& row : listing["Contents"].elements())
            seen += join(row["Key"].as_string(), " ");
        for (const Value& row : listing["CommonPrefixes"].elements()) {
            seen += join(row["Prefix"].as_string(), " ");
        }
        if (!listing["IsTruncated"].as_bool()) break;
        params.set("ContinuationToken", listing["NextContinuationToken"]);
    }
    CHECK(seen == "a in/ z out/ ");
    CHECK(code(world, "ListObjectsV2", R"({"Bucket": "demo", "ContinuationToken": "x"})") ==
          "InvalidArgument");
}

TEST_CASE("s3: storage is measured every midnight") {
    aws::World world = with_bucket();
    answer(world, "PutObject", R"({"Bucket": "demo", "Key": "k", "Body": "12345"})");
    aws::advance(world, world.now + days(2));
    const aws::Outcome read =
        test::call(world, "cloudwatch", "GetMetricStatistics",
                   R"({"Namespace": "AWS/S3", "MetricName": "BucketSizeBytes", "Dimensions":
            [{"Name": "BucketName", "Value": "demo"},
             {"Name": "StorageType", "Value": "StandardStorage"}],
            "StartTime": "2026-01-05T00:00:00Z", "EndTime": "2026-01-07T00:00:00Z", "Period": 86400,
            "Statistics": ["Average"]})");
    REQUIRE(told(read) == "ok");
    REQUIRE(read.result.value()["Datapoints"].size() == 2);
    CHECK(read.result.value()["Datapoints"].at(0)["Average"].as_double() == 5);
}
