// The evaluation logic, one row a case: a request with its policies, and the decision.
#include "services/iam/policy/laboratory.h"

#include <doctest/doctest.h>

#include "base/value.h"

using namespace skylens;

namespace {

Value run(const std::string& text) {
    const auto input = parse_json(text);
    REQUIRE_MESSAGE(input.ok(), text);
    const auto answer = iam::authorize_request(input.value());
    REQUIRE_MESSAGE(answer.ok(), (answer.ok() ? std::string() : answer.error().message));
    return answer.value();
}

std::string decision(const std::string& text) { return run(text)["decision"].as_str().string(); }

const std::string kUser = R"("principal":"arn:aws:iam::111122223333:user/dana")";
const std::string kSession = R"("principal":"arn:aws:sts::111122223333:assumed-role/app/s1")";
const std::string kGet = R"("action":"s3:GetObject","resource":"arn:aws:s3:::b/k")";
const std::string kGetHere = kGet + R"(,"resource_account":"111122223333")";
const std::string kGetThere = kGet + R"(,"resource_account":"444455556666")";

// A policy with one statement.
std::string one(const std::string& inside) {
    return R"({"Version":"2012-10-17","Statement":[{)" + inside + "}]}";
}
const std::string kAllowGet = one(R"("Effect":"Allow","Action":"s3:Get*","Resource":"*")");
const std::string kDenyAll = one(R"("Effect":"Deny","Action":"*","Resource":"*")");
const std::string kAllowEc2 = one(R"("Effect":"Allow","Action":"ec2:*","Resource":"*")");

std::string bucket(const std::string& principal, const std::string& effect = "Allow") {
    return one(R"("Effect":")" + effect + R"(","Principal":)" + principal +
               R"(,"Action":"s3:GetObject","Resource":"arn:aws:s3:::b/*")");
}

std::string ask(const std::string& request, const std::string& rest = "") {
    return R"({"request":{)" + request + "}" + (rest.empty() ? "" : "," + rest) + "}";
}

}  // namespace

TEST_CASE("identity policies") {
    CHECK(decision(ask(kUser + "," + kGet)) == "implicitDeny");
    CHECK(decision(ask(kUser + "," + kGet, R"("identity_policies":[)" + kAllowGet + "]")) ==
          "allowed");
    CHECK(decision(ask(kUser + "," + kGet, R"("identity_policies":[)" + kAllowGet + "," + kDenyAll +
                                               "]")) == "explicitDeny");
    // Actions ignore case, resources do not.
    CHECK(decision(ask(kUser + R"(,"action":"S3:getobject","resource":"arn:aws:s3:::b/k")",
                       R"("identity_policies":[)" + kAllowGet + "]")) == "allowed");
    const std::string upper =
        one(R"("Effect":"Allow","Action":"s3:*","Resource":"arn:aws:s3:::B/*")");
    CHECK(decision(ask(kUser + "," + kGet, R"("identity_policies":[)" + upper + "]")) ==
          "implicitDeny");
    const std::string root = R"("principal":"arn:aws:iam::111122223333:root")";
    CHECK(decision(ask(root + "," + kGetHere)) == "allowed");
    CHECK(decision(ask(root + "," + kGetHere, R"("scps":[[)" + kDenyAll + "]]")) == "explicitDeny");
}

TEST_CASE("boundary, session policy, SCP and RCP limit") {
    const std::string allow = R"("identity_policies":[)" + kAllowGet + "]";
    const std::string ask_user = kUser + "," + kGetHere;
    CHECK(decision(ask(ask_user, allow + R"(,"permission_boundaries":[)" + kAllowEc2 + "]")) ==
          "implicitDeny");
    CHECK(decision(ask(ask_user, allow + R"(,"permission_boundaries":[)" + kAllowGet + "]")) ==
          "allowed");
    CHECK(decision(ask(kSession + "," + kGetHere, allow + R"(,"session_policy":)" + kAllowEc2)) ==
          "implicitDeny");
    CHECK(decision(ask(ask_user, allow + R"(,"scps":[[)" + kAllowGet + "],[" + kAllowEc2 + "]]")) ==
          "implicitDeny");
    CHECK(decision(ask(ask_user, allow + R"(,"scps":[[)" + kAllowEc2 + "," + kAllowGet + "]]")) ==
          "allowed");
    CHECK(decision(ask(ask_user, allow + R"(,"rcps":[[)" + kAllowEc2 + "]]")) == "implicitDeny");
    CHECK(decision(ask(ask_user, allow + R"(,"endpoint_policies":[)" + kAllowEc2 + "]")) ==
          "implicitDeny");
    const Value answer = run(ask(ask_user, allow + R"(,"scps":[[)" + kAllowEc2 + "]]"));
    CHECK(answer["missing"].at(0)["policyType"].as_string() == "serviceControl");
    CHECK(answer["message"].as_string() ==
          "User: arn:aws:iam::111122223333:user/dana is not authorized to perform: s3:GetObject on "
          "resource: \"arn:aws:s3:::b/k\" because no service control policy allows the "
          "s3:GetObject action");
}

TEST_CASE("resource policies within one account") {
    const std::string narrow = R"(,"permission_boundaries":[)" + kAllowEc2 + "]";
    const auto with = [](const std::string& principal) {
        return R"("resource_policy":)" + bucket(principal);
    };
    const std::string user = R"({"AWS":"arn:aws:iam::111122223333:user/dana"})";
    const std::string role = R"({"AWS":"arn:aws:iam::111122223333:role/app"})";
    const std::string session = R"({"AWS":"arn:aws:sts::111122223333:assumed-role/app/s1"})";
    // The user itself, the session itself and everybody: nothing else is needed.
    CHECK(decision(ask(kUser + "," + kGetHere, with(user) + narrow)) == "allowed");
    CHECK(decision(ask(kSession + "," + kGetHere, with(session) + narrow)) == "allowed");
    CHECK(decision(ask(kSession + "," + kGetHere, with("\"*\"") + narrow)) == "allowed");
    // The role: boundary and session policy still limit.
    CHECK(decision(ask(kSession + "," + kGetHere, with(role))) == "allowed");
    CHECK(decision(ask(kSession + "," + kGetHere, with(role) + narrow)) == "implicitDeny");
    // The account only delegates.
    for (const std::string& account :
         {std::string(R"({"AWS":"111122223333"})"),
          std::string(R"({"AWS":["arn:aws:iam::111122223333:root"]})")}) {
        CHECK(decision(ask(kUser + "," + kGetHere, with(account))) == "implicitDeny");
        CHECK(decision(ask(kUser + "," + kGetHere, with(account) + R"(,"identity_policies":[)" +
                                                       kAllowGet + "]")) == "allowed");
    }
    CHECK(decision(ask(kUser + "," + kGetHere,
                       R"("resource_policy":)" + bucket(R"({"AWS":"111122223333"})", "Deny") +
                           R"(,"identity_policies":[)" + kAllowGet + "]")) == "explicitDeny");
}

TEST_CASE("cross-account, services and anonymous callers") {
    const std::string allow = R"("identity_policies":[)" + kAllowGet + "]";
    const std::string user =
        R"("resource_policy":)" + bucket(R"({"AWS":"arn:aws:iam::111122223333:user/dana"})");
    CHECK(decision(ask(kUser + "," + kGetThere, allow)) == "implicitDeny");
    CHECK(decision(ask(kUser + "," + kGetThere, user)) == "implicitDeny");
    CHECK(decision(ask(kUser + "," + kGetThere, allow + "," + user)) == "allowed");
    const std::string service = R"("principal":"cloudtrail.amazonaws.com",)" + kGetHere;
    CHECK(decision(ask(service, allow)) == "implicitDeny");
    CHECK(decision(ask(service, R"("resource_policy":)" +
                                    bucket(R"({"Service":"cloudtrail.amazonaws.com"})"))) ==
          "allowed");
    const std::string nobody = R"("principal":"anonymous",)" + kGetHere;
    CHECK(decision(ask(nobody, R"("resource_policy":)" + bucket("\"*\""))) == "allowed");
    CHECK(decision(ask(nobody, R"("resource_policy":)" + bucket(R"({"AWS":"111122223333"})"))) ==
          "implicitDeny");
}

TEST_CASE("NotPrincipal with Deny spares only who is listed whole") {
    const std::string allow = R"("identity_policies":[)" + kAllowGet + "]";
    const auto deny = [](const std::string& list) {
        return R"(,"resource_policy":)" + one(R"("Effect":"Deny","NotPrincipal":{"AWS":)" + list +
                                              R"(},"Action":"s3:*","Resource":"*")");
    };
    const std::string user = R"("arn:aws:iam::111122223333:user/dana")";
    const std::string account = R"("arn:aws:iam::111122223333:root")";
    CHECK(decision(ask(kUser + "," + kGetHere, allow + deny("[" + user + "]"))) == "explicitDeny");
    CHECK(decision(ask(kUser + "," + kGetHere, allow + deny("[" + account + "]"))) ==
          "explicitDeny");
    CHECK(decision(ask(kUser + "," + kGetHere, allow + deny("[" + user + "," + account + "]"))) ==
          "allowed");
}

TEST_CASE("trust and key policies must allow by themselves") {
    const std::string assume =
        kUser + R"(,"action":"sts:AssumeRole","resource":"arn:aws:iam::111122223333:role/ops")";
    const std::string allow =
        R"("identity_policies":[)" + one(R"("Effect":"Allow","Action":"*","Resource":"*")") + "]";
    const auto trust = [](const std::string& principal) {
        return R"("resource_policy":)" + one(R"("Effect":"Allow","Principal":)" + principal +
                                             R"(,"Action":"sts:AssumeRole")");
    };
    CHECK(decision(ask(assume, allow)) == "implicitDeny");
    CHECK(decision(ask(assume, trust(R"({"AWS":"arn:aws:iam::111122223333:user/dana"})"))) ==
          "allowed");
    CHECK(decision(ask(assume, trust(R"({"AWS":"111122223333"})"))) == "implicitDeny");
    CHECK(decision(ask(assume, trust(R"({"AWS":"111122223333"})") + "," + allow)) == "allowed");
    const std::string decrypt =
        kUser + R"(,"action":"kms:Decrypt","resource":"arn:aws:kms:us-east-1:111122223333:key/k")";
    CHECK(decision(ask(decrypt, allow)) == "implicitDeny");
    CHECK(decision(ask(kUser + R"(,"action":"sts:GetCallerIdentity")",
                       R"("identity_policies":[)" + kDenyAll + "]")) == "allowed");
}

TEST_CASE("explanations name statements and failed elements") {
    const std::string policy =
        one(R"("Sid":"Office","Effect":"Allow","Action":"s3:GetObject","Resource":"*",)"
            R"("Condition":{"IpAddress":{"aws:SourceIp":"203.0.113.0/24"}})");
    const std::string policies = R"("identity_policies":[)" + kAllowEc2 + "," + policy + "]";
    const Value denied = run(
        ask(kUser + "," + kGetHere + R"(,"context":{"aws:SourceIp":"198.51.100.1"})", policies));
    const Value& miss = denied["missing"].at(0);
    CHECK(miss["policyType"].as_string() == "identity");
    CHECK(miss["nearest"]["sid"].as_string() == "Office");
    CHECK(miss["nearest"]["policy"].as_string() == "identity_policies[1]");
    CHECK(miss["failed"].as_string() == "condition");
    const Value allowed =
        run(ask(kUser + "," + kGetHere + R"(,"context":{"aws:SourceIp":"203.0.113.7"})", policies));
    CHECK(allowed["decision"].as_string() == "allowed");
    CHECK(allowed["by"].size() == 1);
    CHECK(allowed["by"].at(0)["sid"].as_string() == "Office");
}

TEST_CASE("malformed requests are refused with where and what") {
    const auto refused = [](const std::string& text) {
        const auto input = parse_json(text);
        REQUIRE(input.ok());
        const auto answer = iam::authorize_request(input.value());
        REQUIRE_FALSE(answer.ok());
        return answer.error().message;
    };
    CHECK(refused("{}") == "request: is missing or no object");
    CHECK(refused(R"({"request":{"principal":"dana","action":"s3:GetObject"}})").substr(0, 18) ==
          "request.principal:");
    CHECK(refused(ask(kUser + R"(,"action":"GetObject")")) ==
          "request.action: must be service:Action");
    CHECK(refused(ask(kUser + "," + kGet, R"("identity_policy":[])")) ==
          "identity_policy: unknown member");
    CHECK(
        refused(ask(kUser + "," + kGet,
                    R"("identity_policies":[{"Version":"2012-10-17","Statement":[{}]}])")) ==
        "identity_policies[0]: Statement[0].Effect: Effect is missing (Syntax errors in policy.)");
}
