#include "shell/shorthand.h"

#include <doctest/doctest.h>

#include "shell/environment.h"
#include "shell/python.h"

using namespace skylens;

namespace {

shell::FileReader no_reader() { return shell::no_files().read_file; }

std::string parsed(std::string_view text) {
    const auto value = shell::parse_shorthand(text, no_reader());
    return value.ok() ? to_json(value.value()) : value.error().message;
}

}  // namespace

TEST_CASE("shorthand: the grammar") {
    CHECK(parsed("a=b") == R"({"a":"b"})");
    CHECK(parsed("a=b,c=d") == R"({"a":"b","c":"d"})");
    CHECK(parsed("a=b,c") == R"({"a":["b","c"]})");
    CHECK(parsed("a=b,c,d=e,f=g,h") == R"({"a":["b","c"],"d":"e","f":["g","h"]})");
    CHECK(parsed("a=") == R"({"a":""})");
    CHECK(parsed("a=[b,c]") == R"({"a":["b","c"]})");
    CHECK(parsed("a=[]") == R"({"a":[]})");
    CHECK(parsed("a={b=c,d=[e,{f=g}]}") == R"({"a":{"b":"c","d":["e",{"f":"g"}]}})");
    CHECK(parsed("a={}") == R"({"a":{}})");
    CHECK(parsed("a='b,c',d=\"e=f\"") == R"({"a":"b,c","d":"e=f"})");
    CHECK(parsed("a='it\\'s'") == R"({"a":"it's"})");
    CHECK(parsed("a=b\\,c") == R"({"a":"b,c"})");
    CHECK(parsed("a=b=c") == R"({"a":"b=c"})");
    CHECK(parsed("a = b , c = d") == R"({"a":"b","c":"d"})");
    CHECK(parsed("aws:x/y.z#1=v") == R"({"aws:x/y.z#1":"v"})");
    CHECK(parsed("Name=한글,Values=값") == R"({"Name":"한글","Values":"값"})");
}

TEST_CASE("shorthand: errors show the place") {
    CHECK(parsed("Name") == "Expected: '=', received: 'EOF' for input:\n Name\n    ^");
    CHECK(parsed("") == "Expected: '=', received: 'EOF' for input:\n \n^");
    CHECK(parsed("a=[b") == "Expected: ',', received: 'EOF' for input:\n a=[b\n    ^");
    CHECK(parsed("a={b") == "Expected: '=', received: 'EOF' for input:\n a={b\n    ^");
    CHECK(parsed("a=\"b") ==
          "Expected: '<double quoted>', received: '<none>' for input:\n a=\"b\n  ^");
    CHECK(parsed("a=b,") == "Expected: '<second>', received: '<none>' for input:\n a=b,\n    ^");
    CHECK(parsed("a=b,a=c").find(
              "Second instance of key \"a\" encountered for input:\na=b,a=c\n    ^\n") == 0);
    CHECK(parsed("가나다") == "Expected: '=', received: '가' for input:\n 가나다\n^");
}

TEST_CASE("shorthand: hostile text ends in an answer") {
    CHECK(parsed("a=" + std::string(100000, '[')) == "maximum recursion depth exceeded");
    std::string deep = "a=";
    for (int i = 0; i < 100000; ++i)
        deep += "{a=";
    CHECK(parsed(deep) == "maximum recursion depth exceeded");
    CHECK(parsed(std::string(200000, 'a')).size() > 200000);
    std::string list = "a=b";
    for (int i = 0; i < 50000; ++i)
        list += ",c";
    CHECK(parsed(list).size() > 200000);
}

TEST_CASE("python: numbers, quotes and JSON errors in Python's words") {
    CHECK(shell::python_int(" -12 ").value() == -12);
    CHECK(shell::python_int("abc").error().message ==
          "invalid literal for int() with base 10: 'abc'");
    CHECK_FALSE(shell::python_int("99999999999999999999").ok());
    CHECK(shell::python_float("-.5").value() == -0.5);
    CHECK(shell::python_float("1e3").value() == 1000.0);
    CHECK(shell::python_float("x").error().message == "could not convert string to float: 'x'");
    CHECK(shell::python_repr("it's") == "\"it's\"");
    const auto json_error = [](std::string_view text) {
        return shell::python_json(text).error().message;
    };
    CHECK(json_error("") == "Expecting value: line 1 column 1 (char 0)");
    CHECK(json_error("{a") ==
          "Expecting property name enclosed in double quotes: line 1 column 2 (char 1)");
    CHECK(json_error("[1,\n 2") == "Expecting ',' delimiter: line 2 column 3 (char 6)");
    CHECK(json_error("{\"a\" 1}") == "Expecting ':' delimiter: line 1 column 6 (char 5)");
    CHECK(json_error("[1] x") == "Extra data: line 1 column 5 (char 4)");
    CHECK(json_error("\"abc") == "Unterminated string starting at: line 1 column 1 (char 0)");
    CHECK(json_error("[1,]") ==
          "Illegal trailing comma before end of array: line 1 column 3 (char 2)");
}
