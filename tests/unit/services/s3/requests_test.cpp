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

std::size_t log_lines(const aws::World& world) {
    return s3::find_bucket(world, "demo")->records.access_log.size();
}

}  // namespace

TEST_CASE("a mix of requests counts in the filters that match") {
    aws::World world = stage();
    const std::int64_t before = counts(world, "all").all;
    s3::RequestMix mix;
    mix.bucket = "demo";
    mix.key_prefix = "out/";
    mix.gets = 90;
    mix.puts = 10;
    mix.errors_4xx = 5;
    s3::serve_requests(world, mix);
    CHECK(counts(world, "all").all == before + 100);
    CHECK(counts(world, "all").errors_4xx == 5);
    CHECK(counts(world, "in").all == 0);
    mix.key_prefix = "in/";
    s3::serve_requests(world, mix);
    CHECK(counts(world, "in").all == 100);
    CHECK(counts(world, "in").put == 10);
}

TEST_CASE("the counts go with their minute, and the log gets lines") {
    aws::World world = stage();
    const std::size_t lines = log_lines(world);
    s3::RequestMix mix;
    mix.bucket = "demo";
    mix.gets = 90;
    mix.errors_5xx = 1;
    s3::serve_requests(world, mix);
    CHECK(log_lines(world) == lines + 2);
    aws::advance(world, world.now + minutes(1));
    CHECK(counts(world, "all").all == 0);
}

TEST_CASE("the records of requests do not belong to the resources") {
    aws::World world = stage();
    const std::uint64_t resources = aws::resources_hash(world);
    const std::uint64_t everything = aws::world_hash(world);
    s3::RequestMix mix;
    mix.bucket = "demo";
    mix.gets = 90;
    s3::serve_requests(world, mix);
    CHECK(aws::resources_hash(world) == resources);
    CHECK(aws::world_hash(world) != everything);
}

TEST_CASE("nobody listens, nothing happens") {
    aws::World world = stage();
    const std::uint64_t before = aws::world_hash(world);
    s3::RequestMix mix;
    mix.bucket = "none";
    mix.gets = 1;
    s3::serve_requests(world, mix);
    CHECK(aws::world_hash(world) == before);
}
