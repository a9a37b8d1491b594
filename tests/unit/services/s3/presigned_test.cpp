// Requests by URL: who they are made as, and what is written down about them.
#include "services/s3/presigned.h"

#include <doctest/doctest.h>

#include "learn/session.h"
#include "services/cloudtrail/cloudtrail.h"
#include "services/cloudtrail/state.h"
#include "services/iam/iam.h"
#include "services/s3/s3.h"
#include "services/s3/state.h"

using namespace skylens;

namespace {

constexpr aws::Place kHere{0, aws::kUsEast1};

learn::Session stage() {
    learn::Session session{learn::Start{}};
    const auto call = [&](const char* operation, const char* params) {
        learn::Call one;
        one.service = "s3";
        one.operation = Str(std::string_view(operation));
        one.params = parse_json(params).value();
        REQUIRE(session.call(one).result.ok());
    };
    call("CreateBucket", R"({"Bucket": "demo"})");
    call("PutObject", R"({"Bucket": "demo", "Key": "a b/c", "Body": "hello"})");
    call("PutBucketLogging", R"({"Bucket": "demo", "BucketLoggingStatus":
         {"LoggingEnabled": {"TargetBucket": "demo", "TargetPrefix": "log/"}}})");
    return session;
}

// GETs the object with what stands behind the "?" of a URL.
aws::Outcome get(learn::Session& session, std::string_view query) {
    learn::Call call;
    call.service = "s3";
    call.operation = "GetObject";
    call.params = Value::object({{"Bucket", "demo"}, {"Key", "a b/c"}});
    call.as = str_of("url?", query, "&Host=demo.s3.us-east-1.amazonaws.com");
    return session.call(call);
}

std::string query_of(const learn::Session& session, std::int64_t seconds) {
    const Str key = iam::signing_key_id(iam::resolve_principal(session.world(), 0, "root").value());
    const Str url = s3::presigned_url(session.world(), key, "us-east-1", "demo", "a b/c", seconds);
    CHECK(url.view().substr(0, 50) == "https://demo.s3.us-east-1.amazonaws.com/a%20b/c?X-");
    return std::string(url.view().substr(url.view().find('?') + 1));
}

Value last_record(const learn::Session& session) {
    const auto& records = session.world().at(kHere).cloudtrail->records;
    return cloudtrail::record_json(session.world(), kHere, records[records.size() - 1]);
}

std::size_t records(const learn::Session& session) {
    return session.world().at(kHere).cloudtrail->records.size();
}

const std::vector<Str>& log_lines(const learn::Session& session) {
    return s3::find_bucket(session.world(), "demo")->records.access_log;
}

}  // namespace

TEST_CASE("presigned: the record says that the query signed it") {
    learn::Session session = stage();
    const aws::Outcome outcome = get(session, query_of(session, 300));
    REQUIRE(outcome.result.ok());
    CHECK(outcome.result.value()["Body"] == "hello");
    const Value record = last_record(session);
    CHECK(record["userIdentity"]["type"] == "Root");
    CHECK(record["additionalEventData"]["AuthenticationMethod"] == "QueryString");
    CHECK(record["additionalEventData"]["SignatureVersion"] == "SigV4");
    CHECK(record["requestParameters"]["X-Amz-Expires"] == "300");
    CHECK(record["requestParameters"]["Host"] == "demo.s3.us-east-1.amazonaws.com");
    CHECK(!record["requestParameters"].contains("X-Amz-Signature"));
    CHECK(log_lines(session).back().view().find(" SigV4 TLS_AES_128_GCM_SHA256 QueryString ") !=
          std::string_view::npos);
    CHECK(log_lines(session).back().view().find("?X-Amz-Algorithm=") != std::string_view::npos);
}

TEST_CASE("presigned: a signature that is wrong leaves a log line and no record") {
    learn::Session session = stage();
    const std::string query = query_of(session, 300);
    const std::size_t before = records(session);
    const std::size_t lines = log_lines(session).size();
    const aws::Outcome outcome = get(session, query + "0");
    REQUIRE(!outcome.result.ok());
    CHECK(outcome.result.error().code == "SignatureDoesNotMatch");
    CHECK(records(session) == before);
    CHECK(log_lines(session).size() == lines + 1);
    CHECK(log_lines(session).back().view().find("403 SignatureDoesNotMatch") !=
          std::string_view::npos);
}

TEST_CASE("presigned: it ends when it says") {
    learn::Session session = stage();
    const std::string query = query_of(session, 300);
    REQUIRE(session.advance(session.now() + seconds(300)).ok());
    CHECK(get(session, query).result.ok());
    REQUIRE(session.advance(session.now() + seconds(1)).ok());
    CHECK(get(session, query).result.error().message == "Request has expired");
}

TEST_CASE("presigned: nobody has signed an anonymous request") {
    learn::Session session = stage();
    CHECK(get(session, "").result.error().code == "AccessDenied");
    const Value record = last_record(session);
    CHECK(record["userIdentity"]["accountId"] == "anonymous");
    CHECK(!record["additionalEventData"].contains("AuthenticationMethod"));
    CHECK(!record["additionalEventData"].contains("SignatureVersion"));
}

TEST_CASE("presigned: a session with such requests is replayed exactly") {
    learn::Session session = stage();
    static_cast<void>(get(session, query_of(session, 300)));
    static_cast<void>(get(session, ""));
    const auto again = learn::Session::load(session.save());
    REQUIRE(again.ok());
    CHECK(again.value().replayed_exactly());
}
