// Requests of a workload: counted by filter and minute, and written into the access log.
#include "services/s3/requests.h"

#include <doctest/doctest.h>

#include "aws/clock.h"
#include "aws/gateway.h"
#include "services/iam/iam.h"
#include "services/new_world.h"
#include "services/s3/s3.h"
#include "services/s3/state.h"

using namespace skylens;

namespace {

aws::World stage() {
    aws::World world = new_world({});
    aws::Request request;
    request.principal = iam::resolve_principal(world, 0, "root").value();
    request.service = "s3";
    const auto call = [&](const char* operation, const char* params) {
        request.operation = Str(std::string_view(operation));
        request.params = parse_json(params).value();
        REQUIRE(aws::call(world, request).result.ok());
    };
    call("CreateBucket", R"({"Bucket": "demo"})");
    call("PutBucketMetricsConfiguration",
         R"({"Bucket": "demo", "Id": "all", "MetricsConfiguration": {"Id": "all"}})");
    call("PutBucketMetricsConfiguration",
         R"({"Bucket": "demo", "Id": "in", "MetricsConfiguration":
             {"Id": "in", "Filter": {"Prefix": "in/"}}})");
    call("PutBucketLogging", R"({"Bucket": "demo", "BucketLoggingStatus":
         {"LoggingEnabled": {"TargetBucket": "demo", "TargetPrefix": "log/"}}})");
    return world;
}

// What a filter counted in the minute that runs.
s3::RequestCounts counts(const aws::World& world, const char* filter) {
    const s3::RequestRecords& records = s3::find_bucket(world, "demo")->records;
    const auto found = records.counts.find(Str(std::string_view(filter)));
    return found == records.counts.end() ? s3::RequestCounts() : found->second;
}

s3::Requests requests(const aws::World& world, const char* operation, const char* key,
                      std::int64_t count) {
    s3::Requests out;
    out.request.principal = iam::resolve_principal(world, 0, "root").value();
    out.request.service = "s3";
    out.request.operation = Str(std::string_view(operation));
    out.request.params = Value::object({{"Bucket", "demo"}});
    if (*key != 0) out.request.params.set("Key", std::string_view(key));
    out.count = count;
    out.at = world.now;
    out.sent_bytes = 5;
    return out;
}

std::size_t log_lines(const aws::World& world) {
    return s3::find_bucket(world, "demo")->records.access_log.size();
}

}  // namespace

TEST_CASE("requests count in the filters that match") {
    aws::World world = stage();
    const s3::RequestCounts before = counts(world, "all");
    CHECK(s3::serve_requests(world, requests(world, "GetObject", "out/a", 90)) == 404);
    CHECK(s3::serve_requests(world, requests(world, "PutObject", "out/a", 10)) == 200);
    CHECK(counts(world, "all").all == before.all + 100);
    CHECK(counts(world, "all").errors_4xx == before.errors_4xx + 90);
    CHECK(counts(world, "in").all == 0);
    s3::serve_requests(world, requests(world, "PutObject", "in/a", 10));
    CHECK(counts(world, "in").all == 10);
    CHECK(counts(world, "in").put == 10);
    CHECK(counts(world, "in").bytes_up == 50);
}

TEST_CASE("requests that were refused before carry no bytes") {
    aws::World world = stage();
    s3::Requests slowed = requests(world, "PutObject", "in/a", 10);
    slowed.refused = Error{"SlowDown", "Please reduce your request rate.", 503};
    CHECK(s3::serve_requests(world, slowed) == 503);
    CHECK(counts(world, "in").errors_5xx == 10);
    CHECK(counts(world, "in").bytes_up == 0);
}

TEST_CASE("the counts go with their minute, and the log gets lines") {
    aws::World world = stage();
    const std::size_t lines = log_lines(world);
    s3::serve_requests(world, requests(world, "ListObjectsV2", "", 90));
    CHECK(log_lines(world) == lines + 1);
    aws::advance(world, world.now + minutes(1));
    CHECK(counts(world, "all").all == 0);
    // Requests of the minute that has just ended do not wait for the next.
    s3::Requests late = requests(world, "ListObjectsV2", "", 5);
    late.at = world.now - seconds(10);
    s3::serve_requests(world, late);
    CHECK(counts(world, "all").all == 0);
}

TEST_CASE("the records of requests do not belong to the resources") {
    aws::World world = stage();
    const std::uint64_t resources = aws::resources_hash(world);
    const std::uint64_t everything = aws::world_hash(world);
    s3::serve_requests(world, requests(world, "PutObject", "a", 90));
    CHECK(aws::resources_hash(world) == resources);
    CHECK(aws::world_hash(world) != everything);
}

TEST_CASE("nobody listens, nothing happens") {
    aws::World world = stage();
    const std::uint64_t before = aws::world_hash(world);
    s3::Requests none = requests(world, "GetObject", "a", 1);
    none.request.params.set("Bucket", "none");
    CHECK(s3::serve_requests(world, none) == 404);
    CHECK(aws::world_hash(world) == before);
}
