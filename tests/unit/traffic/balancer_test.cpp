// Load balancers under load, end to end: what metrics and access logs tell about it.
#include <algorithm>

#include "services/s3/s3.h"
#include "unit/traffic/farm.h"

using namespace skylens;
using namespace skylens::traffic;
using traffic::test::Farm;
using traffic::test::FarmOptions;
using traffic::test::kHere;

namespace {

FarmOptions network(std::vector<std::size_t> in = {0, 1}) {
    FarmOptions options;
    options.network = true;
    options.in = std::move(in);
    return options;
}

std::string fault(const char* kind, const Str& instance, const char* more = "") {
    return join(R"({"kind":")", kind, R"(","instance":")", instance, "\"", more, "}");
}

// A certificate from elsewhere for shop.example.com that ends at `end`.
Str import_certificate(Farm& farm, SimTime end) {
    return farm
        .ok("acm", "ImportCertificate",
            join(R"({"Certificate":"# CN=shop.example.com\n# notAfter=)", iso_time(end),
                 R"(\n-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n",)",
                 R"("PrivateKey":"-----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----"})"))
            ["CertificateArn"]
        .as_str();
}

Str status_of(Farm& farm, const Str& certificate) {
    return farm
        .ok("acm", "DescribeCertificate",
            join(R"({"CertificateArn":")", certificate, "\"}"))["Certificate"]["Status"]
        .as_str();
}

std::string with_certificate(const Str& arn) {
    return join(R"("Certificates":[{"CertificateArn":")", arn, R"("}],)");
}

constexpr char kShopOnly[] = R"(,"mix":[{"host":"shop.example.com","path":"/a?b=1"}])";

// Lets the balancer write its log; `who` as the guides' policies have it.
void log_to_bucket(Farm& farm, const char* who, const char* condition) {
    farm.ok("s3", "CreateBucket", R"({"Bucket":"farm-logs"})");
    farm.ok("s3", "PutBucketPolicy",
            join(R"({"Bucket":"farm-logs","Policy":"{\"Version\":\"2012-10-17\",\"Statement\":[)",
                 R"({\"Effect\":\"Allow\",\"Principal\":{\"Service\":\")", who,
                 R"(\"},\"Action\":\"s3:PutObject\",\"Resource\":\"arn:aws:s3:::farm-logs/*\")",
                 condition, R"(}]}"})"));
    farm.ok("elbv2", "ModifyLoadBalancerAttributes",
            join(R"({"LoadBalancerArn":")", farm.balancer,
                 R"(","Attributes":[{"Key":"access_logs.s3.enabled","Value":"true"},)",
                 R"({"Key":"access_logs.s3.bucket","Value":"farm-logs"}]})"));
}

std::vector<std::string> delivered_lines(const Farm& farm) {
    std::vector<std::string> lines;
    for (const auto& object : s3::find_bucket(farm.world, "farm-logs")->objects) {
        if (object.first.view().find(".log.gz") == std::string_view::npos) continue;
        std::string text = object.second.front().body.string();
        for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n')) {
            lines.push_back(text.substr(0, at));
            text.erase(0, at + 1);
        }
    }
    return lines;
}

// The fields of a line; quotes hold blanks together.
std::vector<std::string> fields_of(const std::string& line) {
    std::vector<std::string> fields(1);
    bool quoted = false;
    for (const char c : line) {
        if (c == '"') {
            quoted = !quoted;
        } else if (c == ' ' && !quoted) {
            fields.emplace_back();
        } else {
            fields.back() += c;
        }
    }
    return fields;
}

}  // namespace

TEST_CASE("network balancer: flows, bytes and resets have their metrics") {
    Farm farm(network());
    farm.load(100);
    farm.pass(minutes(5));
    CHECK(farm.rps(0) == doctest::Approx(50).epsilon(0.02));
    CHECK(farm.metric("NewFlowCount", 1) == doctest::Approx(600).epsilon(0.02));
    // Ten a second, each open for 15 seconds.
    CHECK(farm.metric("ActiveFlowCount", 1, "Average") == doctest::Approx(150).epsilon(0.02));
    CHECK(farm.metric("ProcessedBytes", 1) == 6000 * (800 + 12'000));
    CHECK(farm.metric("NewFlowCount_TCP", 1) == farm.metric("NewFlowCount", 1));
    CHECK(farm.metric("NewFlowCount_TLS", 1) == -1);
    CHECK(farm.metric("TCP_Target_Reset_Count", 1) == 0);
    CHECK(farm.metric("HealthyHostCount", 1, "Maximum", true) == 2);
    CHECK(farm.metric("HTTPCode_Target_2XX_Count", 1) == -1);
    farm.inject(fault("app-crash", farm.instances[0]));
    farm.pass(minutes(3));
    const auto refused = static_cast<double>(farm.fate(Tally::Refused));
    CHECK(refused > 0);
    CHECK(farm.metric("TCP_Target_Reset_Count", 4) == refused);
    CHECK(farm.metric("UnHealthyHostCount", 1, "Maximum", true) == 1);
    farm.ok("elbv2", "DeregisterTargets",
            join(R"({"TargetGroupArn":")", farm.group, R"(","Targets":[{"Id":")", farm.instances[0],
                 R"("},{"Id":")", farm.instances[1], "\"}]}"));
    farm.pass(minutes(2));
    CHECK(farm.metric("TCP_ELB_Reset_Count", 1) > 0);
    CHECK(farm.fate(Tally::Refused) > refused);
    CHECK(farm.tally().accounted() == farm.tally().sent);
}

TEST_CASE("network balancer: an instance that lets in the balancer only hears no client") {
    Farm farm(network());
    farm.load(100);
    farm.pass(minutes(1));
    CHECK(farm.fate(Tally::Dropped) == 0);
    // The health checks still come from the balancer's own addresses.
    farm.ok("ec2", "AuthorizeSecurityGroupIngress",
            join(R"({"GroupId":")", farm.security,
                 R"(","IpProtocol":"tcp","FromPort":80,"ToPort":80,"CidrIp":"172.31.0.0/16"})"));
    const Str front = farm.ok("ec2", "CreateSecurityGroup",
                              R"({"GroupName":"front","Description":"front"})")["GroupId"]
                          .as_str();
    farm.ok("ec2", "AuthorizeSecurityGroupIngress",
            join(R"({"GroupId":")", front,
                 R"(","IpProtocol":"tcp","FromPort":80,"ToPort":80,"CidrIp":"0.0.0.0/0"})"));
    farm.ok(
        "elbv2", "SetSecurityGroups",
        join(R"({"LoadBalancerArn":")", farm.balancer, R"(","SecurityGroups":[")", front, "\"]}"));
    farm.ok("ec2", "RevokeSecurityGroupIngress",
            join(R"({"GroupId":")", farm.security,
                 R"(","IpProtocol":"tcp","FromPort":80,"ToPort":443,"CidrIp":"0.0.0.0/0"})"));
    farm.pass(minutes(3));
    CHECK(farm.metric("HealthyHostCount", 1, "Maximum", true) == 2);
    CHECK(farm.rps(0) + farm.rps(1) == 0);
    CHECK(farm.fate(Tally::Dropped) > 10'000);
    farm.attribute(farm.group, "preserve_client_ip.enabled", "false");
    farm.pass(minutes(1));
    CHECK(farm.rps(0) + farm.rps(1) == doctest::Approx(100));
}

TEST_CASE("slow start: a new target's share grows, those that are there keep theirs") {
    Farm farm;
    farm.load(90);
    farm.attribute(farm.group, "slow_start.duration_seconds", "300");
    farm.pass(minutes(1));
    CHECK(farm.rps(0) == doctest::Approx(45).epsilon(0.03));
    farm.inject(fault("app-crash", farm.instances[1]));
    farm.pass(minutes(3));
    farm.launch(0);
    farm.pass(minutes(2));
    farm.register_target(farm.group, farm.instances[2]);
    while (farm.rps(2) == 0 && farm.tally().sent < 200'000)
        farm.pass(seconds(10));
    CHECK(farm.rps(2) < 10);
    farm.pass(seconds(150));
    CHECK(farm.rps(2) == doctest::Approx(30).epsilon(0.15));  // a half against a whole
    farm.pass(seconds(150));
    CHECK(farm.rps(2) == doctest::Approx(45).epsilon(0.03));
}

TEST_CASE("slow start: targets that become healthy together do not wait for each other") {
    Farm farm;
    farm.attribute(farm.group, "slow_start.duration_seconds", "900");
    for (const Str& instance : farm.instances)
        farm.inject(fault("app-crash", instance));
    farm.pass(minutes(2));
    farm.inject(fault("app-crash", farm.instances[0], R"(,"clear":true)"));
    farm.pass(minutes(4));
    farm.load(60);
    farm.pass(minutes(1));
    CHECK(farm.rps(0) == doctest::Approx(60));
    farm.inject(fault("app-crash", farm.instances[1], R"(,"clear":true)"));
    farm.pass(minutes(4));
    // The first to come back had nobody to lean on and is in full service; the second is not.
    CHECK(farm.rps(1) > 0);
    CHECK(farm.rps(1) < 15);
}

TEST_CASE("cross-zone: without it each zone's node keeps its half for its own targets") {
    for (const bool is_network : {false, true}) {
        CAPTURE(is_network);
        Farm farm(is_network ? network({0, 0, 1}) : FarmOptions{false, {0, 0, 1}});
        farm.attribute(farm.group, "load_balancing.cross_zone.enabled", "true");
        farm.load(120);
        farm.pass(minutes(1));
        for (std::size_t i = 0; i < 3; ++i)
            CHECK(farm.rps(i) == doctest::Approx(40).epsilon(0.03));
        farm.attribute(farm.group, "load_balancing.cross_zone.enabled", "false");
        farm.pass(minutes(1));
        CHECK(farm.rps(0) == doctest::Approx(30).epsilon(0.03));
        CHECK(farm.rps(2) == doctest::Approx(60).epsilon(0.03));
        // A zone without a healthy target leaves DNS a minute later, and clients come to the other.
        farm.inject(fault("app-crash", farm.instances[2]));
        farm.pass(minutes(4));
        const std::uint64_t answered = farm.fate(Tally::Code2xx);
        farm.pass(minutes(1));
        CHECK(farm.fate(Tally::Code2xx) - answered == 7200);
        CHECK(farm.rps(2) == 0);
        farm.inject(fault("app-crash", farm.instances[0]));
        farm.inject(fault("app-crash", farm.instances[1]));
        farm.pass(minutes(4));
        // All zones are bad: DNS names all of them, and requests fail open.
        CHECK(farm.tally().accounted() == farm.tally().sent);
        CHECK(farm.fate(Tally::Code2xx) < answered + 9000);
    }
}

TEST_CASE("target group health: too few healthy targets let requests go to all") {
    Farm farm(FarmOptions{false, {0, 1, 0, 1}});
    farm.load(100);
    farm.inject(fault("app-crash", farm.instances[0]));
    farm.inject(fault("app-crash", farm.instances[1]));
    farm.pass(minutes(3));
    const std::uint64_t failed = farm.fate(Tally::Elb502);
    farm.pass(minutes(1));
    CHECK(farm.fate(Tally::Elb502) == failed);
    farm.attribute(farm.group,
                   "target_group_health.unhealthy_state_routing.minimum_healthy_targets.percentage",
                   "75");
    farm.pass(minutes(1));
    CHECK(farm.fate(Tally::Elb502) == failed + 3000);
    CHECK(farm.metric("UnhealthyRoutingRequestCount", 1, "Sum", true) == 6000);
}

TEST_CASE("access log: what traffic leaves behind has AWS's fields in AWS's order") {
    Farm farm;
    log_to_bucket(farm, "logdelivery.elasticloadbalancing.amazonaws.com", "");
    farm.load(100, kShopOnly);
    farm.inject(fault("app-crash", farm.instances[0]));
    farm.pass(minutes(10));
    const std::vector<std::string> lines = delivered_lines(farm);
    REQUIRE(lines.size() > 100);
    const auto find = [&](const char* status) {
        for (const std::string& line : lines) {
            if (fields_of(line)[8] == status) return fields_of(line);
        }
        return std::vector<std::string>();
    };
    const std::vector<std::string> good = find("200");
    REQUIRE(good.size() == 30);
    CHECK(good[0] == "http");
    CHECK(good[2] == farm.the_balancer().tail.view());
    CHECK(good[3].substr(0, 10) == "203.0.113.");
    CHECK(good[4].substr(good[4].find(':')) == ":80");
    CHECK(good[9] == "200");
    CHECK(good[10] == "800");
    CHECK(good[11] == "12000");
    CHECK(good[12] == "GET http://shop.example.com:80/a?b=1 HTTP/1.1");
    CHECK(good[16] == farm.group.view());
    CHECK(good[20] == "0");
    CHECK(good[22] == "forward");
    CHECK(good[25] == good[4]);
    CHECK(good[26] == "200");
    const std::vector<std::string> bad = find("502");
    REQUIRE(bad.size() == 30);
    CHECK(bad[4].substr(bad[4].find(':')) == ":80");
    CHECK(bad[6] == "-1");
    CHECK(bad[9] == "-");
}

TEST_CASE("expired certificate: clients turn away from the moment on at which it ends") {
    Farm farm;
    const Str certificate = import_certificate(farm, farm.world.now + minutes(20));
    farm.listen("HTTPS", 443, with_certificate(certificate));
    farm.load(50, kShopOnly);
    farm.pass(minutes(19));
    CHECK(status_of(farm, certificate) == "ISSUED");
    CHECK(farm.fate(Tally::Dropped) == 0);
    CHECK(farm.metric("ClientTLSNegotiationErrorCount", 1) == -1);
    farm.pass(minutes(1));
    CHECK(status_of(farm, certificate) == "EXPIRED");
    farm.pass(minutes(5));
    CHECK(farm.fate(Tally::Dropped) == doctest::Approx(50 * 300).epsilon(0.05));
    CHECK(farm.metric("ClientTLSNegotiationErrorCount", 1) == 3000);
    CHECK(farm.metric("NewConnectionCount", 1) == 3000);
    CHECK(farm.metric("RequestCount", 1) <= 0);
    farm.inject(
        join(R"({"kind":"expired-certificate","clear":true,"certificate":")", certificate, "\"}"));
    const std::uint64_t dropped = farm.fate(Tally::Dropped);
    farm.pass(minutes(2));
    CHECK(status_of(farm, certificate) == "ISSUED");
    CHECK(farm.fate(Tally::Dropped) == dropped);
}

TEST_CASE("network balancer: TLS listeners have an access log, TCP listeners have none") {
    Farm farm(network());
    log_to_bucket(farm, "delivery.logs.amazonaws.com",
                  R"(,\"Condition\":{\"StringEquals\":{\"s3:x-amz-acl\":)"
                  R"(\"bucket-owner-full-control\"}})");
    farm.load(50);
    farm.pass(minutes(10));
    CHECK(delivered_lines(farm).empty());
    const Str certificate = import_certificate(farm, farm.world.now + days(30));
    farm.listen("TLS", 443, with_certificate(certificate));
    farm.load(50, kShopOnly);
    farm.pass(minutes(10));
    const std::size_t count = delivered_lines(farm).size();
    REQUIRE(count > 20);
    std::vector<std::string> line = fields_of(delivered_lines(farm).front());
    REQUIRE(line.size() == 22);
    CHECK(line[0] + " " + line[1] == "tls 2.0");
    CHECK(line[3] == farm.the_balancer().tail.view());
    CHECK(farm.listener.view().substr(farm.listener.view().size() - 16) == line[4]);
    CHECK(line[5].substr(0, 10) == "203.0.113.");
    CHECK(line[6].substr(line[6].find(':')) == ":443");
    CHECK(line[7] == "15000");
    CHECK(std::stoi(line[9]) == doctest::Approx(8000).epsilon(0.1));  // ten requests
    CHECK(line[11] == "-");
    CHECK(line[12] == certificate.view());
    CHECK(line[15] == "tlsv12");
    CHECK(line[17] == "shop.example.com");
    CHECK(line[18] + line[19] + line[20] == "---");
    farm.ok("elbv2", "ModifyListener",
            join(R"({"ListenerArn":")", farm.listener, R"(","AlpnPolicy":["HTTP2Preferred"]})"));
    farm.pass(minutes(6));
    line = fields_of(delivered_lines(farm).back());
    CHECK(line[18] + line[19] + line[20] == "h2-h2,http/1.1");
    CHECK(farm.metric("NewFlowCount_TLS", 1) == farm.metric("NewFlowCount", 1));
    CHECK(farm.metric("ProcessedBytes_TLS", 1) == 3000 * (800 + 12'000));
    CHECK(farm.metric("ActiveFlowCount_TCP", 1) == -1);
    farm.inject(join(R"({"kind":"expired-certificate","certificate":")", certificate, "\"}"));
    farm.pass(minutes(6));
    line = fields_of(delivered_lines(farm).back());
    CHECK(line[8] == "-");
    CHECK(line[11] == "45");
    CHECK(line[15] == "-");
    CHECK(farm.metric("ClientTLSNegotiationErrorCount", 1) == 3000);
}
