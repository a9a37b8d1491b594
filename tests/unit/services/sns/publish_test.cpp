#include <string>

#include <doctest/doctest.h>

#include "aws/clock.h"
#include "aws/gateway.h"
#include "services/iam/iam.h"
#include "services/new_world.h"
#include "services/sns/sns.h"
#include "services/sns/state.h"
#include "services/sqs/state.h"
#include "support/world.h"

namespace skylens::sns {
namespace {

const char* const kTopic = "arn:aws:sns:us-east-1:111111111111:alerts";

struct Account {
    aws::World world = new_world({});

    Result<Value> call(const char* service, const char* operation, const std::string& params) {
        return test::call(world, service, operation, params).result;
    }
    Value ok(const char* service, const char* operation, const std::string& params) {
        Result<Value> result = call(service, operation, params);
        REQUIRE_MESSAGE(result.ok(), operation, " ",
                        result.ok() ? std::string() : result.error().message);
        return std::move(result).value();
    }
    void subscribe(const char* protocol, const char* endpoint) {
        ok("sns", "Subscribe",
           join(R"({"TopicArn":")", kTopic, R"(","Protocol":")", protocol, R"(","Endpoint":")",
                endpoint, "\"}"));
    }
    void publish(const char* more) {
        ok("sns", "Publish",
           join(R"({"TopicArn":")", kTopic, R"(","Message":"disk full")", more, "}"));
        aws::advance(world, world.now + seconds(5));
    }
    const State& state() const { return world.at({}).sns; }
};

}  // namespace

TEST_CASE("sns: an e-mail address gets messages only after it confirmed") {
    Account account;
    account.ok("sns", "CreateTopic", R"({"Name":"alerts"})");
    account.subscribe("email", "ops@example.com");
    REQUIRE(account.state().inbox.size() == 1);
    const Email asked = account.state().inbox[0];
    account.publish("");
    CHECK(account.state().inbox.size() == 1);
    account.ok("sns", "ConfirmSubscription",
               join(R"({"TopicArn":")", kTopic, R"(","Token":")", asked.token, "\"}"));
    account.publish(R"(,"Subject":"ALARM")");
    REQUIRE(account.state().inbox.size() == 2);
    CHECK(account.state().inbox[1].subject == "ALARM");
    CHECK(account.state().inbox[1].body.view().substr(0, 9) == "disk full");
}

TEST_CASE("sns: CloudWatch passes the default policy of a topic, EventBridge does not") {
    Account account;
    account.ok("sns", "CreateTopic", R"({"Name":"alerts"})");
    const ServiceCaller cloudwatch{"cloudwatch.amazonaws.com", "arn:a", "111111111111",
                                   "111111111111"};
    const ServiceCaller bus{"events.amazonaws.com", "arn:b", "111111111111", {}};
    CHECK(publish_for(account.world, cloudwatch, kTopic, {"s", "m", {}, {}}, 0).ok());
    CHECK_FALSE(publish_for(account.world, bus, kTopic, {"s", "m", {}, {}}, 0).ok());
}

TEST_CASE("sns: filter policies pick by attributes or by the body") {
    Account account;
    account.ok("sns", "CreateTopic", R"({"Name":"alerts"})");
    account.ok(
        "sqs", "CreateQueue",
        R"({"QueueName":"q","Attributes":{"Policy":"{\"Version\":\"2012-10-17\",\"Statement\":[)"
        R"({\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"sns.amazonaws.com\"},)"
        R"(\"Action\":\"sqs:SendMessage\",\"Resource\":\"*\"}]}"}})");
    account.ok("sns", "Subscribe",
               join(R"({"TopicArn":")", kTopic, R"(","Protocol":"sqs",)",
                    R"("Endpoint":"arn:aws:sqs:us-east-1:111111111111:q",)",
                    R"("Attributes":{"FilterPolicy":"{\"level\":[\"high\"]}",)",
                    R"("RawMessageDelivery":"true"}})"));
    account.publish("");
    const char* const high =
        R"(,"MessageAttributes":{"level":{"DataType":"String","StringValue":"high"}})";
    account.publish(high);
    const auto& messages = account.world.at({}).sqs->queues.find("q")->messages;
    REQUIRE(messages.size() == 1);
    CHECK(messages[0].body == "disk full");
}

TEST_CASE("sns: a queue without a policy for SNS refuses the message") {
    Account account;
    account.ok("sns", "CreateTopic", R"({"Name":"alerts"})");
    account.ok("sqs", "CreateQueue", R"({"QueueName":"q"})");
    account.subscribe("sqs", "arn:aws:sqs:us-east-1:111111111111:q");
    account.publish("");
    CHECK(account.world.at({}).sqs->queues.find("q")->messages.empty());
    CHECK(account.world.effects[account.world.effects.size() - 1].kind ==
          static_cast<std::uint16_t>(aws::EffectKind::TargetFailed));
}

}  // namespace skylens::sns
