#include "services/logs/subscriptions.h"

#include <string>

#include <doctest/doctest.h>

#include "services/lambda/lambda.h"
#include "services/logs/logs.h"
#include "support/world.h"

namespace skylens::logs {
namespace {

const char* const kFunction = "arn:aws:lambda:us-east-1:111111111111:function:alert";

// A log group "web" whose lines with ERROR go to the function "alert".
struct Subscribed {
    aws::World world = new_world({});

    Subscribed() {
        call("iam", "CreateRole",
             R"({"RoleName":"fn","AssumeRolePolicyDocument":"{\"Version\":\"2012-10-17\",)"
             R"(\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"sts:AssumeRole\",)"
             R"(\"Principal\":{\"Service\":\"lambda.amazonaws.com\"}}}"})");
        call("lambda", "CreateFunction",
             R"({"FunctionName":"alert","Runtime":"python3.13","Handler":"a.b","Code":{"S3Bucket":)"
             R"("code","S3Key":"a.zip"},"Role":"arn:aws:iam::111111111111:role/fn"})");
        permit();
        call("logs", "CreateLogGroup", R"({"logGroupName":"web"})");
        call("logs", "PutSubscriptionFilter",
             join(R"({"logGroupName":"web","filterName":"f","filterPattern":"ERROR",)",
                  R"("destinationArn":")", kFunction, "\"}"));
    }
    void call(const char* service, const char* operation, const std::string& params) {
        REQUIRE(test::told(test::call(world, service, operation, params)) == "ok");
    }
    void permit() {
        call("lambda", "AddPermission",
             R"({"FunctionName":"alert","StatementId":"logs","Action":"lambda:InvokeFunction",)"
             R"("Principal":"logs.amazonaws.com"})");
    }
    void write(const char* stream, const char* message) {
        REQUIRE(
            append(world, test::kPlace, "web", stream, world.now, Str(std::string_view(message)))
                .ok());
    }
    void pass(Duration time) { aws::advance(world, world.now + time); }
    const AppendLog<lambda::Invocation>& runs() {
        return lambda::find_function(world, kFunction)->invocations;
    }
};

}  // namespace

TEST_CASE("logs: a function gets the matching events of each stream in one record") {
    Subscribed logs;
    logs.write("one", "ERROR a");
    logs.write("one", "fine");
    logs.write("two", "ERROR b");
    logs.write("one", "ERROR c");
    CHECK(logs.runs().empty());
    logs.pass(minutes(3));
    REQUIRE(logs.runs().size() == 2);
    const Value data = parse_json(logs.runs()[0].payload).value()["awslogs"]["data"];
    CHECK(data["messageType"].as_string() == "DATA_MESSAGE");
    CHECK(data["owner"].as_string() == "111111111111");
    CHECK(data["logGroup"].as_string() == "web");
    CHECK(data["logStream"].as_string() == "one");
    CHECK(data["subscriptionFilters"].elements()[0].as_string() == "f");
    REQUIRE(data["logEvents"].size() == 2);
    CHECK(data["logEvents"].elements()[0]["message"].as_string() == "ERROR a");
    CHECK(data["logEvents"].elements()[1]["message"].as_string() == "ERROR c");
    logs.write("one", "ERROR d");
    logs.pass(minutes(3));
    REQUIRE(logs.runs().size() == 3);
    const Value later = parse_json(logs.runs()[2].payload).value()["awslogs"]["data"];
    CHECK(later["logEvents"].size() == 1);
}

TEST_CASE("logs: a record too large for a stream is cut into several") {
    Subscribed logs;
    const std::string line = "ERROR " + std::string(200'000, 'x');
    for (int i = 0; i < 5; ++i)
        logs.write("one", line.c_str());
    logs.pass(minutes(3));
    CHECK(logs.runs().size() == 3);
}

TEST_CASE("logs: a function that takes its permission back runs no more") {
    Subscribed logs;
    logs.call("lambda", "RemovePermission", R"({"FunctionName":"alert","StatementId":"logs"})");
    logs.write("one", "ERROR a");
    logs.pass(minutes(3));
    CHECK(logs.runs().empty());
    logs.permit();
    logs.write("one", "ERROR b");
    logs.pass(minutes(3));
    CHECK(logs.runs().size() == 1);
}

TEST_CASE("logs: filters forward the same in one step of an hour and sixty of a minute") {
    Subscribed one;
    Subscribed sixty;
    one.write("one", "ERROR a");
    sixty.write("one", "ERROR a");
    one.pass(hours(1));
    for (int i = 0; i < 60; ++i)
        sixty.pass(minutes(1));
    CHECK(one.runs().size() == 1);
    CHECK(aws::world_hash(one.world) == aws::world_hash(sixty.world));
}

}  // namespace skylens::logs
