// Sticky sessions and routing algorithms under load.
#include "traffic/spread.h"

#include "unit/traffic/farm.h"

using namespace skylens;
using namespace skylens::traffic;
using traffic::test::Farm;
using traffic::test::kHere;

namespace {

// Two targets under 100 requests a second; a third comes after ten minutes.
struct Shop : Farm {
    explicit Shop(bool sticky) {
        if (sticky) attribute(group, "stickiness.enabled", "true");
        load(100);
        pass(minutes(10));
        launch(0);
        pass(minutes(2));
        register_target(group, instances[2]);
        pass(minutes(2));
    }
};

void all_accounted(const Farm& farm) { CHECK(farm.tally().accounted() == farm.tally().sent); }

}  // namespace

TEST_CASE("spread: sticky clients leave a new target few requests until they have gone") {
    Shop even(false);
    CHECK(even.rps(2) == doctest::Approx(33.3).epsilon(0.05));
    CHECK(even.metric("NonStickyRequestCount", 1) == -1);
    Shop sticky(true);
    CHECK(sticky.rps(2) > 0.5);
    CHECK(sticky.rps(2) < 5);
    // A visit is half an hour: a 180th of the clients is new every ten seconds.
    CHECK(sticky.metric("NonStickyRequestCount", 1) == doctest::Approx(6000.0 / 180).epsilon(0.2));
    sticky.pass(minutes(30));
    CHECK(sticky.rps(2) > 18);
    CHECK(sticky.rps(2) < 26);
    sticky.pass(hours(3));
    CHECK(sticky.rps(2) == doctest::Approx(33.3).epsilon(0.05));
    all_accounted(sticky);
}

TEST_CASE("spread: a cookie of a second does not hold anybody") {
    Shop shop(true);
    shop.attribute(shop.group, "stickiness.lb_cookie.duration_seconds", "1");
    shop.pass(minutes(1));
    CHECK(shop.rps(2) > 30);
}

TEST_CASE("spread: the sessions of an unhealthy target move and stay where they went") {
    Farm farm;
    farm.attribute(farm.group, "stickiness.enabled", "true");
    farm.load(100);
    farm.pass(minutes(10));
    CHECK(farm.rps(0) == doctest::Approx(50).epsilon(0.05));
    farm.inject(join(R"({"kind":"app-crash","instance":")", farm.instances[0], "\"}"));
    farm.pass(minutes(3));
    CHECK(farm.rps(0) == 0);
    CHECK(farm.rps(1) == doctest::Approx(100).epsilon(0.02));
    // Half of the clients have met another target than their cookie named.
    CHECK(farm.metric("NonStickyRequestCount", 4) > 500);
    farm.inject(join(R"({"kind":"app-crash","clear":true,"instance":")", farm.instances[0], "\"}"));
    farm.pass(minutes(4));
    CHECK(farm.rps(0) > 0);
    CHECK(farm.rps(0) < 8);
    all_accounted(farm);
}

TEST_CASE("spread: clients stay with a rule's target group when its weight has become 0") {
    Farm farm;
    const Str green = farm.new_group("green", "HTTP");
    const Str third = farm.launch(0);
    farm.pass(minutes(3));
    farm.register_target(green, third);
    const auto weigh = [&](int blue_weight, int green_weight, bool sticky) {
        return join(R"({"ListenerArn":")", farm.listener,
                    R"(","DefaultActions":[{"Type":"forward","ForwardConfig":{"TargetGroups":[)",
                    R"({"TargetGroupArn":")", farm.group, R"(","Weight":)", blue_weight,
                    R"(},{"TargetGroupArn":")", green, R"(","Weight":)", green_weight, "}]",
                    sticky ? R"(,"TargetGroupStickinessConfig":{"Enabled":true,)"
                             R"("DurationSeconds":3600})"
                           : "",
                    "}}]}");
    };
    farm.ok("elbv2", "ModifyListener", weigh(100, 0, true));
    farm.load(100);
    farm.pass(minutes(5));
    CHECK(farm.rps(2) == 0);
    farm.ok("elbv2", "ModifyListener", weigh(0, 100, true));
    farm.pass(minutes(5));
    CHECK(farm.rps(2) > 10);
    CHECK(farm.rps(2) < 25);
    farm.ok("elbv2", "ModifyListener", weigh(0, 100, false));
    farm.pass(minutes(1));
    CHECK(farm.rps(2) == doctest::Approx(100));
    all_accounted(farm);
}

TEST_CASE("spread: least outstanding requests spares a slow target, round robin does not") {
    double rounds = 0;
    for (const char* const type :
         {"round_robin", "least_outstanding_requests", "weighted_random"}) {
        Farm farm;
        farm.attribute(farm.group, "load_balancing.algorithm.type", type);
        farm.load(100);
        farm.inject(
            join(R"({"kind":"slow-dependency","ms":75,"instance":")", farm.instances[0], "\"}"));
        farm.pass(minutes(10));
        if (std::string(type) == "least_outstanding_requests") {
            // 100 against 25 milliseconds, and some for the queues.
            CHECK(farm.rps(0) > 15);
            CHECK(farm.rps(0) < 27);
            CHECK(farm.metric("TargetResponseTime", 1, "Average") < rounds);
        } else {
            CHECK(farm.rps(0) == doctest::Approx(50).epsilon(0.03));
            rounds = farm.metric("TargetResponseTime", 1, "Average");
        }
        all_accounted(farm);
    }
}

TEST_CASE("spread: one step of an hour equals sixty of a minute") {
    const auto hash = [](int steps) {
        Farm farm;
        farm.attribute(farm.group, "stickiness.enabled", "true");
        farm.attribute(farm.group, "load_balancing.algorithm.type", "least_outstanding_requests");
        farm.load(30, R"(,"visit":"PT5M","mix":[{"path":"/a","weight":3},{"path":"/b"}])");
        for (int i = 0; i < steps; ++i)
            farm.pass(minutes(60 / steps));
        return aws::world_hash(farm.world);
    };
    CHECK(hash(1) == hash(60));
}

TEST_CASE("spread: each address keeps to its target, and a third takes over its part only") {
    const std::vector<Choice> two = {{"a", 80, 1}, {"b", 80, 1}};
    std::vector<Choice> three = two;
    three.push_back({"c", 80, 1});
    const auto before = shares_by_address({0xcb007100U, 24}, two);
    const auto after = shares_by_address({0xcb007100U, 24}, three);
    CHECK(before[0] + before[1] == after[0] + after[1] + after[2]);
    CHECK(after[0] <= before[0]);
    CHECK(after[1] <= before[1]);
    for (const double part : after)
        CHECK(part == doctest::Approx(85).epsilon(0.25));
    const auto one = shares_by_address({0xcb007105U, 32}, three);
    CHECK(one[0] * one[1] + one[1] * one[2] + one[0] * one[2] == 0);
}

TEST_CASE("spread: behind a Network Load Balancer one address has one target") {
    traffic::test::FarmOptions options;
    options.network = true;
    Farm farm(options);
    farm.ok(
        "elbv2", "ModifyLoadBalancerAttributes",
        join(R"({"LoadBalancerArn":")", farm.balancer,
             R"(","Attributes":[{"Key":"load_balancing.cross_zone.enabled","Value":"true"}]})"));
    farm.load(100, R"(,"sources":["198.51.100.7/32"])");
    farm.pass(minutes(2));
    CHECK(farm.rps(0) == doctest::Approx(50).epsilon(0.03));
    farm.attribute(farm.group, "stickiness.enabled", "true");
    farm.pass(minutes(2));
    CHECK(farm.rps(0) * farm.rps(1) == 0);
    CHECK(farm.rps(0) + farm.rps(1) == doctest::Approx(100));
    all_accounted(farm);
}

TEST_CASE("spread: a Network Load Balancer shares out by the weights of the target groups") {
    traffic::test::FarmOptions options;
    options.network = true;
    options.in = {0, 1, 0, 1};
    Farm farm(options);
    const Str second = farm.new_group("second", "TCP");
    for (const std::size_t i : {2, 3}) {
        farm.ok("elbv2", "DeregisterTargets",
                join(R"({"TargetGroupArn":")", farm.group, R"(","Targets":[{"Id":")",
                     farm.instances[i], "\"}]}"));
        farm.register_target(second, farm.instances[i]);
    }
    farm.ok("elbv2", "ModifyListener",
            join(R"({"ListenerArn":")", farm.listener,
                 R"(","DefaultActions":[{"Type":"forward","ForwardConfig":{"TargetGroups":[)",
                 R"({"TargetGroupArn":")", farm.group, R"(","Weight":3},{"TargetGroupArn":")",
                 second, R"(","Weight":1}]}}]})"));
    farm.pass(minutes(3));
    farm.load(100);
    farm.pass(minutes(1));
    CHECK(farm.rps(0) + farm.rps(1) == doctest::Approx(75).epsilon(0.02));
    CHECK(farm.rps(2) + farm.rps(3) == doctest::Approx(25).epsilon(0.02));
    all_accounted(farm);
}
