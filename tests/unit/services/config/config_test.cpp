// AWS Config: recorder, items and rules over time.
#include <doctest/doctest.h>

#include "services/config/item_json.h"
#include "services/config/recording.h"
#include "services/config/state.h"
#include "support/world.h"

using namespace skylens;
using skylens::test::kPlace;
using skylens::test::told;

namespace {

aws::Outcome call(aws::World& world, std::string_view operation, std::string_view params) {
    return test::call(world, "config", operation, params);
}

Value answer(aws::World& world, std::string_view operation, std::string_view params) {
    const aws::Outcome outcome = call(world, operation, params);
    CAPTURE(told(outcome));
    REQUIRE(outcome.result.ok());
    return outcome.result.value();
}

std::string code(aws::World& world, std::string_view operation, std::string_view params) {
    const aws::Outcome outcome = call(world, operation, params);
    return outcome.result.ok() ? "ok" : outcome.result.error().code;
}

void set_up(aws::World& world) {
    REQUIRE(told(test::call(world, "s3", "CreateBucket", R"({"Bucket": "logs-1"})")) == "ok");
    answer(world, "PutConfigurationRecorder",
           R"({"ConfigurationRecorder": {"roleARN": "arn:aws:iam::111111111111:role/config"}})");
    answer(world, "PutDeliveryChannel", R"({"DeliveryChannel": {"s3BucketName": "logs-1"}})");
}

void start(aws::World& world) {
    answer(world, "StartConfigurationRecorder", R"({"ConfigurationRecorderName": "default"})");
}

// A world that has recorded its inventory.
aws::World recording_world() {
    aws::World world = new_world({});
    set_up(world);
    start(world);
    aws::advance(world, world.now + minutes(5));
    return world;
}

Value history(aws::World& world, std::string_view type, std::string_view id) {
    return answer(world, "GetResourceConfigHistory",
                  join(R"({"resourceType": ")", type, R"(", "resourceId": ")", id,
                       R"("})"))["configurationItems"];
}

std::string new_group(aws::World& world) {
    const aws::Outcome made = test::call(world, "ec2", "CreateSecurityGroup",
                                         R"({"GroupName": "web", "Description": "web"})");
    REQUIRE(told(made) == "ok");
    return std::string(made.result.value()["GroupId"].as_string());
}

void open_ssh(aws::World& world, const std::string& group, bool open) {
    const std::string params =
        join(R"({"GroupId": ")", group, R"(", "IpPermissions": [{"IpProtocol": "tcp",
        "FromPort": 20, "ToPort": 25, "IpRanges": [{"CidrIp": "0.0.0.0/0"}]}]})");
    CHECK(told(test::call(world, "ec2",
                          open ? "AuthorizeSecurityGroupIngress" : "RevokeSecurityGroupIngress",
                          params)) == "ok");
}

std::string compliance(aws::World& world, std::string_view rule) {
    const Value rows =
        answer(world, "DescribeComplianceByConfigRule",
               join(R"({"ConfigRuleNames": [")", rule, R"("]})"))["ComplianceByConfigRules"];
    return std::string(rows.at(0)["Compliance"]["ComplianceType"].as_string());
}

const char kSshRule[] = R"({"ConfigRule": {"ConfigRuleName": "restricted-ssh",
    "Source": {"Owner": "AWS", "SourceIdentifier": "INCOMING_SSH_DISABLED"}}})";

}  // namespace

TEST_CASE("config: recorder, channel, start, in this order") {
    aws::World world = new_world({});
    CHECK(code(world, "PutDeliveryChannel", R"({"DeliveryChannel": {"s3BucketName": "x"}})") ==
          "NoAvailableConfigurationRecorderException");
    CHECK(
        code(world, "StartConfigurationRecorder", R"({"ConfigurationRecorderName": "default"})") ==
        "NoSuchConfigurationRecorderException");
    answer(world, "PutConfigurationRecorder",
           R"({"ConfigurationRecorder": {"roleARN": "arn:aws:iam::111111111111:role/config"}})");
    CHECK(
        code(world, "StartConfigurationRecorder", R"({"ConfigurationRecorderName": "default"})") ==
        "NoAvailableDeliveryChannelException");
    CHECK(code(world, "PutDeliveryChannel", R"({"DeliveryChannel": {"s3BucketName": "none"}})") ==
          "NoSuchBucketException");
    CHECK(
        code(
            world, "PutConfigurationRecorder",
            R"({"ConfigurationRecorder": {"name": "b", )"
            R"("roleARN": "arn:aws:iam::111111111111:role/c"}})") ==
        "MaxNumberOfConfigurationRecordersExceededException");
}

TEST_CASE("config: recording groups") {
    aws::World world = new_world({});
    const auto put = [&](const char* group) {
        return code(
            world, "PutConfigurationRecorder",
            join(R"({"ConfigurationRecorder": {"roleARN": "arn:aws:iam::111111111111:role/c",
                        "recordingGroup": )",
                 group, "}}"));
    };
    CHECK(put(R"({"allSupported": true, "includeGlobalResourceTypes": true})") == "ok");
    CHECK(put(R"({"resourceTypes": ["AWS::S3::Bucket"]})") == "ok");
    CHECK(put(R"({"allSupported": false})") == "InvalidRecordingGroupException");
    CHECK(put(R"({"allSupported": true, "resourceTypes": ["AWS::S3::Bucket"]})") ==
          "InvalidRecordingGroupException");
    CHECK(put(R"({"includeGlobalResourceTypes": true, "resourceTypes": ["AWS::S3::Bucket"]})") ==
          "InvalidRecordingGroupException");
    CHECK(put(R"({"exclusionByResourceTypes": {"resourceTypes": ["AWS::S3::Bucket"]},
        "recordingStrategy": {"useOnly": "INCLUSION_BY_RESOURCE_TYPES"}})") ==
          "InvalidRecordingGroupException");
    CHECK(put(R"({"resourceTypes": ["AWS::Nothing::Here"]})") == "ValidationException");
}

TEST_CASE(
    "config: an inventory on start, then items on change; changes close together are one item") {
    aws::World world = recording_world();
    Value items = history(world, "AWS::S3::Bucket", "logs-1");
    REQUIRE(items.size() == 1);
    CHECK(items.at(0)["configurationItemStatus"].as_string() == "ResourceDiscovered");
    for (const char* value : {"1", "2"}) {
        REQUIRE(told(test::call(world, "s3", "PutBucketTagging",
                                join(R"({"Bucket": "logs-1", "Tagging": {"TagSet": [{"Key": "a",
            "Value": ")",
                                     value, R"("}]}})"))) == "ok");
    }
    const SimTime changed = world.now;
    aws::advance(world, world.now + minutes(5));
    items = history(world, "AWS::S3::Bucket", "logs-1");
    REQUIRE(items.size() == 2);
    CHECK(items.at(0)["configurationItemStatus"].as_string() == "OK");
    CHECK(items.at(0)["configurationItemCaptureTime"].as_string() == cli_time(changed));
    CHECK(items.at(0)["tags"]["a"].as_string() == "2");
    // The same again is no change, and makes no item.
    REQUIRE(told(test::call(
                world, "s3", "PutBucketTagging",
                R"({"Bucket": "logs-1", "Tagging": {"TagSet": [{"Key": "a", "Value": "2"}]}})")) ==
            "ok");
    aws::advance(world, world.now + minutes(5));
    CHECK(history(world, "AWS::S3::Bucket", "logs-1").size() == 2);
}

TEST_CASE("config: the item names the call that caused it") {
    aws::World world = recording_world();
    const aws::Outcome outcome = test::call(world, "s3", "PutBucketVersioning",
                                            R"({"Bucket": "logs-1",
        "VersioningConfiguration": {"Status": "Enabled"}})");
    aws::advance(world, world.now + minutes(5));
    const config::Item* item =
        config::latest_item(world.at(kPlace).config, {"AWS::S3::Bucket", "logs-1"});
    REQUIRE(item != nullptr);
    const sim::Effect* effect = world.effects.find(item->effect);
    CHECK(effect->cause == outcome.effect);
    CHECK(effect->data["changedProperties"].at(0).as_string() ==
          "SupplementaryConfiguration.BucketVersioningConfiguration");
}

TEST_CASE("config: stopped, nothing is recorded; started again, the difference is") {
    aws::World world = recording_world();
    answer(world, "StopConfigurationRecorder", R"({"ConfigurationRecorderName": "default"})");
    REQUIRE(told(test::call(world, "s3", "CreateBucket", R"({"Bucket": "new-1"})")) == "ok");
    REQUIRE(told(test::call(world, "s3", "DeleteBucket", R"({"Bucket": "logs-1"})")) == "ok");
    aws::advance(world, world.now + hours(1));
    CHECK(history(world, "AWS::S3::Bucket", "logs-1").size() == 1);
    CHECK(code(world, "GetResourceConfigHistory",
               R"({"resourceType": "AWS::S3::Bucket", "resourceId": "new-1"})") ==
          "ResourceNotDiscoveredException");
    start(world);
    aws::advance(world, world.now + minutes(5));
    CHECK(
        history(world, "AWS::S3::Bucket", "logs-1").at(0)["configurationItemStatus"].as_string() ==
        "ResourceDeleted");
    CHECK(history(world, "AWS::S3::Bucket", "new-1").size() == 1);
    const Value listed =
        answer(world, "ListDiscoveredResources", R"({"resourceType": "AWS::S3::Bucket"})");
    REQUIRE(listed["resourceIdentifiers"].size() == 1);
    CHECK(listed["resourceIdentifiers"].at(0)["resourceId"].as_string() == "new-1");
}

// facts: config-002, config-004
// facts: config-rules-008, config-rules-010, config-rules-012, config-rules-013
TEST_CASE("config: restricted-ssh finds the rule that opens SSH, and forgives when it is gone") {
    aws::World world = recording_world();
    answer(world, "PutConfigRule", kSshRule);
    CHECK(compliance(world, "restricted-ssh") == "INSUFFICIENT_DATA");
    aws::advance(world, world.now + minutes(1));
    CHECK(compliance(world, "restricted-ssh") == "COMPLIANT");
    const std::string group = new_group(world);
    open_ssh(world, group, true);
    aws::advance(world, world.now + minutes(5));
    CHECK(compliance(world, "restricted-ssh") == "NON_COMPLIANT");
    const auto& results = world.at(kPlace).config->rules.find("restricted-ssh")->results;
    const config::Evaluation& found = results.at({"AWS::EC2::SecurityGroup", Str(group)});
    CHECK(found.because["text"].as_string() ==
          "an inbound rule opens TCP ports 20-25 to 0.0.0.0/0");
    CHECK(found.because["offender"]["fromPort"].as_int() == 20);
    const Value rows =
        answer(world, "GetComplianceDetailsByConfigRule",
               R"({"ConfigRuleName": "restricted-ssh", "ComplianceTypes": ["NON_COMPLIANT"]})");
    CHECK(rows["EvaluationResults"].size() == 1);
    open_ssh(world, group, false);
    aws::advance(world, world.now + minutes(5));
    CHECK(compliance(world, "restricted-ssh") == "COMPLIANT");
    // Creation and opening came close together: one item; then the closing.
    CHECK(history(world, "AWS::EC2::SecurityGroup", group).size() == 2);
}

TEST_CASE("config: a deleted resource's results go") {
    aws::World world = recording_world();
    const std::string group = new_group(world);
    open_ssh(world, group, true);
    answer(world, "PutConfigRule", kSshRule);
    aws::advance(world, world.now + minutes(5));
    CHECK(compliance(world, "restricted-ssh") == "NON_COMPLIANT");
    REQUIRE(told(test::call(world, "ec2", "DeleteSecurityGroup",
                            join(R"({"GroupId": ")", group, R"("})"))) == "ok");
    aws::advance(world, world.now + minutes(5));
    CHECK(compliance(world, "restricted-ssh") == "COMPLIANT");
    CHECK(history(world, "AWS::EC2::SecurityGroup", group)
              .at(0)["configurationItemStatus"]
              .as_string() == "ResourceDeleted");
}

// facts: config-rules-009
TEST_CASE("config: periodic rules need no recorder, change-triggered ones do") {
    aws::World world = new_world({});
    CHECK(code(world, "PutConfigRule", R"({"ConfigRule": {"Source": {"Owner": "AWS",
        "SourceIdentifier": "S3_BUCKET_VERSIONING_ENABLED"}}})") ==
          "NoAvailableConfigurationRecorderException");
    CHECK(code(world, "PutConfigRule", kSshRule) == "ok");
    aws::advance(world, world.now + minutes(1));
    CHECK(compliance(world, "restricted-ssh") == "COMPLIANT");
    const std::string group = new_group(world);
    open_ssh(world, group, true);
    aws::advance(world, world.now + hours(23));
    CHECK(compliance(world, "restricted-ssh") == "COMPLIANT");
    aws::advance(world, world.now + hours(1));
    CHECK(compliance(world, "restricted-ssh") == "NON_COMPLIANT");
}

TEST_CASE("config: what PutConfigRule refuses") {
    aws::World world = recording_world();
    const auto put = [&](const char* rule) {
        return told(call(world, "PutConfigRule", join(R"({"ConfigRule": )", rule, "}")));
    };
    CHECK(put(R"({"Source": {"Owner": "AWS", "SourceIdentifier": "REQUIRED_TAGS"}})") ==
          "NotSimulated: the managed rule REQUIRED_TAGS is not simulated");
    CHECK(
        put(R"({"Source": {"Owner": "AWS", "SourceIdentifier": "no such rule"}})").substr(0, 30) ==
        "InvalidParameterValueException");
    CHECK(
        put(R"({"Source": {"Owner": "CUSTOM_LAMBDA", "SourceIdentifier": "arn:aws:lambda:x"}})") ==
        "NotSimulated: a custom Lambda rule is not simulated");
    CHECK(put(R"({"Source": {"Owner": "AWS", "SourceIdentifier": "DESIRED_INSTANCE_TYPE"}})") ==
          "InvalidParameterValueException: The required parameter [instanceType] is not present in "
          "the "
          "inputParameters");
    CHECK(put(R"({"Source": {"Owner": "AWS", "SourceIdentifier": "INCOMING_SSH_DISABLED"},
        "InputParameters": "{\"a\":\"b\"}"})") ==
          "InvalidParameterValueException: Unknown parameters provided in the inputParameters: "
          "{\"a\":\"b\"}");
}

TEST_CASE("config: re-evaluation uses what was recorded and is limited to once a minute") {
    aws::World world = recording_world();
    answer(world, "PutConfigRule", kSshRule);
    aws::advance(world, world.now + minutes(1));
    const std::uint64_t items = world.at(kPlace).config->resources.size();
    CHECK(code(world, "StartConfigRulesEvaluation", R"({"ConfigRuleNames": ["nothing"]})") ==
          "NoSuchConfigRuleException");
    CHECK(code(world, "StartConfigRulesEvaluation", R"({"ConfigRuleNames": ["restricted-ssh"]})") ==
          "ok");
    CHECK(code(world, "StartConfigRulesEvaluation", R"({"ConfigRuleNames": ["restricted-ssh"]})") ==
          "ResourceInUseException");
    aws::advance(world, world.now + seconds(50));
    CHECK(code(world, "StartConfigRulesEvaluation", R"({"ConfigRuleNames": ["restricted-ssh"]})") ==
          "LimitExceededException");
    CHECK(world.at(kPlace).config->resources.size() == items);
}

TEST_CASE("config: IAM is recorded only where global types are wanted") {
    aws::World world = recording_world();
    REQUIRE(told(test::call(world, "iam", "CreateUser", R"({"UserName": "dana"})")) == "ok");
    aws::advance(world, world.now + minutes(5));
    CHECK(answer(world, "ListDiscoveredResources",
                 R"({"resourceType": "AWS::IAM::User"})")["resourceIdentifiers"]
              .empty());
    answer(world, "PutConfigurationRecorder",
           R"({"ConfigurationRecorder": {"roleARN": "arn:aws:iam::111111111111:role/config",
        "recordingGroup": {"allSupported": true, "includeGlobalResourceTypes": true}}})");
    aws::advance(world, world.now + minutes(5));
    const Value listed =
        answer(world, "ListDiscoveredResources", R"({"resourceType": "AWS::IAM::User"})");
    REQUIRE(listed["resourceIdentifiers"].size() == 1);
    CHECK(listed["resourceIdentifiers"].at(0)["resourceName"].as_string() == "dana");
}

TEST_CASE("config: differences of two items") {
    config::Item before;
    before.configuration =
        parse_json(R"({"a": {"b": 1}, "list": [{"x": 1}, {"x": 2}], "gone": true})").value();
    before.relationships = Value::array();
    before.supplementary = Value::object();
    before.tags = Value::object();
    config::Item after = before;
    after.configuration =
        parse_json(R"({"a": {"b": 2}, "list": [{"x": 2}, {"x": 3}], "new": "n"})").value();
    after.tags.set("team", "web");
    const Value diff = config::item_diff(&before, after);
    CHECK(diff["changeType"].as_string() == "UPDATE");
    std::string keys;
    for (const Value::Member& member : diff["changedProperties"].members()) {
        keys += join(member.key.view(), "=", member.value["changeType"].as_string(), " ");
    }
    CHECK(keys ==
          "Configuration.A.B=UPDATE Configuration.List.0=DELETE Configuration.List.1=CREATE "
          "Configuration.New=CREATE Configuration.Gone=DELETE Tags.team=CREATE ");
}
