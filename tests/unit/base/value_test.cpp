#include "base/value.h"

#include <doctest/doctest.h>

#include "base/hash.h"

using skylens::hash_of;
using skylens::parse_json;
using skylens::Value;

TEST_CASE("value: copies are independent") {
    Value a = Value::object({{"list", Value::array({1, 2})}});
    Value b = a;
    b.member("list").push(3);
    CHECK(to_json(a) == R"({"list":[1,2]})");
    CHECK(to_json(b) == R"({"list":[1,2,3]})");
}

TEST_CASE("value: assigning a part of itself") {
    Value a = Value::object({{"inner", Value::object({{"x", 1}})}});
    a = a["inner"];
    CHECK(to_json(a) == R"({"x":1})");
    Value list = Value::array({Value::array({7})});
    list.push(list);
    CHECK(to_json(list) == "[[7],[[7]]]");
}

TEST_CASE("value: readers of another type are neutral") {
    const Value text = "abc";
    CHECK(text.as_int() == 0);
    CHECK(text["x"].is_null());
    CHECK(text.at(3).is_null());
    CHECK(Value(2.9).as_int() == 2);
    CHECK(Value(7).as_double() == 7.0);
}

TEST_CASE("value: equality ignores member order and number spelling") {
    CHECK(parse_json(R"({"a":1,"b":[2.0]})").value() == parse_json(R"({"b":[2],"a":1.0})").value());
    CHECK_FALSE(parse_json("[1,2]").value() == parse_json("[2,1]").value());
}

TEST_CASE("json: the last of duplicate members wins, in the place of the last") {
    CHECK(to_json(parse_json(R"({"a":1,"b":2,"a":3})").value()) == R"({"b":2,"a":3})");
}

TEST_CASE("json: errors name line and column, limits hold") {
    CHECK(parse_json("{\n  \"a\": }").error().message == "not valid JSON at line 2 column 8");
    const std::string deep(100, '[');
    CHECK(parse_json(deep).error().message == "nested deeper than 64 levels");
    CHECK(parse_json("[1,2,3]", {4, 8}).error().message == "the text is larger than 4 bytes");
    CHECK_FALSE(parse_json("1e999").ok());
    CHECK_FALSE(parse_json("{\"a\":1} x").ok());
    CHECK_FALSE(parse_json("\"\xff\"").ok());
}

TEST_CASE("json: pretty text is the AWS CLI's") {
    const Value v = Value::object(
        {{"A", Value::array({1, Value::object()})}, {"B", Value::array()}, {"C", 0.5}});
    CHECK(to_pretty_json(v) ==
          "{\n    \"A\": [\n        1,\n        {}\n    ],\n    \"B\": [],\n    \"C\": 0.5\n}");
}

TEST_CASE("hash: equal values hash equal, -0.0 included") {
    CHECK(hash_of(Value(0.0)) == hash_of(Value(-0.0)));
    CHECK(hash_of(Value("ab")) != hash_of(Value("ba")));
    CHECK(hash_of(Value::array({Value::array({1}), 2})) !=
          hash_of(Value::array({1, Value::array({2})})));
}
