// The bus from end to end: rules match, targets get events, refusals and near misses are told.
#include <string>

#include <doctest/doctest.h>

#include "aws/clock.h"
#include "aws/gateway.h"
#include "services/events/events.h"
#include "services/iam/iam.h"
#include "services/new_world.h"
#include "services/sqs/state.h"
#include "support/world.h"

namespace skylens::events {
namespace {

class Account {
  public:
    explicit Account(aws::Profile profile = aws::Profile::Realistic) {
        WorldOptions options;
        options.profile = profile;
        world = new_world(options);
    }

    Result<Value> call(const char* service, const char* operation, const char* params) {
        return test::call(world, service, operation, params).result;
    }
    Value ok(const char* service, const char* operation, const char* params) {
        Result<Value> result = call(service, operation, params);
        REQUIRE_MESSAGE(result.ok(), operation, " ",
                        result.ok() ? std::string() : result.error().message);
        return std::move(result).value();
    }
    void advance(Duration by) { aws::advance(world, world.now + by); }

    // The bodies of the messages that a queue holds, one a line.
    std::string bodies(const char* queue) {
        std::string text;
        for (const sqs::Message& message : world.at({}).sqs->queues.find(queue)->messages) {
            text += message.body.string() + "\n";
        }
        return text;
    }
    int count(aws::EffectKind kind) const {
        int found = 0;
        for (std::size_t i = 0; i < world.effects.size(); ++i) {
            if (world.effects[i].kind == static_cast<std::uint16_t>(kind)) ++found;
        }
        return found;
    }

    aws::World world;
};

const char* const kQueuePolicy =
    R"({"QueueName":"inbox","Attributes":{"Policy":"{\"Version\":\"2012-10-17\",\"Statement\":[{)"
    R"(\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"events.amazonaws.com\"},)"
    R"(\"Action\":\"sqs:SendMessage\",\"Resource\":\"*\",\"Condition\":{\"ArnEquals\":{)"
    R"(\"aws:SourceArn\":\"arn:aws:events:us-east-1:111111111111:rule/r\"}}}]}"}})";

const char* const kTarget =
    R"({"Rule":"r","Targets":[{"Id":"q","Arn":"arn:aws:sqs:us-east-1:111111111111:inbox")";

std::string target(const std::string& more) { return std::string(kTarget) + more + "}]}"; }

void put(Account& account, const char* detail) {
    const std::string entry = join(R"({"Entries":[{"Source":"app","DetailType":"t","Detail":)",
                                   to_json(Value(std::string_view(detail))), "}]}");
    account.ok("events", "PutEvents", entry.c_str());
}

}  // namespace

// facts: eventbridge-017
// systems: event-patterns
TEST_CASE("events: a matching event reaches a queue whose policy lets the rule in") {
    Account account;
    account.ok("sqs", "CreateQueue", kQueuePolicy);
    account.ok("events", "PutRule",
               R"({"Name":"r","EventPattern":"{\"source\":[\"app\"],\"detail\":{\"n\":[1]}}"})");
    account.ok("events", "PutTargets", target(R"(,"InputPath":"$.detail")").c_str());
    put(account, R"({"n":1})");
    CHECK(account.bodies("inbox").empty());  // not before the delivery delay
    account.advance(seconds(2));
    CHECK(account.bodies("inbox") == "{\"n\":1}\n");
    put(account, R"({"n":2})");
    account.advance(seconds(2));
    CHECK(account.count(aws::EffectKind::BusEvent) == 2);
    CHECK(account.count(aws::EffectKind::RuleMatch) == 1);
    CHECK(account.count(aws::EffectKind::TargetInvoked) == 1);
}

TEST_CASE("events: every delivery names its cause, back to the call") {
    Account account(aws::Profile::Instant);
    account.ok("sqs", "CreateQueue", kQueuePolicy);
    account.ok("events", "PutRule", R"({"Name":"r","EventPattern":"{\"source\":[\"app\"]}"})");
    account.ok("events", "PutTargets", target("").c_str());
    put(account, "{}");
    account.advance(seconds(1));
    const auto& effects = account.world.effects;
    std::string chain;
    sim::EffectId id = effects.size();
    while (id != 0) {
        const sim::Effect* const effect = effects.find(id);
        chain += aws::effect_kind_name(static_cast<aws::EffectKind>(effect->kind));
        chain += " ";
        id = effect->cause;
    }
    CHECK(chain == "QueueMessage TargetInvoked RuleMatch BusEvent ApiCall ");
}

TEST_CASE("events: without a resource policy the delivery fails and goes to the dead letters") {
    Account account(aws::Profile::Instant);
    account.ok("sqs", "CreateQueue", R"({"QueueName":"closed"})");
    account.ok("sqs", "CreateQueue", kQueuePolicy);
    account.ok("events", "PutRule", R"({"Name":"r","EventPattern":"{\"source\":[\"app\"]}"})");
    account.ok(
        "events", "PutTargets",
        R"({"Rule":"r","Targets":[{"Id":"q","Arn":"arn:aws:sqs:us-east-1:111111111111:closed",
                   "DeadLetterConfig":{"Arn":"arn:aws:sqs:us-east-1:111111111111:inbox"}}]})");
    put(account, "{}");
    account.advance(seconds(1));
    CHECK(account.bodies("closed").empty());
    const sqs::Message& dead = account.world.at({}).sqs->queues.find("inbox")->messages.at(0);
    CHECK(dead.attributes["ERROR_CODE"]["StringValue"].as_string() == "NO_PERMISSIONS");
    CHECK(dead.attributes["RULE_ARN"]["StringValue"].as_string() ==
          "arn:aws:events:us-east-1:111111111111:rule/r");
    CHECK(account.count(aws::EffectKind::TargetFailed) == 1);
}

TEST_CASE("events: the input transformer fills texts and JSON as AWS does") {
    Account account(aws::Profile::Instant);
    account.ok("sqs", "CreateQueue", kQueuePolicy);
    account.ok("events", "PutRule", R"({"Name":"r","EventPattern":"{\"source\":[\"app\"]}"})");
    const std::string paths = R"({"n":"$.detail.n","gone":"$.detail.x"})";
    const std::string text = R"({"n": <n>, "x": <gone>, "text": "<n>, <aws.events.rule-name>"})";
    const std::string transformer = join(R"(,"InputTransformer":{"InputPathsMap":)", paths,
                                         R"(,"InputTemplate":)", to_json(Value(text)), "}");
    account.ok("events", "PutTargets", target(transformer).c_str());
    put(account, R"({"n":"a\"b"})");
    account.advance(seconds(1));
    CHECK(account.bodies("inbox") == "{\"n\": \"a\\\"b\", \"x\": \"\", \"text\": \"a\\\"b, r\"}\n");
}

// facts: eventbridge-005
// systems: schedules
TEST_CASE("events: a scheduled rule fires from its creation on, and stops when disabled") {
    Account account(aws::Profile::Instant);
    account.ok("sqs", "CreateQueue", kQueuePolicy);
    account.ok("events", "PutRule", R"x({"Name":"r","ScheduleExpression":"rate(5 minutes)"})x");
    account.ok("events", "PutTargets", target(R"(,"InputPath":"$.time")").c_str());
    account.advance(minutes(11));
    CHECK(account.bodies("inbox") == "\"2026-01-05T09:05:00Z\"\n\"2026-01-05T09:10:00Z\"\n");
    account.ok("events", "DisableRule", R"({"Name":"r"})");
    account.advance(minutes(10));
    CHECK(account.world.at({}).sqs->queues.find("inbox")->messages.size() == 2);
    account.ok("events", "EnableRule", R"({"Name":"r"})");
    account.advance(minutes(5));
    CHECK(account.world.at({}).sqs->queues.find("inbox")->messages.size() == 3);
}

TEST_CASE("events: a rule asked why it did not match names the key") {
    Account account;
    account.ok("events", "PutRule",
               R"({"Name":"r","EventPattern":"{\"detail\":{\"state\":[\"stopped\"]}}"})");
    const Value event =
        make_event(account.world, {}, {"aws.ec2", "t", {}, Value::object({{"state", "running"}})});
    const std::vector<RuleAnswer> answers = ask_rules(account.world, {}, "default", event);
    REQUIRE(answers.size() == 1);
    CHECK_FALSE(answers[0].matched);
    REQUIRE(answers[0].miss.has_value());
    CHECK(near_miss_text(*answers[0].miss) == R"(detail.state is "running", wanted ["stopped"])");
}

TEST_CASE("events: read-only management calls reach only rules that ask for them") {
    Account account(aws::Profile::Instant);
    account.ok("events", "PutRule",
               R"({"Name":"r","EventPattern":"{\"detail\":{\"eventName\":[\"ListQueues\"]}}"})");
    account.ok("sqs", "ListQueues", "{}");
    account.advance(minutes(2));
    CHECK(account.count(aws::EffectKind::RuleMatch) == 0);
    account.ok("events", "PutRule",
               R"({"Name":"r","EventPattern":"{\"detail\":{\"eventName\":[\"ListQueues\"]}}",
                   "State":"ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS"})");
    account.ok("sqs", "ListQueues", "{}");
    account.advance(minutes(2));
    CHECK(account.count(aws::EffectKind::RuleMatch) == 1);
}

TEST_CASE("events: anybody_listens looks at enabled rules only") {
    Account account;
    const char* const type = "AWS API Call via CloudTrail";
    CHECK_FALSE(anybody_listens(account.world, {}, "aws.ec2", type));
    account.ok("events", "PutRule", R"({"Name":"r","EventPattern":"{\"source\":[\"aws.ec2\"]}"})");
    CHECK(anybody_listens(account.world, {}, "aws.ec2", type));
    CHECK(anybody_listens(account.world, {}, "ec2.amazonaws.com", type));
    CHECK_FALSE(anybody_listens(account.world, {}, "aws.s3", type));
    account.ok("events", "DisableRule", R"({"Name":"r"})");
    CHECK_FALSE(anybody_listens(account.world, {}, "aws.ec2", type));
}

TEST_CASE("events: a bus sends on to one other bus and no further") {
    Account account(aws::Profile::Instant);
    for (const char* const bus : {"b", "c"}) {
        account.ok("events", "CreateEventBus", join("{\"Name\":\"", bus, "\"}").c_str());
    }
    const char* const pattern = R"("EventPattern":"{\"source\":[\"app\"]}"})";
    const char* const role = R"("RoleArn":"arn:aws:iam::111111111111:role/r"}]})";
    account.ok("events", "PutRule", join(R"({"Name":"r",)", pattern).c_str());
    account.ok("events", "PutRule", join(R"({"Name":"r","EventBusName":"b",)", pattern).c_str());
    account.ok("events", "PutTargets",
               join(R"({"Rule":"r","Targets":[{"Id":"b",)",
                    R"("Arn":"arn:aws:events:us-east-1:111111111111:event-bus/b",)", role)
                   .c_str());
    account.ok("events", "PutTargets",
               join(R"({"Rule":"r","EventBusName":"b","Targets":[{"Id":"c",)",
                    R"("Arn":"arn:aws:events:us-east-1:111111111111:event-bus/c",)", role)
                   .c_str());
    put(account, "{}");
    account.advance(seconds(1));
    CHECK(account.count(aws::EffectKind::BusEvent) == 2);
    CHECK(account.count(aws::EffectKind::TargetFailed) == 1);
}

TEST_CASE("events: a refused PutRule leaves the rule as it was") {
    Account account;
    account.ok("events", "PutRule", R"({"Name":"r","EventPattern":"{\"source\":[\"app\"]}"})");
    const std::uint64_t before = aws::resources_hash(account.world);
    CHECK_FALSE(account.call("events", "PutRule", R"({"Name":"r","EventPattern":"{}"})").ok());
    CHECK_FALSE(account
                    .call("events", "PutTargets", R"({"Rule":"r","Targets":[
        {"Id":"a","Arn":"arn:aws:sqs:us-east-1:111111111111:q"},
        {"Id":"b","Arn":"arn:aws:states:us-east-1:111111111111:stateMachine:s"}]})")
                    .ok());
    CHECK(aws::resources_hash(account.world) == before);
}

}  // namespace skylens::events
