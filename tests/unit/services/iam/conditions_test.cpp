#include <doctest/doctest.h>

#include "base/value.h"
#include "services/iam/policy/condition_values.h"
#include "services/iam/policy/laboratory.h"
#include "services/iam/policy/match.h"

using namespace skylens;

namespace {

// Does `condition` hold in `context`? Asked of a policy that allows everything under it.
bool holds(const std::string& condition, const std::string& context,
           const std::string& version = "2012-10-17") {
    const std::string text =
        R"({"request":{"principal":"arn:aws:iam::111122223333:user/team/dana",)"
        R"("action":"s3:PutObject",)"
        R"("context":)" +
        context + R"(},"identity_policies":[{"Version":")" + version +
        R"(","Statement":{"Effect":"Allow","Action":"*","Resource":"*","Condition":)" + condition +
        "}}]}";
    const auto input = parse_json(text);
    REQUIRE_MESSAGE(input.ok(), text);
    const auto answer = iam::authorize_request(input.value());
    REQUIRE_MESSAGE(answer.ok(), text);
    return answer.value()["decision"].as_string() == "allowed";
}

struct Row {
    const char* condition;
    const char* context;
    bool expected;
};

}  // namespace

TEST_CASE("condition operators") {
    const Row rows[] = {
        {R"({"StringEquals":{"a:k":"x"}})", R"({"A:K":"x"})", true},
        {R"({"StringEquals":{"a:k":"x"}})", R"({"a:k":"X"})", false},
        {R"({"StringEquals":{"a:k":["y","x"]}})", R"({"a:k":"x"})", true},
        {R"({"StringNotEquals":{"a:k":["y","x"]}})", R"({"a:k":"x"})", false},
        {R"({"StringNotEquals":{"a:k":["y","z"]}})", R"({"a:k":"x"})", true},
        {R"({"StringEqualsIgnoreCase":{"a:k":"x"}})", R"({"a:k":"X"})", true},
        {R"({"StringEquals":{"a:k":"x*"}})", R"({"a:k":"xy"})", false},
        {R"({"StringLike":{"a:k":"x*"}})", R"({"a:k":"xy"})", true},
        {R"({"StringLike":{"a:k":"x?"}})", R"({"a:k":"x"})", false},
        {R"({"StringNotLike":{"a:k":"x*"}})", R"({"a:k":"xy"})", false},
        {R"({"NumericEquals":{"a:k":"10"}})", R"({"a:k":"10.0"})", true},
        {R"({"NumericLessThan":{"a:k":10}})", R"({"a:k":9})", true},
        {R"({"NumericLessThanEquals":{"a:k":10}})", R"({"a:k":10})", true},
        {R"({"NumericGreaterThan":{"a:k":10}})", R"({"a:k":"9"})", false},
        {R"({"NumericGreaterThanEquals":{"a:k":"-1.5"}})", R"({"a:k":"-1.25"})", true},
        {R"({"NumericNotEquals":{"a:k":10}})", R"({"a:k":"x"})", true},
        {R"({"DateLessThan":{"a:k":"2026-01-05T00:00:00Z"}})", R"({"a:k":"2026-01-04"})", true},
        {R"({"DateGreaterThan":{"a:k":"1767571200"}})", R"({"a:k":"2026-01-05T00:00:01Z"})", true},
        {R"({"DateEquals":{"a:k":"2026-01-05T01:00:00+01:00"}})", R"({"a:k":"2026-01-05"})", true},
        {R"({"Bool":{"a:k":"true"}})", R"({"a:k":true})", true},
        {R"({"Bool":{"a:k":true}})", R"({"a:k":"True"})", true},
        {R"({"Bool":{"a:k":"false"}})", R"({})", false},
        {R"({"BoolIfExists":{"a:k":"false"}})", R"({})", true},
        {R"({"BinaryEquals":{"a:k":"QmluYQ=="}})", R"({"a:k":"QmluYQ=="})", true},
        {R"({"IpAddress":{"a:k":"203.0.113.0/24"}})", R"({"a:k":"203.0.113.9"})", true},
        {R"({"IpAddress":{"a:k":"203.0.113.9"}})", R"({"a:k":"203.0.113.10"})", false},
        {R"({"NotIpAddress":{"a:k":"203.0.113.0/24"}})", R"({"a:k":"198.51.100.1"})", true},
        {R"({"IpAddress":{"a:k":"2001:db8::/32"}})", R"({"a:k":"2001:DB8:1::5"})", true},
        {R"({"IpAddress":{"a:k":"0.0.0.0/0"}})", R"({"a:k":"2001:db8::1"})", false},
        {R"({"ArnLike":{"a:k":"arn:aws:sns:*:111122223333:t*"}})",
         R"({"a:k":"arn:aws:sns:us-east-1:111122223333:topic"})", true},
        {R"({"ArnEquals":{"a:k":"arn:aws:x:*:1:finance/*"}})",
         R"({"a:k":"arn:aws:x:us-east-2:9:store/abc:1:finance/doc"})", false},
        {R"({"Null":{"a:k":"true"}})", R"({})", true},
        {R"({"Null":{"a:k":"true"}})", R"({"a:k":"x"})", false},
        {R"({"Null":{"a:k":false}})", R"({"a:k":"x"})", true},
    };
    for (const Row& row : rows) {
        CAPTURE(row.condition);
        CAPTURE(row.context);
        CHECK(holds(row.condition, row.context) == row.expected);
    }
}

TEST_CASE("missing keys and sets of values") {
    const Row rows[] = {
        {R"({"StringEquals":{"a:k":"x"}})", "{}", false},
        {R"({"StringNotEquals":{"a:k":"x"}})", "{}", true},
        {R"({"StringNotLike":{"a:k":"x"}})", "{}", true},
        {R"({"ArnNotLike":{"a:k":"arn:aws:s3:::b"}})", "{}", true},
        {R"({"NotIpAddress":{"a:k":"10.0.0.0/8"}})", "{}", true},
        {R"({"StringEqualsIfExists":{"a:k":"x"}})", "{}", true},
        {R"({"StringEqualsIfExists":{"a:k":"x"}})", R"({"a:k":"y"})", false},
        {R"({"ForAllValues:StringEquals":{"a:k":["x","y"]}})", R"({"a:k":["x","y"]})", true},
        {R"({"ForAllValues:StringEquals":{"a:k":["x"]}})", R"({"a:k":["x","y"]})", false},
        {R"({"ForAllValues:StringEquals":{"a:k":["x"]}})", "{}", true},
        {R"({"ForAllValues:StringEquals":{"a:k":["x"]}})", R"({"a:k":[]})", true},
        {R"({"ForAnyValue:StringEquals":{"a:k":["x"]}})", R"({"a:k":["z","x"]})", true},
        {R"({"ForAnyValue:StringEquals":{"a:k":["x"]}})", "{}", false},
        {R"({"ForAnyValue:StringNotEquals":{"a:k":["x"]}})", R"({"a:k":["x","y"]})", true},
        {R"({"ForAllValues:StringNotEquals":{"a:k":["x"]}})", R"({"a:k":["x","y"]})", false},
        {R"({"StringEquals":{"a:k":"x","a:m":"y"}})", R"({"a:k":"x"})", false},
        {R"({"StringEquals":{"a:k":"x"},"Bool":{"a:m":"true"}})", R"({"a:k":"x","a:m":"true"})",
         true},
    };
    for (const Row& row : rows) {
        CAPTURE(row.condition);
        CAPTURE(row.context);
        CHECK(holds(row.condition, row.context) == row.expected);
    }
}

TEST_CASE("policy variables") {
    CHECK(holds(R"({"StringEquals":{"s3:prefix":"${aws:username}"}})", R"({"s3:prefix":"dana"})"));
    CHECK(holds(R"({"StringLike":{"s3:prefix":"home/${AWS:UserName}/*"}})",
                R"({"s3:prefix":"home/dana/x"})"));
    CHECK_FALSE(holds(R"({"StringEquals":{"s3:prefix":"${aws:username}"}})",
                      R"({"s3:prefix":"dana"})", "2008-10-17"));
    CHECK(holds(R"({"StringEquals":{"s3:prefix":"${aws:username}"}})",
                R"({"s3:prefix":"${aws:username}"})", "2008-10-17"));
    CHECK(holds(R"({"StringEquals":{"s3:prefix":"${a:none, 'guest'}"}})",
                R"({"s3:prefix":"guest"})"));
    CHECK(holds(R"({"StringLike":{"s3:prefix":"a${*}b"}})", R"({"s3:prefix":"a*b"})"));
    CHECK_FALSE(holds(R"({"StringLike":{"s3:prefix":"a${*}b"}})", R"({"s3:prefix":"axb"})"));
    // A star in a value is a star, not a wildcard.
    CHECK_FALSE(
        holds(R"({"StringLike":{"s3:prefix":"${a:k}"}})", R"({"a:k":"*","s3:prefix":"x"})"));
    // Without a value nothing is equal, so the negated operator holds.
    CHECK_FALSE(holds(R"({"StringEquals":{"s3:prefix":"${a:none}"}})", R"({"s3:prefix":""})"));
    CHECK(holds(R"({"StringNotEquals":{"s3:prefix":"${a:none}"}})", R"({"s3:prefix":"x"})"));
}

TEST_CASE("wildcards in resource ARNs") {
    CHECK(iam::glob_arn("arn:aws:s3:::b/*/x", "arn:aws:s3:::b/1/2:3/x"));
    CHECK(iam::glob_arn("arn:aws:sqs:*:1:q", "arn:aws:sqs:us-east-1:1:q"));
    CHECK_FALSE(iam::glob_arn("arn:aws:sqs:us-*-1:1:q", "arn:aws:sqs:us-east:9-1:1:q"));
    CHECK(iam::glob_arn("arn:aws:ec2:us-*", "arn:aws:ec2:us-east-1:1:instance/i-1"));
    CHECK(iam::glob_arn("arn:aws:ec2:*:*:instance/i-?", "arn:aws:ec2:us-east-1:1:instance/i-1"));
    CHECK_FALSE(iam::glob_arn("arn:aws:ec2:*:*:volume/*", "arn:aws:ec2:us-east-1:1:instance/i-1"));
    CHECK(iam::glob_arn("arn:aws:logs:*:*:log-group:*:log-stream:a*c",
                        "arn:aws:logs:us-east-1:1:log-group:/x:y:log-stream:abbc"));
}

TEST_CASE("dates and numbers of conditions") {
    CHECK(iam::parse_condition_date("2026") == 1767225600000);
    CHECK(iam::parse_condition_date("2026-01-05T09:00Z") == 1767603600000);
    CHECK(iam::parse_condition_date("1767603600") == 1767603600000);
    CHECK_FALSE(iam::parse_condition_date("2026-13-01"));
    CHECK_FALSE(iam::parse_condition_date("2026-02-30"));
    CHECK(iam::compare_decimals("007", "7.000") == 0);
    CHECK(iam::compare_decimals("99999999999999999999", "99999999999999999998") == 1);
    CHECK(iam::compare_decimals("-0", "0") == 0);
    CHECK_FALSE(iam::compare_decimals("1e3", "1000"));
    CHECK_FALSE(iam::parse_address_range("1.2.3"));
    CHECK_FALSE(iam::parse_address_range("1.2.3.4/33"));
    CHECK_FALSE(iam::parse_address_range("1::2::3"));
}
