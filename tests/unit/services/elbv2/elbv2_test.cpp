// What transcripts cannot reach: routing, eligible targets, the metrics and access logs of traffic
// that the load model hands over, and health checks that see the application.
#include "services/elbv2/elbv2.h"

#include <algorithm>
#include <string>

#include <doctest/doctest.h>

#include "aws/clock.h"
#include "aws/gateway.h"
#include "services/acm/acm.h"
#include "services/cloudwatch/cloudwatch.h"
#include "services/ec2/state.h"
#include "services/iam/iam.h"
#include "services/new_world.h"
#include "services/s3/s3.h"

namespace skylens::elbv2 {
namespace {

constexpr aws::Place kHere = {0, 0};

// A balancer in two zones with a web server in each, and a listener at port 80.
struct Shop {
    aws::World world = new_world({});
    Str balancer;
    Str group;
    Str listener;
    std::vector<Str> instances;

    Value ok(const char* service, const char* operation, const std::string& params) {
        aws::Request request;
        request.principal = iam::resolve_principal(world, 0, "root").value();
        request.service = Str(std::string_view(service));
        request.operation = Str(std::string_view(operation));
        request.params = parse_json(params).value();
        Result<Value> result = aws::call(world, request).result;
        REQUIRE_MESSAGE(result.ok(), operation, " ",
                        result.ok() ? std::string() : result.error().message);
        return std::move(result).value();
    }
    void pass(Duration time) { aws::advance(world, world.now + time); }

    Shop() {
        const ec2::State& ec2 = world.at(kHere).ec2;
        std::vector<Str> subnets;
        for (const ec2::Subnet& subnet : ec2.subnets)
            subnets.push_back(subnet.id);
        const Str vpc = ec2.vpcs.begin()->id;
        for (std::size_t i = 0; i < 2; ++i) {
            const Value run =
                ok("ec2", "RunInstances",
                   join(R"({"ImageId":"ami-12345678","InstanceType":"t3.micro",)",
                        R"("MinCount":1,"MaxCount":1,"SubnetId":")", subnets[i], "\"}"));
            instances.push_back(run["Instances"].at(0)["InstanceId"].as_str());
        }
        pass(minutes(5));
        balancer = ok("elbv2", "CreateLoadBalancer",
                      join(R"({"Name":"shop","Subnets":[")", subnets[0], "\",\"", subnets[1],
                           "\"]}"))["LoadBalancers"]
                       .at(0)["LoadBalancerArn"]
                       .as_str();
        group = ok("elbv2", "CreateTargetGroup",
                   join(R"({"Name":"web","Protocol":"HTTP","Port":80,"VpcId":")", vpc,
                        "\"}"))["TargetGroups"]
                    .at(0)["TargetGroupArn"]
                    .as_str();
        ok("elbv2", "RegisterTargets",
           join(R"({"TargetGroupArn":")", group, R"(","Targets":[{"Id":")", instances[0],
                R"("},{"Id":")", instances[1], "\"}]}"));
        listener = ok("elbv2", "CreateListener",
                      join(R"({"LoadBalancerArn":")", balancer,
                           R"(","Protocol":"HTTP","Port":80,"DefaultActions":[{"Type":"forward",)",
                           R"("TargetGroupArn":")", group, "\"}]}"))["Listeners"]
                       .at(0)["ListenerArn"]
                       .as_str();
        pass(minutes(5));
    }
    const State& state() const { return world.at(kHere).elbv2; }
    const LoadBalancer& the_balancer() const { return *state().load_balancers.find(balancer); }
    const TargetGroup& the_group() const { return *state().target_groups.find(group); }
    TargetHealth health(int i) const {
        return target_health(world, kHere, group, instances[static_cast<std::size_t>(i)]);
    }
    void rule(int priority, const char* condition, const char* action) {
        ok("elbv2", "CreateRule",
           join(R"({"ListenerArn":")", listener, R"(","Priority":)", priority, R"(,"Conditions":[)",
                condition, R"(],"Actions":[)", action, "]}"));
    }
    Route ask(HttpRequest request) const { return route(world, kHere, listener, request).value(); }
    // What is wrong with the application of an instance from now on.
    ec2::Application& application(int i) {
        return world.at(kHere)
            .ec2->instances.find(instances[static_cast<std::size_t>(i)])
            ->application;
    }
    static ec2::Trouble trouble(double amount) {
        ec2::Trouble out;
        out.effect = 1;
        out.amount.kind = ec2::CurveKind::Constant;
        out.amount.a = amount;
        return out;
    }
    double sum(const char* metric, SimTime from) const {
        const Str tail = the_balancer().tail;
        const auto points = cloudwatch::graph(
            world, kHere,
            {"AWS/ApplicationELB", Str(std::string_view(metric)), {{"LoadBalancer", tail}}},
            cloudwatch::Unit::Any, cloudwatch::parse_statistic("Sum").value(), from, minutes(1), 1);
        return points[0].present ? points[0].value : -1;
    }
};

TEST_CASE("the first rule whose conditions hold takes the request, the default one the rest") {
    Shop shop;
    shop.rule(20, R"({"Field":"path-pattern","Values":["/old/*"]})",
              R"({"Type":"redirect","RedirectConfig":{"Path":"/new/#{path}",
                 "StatusCode":"HTTP_302"}})");
    shop.rule(10, R"({"Field":"host-header","Values":["*.Example.com"]},
                     {"Field":"query-string","QueryStringConfig":{"Values":[{"Key":"v",
                      "Value":"2"}]}})",
              R"({"Type":"fixed-response","FixedResponseConfig":{"StatusCode":"418"}})");
    HttpRequest request;
    request.host = "shop.example.com";
    request.path = "/old/a";
    CHECK(shop.ask(request).redirect_url == "http://shop.example.com:80/new/old/a");
    CHECK(shop.ask(request).status == 302);
    CHECK(shop.ask(request).evaluated == 2);
    request.query = "a=1&V=2";
    CHECK(shop.ask(request).status == 418);
    request.host = "example.com";
    request.path = "/OLD/a";
    CHECK(shop.ask(request).priority == "default");
    CHECK(shop.ask(request).action->kind == ActionKind::Forward);
}

TEST_CASE("health checks see the application; without a healthy target all get requests") {
    Shop shop;
    CHECK(shop.health(0).state == TargetState::Healthy);
    const std::uint8_t zone = shop.the_balancer().zones[0].zone;
    CHECK(eligible_targets(shop.world, kHere, shop.the_balancer(), shop.the_group(), zone)
              .targets.size() == 2);
    shop.application(0).errors = Shop::trouble(1);
    shop.pass(minutes(2));
    CHECK(shop.health(0).reason == TargetReason::ResponseCodeMismatch);
    CHECK(shop.health(0).description == "Health checks failed with these codes: [500]");
    Eligible eligible =
        eligible_targets(shop.world, kHere, shop.the_balancer(), shop.the_group(), zone);
    CHECK(eligible.targets.size() == 1);
    CHECK(!eligible.fail_open);
    shop.application(1).crashed = 1;
    shop.pass(minutes(2));
    CHECK(shop.health(1).reason == TargetReason::FailedHealthChecks);
    eligible = eligible_targets(shop.world, kHere, shop.the_balancer(), shop.the_group(), zone);
    CHECK(eligible.targets.size() == 2);
    CHECK(eligible.fail_open);
    shop.application(1).crashed = 0;
    shop.application(1).slow = Shop::trouble(6000);
    shop.pass(minutes(1));
    CHECK(shop.health(1).reason == TargetReason::Timeout);
}

TEST_CASE("a target that cannot be reached names the call that closed the way") {
    Shop shop;
    const Str group = shop.the_balancer().security_groups.front();
    shop.ok("ec2", "RevokeSecurityGroupIngress",
            join(R"({"GroupId":")", group,
                 R"(","IpPermissions":[{"IpProtocol":"-1","UserIdGroupPairs":[{"GroupId":")", group,
                 "\"}]}]}"));
    shop.pass(minutes(2));
    CHECK(shop.health(0).reason == TargetReason::Timeout);
    const sim::Effect& effect = *shop.world.effects.find(shop.health(0).changed);
    CHECK(shop.world.effects.find(effect.cause)->subject == "RevokeSecurityGroupIngress");
}

TEST_CASE("an hour in one step and in sixty give the same world") {
    Shop one;
    Shop sixty;
    one.application(0).errors = Shop::trouble(1);
    sixty.application(0).errors = Shop::trouble(1);
    one.pass(hours(1));
    for (int i = 0; i < 60; ++i)
        sixty.pass(minutes(1));
    CHECK(aws::world_hash(one.world) == aws::world_hash(sixty.world));
}

TEST_CASE("the metrics of a minute, and nothing in a minute without traffic") {
    Shop shop;
    shop.pass(next_multiple(shop.world.now, minutes(1)) - shop.world.now);
    const SimTime from = shop.world.now;
    LoadBalancerTick tick;
    tick.load_balancer = shop.balancer;
    for (int i = 0; i < 6; ++i) {
        tick.from = from + seconds(10 * i);
        tick.until = tick.from + seconds(10);
        NodeTraffic node;
        node.zone = 0;
        node.requests = 100;
        node.new_connections = 5;
        node.active_connections = 30;
        node.elb.c504 = 10;
        GroupTraffic group;
        group.group = shop.group;
        group.zone = 0;
        group.requests = 100;
        group.codes.c2xx = 90;
        group.elb.c504 = 10;
        group.latencies = {{0.05, 90}};
        tick.nodes = {node};
        tick.groups = {group};
        record_traffic(shop.world, kHere, tick);
    }
    shop.pass(minutes(5));
    CHECK(shop.sum("RequestCount", from) == 600);
    CHECK(shop.sum("HTTPCode_ELB_5XX_Count", from) == 60);
    CHECK(shop.sum("HTTPCode_ELB_504_Count", from) == 60);
    CHECK(shop.sum("HTTPCode_Target_2XX_Count", from) == 540);
    CHECK(shop.sum("ActiveConnectionCount", from) == 30);
    CHECK(shop.sum("NewConnectionCount", from) == 30);
    CHECK(shop.sum("HTTPCode_ELB_502_Count", from) == -1);
    CHECK(shop.sum("RequestCount", from + minutes(1)) == -1);
}

TEST_CASE("access logs are delivered every five minutes, a line a request") {
    Shop shop;
    shop.ok("s3", "CreateBucket", R"({"Bucket":"shop-logs-1"})");
    shop.ok("s3", "PutBucketPolicy",
            R"({"Bucket":"shop-logs-1","Policy":"{\"Version\":\"2012-10-17\",\"Statement\":[)"
            R"({\"Effect\":\"Allow\",\"Principal\":{\"Service\":)"
            R"(\"logdelivery.elasticloadbalancing.amazonaws.com\"},\"Action\":\"s3:PutObject\",)"
            R"(\"Resource\":\"arn:aws:s3:::shop-logs-1/*\"}]}"})");
    shop.ok("elbv2", "ModifyLoadBalancerAttributes",
            join(R"({"LoadBalancerArn":")", shop.balancer,
                 R"(","Attributes":[{"Key":"access_logs.s3.enabled","Value":"true"},)",
                 R"({"Key":"access_logs.s3.bucket","Value":"shop-logs-1"}]})"));
    LoadBalancerTick tick;
    tick.load_balancer = shop.balancer;
    tick.from = shop.world.now;
    tick.until = tick.from + seconds(10);
    LoggedRequest request;
    request.listener = shop.listener;
    request.client_ip = "203.0.113.9";
    request.client_port = 50000;
    request.elb_status = 503;
    request.method = "GET";
    request.host = "shop.example.com";
    request.path = "/";
    request.rule_priority = "0";
    request.action = "forward";
    request.count = 3;
    tick.log = {request};
    record_traffic(shop.world, kHere, tick);
    shop.pass(minutes(6));
    std::string text;
    std::string key;
    for (const auto& object : s3::find_bucket(shop.world, "shop-logs-1")->objects) {
        if (object.first.view().find(".log.gz") == std::string_view::npos) continue;
        key = object.first.string();
        text = object.second.front().body.string();
    }
    CHECK(key.find("AWSLogs/111111111111/elasticloadbalancing/us-east-1/2") == 0);
    CHECK(key.find("_elasticloadbalancing_us-east-1_app.shop.") != std::string::npos);
    CHECK(text.find("http 2") == 0);
    CHECK(text.find(" 203.0.113.9:50000 - -1 -1 -1 503 - 0 0 \"GET "
                    "http://shop.example.com:80/ HTTP/1.1\" \"-\" - - - \"Root=1-") !=
          std::string::npos);
    CHECK(std::count(text.begin(), text.end(), '\n') == 3);
}

}  // namespace
}  // namespace skylens::elbv2
