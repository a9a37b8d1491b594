// Instances behind a load balancer, under load, for the tests of this folder.
#pragma once

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "aws/clock.h"
#include "aws/gateway.h"
#include "services/cloudwatch/cloudwatch.h"
#include "services/ec2/state.h"
#include "services/elbv2/elbv2.h"
#include "services/iam/iam.h"
#include "services/new_world.h"
#include "traffic/faults.h"
#include "traffic/workload.h"
#include "support/world.h"

namespace skylens::traffic::test {

inline constexpr aws::Place kHere = {0, 0};

struct FarmOptions {
    bool network = false;                  // a Network Load Balancer
    std::vector<std::size_t> in = {0, 1};  // subnets (zones) of the instances
};

struct Farm {
    aws::World world;
    std::vector<Str> subnets;
    std::vector<Str> instances;
    Str vpc;
    Str security;
    Str balancer;
    Str group;
    Str listener;

    explicit Farm(const FarmOptions& options = {}) : world(begin()) {
        const ec2::State& ec2 = world.at(kHere).ec2;
        for (const ec2::Subnet& subnet : ec2.subnets)
            subnets.push_back(subnet.id);
        vpc = ec2.vpcs.begin()->id;
        security = ok("ec2", "CreateSecurityGroup",
                      R"({"GroupName":"web","Description":"web"})")["GroupId"]
                       .as_str();
        ok("ec2", "AuthorizeSecurityGroupIngress",
           join(R"({"GroupId":")", security,
                R"(","IpProtocol":"tcp","FromPort":80,"ToPort":443,"CidrIp":"0.0.0.0/0"})"));
        for (const std::size_t subnet : options.in)
            launch(subnet);
        pass(minutes(5));
        balancer =
            ok("elbv2", "CreateLoadBalancer",
               join(R"({"Name":"farm","Type":")", options.network ? "network" : "application",
                    R"(","Subnets":[")", subnets[0], "\",\"", subnets[1],
                    R"("],"SecurityGroups":[")", security, "\"]}"))["LoadBalancers"]
                .at(0)["LoadBalancerArn"]
                .as_str();
        group = new_group("farm", options.network ? "TCP" : "HTTP");
        for (const Str& instance : instances)
            register_target(group, instance);
        listen(options.network ? "TCP" : "HTTP", 80);
        pass(minutes(5));
    }

    static aws::World begin() {
        WorldOptions options;
        options.seed = 7;
        options.profile = aws::Profile::Instant;
        return new_world(options);
    }
    // A listener for the group, to which the load goes from now on. `more`: members of it, each
    // with a comma behind it.
    void listen(const char* protocol, int port, const std::string& more = {}) {
        listener = ok("elbv2", "CreateListener",
                      join(R"({"LoadBalancerArn":")", balancer, "\",", more, R"("Protocol":")",
                           protocol, R"(","Port":)", port,
                           R"(,"DefaultActions":[{"Type":"forward","TargetGroupArn":")", group,
                           "\"}]}"))["Listeners"]
                       .at(0)["ListenerArn"]
                       .as_str();
    }

    Result<Value> call(const char* service, const char* operation, const std::string& params) {
        return skylens::test::call(world, service, operation, params).result;
    }
    Value ok(const char* service, const char* operation, const std::string& params) {
        Result<Value> result = call(service, operation, params);
        const std::string said = result.ok() ? "" : result.error().message;
        INFO(operation, ": ", said);
        REQUIRE(result.ok());
        return std::move(result).value();
    }
    void pass(Duration time) { aws::advance(world, world.now + time); }

    Str launch(std::size_t subnet) {
        const Value run = ok("ec2", "RunInstances",
                             join(R"({"ImageId":"ami-12345678","InstanceType":"t3.medium",)",
                                  R"("MinCount":1,"MaxCount":1,"SubnetId":")", subnets[subnet],
                                  R"(","SecurityGroupIds":[")", security, "\"]}"));
        instances.push_back(run["Instances"].at(0)["InstanceId"].as_str());
        return instances.back();
    }
    Str new_group(const char* name, const char* protocol) {
        return ok("elbv2", "CreateTargetGroup",
                  join(R"({"Name":")", name, R"(","Protocol":")", protocol,
                       R"(","Port":80,"VpcId":")", vpc, "\"}"))["TargetGroups"]
            .at(0)["TargetGroupArn"]
            .as_str();
    }
    void register_target(const Str& at, const Str& instance) {
        ok("elbv2", "RegisterTargets",
           join(R"({"TargetGroupArn":")", at, R"(","Targets":[{"Id":")", instance, "\"}]}"));
    }
    void attribute(const Str& of, const char* key, const std::string& value) {
        ok("elbv2", "ModifyTargetGroupAttributes",
           join(R"({"TargetGroupArn":")", of, R"(","Attributes":[{"Key":")", key, R"(","Value":")",
                value, "\"}]}"));
    }
    // `more`: members of the workload, each with a comma before it.
    void load(double rps, const std::string& more = {}) {
        const auto parsed =
            parse_workload(parse_json(join(R"({"id":"shop","listener":")", listener, R"(","rps":)",
                                           std::to_string(rps), more, "}"))
                               .value());
        REQUIRE(parsed.ok());
        REQUIRE(set_workload(world, kHere, parsed.value(), 0).ok());
    }
    void inject(const std::string& fault) {
        const auto parsed = parse_fault(parse_json(fault).value());
        REQUIRE(parsed.ok());
        REQUIRE(apply_fault(world, kHere, parsed.value(), 0).ok());
    }

    // Requests of the latest tick, a second.
    [[nodiscard]] double rps(std::size_t i) const {
        return world.at(kHere).ec2->instances.find(instances[i])->demand.network_in / 800;
    }
    [[nodiscard]] const Tally& tally() const {
        return world.at(kHere).traffic->streams.find("shop")->tally;
    }
    [[nodiscard]] std::uint64_t fate(Tally::Fate fate) const { return tally().by_fate[fate]; }
    [[nodiscard]] const elbv2::LoadBalancer& the_balancer() const {
        return *elbv2::find_load_balancer(world, balancer);
    }
    // A statistic of a metric over the minutes before the latest full one; -1: no value.
    [[nodiscard]] double metric(const char* name, int minutes_back, const char* statistic = "Sum",
                                bool of_group = false) const {
        const bool application = the_balancer().application();
        cloudwatch::MetricId id{application ? "AWS/ApplicationELB" : "AWS/NetworkELB",
                                Str(std::string_view(name)),
                                {{"LoadBalancer", the_balancer().tail}}};
        if (of_group) {
            id.dimensions.push_back({"TargetGroup", elbv2::find_target_group(world, group)->tail});
        }
        const SimTime end = floor_to(world.now, minutes(1));
        const auto points = cloudwatch::graph(
            world, kHere, id, cloudwatch::Unit::Any, cloudwatch::parse_statistic(statistic).value(),
            end - minutes(minutes_back), minutes(minutes_back), 1);
        return points[0].present ? points[0].value : -1;
    }
};

}  // namespace skylens::traffic::test
