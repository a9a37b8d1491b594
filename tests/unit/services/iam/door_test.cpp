// Authorization at the door: identity policies, resource policies, credentials.
#include <doctest/doctest.h>

#include "aws/clock.h"
#include "aws/gateway.h"
#include "services/iam/iam.h"
#include "services/new_world.h"

using namespace skylens;

namespace {

struct Door {
    aws::World world = new_world({});

    Result<Value> call_as(const aws::Principal& who, const char* service, const char* operation,
                          Value params) {
        aws::Request request;
        request.place = {who.account, 0};
        request.principal = who;
        request.service = std::string_view(service);
        request.operation = std::string_view(operation);
        request.params = std::move(params);
        return aws::call(world, request).result;
    }
    aws::Principal who(std::string_view text, std::uint16_t account = 0) {
        const auto found = iam::resolve_principal(world, account, text);
        REQUIRE_MESSAGE(found.ok(), text);
        return found.value();
    }
    Result<Value> call(std::string_view as, const char* service, const char* operation,
                       Value params, std::uint16_t account = 0) {
        return call_as(who(as, account), service, operation, std::move(params));
    }
    // Must succeed.
    Value root(const char* service, const char* operation, Value params,
               std::uint16_t account = 0) {
        const auto result = call("root", service, operation, std::move(params), account);
        REQUIRE_MESSAGE(result.ok(), (result.ok() ? std::string() : result.error().message));
        return result.value();
    }
};

std::string code_of(const Result<Value>& result) {
    return result.ok() ? std::string("ok") : result.error().code;
}

Value text(std::string_view content) { return Value(content); }

std::string statement(const std::string& inside) {
    return R"({"Version":"2012-10-17","Statement":[{)" + inside + "}]}";
}

const Value kRead = Value::object({{"Bucket", "demo-bucket-1"}, {"Key", "a.txt"}});

void make_bucket(Door& door, const std::string& policy) {
    door.root("s3", "CreateBucket", Value::object({{"Bucket", "demo-bucket-1"}}));
    door.root("s3", "PutObject",
              Value::object({{"Bucket", "demo-bucket-1"}, {"Key", "a.txt"}, {"Body", "x"}}));
    if (policy.empty()) return;
    door.root("s3", "PutBucketPolicy",
              Value::object({{"Bucket", "demo-bucket-1"}, {"Policy", text(policy)}}));
}

}  // namespace

TEST_CASE("a bucket policy lets a user in without identity policies, and shuts others out") {
    Door door;
    door.root("iam", "CreateUser", Value::object({{"UserName", "dana"}}));
    door.root("iam", "CreateUser", Value::object({{"UserName", "erin"}}));
    door.root("iam", "AttachUserPolicy",
              Value::object({{"UserName", "erin"},
                             {"PolicyArn", "arn:aws:iam::aws:policy/AdministratorAccess"}}));
    make_bucket(door, R"({"Version":"2012-10-17","Statement":[
        {"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111111111111:user/dana"},
         "Action":"s3:GetObject","Resource":"arn:aws:s3:::demo-bucket-1/*"},
        {"Effect":"Deny","Principal":{"AWS":"arn:aws:iam::111111111111:user/erin"},
         "Action":"s3:GetObject","Resource":"arn:aws:s3:::demo-bucket-1/*"}]})");
    CHECK(code_of(door.call("user/dana", "s3", "GetObject", kRead)) == "ok");
    const auto denied = door.call("user/erin", "s3", "GetObject", kRead);
    CHECK(code_of(denied) == "AccessDenied");
    CHECK(denied.error().message ==
          "User: arn:aws:iam::111111111111:user/erin is not authorized to perform: s3:GetObject on "
          "resource: \"arn:aws:s3:::demo-bucket-1/a.txt\" with an explicit deny in a "
          "resource-based policy");
}

TEST_CASE("another account needs both sides") {
    Door door;
    door.root("iam", "CreateUser", Value::object({{"UserName", "guest"}}), 1);
    make_bucket(door, "");
    CHECK(code_of(door.call("user/guest", "s3", "GetObject", kRead, 1)) == "AccessDenied");
    door.root("s3", "PutBucketPolicy",
              Value::object({{"Bucket", "demo-bucket-1"},
                             {"Policy", text(statement(R"("Effect":"Allow","Principal":)"
                                                       R"({"AWS":"222222222222"},)"
                                                       R"("Action":"s3:GetObject","Resource":)"
                                                       R"("arn:aws:s3:::demo-bucket-1/*")"))}}));
    CHECK(code_of(door.call("user/guest", "s3", "GetObject", kRead, 1)) == "AccessDenied");
    door.root("iam", "PutUserPolicy",
              Value::object({{"UserName", "guest"},
                             {"PolicyName", "read"},
                             {"PolicyDocument", text(statement(R"("Effect":"Allow","Action":)"
                                                               R"("s3:Get*","Resource":"*")"))}}),
              1);
    CHECK(code_of(door.call("user/guest", "s3", "GetObject", kRead, 1)) == "ok");
}

TEST_CASE("temporary credentials expire, keys can be switched off") {
    Door door;
    door.root("iam", "CreateUser", Value::object({{"UserName", "dana"}}));
    door.root("iam", "AttachUserPolicy",
              Value::object({{"UserName", "dana"},
                             {"PolicyArn", "arn:aws:iam::aws:policy/ReadOnlyAccess"}}));
    const Value made = door.root("iam", "CreateAccessKey", Value::object({{"UserName", "dana"}}));
    const Str key = made["AccessKey"]["AccessKeyId"].as_str();
    const aws::Principal dana = door.who(key);
    const auto session =
        door.call_as(dana, "sts", "GetSessionToken", Value::object({{"DurationSeconds", 900}}));
    REQUIRE(session.ok());
    const aws::Principal temporary =
        door.who(session.value()["Credentials"]["AccessKeyId"].as_string());
    CHECK(code_of(door.call_as(temporary, "s3", "ListBuckets", Value::object())) == "ok");
    CHECK(code_of(door.call_as(temporary, "iam", "ListUsers", Value::object())) ==
          "InvalidClientTokenId");
    aws::advance(door.world, door.world.now + minutes(16));
    CHECK(code_of(door.call_as(temporary, "s3", "ListBuckets", Value::object())) == "ExpiredToken");
    CHECK(code_of(door.call_as(dana, "iam", "ListUsers", Value::object())) == "ok");
    door.root("iam", "UpdateAccessKey",
              Value::object({{"UserName", "dana"}, {"AccessKeyId", key}, {"Status", "Inactive"}}));
    CHECK(code_of(door.call_as(dana, "iam", "ListUsers", Value::object())) ==
          "InvalidClientTokenId");
}

TEST_CASE("a refused call changes no resource") {
    Door door;
    door.root("iam", "CreateUser", Value::object({{"UserName", "dana"}}));
    const std::uint64_t before = aws::resources_hash(door.world);
    CHECK(code_of(door.call("user/dana", "iam", "CreateUser",
                            Value::object({{"UserName", "erin"}}))) == "AccessDenied");
    CHECK(code_of(door.call("user/dana", "s3", "CreateBucket",
                            Value::object({{"Bucket", "demo-bucket-2"}}))) == "AccessDenied");
    CHECK(code_of(door.call("root", "iam", "CreateRole",
                            Value::object({{"RoleName", "r"},
                                           {"AssumeRolePolicyDocument", "{"}}))) ==
          "MalformedPolicyDocument");
    CHECK(aws::resources_hash(door.world) == before);
}

TEST_CASE("principals by name, ARN and key") {
    Door door;
    door.root("iam", "CreateUser", Value::object({{"UserName", "dana"}, {"Path", "/team/"}}));
    CHECK(door.who("user/dana").arn == "arn:aws:iam::111111111111:user/team/dana");
    CHECK(door.who("arn:aws:iam::111111111111:user/team/dana", 1).name == "dana");
    CHECK(door.who("root", 1).arn == "arn:aws:iam::222222222222:root");
    CHECK(door.who("service/config.amazonaws.com").type == aws::PrincipalType::Service);
    CHECK_FALSE(iam::resolve_principal(door.world, 0, "user/nobody").ok());
    CHECK_FALSE(iam::resolve_principal(door.world, 0, "role/nothing").ok());
    CHECK_FALSE(iam::resolve_principal(door.world, 0, "AKIA0000000000000000").ok());
    CHECK_FALSE(iam::resolve_principal(door.world, 0, "").ok());
}
