// When S3 calls a policy public, as a table.
#include "services/s3/public_policy.h"

#include <doctest/doctest.h>

using namespace skylens;

namespace {

struct Row {
    const char* principal;  // JSON of Principal
    const char* condition;  // JSON of Condition, or empty
    bool is_public;
};

const Row kRows[] = {
    {R"("*")", "", true},
    {R"({"AWS": "*"})", "", true},
    {R"({"AWS": ["111111111111", "*"]})", "", true},
    {R"({"AWS": "111111111111"})", "", false},
    {R"({"AWS": "arn:aws:iam::111111111111:user/dana"})", "", false},
    {R"({"Service": "cloudtrail.amazonaws.com"})", "", false},
    // The keys that limit, with fixed values.
    {R"("*")", R"({"StringEquals": {"aws:SourceVpc": "vpc-1"}})", false},
    {R"("*")", R"({"StringEquals": {"aws:SourceVpce": ["vpce-1", "vpce-2"]}})", false},
    {R"("*")", R"({"StringLike": {"aws:SourceVpc": "vpc-*"}})", true},
    {R"("*")", R"({"StringEquals": {"aws:SourceAccount": "111111111111"}})", false},
    {R"("*")", R"({"StringEquals": {"AWS:PrincipalOrgID": "o-abc"}})", false},
    {R"("*")", R"({"ArnLike": {"aws:SourceArn": "arn:aws:sns:us-east-1:111111111111:t"}})", false},
    {R"("*")", R"({"ArnLike": {"aws:SourceArn": "arn:aws:sns:*:111111111111:t"}})", true},
    {R"("*")", R"({"StringLike": {"aws:userid": "AROAEXAMPLE:*"}})", false},
    {R"("*")", R"({"StringLike": {"aws:userid": "*:dana"}})", true},
    {R"("*")",
     R"({"ArnLike": {"s3:DataAccessPointArn": "arn:aws:s3:us-east-1:111111111111:accesspoint/*"}})",
     false},
    {R"("*")", R"({"StringLike": {"s3:DataAccessPointArn": "arn:aws:s3:*:*:accesspoint/*"}})",
     true},
    // Address ranges.
    {R"("*")", R"({"IpAddress": {"aws:SourceIp": "203.0.113.0/24"}})", false},
    {R"("*")", R"({"IpAddress": {"aws:SourceIp": "10.0.0.0/8"}})", false},
    {R"("*")", R"({"IpAddress": {"aws:SourceIp": "10.0.0.0/7"}})", true},
    {R"("*")", R"({"IpAddress": {"aws:SourceIp": ["203.0.113.0/24", "0.0.0.0/0"]}})", true},
    {R"("*")", R"({"IpAddress": {"aws:SourceIp": "2001:db8::/32"}})", false},
    {R"("*")", R"({"IpAddress": {"aws:SourceIp": "2001::/16"}})", true},
    // What does not limit.
    {R"("*")", R"({"StringEquals": {"aws:Referer": "http://example.com/"}})", true},
    {R"("*")", R"({"StringNotEquals": {"aws:SourceVpc": "vpc-1"}})", true},
    {R"("*")", R"({"StringEqualsIfExists": {"aws:SourceVpc": "vpc-1"}})", true},
    {R"("*")", R"({"StringEquals": {"aws:SourceVpc": "${aws:username}"}})", true},
    {R"("*")", R"({"Bool": {"aws:SecureTransport": "true"}})", true},
};

Value statement_of(const char* effect, const Row& row) {
    Value statement = Value::object({{"Effect", effect},
                                     {"Principal", parse_json(row.principal).value()},
                                     {"Action", "s3:GetObject"},
                                     {"Resource", "arn:aws:s3:::b/*"}});
    if (row.condition[0] != 0) statement.set("Condition", parse_json(row.condition).value());
    return statement;
}

}  // namespace

TEST_CASE("s3: which statements are public") {
    for (const Row& row : kRows) {
        CAPTURE(row.principal);
        CAPTURE(row.condition);
        CHECK(s3::statement_is_public(statement_of("Allow", row)) == row.is_public);
        CHECK_FALSE(s3::statement_is_public(statement_of("Deny", row)));
    }
}

TEST_CASE("s3: NotPrincipal is public, one public statement makes the policy public") {
    const Value statement =
        parse_json(R"({"Effect": "Allow", "NotPrincipal": {"AWS": "111111111111"},
        "Action": "s3:*", "Resource": "*"})")
            .value();
    CHECK(s3::statement_is_public(statement));
    const Value fixed = statement_of("Allow", {R"({"AWS": "111111111111"})", "", false});
    CHECK_FALSE(s3::policy_is_public(Value::object({{"Statement", fixed}})));
    CHECK(s3::policy_is_public(Value::object({{"Statement", Value::array({fixed, statement})}})));
}

TEST_CASE("s3: what a statement opens up") {
    const auto with_action = [](const char* member, const char* action) {
        return Value::object({{Str(std::string_view(member)), action}});
    };
    CHECK(s3::grants_read(with_action("Action", "s3:GetObject")));
    CHECK(s3::grants_read(with_action("Action", "S3:getobject")));
    CHECK_FALSE(s3::grants_write(with_action("Action", "s3:Get*")));
    CHECK(s3::grants_write(with_action("Action", "s3:*")));
    CHECK(s3::grants_write(with_action("NotAction", "s3:GetObject")));
    CHECK_FALSE(s3::grants_read(with_action("Action", "s3:PutBucketTagging")));
}
