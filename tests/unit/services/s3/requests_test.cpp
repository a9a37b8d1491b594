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

const s3::MetricsFilter& filter(const aws::World& world, std::size_t index) {
    return s3::find_bucket(world, "demo")->metrics[index];
}

}  // namespace

TEST_CASE("a mix of requests counts in the filters that match") {
    aws::World world = stage();
    const std::int64_t before = filter(world, 0).counts.all;
    s3::RequestMix mix;
    mix.bucket = "demo";
    mix.key_prefix = "out/";
    mix.gets = 90;
    mix.puts = 10;
    mix.errors_4xx = 5;
    s3::serve_requests(world, mix);
    CHECK(filter(world, 0).counts.all == before + 100);
    CHECK(filter(world, 0).counts.errors_4xx == 5);
    CHECK(filter(world, 1).counts.all == 0);
    mix.key_prefix = "in/";
    s3::serve_requests(world, mix);
    CHECK(filter(world, 1).counts.all == 100);
    CHECK(filter(world, 1).counts.put == 10);
}

TEST_CASE("the counts go with their minute, and the log gets lines") {
    aws::World world = stage();
    const std::size_t lines = s3::find_bucket(world, "demo")->access_log.size();
    s3::RequestMix mix;
    mix.bucket = "demo";
    mix.gets = 90;
    mix.errors_5xx = 1;
    s3::serve_requests(world, mix);
    CHECK(s3::find_bucket(world, "demo")->access_log.size() == lines + 2);
    aws::advance(world, world.now + minutes(1));
    CHECK(filter(world, 0).counts.all == 0);
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
