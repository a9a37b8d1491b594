#include "services/events/rule_index.h"

#include <algorithm>
#include <string>

#include <doctest/doctest.h>

namespace skylens::events {
namespace {

Pattern pattern(const std::string& text) {
    Result<Pattern> compiled = compile_pattern(text);
    REQUIRE_MESSAGE(compiled.ok(), text);
    return std::move(compiled).value();
}

Value call_event(int number) {
    const std::string name = "Operation" + std::to_string(number);
    Value detail = Value::object({{"eventVersion", "1.11"}, {"eventSource", "ec2.amazonaws.com"}});
    detail.set("eventName", Value(name));
    Value event = Value::object({{"version", "0"}, {"source", "aws.ec2"}});
    event.set("detail-type", "AWS API Call via CloudTrail").set("detail", detail);
    return event;
}

std::vector<Pattern> many_rules() {
    std::vector<Pattern> rules;
    for (int i = 0; i < 1000; ++i) {
        const std::string name = "Operation" + std::to_string(i);
        rules.push_back(
            pattern(R"({"source":["aws.ec2"],"detail-type":["AWS API Call via CloudTrail"],)"
                    R"("detail":{"eventName":[")" +
                    name + "\"]}}"));
    }
    return rules;
}

}  // namespace

TEST_CASE("events: the rule index files rules under the text that tells them apart") {
    const RuleIndex index(many_rules());
    CHECK(index.candidates(call_event(7)) == std::vector<std::uint32_t>{7});
    CHECK(index.candidates(call_event(2000)).empty());
}

TEST_CASE("events: the rule index never leaves out a rule that matches") {
    const std::vector<Pattern> rules = {
        pattern(R"({"source":["aws.ec2"]})"),
        pattern(R"({"source":[{"prefix":"aws."}]})"),
        pattern(R"({"$or":[{"source":["aws.s3"]},{"detail":{"n":[{"exists":false}]}}]})"),
        Pattern(),
        pattern(R"({"detail":{"tags":["a","b"]}})"),
        pattern(R"({"detail":{"ip":["::1"]}})"),
        pattern(R"({"detail.deep.key":["x"]})"),
    };
    const RuleIndex index(rules);
    const char* const events[] = {
        R"({"source":"aws.ec2","detail":{"tags":["z","b"]}})",
        R"({"source":"aws.s3","detail":{"n":1}})",
        R"({"source":"custom","detail":{"ip":"0:0:0:0:0:0:0:1","n":1}})",
        R"({"source":"custom","detail":{"deep.key":"x"}})",
        R"({"source":"custom","detail":{"deep":{"key":["y","x"]}}})",
    };
    for (const char* const text : events) {
        const Value event = parse_json(text).value();
        const std::vector<std::uint32_t> found = index.candidates(event);
        for (std::uint32_t rule = 0; rule < rules.size(); ++rule) {
            if (!matches(rules[rule], event)) continue;
            CHECK_MESSAGE(std::find(found.begin(), found.end(), rule) != found.end(), text, rule);
        }
    }
}

}  // namespace skylens::events
