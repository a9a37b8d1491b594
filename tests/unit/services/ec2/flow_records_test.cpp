// What flow logs write of real flows: the same for one step of an hour as for sixty of a minute.
#include <doctest/doctest.h>

#include "aws/clock.h"
#include "services/ec2/ec2.h"
#include "services/ec2/state.h"
#include "services/logs/state.h"
#include "support/world.h"

using namespace skylens;
using skylens::test::kPlace;
using skylens::test::told;

namespace {

constexpr std::uint32_t kOutside = 8u << 24 | 8u << 16 | 8u << 8 | 8;

aws::World stage() {
    aws::World world = new_world({});
    const auto call = [&](const char* service, const char* operation, const std::string& params) {
        REQUIRE(told(test::call(world, service, operation, params)) == "ok");
    };
    call("iam", "CreateRole",
         R"({"RoleName": "flow", "AssumeRolePolicyDocument": "{\"Version\":\"2012-10-17\",)"
         R"(\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Service\":)"
         R"(\"vpc-flow-logs.amazonaws.com\"},\"Action\":\"sts:AssumeRole\"}]}"})");
    call("iam", "PutRolePolicy",
         R"({"RoleName": "flow", "PolicyName": "write", "PolicyDocument": )"
         R"("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",)"
         R"(\"Action\":\"logs:*\",\"Resource\":\"*\"}]}"})");
    call("ec2", "RunInstances",
         R"({"ImageId": "ami-12345678", "InstanceType": "t3.micro", "MinCount": 1,
         "MaxCount": 1})");
    aws::advance(world, world.now + minutes(5));
    const std::string vpc = world.at(kPlace).ec2->vpcs.begin()->id.string();
    call("ec2", "CreateFlowLogs",
         R"({"ResourceType": "VPC", "TrafficType": "ALL", "LogGroupName": "flows",
         "DeliverLogsPermissionArn": "arn:aws:iam::111111111111:role/flow", "ResourceIds": [")" +
             vpc + R"("]})");
    return world;
}

ec2::Flow ssh(const aws::World& world) {
    ec2::Flow flow;
    flow.source = kOutside;
    flow.destination_interface = world.at(kPlace).ec2->network_interfaces.begin()->id;
    flow.destination_port = 22;
    return flow;
}

std::vector<std::string> lines(const aws::World& world) {
    std::vector<std::string> found;
    const logs::LogGroup* group = world.at(kPlace).logs->groups.find("flows");
    if (group == nullptr) return found;
    for (const logs::LogStream& stream : group->streams) {
        for (std::size_t i = 0; i < stream.events.size(); ++i) {
            found.push_back(stream.events[i].message.string());
        }
    }
    return found;
}

}  // namespace

TEST_CASE("flow logs: a rejected flow is one line an interval, and the rest is NODATA") {
    aws::World world = stage();
    const ec2::Flow flow = ssh(world);
    const ec2::Reach reach = ec2::decide(world, kPlace, flow);
    REQUIRE(!reach.arrives);
    REQUIRE(reach.decider() != nullptr);
    CHECK(reach.decider()->gate == ec2::Gate::SecurityGroup);
    // Ninety seconds from a whole minute on: two thirds in the first interval.
    ec2::FlowVolume volume;
    volume.packets = 9;
    volume.bytes = 360;
    volume.start = next_multiple(world.now, minutes(1));
    volume.end = volume.start + seconds(90);
    aws::advance(world, volume.end);
    ec2::record_reach(world, flow, reach, volume);
    aws::World other = world;
    aws::advance(world, world.now + hours(1));
    for (int minute = 0; minute < 60; ++minute) aws::advance(other, other.now + minutes(1));
    CHECK(aws::world_hash(world) == aws::world_hash(other));
    int rejected = 0;
    std::int64_t packets = 0;
    for (const std::string& line : lines(world)) {
        if (line.find(" REJECT OK") == std::string::npos) {
            CHECK(line.find(" NODATA") != std::string::npos);
            continue;
        }
        ++rejected;
        packets += line.find(" 6 6 240 ") != std::string::npos ? 6 : 3;
    }
    CHECK(rejected == 2);
    CHECK(packets == 9);
}

TEST_CASE("reachability: the answer of a stateless network ACL is stopped, and logged as REJECT") {
    aws::World world = stage();
    REQUIRE(told(test::call(world, "ec2", "AuthorizeSecurityGroupIngress",
                            R"({"GroupName": "default", "IpProtocol": "tcp", "FromPort": 22,
                            "ToPort": 22, "CidrIp": "0.0.0.0/0"})")) == "ok");
    const ec2::Flow flow = ssh(world);
    CHECK(ec2::decide(world, kPlace, flow).works());
    const std::string acl = world.at(kPlace).ec2->network_acls.begin()->id.string();
    REQUIRE(told(test::call(world, "ec2", "CreateNetworkAclEntry",
                            R"({"RuleNumber": 90, "Protocol": "tcp", "RuleAction": "deny",
                            "Egress": true, "CidrBlock": "0.0.0.0/0",
                            "PortRange": {"From": 1024, "To": 65535}, "NetworkAclId": ")" +
                                acl + R"("})")) == "ok");
    const ec2::Reach reach = ec2::decide(world, kPlace, flow);
    CHECK(reach.arrives);
    CHECK(!reach.answered);
    REQUIRE(reach.sights.size() == 2);
    CHECK(reach.sights[0].accept);
    CHECK(!reach.sights[1].accept);
    CHECK(reach.sights[1].egress);
}
