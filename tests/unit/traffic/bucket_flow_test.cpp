// Requests of a workload to a bucket: every one has an end, and the steps of time do not matter.
#include <doctest/doctest.h>

#include "aws/clock.h"
#include "services/new_world.h"
#include "services/s3/state.h"
#include "traffic/state.h"
#include "traffic/workload.h"

using namespace skylens;

namespace {

aws::World asked(const char* requester) {
    aws::World world = new_world({});
    s3::Bucket bucket;
    bucket.id = "site";
    bucket.region = aws::kUsEast1;
    bucket.metrics.push_back({"all", {}, world.now});
    world.s3->buckets.insert(std::move(bucket));
    Value workload = parse_json(R"({"id": "w", "bucket": "site",
        "rps": {"wave": {"low": 1, "high": 7, "period": "PT50M"}}, "client_errors": 0.3,
        "server_errors": 0.1, "sources": ["203.0.113.0/24", "198.51.100.7/32"],
        "mix": [{"request": "GET"}, {"request": "PUT", "weight": 2}, {"request": "LIST"}]})")
                         .value();
    workload.set("requester", std::string_view(requester));
    const auto parsed = traffic::parse_workload(workload);
    REQUIRE(parsed.ok());
    REQUIRE(traffic::set_workload(world, {0, aws::kUsEast1}, parsed.value(), 0).ok());
    return world;
}

const traffic::Tally& tally(const aws::World& world) {
    return world.at({0, aws::kUsEast1}).traffic->streams.find("w")->tally;
}

}  // namespace

TEST_CASE("bucket flow: one step of an hour is sixty of a minute") {
    aws::World one = asked("root");
    aws::World sixty = one;
    aws::advance(one, one.now + hours(1));
    for (int i = 0; i < 60; ++i)
        aws::advance(sixty, sixty.now + minutes(1));
    CHECK(aws::world_hash(one) == aws::world_hash(sixty));
}

TEST_CASE("bucket flow: every request has an end") {
    aws::World world = asked("root");
    aws::advance(world, world.now + hours(1));
    const traffic::Tally& of_root = tally(world);
    CHECK(of_root.sent > 10'000);
    CHECK(of_root.accounted() == of_root.sent);
    CHECK(of_root.by_fate[traffic::Tally::Code2xx] > of_root.sent / 2);
    // There is no object to GET.
    CHECK(of_root.by_fate[traffic::Tally::Code4xx] > of_root.sent / 5);
    CHECK(of_root.by_fate[traffic::Tally::Code5xx] > of_root.sent / 12);

    aws::World shut = asked("anonymous");
    aws::advance(shut, shut.now + hours(1));
    CHECK(tally(shut).accounted() == tally(shut).sent);
    CHECK(tally(shut).by_fate[traffic::Tally::Code2xx] == 0);

    // Nobody asks from an instance that does not run.
    aws::World off = asked("instance/i-0123456789abcdef0");
    aws::advance(off, off.now + hours(1));
    CHECK(tally(off).by_fate[traffic::Tally::Dropped] == tally(off).sent);
}
