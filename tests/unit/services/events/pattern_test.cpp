#include "services/events/pattern.h"

#include <string>

#include <doctest/doctest.h>

namespace skylens::events {
namespace {

bool match(const char* pattern, const char* event) {
    const Result<Pattern> compiled = compile_pattern(pattern);
    REQUIRE_MESSAGE(compiled.ok(), pattern);
    const Result<Value> value = parse_json(event);
    REQUIRE(value.ok());
    return matches(compiled.value(), value.value());
}

std::string refusal(std::string_view pattern) {
    const Result<Pattern> compiled = compile_pattern(pattern);
    return compiled.ok() ? "" : compiled.error().message;
}

NearMiss miss(const char* pattern, const char* event) {
    const std::optional<NearMiss> found =
        explain(compile_pattern(pattern).value(), parse_json(event).value());
    REQUIRE(found.has_value());
    return *found;
}

}  // namespace

TEST_CASE("events: a pattern's numbers, texts and literals do not stand for each other") {
    CHECK(match(R"({"a":[300]})", R"({"a":3e2})"));
    CHECK(match(R"({"a":[300.0]})", R"({"a":300})"));
    CHECK_FALSE(match(R"({"a":[300]})", R"({"a":"300"})"));
    CHECK_FALSE(match(R"({"a":["true"]})", R"({"a":true})"));
    CHECK_FALSE(match(R"({"a":[null]})", R"({})"));
    CHECK(match(R"({"a":[null]})", R"({"a":null})"));
    CHECK(match(R"({"a":["b",true]})", R"({"a":[false,true]})"));
}

TEST_CASE("events: anything-but needs the key and takes every other value") {
    CHECK(match(R"({"a":[{"anything-but":"x"}]})", R"({"a":null})"));
    CHECK(match(R"({"a":[{"anything-but":["x"]}]})", R"({"a":5})"));
    CHECK(match(R"({"a":[{"anything-but":5}]})", R"({"a":"5"})"));
    CHECK_FALSE(match(R"({"a":[{"anything-but":5}]})", R"({"a":5.0})"));
    CHECK_FALSE(match(R"({"a":[{"anything-but":"x"}]})", R"({})"));
    CHECK_FALSE(match(R"({"a":[{"anything-but":{"wildcard":["*x*","y"]}}]})", R"({"a":"axb"})"));
}

TEST_CASE("events: conditions below an array of objects hold in one element") {
    const char* const event = R"({"r":[{"n":"a","v":1},{"n":"b","v":2}]})";
    CHECK(match(R"({"r":{"n":["a"],"v":[1]}})", event));
    CHECK_FALSE(match(R"({"r":{"n":["a"],"v":[2]}})", event));
    const NearMiss apart = miss(R"({"r":{"n":["a"],"v":[2]}})", event);
    CHECK(apart.elements_differ);
    CHECK(apart.held == 2);
}

TEST_CASE("events: exists looks at leaves, and at the element that was chosen before") {
    CHECK(match(R"({"a":[{"exists":false}]})", R"({"a":{"b":1}})"));
    CHECK(match(R"({"a":[{"exists":false}]})", R"({"a":[]})"));
    CHECK_FALSE(match(R"({"a":[{"exists":true}]})", R"({"a":[]})"));
    const char* const people = R"({"p":[{"name":"Ann"},{"name":"Bob","tag":1}]})";
    CHECK(match(R"({"p":{"name":["Ann"],"tag":[{"exists":false}]}})", people));
    CHECK_FALSE(match(R"({"p":{"name":["Bob"],"tag":[{"exists":false}]}})", people));
    CHECK_FALSE(match(R"({"p":{"tag":[{"exists":false}]}})", people));
    CHECK(match(R"({"a":["x",{"exists":false}]})", R"({"b":1})"));
    CHECK_FALSE(match(R"({"a":["x",{"exists":false}]})", R"({"a":"y"})"));
}

TEST_CASE("events: $or is multiplied out and the last condition under a path wins") {
    const char* const pattern = R"({"s":["ec2"],"$or":[{"d":{"a":[1]}},{"d":{"b":[2]}}]})";
    CHECK(match(pattern, R"({"s":"ec2","d":{"b":2}})"));
    CHECK_FALSE(match(pattern, R"({"s":"s3","d":{"b":2}})"));
    CHECK(match(R"({"x":["y"],"x":["z"]})", R"({"x":"z"})"));
}

TEST_CASE("events: a dot in a key is a step, on both sides") {
    CHECK(match(R"({"d.s":["x"]})", R"({"d":{"s":"x"}})"));
    CHECK(match(R"({"d":{"s":["x"]}})", R"({"d.s":"x"})"));
    CHECK(match(R"({"d":{"s":["x"]}})", R"({"e":1,"d.s":["w","x"]})"));
}

TEST_CASE("events: ignore-case operators know more than ASCII") {
    CHECK(match(R"({"a":[{"equals-ignore-case":"STRASSE é"}]})", R"({"a":"strasse É"})"));
    CHECK(match(R"({"a":[{"prefix":{"equals-ignore-case":"Σ"}}]})", R"({"a":"ςab"})"));
    CHECK(match(R"({"a":[{"suffix":{"equals-ignore-case":".PNG"}}]})", R"({"a":"x.pNg"})"));
}

TEST_CASE("events: refusals quote the place as the parser saw it") {
    CHECK(refusal(R"({"source": ["aws.health"], "detail": {}})") ==
          "Event pattern is not valid. Reason: Empty objects are not allowed\n at [Source: "
          "(String)\"{\"source\": [\"aws.health\"], \"detail\": {}}\"; line: 1, column: 40]");
    CHECK(refusal("{\n  \"a\": \"b\"\n}") ==
          "Event pattern is not valid. Reason: \"a\" must be an object or an array\n at [Source: "
          "(String)\"{\n  \"a\": \"b\"\n}\"; line: 2, column: 9]");
    CHECK(refusal("").find("Filter is not an object") != std::string::npos);
    CHECK(refusal("{\"a\":[1]").find("Unexpected end-of-input: expected close marker for Object") !=
          std::string::npos);
    CHECK(refusal(R"({"$or":[{"a":[1]}]})").find("There must have at least 2 Objects in $or") !=
          std::string::npos);
}

TEST_CASE("events: hostile patterns are refused or cost little") {
    CHECK_FALSE(refusal(std::string(5000, ' ')).empty());
    std::string deep;
    for (int i = 0; i < 200; ++i)
        deep += "{\"a\":";
    CHECK(refusal(deep).find("nesting depth") != std::string::npos);
    std::string wide = "{";
    for (int i = 0; i < 12; ++i) {
        wide += (i > 0 ? ",\"$or\":[" : "\"$or\":[");
        wide += R"({"a":[1]},{"b":[2]}])";
    }
    CHECK(refusal(wide + "}").find("too complex") != std::string::npos);
    CHECK(refusal(R"({"a":[{"wildcard":"*a*a*a*a*a*a*a*a*"}]})").find("too complex") !=
          std::string::npos);
    const std::string event = "{\"a\":\"" + std::string(200000, 'a') + "\"}";
    CHECK_FALSE(match(R"({"a":[{"wildcard":"*aaaaab*"}]})", event.c_str()));
    CHECK(match(R"({"a":[{"wildcard":"a*\\*\\\\b*"}]})", R"({"a":"ax*\\b"})"));
    CHECK(refusal(R"({"a":[{"wildcard":"\\x"}]})").find("Invalid escape character at pos 1") !=
          std::string::npos);
}

TEST_CASE("events: a near miss names the first condition that failed and what the event had") {
    const char* const pattern =
        R"({"source":["aws.ec2"],)"
        R"("detail":{"state":["stopped","terminated"],"x":[{"exists":true}]}})";
    const NearMiss wrong =
        miss(pattern, R"({"source":"aws.ec2","detail":{"state":"running","x":1}})");
    CHECK(wrong.path == "detail.state");
    CHECK(wrong.wanted == R"(["stopped","terminated"])");
    CHECK(wrong.present);
    CHECK(wrong.had.as_string() == "running");
    CHECK(wrong.held == 2);
    CHECK(near_miss_text(wrong) == R"(detail.state is "running", wanted ["stopped","terminated"])");
    const NearMiss missing = miss(pattern, R"({"source":"aws.ec2","detail":{}})");
    CHECK_FALSE(missing.present);
    CHECK(near_miss_text(missing) == R"(detail.state is missing, wanted ["stopped","terminated"])");
    const NearMiss nearest =
        miss(R"({"$or":[{"a":[1],"b":[1]},{"a":[2],"b":[2]}]})", R"({"a":2,"b":3})");
    CHECK(nearest.path == "b");
    CHECK(nearest.wanted == "[2]");
}

}  // namespace skylens::events
