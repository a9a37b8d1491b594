#include <doctest/doctest.h>

#include "base/text.h"

using namespace skylens;  // NOLINT(google-build-using-namespace)

TEST_CASE("text: names as the AWS CLI writes them") {
    CHECK(cli_name("CreateSecurityGroup") == "create-security-group");
    CHECK(cli_name("DescribeDBInstances") == "describe-db-instances");
    CHECK(cli_name("GroupIds") == "group-ids");
    CHECK(lower_first("GroupId") == "groupId");
}

TEST_CASE("text: globs") {
    CHECK(glob_match("*", ""));
    CHECK(glob_match("a*c", "abbbc"));
    CHECK(glob_match("a?c*", "abc"));
    CHECK_FALSE(glob_match("a*c", "abb"));
    const std::string text(5000, 'a');
    CHECK_FALSE(glob_match("*a*a*a*a*a*a*a*b", text));
}

TEST_CASE("text: base64 both ways") {
    for (const char* text : {"", "a", "ab", "abc", "abcd"}) {
        std::string back;
        CHECK(base64_decode(base64_encode(text), back));
        CHECK(back == text);
    }
    std::string out;
    CHECK(base64_encode("ab") == "YWI=");
    CHECK_FALSE(base64_decode("abc", out));
    CHECK_FALSE(base64_decode("a$==", out));
}

TEST_CASE("text: UTF-8") {
    CHECK(is_utf8("한글 é 😀"));
    CHECK_FALSE(is_utf8("\xc0\xaf"));
    CHECK_FALSE(is_utf8("\xed\xa0\x80"));
    CHECK_FALSE(is_utf8("\xe2\x82"));
}

TEST_CASE("text: split and trim") {
    CHECK(split("a,,b", ',').size() == 3);
    CHECK(trim(" \tx\n") == "x");
}
