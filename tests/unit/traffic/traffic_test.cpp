// Workloads over the network: nothing is lost, and how the clock is moved does not matter.
#include <doctest/doctest.h>

#include "learn/session.h"
#include "traffic/share.h"
#include "traffic/state.h"

using namespace skylens;

namespace {

learn::Session new_session() {
    learn::Start start;
    start.options.seed = 7;
    start.options.profile = aws::Profile::Instant;
    return learn::Session(start);
}

Value must(learn::Session& session, const Str& service, const Str& operation, Value params) {
    learn::Call call;
    call.service = service;
    call.operation = operation;
    call.params = std::move(params);
    const aws::Outcome outcome = session.call(call);
    const std::string said = outcome.result.ok() ? "" : outcome.result.error().message;
    INFO(operation.string(), ": ", said);
    REQUIRE(outcome.result.ok());
    return outcome.result.value();
}

void intervene(learn::Session& session, const Str& kind, Value details) {
    const Status done = session.intervene(kind, {}, "us-east-1", details);
    const std::string said = done.ok() ? "" : done.error().message;
    INFO(said);
    REQUIRE(done.ok());
}

// Two instances behind an Application Load Balancer, a third alone, all under load.
struct Stage {
    learn::Session session = new_session();
    std::vector<Str> instances;
    Str listener;

    Stage() {
        const Value network = must(session, "ec2", "DescribeSubnets", Value::object());
        const Value group = must(session, "ec2", "CreateSecurityGroup",
                                 Value::object({{"GroupName", "web"}, {"Description", "web"}}));
        must(session, "ec2", "AuthorizeSecurityGroupIngress",
             Value::object({{"GroupId", group["GroupId"]},
                            {"IpProtocol", "tcp"},
                            {"FromPort", 80},
                            {"ToPort", 80},
                            {"CidrIp", "0.0.0.0/0"}}));
        launch(group["GroupId"]);
        balance(network["Subnets"], group["GroupId"]);
        load();
    }

    void launch(const Value& group) {
        const Value made = must(session, "ec2", "RunInstances",
                                Value::object({{"ImageId", "ami-12345678"},
                                               {"InstanceType", "t3.micro"},
                                               {"MinCount", 3},
                                               {"MaxCount", 3},
                                               {"SecurityGroupIds", Value::array({group})}}));
        for (const Value& one : made["Instances"].elements())
            instances.push_back(one["InstanceId"].as_str());
        REQUIRE(session.advance(session.now() + minutes(5)).ok());
    }

    void balance(const Value& subnets, const Value& group) {
        const Value balancer = must(
            session, "elbv2", "CreateLoadBalancer",
            Value::object(
                {{"Name", "shop"},
                 {"Subnets", Value::array({subnets.at(0)["SubnetId"], subnets.at(1)["SubnetId"]})},
                 {"SecurityGroups", Value::array({group})}}));
        const Value targets = must(session, "elbv2", "CreateTargetGroup",
                                   Value::object({{"Name", "shop"},
                                                  {"Protocol", "HTTP"},
                                                  {"Port", 80},
                                                  {"VpcId", subnets.at(0)["VpcId"]}}));
        const Value arn = targets["TargetGroups"].at(0)["TargetGroupArn"];
        must(session, "elbv2", "RegisterTargets",
             Value::object({{"TargetGroupArn", arn},
                            {"Targets", Value::array({Value::object({{"Id", instances[0]}}),
                                                      Value::object({{"Id", instances[1]}})})}}));
        const Value action = Value::object({{"Type", "forward"}, {"TargetGroupArn", arn}});
        const Value made = must(
            session, "elbv2", "CreateListener",
            Value::object({{"LoadBalancerArn", balancer["LoadBalancers"].at(0)["LoadBalancerArn"]},
                           {"Protocol", "HTTP"},
                           {"Port", 80},
                           {"DefaultActions", Value::array({action})}}));
        listener = made["Listeners"].at(0)["ListenerArn"].as_str();
        REQUIRE(session.advance(session.now() + minutes(5)).ok());
    }

    void load() {
        const Value ramp =
            Value::object({{"ramp", Value::object({{"from", 3}, {"to", 700}, {"over", "PT40M"}})}});
        intervene(session, "workload",
                  Value::object({{"id", "shop"}, {"listener", listener}, {"rps", ramp}}));
        intervene(
            session, "workload",
            Value::object({{"id", "own"}, {"instance", instances[2]}, {"port", 80}, {"rps", 7.3}}));
        intervene(
            session, "workload",
            Value::object(
                {{"id", "scan"}, {"attack", "port-scan"}, {"instance", instances[2]}, {"rps", 3}}));
        intervene(
            session, "workload",
            Value::object(
                {{"id", "calls"},
                 {"principal", "root"},
                 {"calls", Value::array({Value::object({{"call", "sts:GetCallerIdentity"}})})},
                 {"rate", 2.5}}));
    }

    [[nodiscard]] const traffic::Tally& tally(std::string_view id) const {
        return session.world().at({0, 0}).traffic->streams.find(id)->tally;
    }
};

}  // namespace

TEST_CASE("traffic: every request has one end") {
    Stage stage;
    REQUIRE(stage.session.advance(stage.session.now() + minutes(10)).ok());
    const traffic::Tally& shop = stage.tally("shop");
    CHECK(shop.sent > 10'000);
    CHECK(shop.by_fate[traffic::Tally::Code2xx] > 0);
    intervene(stage.session, "fault",
              Value::object({{"kind", "app-crash"}, {"instance", stage.instances[0]}}));
    intervene(stage.session, "fault",
              Value::object({{"kind", "slow-dependency"}, {"instance", stage.instances[1]}}));
    REQUIRE(stage.session.advance(stage.session.now() + minutes(40)).ok());
    for (const char* id : {"shop", "own", "scan"})
        CHECK(stage.tally(id).accounted() == stage.tally(id).sent);
    CHECK(stage.tally("shop").by_fate[traffic::Tally::Elb502] > 0);
    CHECK(stage.tally("own").sent == 21'900);
}

TEST_CASE("traffic: one step of an hour equals sixty of a minute, and a replay") {
    Stage one;
    Stage sixty;
    REQUIRE(one.session.advance(one.session.now() + hours(1)).ok());
    for (int i = 0; i < 60; ++i)
        REQUIRE(sixty.session.advance(sixty.session.now() + minutes(1)).ok());
    CHECK(aws::world_hash(one.session.world()) == aws::world_hash(sixty.session.world()));
    const auto again = learn::Session::load(one.session.save());
    REQUIRE(again.ok());
    CHECK(again.value().replayed_exactly());
}

TEST_CASE("traffic: shares are whole and add up") {
    const std::vector<double> weights = {1, 0, 2.5, 0.01};
    for (std::uint64_t count = 0; count < 40; ++count) {
        for (std::uint64_t turn = 0; turn < 5; ++turn) {
            std::uint64_t sum = 0;
            const auto parts = traffic::share_out(count, weights, turn);
            for (const std::uint64_t part : parts)
                sum += part;
            CHECK(sum == count);
            CHECK(parts[1] == 0);
        }
    }
}
