#include "services/elbv2/access_log.h"

#include <algorithm>

#include "aws/errors.h"
#include "base/cidr.h"
#include "base/text.h"
#include "services/acm/acm.h"
#include "services/elbv2/attributes.h"
#include "services/s3/s3.h"
#include "services/service_access.h"

namespace skylens::elbv2 {
namespace {

// The account with which Elastic Load Balancing writes in a Region, from before it had a service
// principal ("Access logs": Bucket policies by Region).
struct AccountRow {
    const char* region;
    const char* account;
};
constexpr AccountRow kAccounts[] = {
    {"us-east-1", "127311923021"},      {"us-east-2", "033677994240"},
    {"us-west-1", "027434742980"},      {"us-west-2", "797873946194"},
    {"ap-south-1", "718504428378"},     {"ap-northeast-3", "383597477331"},
    {"ap-northeast-2", "600734575887"}, {"ap-southeast-1", "114774131450"},
    {"ap-southeast-2", "783225319266"}, {"ap-northeast-1", "582318560864"},
    {"ca-central-1", "985666609251"},   {"eu-central-1", "054676820928"},
    {"eu-west-1", "156460612806"},      {"eu-west-2", "652711504416"},
    {"eu-west-3", "009996457667"},      {"eu-north-1", "897822967062"},
    {"sa-east-1", "507241528517"},
};

std::string_view log_account(std::uint16_t region) {
    for (const AccountRow& row : kAccounts) {
        if (aws::region_name(region) == row.region) return row.account;
    }
    return {};
}

std::string key_start(const aws::World& world, aws::Place place, const LoadBalancer& balancer) {
    const Str prefix = attribute(balancer, "access_logs.s3.prefix");
    return join(prefix, prefix.empty() ? "" : "/", "AWSLogs/", world.account(place).id, "/");
}

bool may_write(const aws::World& world, aws::Place place, const LoadBalancer& balancer,
               const s3::Bucket& bucket) {
    const Str arn = str_of(s3::bucket_arn(bucket.id), "/", key_start(world, place, balancer),
                             "ELBAccessLogTestFile");
    const ServiceCaller caller = {balancer.application()
                                      ? Str("logdelivery.elasticloadbalancing.amazonaws.com")
                                      : Str("delivery.logs.amazonaws.com"),
                                  balancer.id,
                                  world.account(place).id,
                                  {}};
    return service_may(world, caller, "s3:PutObject", arn, bucket.policy) ||
           account_may(world, log_account(place.region), "s3:PutObject", arn, bucket.policy);
}

// S3 keeps no larger object here: the lines beyond are left out.
constexpr std::size_t kFileBytesMax = 60'000;

void put_object(aws::World& world, const Str& bucket_name, const std::string& key,
                const std::string& body, sim::EffectId cause) {
    const s3::Bucket* const bucket = s3::find_bucket(world, bucket_name);
    if (bucket == nullptr) return;
    const aws::Place home{bucket->account, bucket->region};
    if (!s3::put_for_service(world, bucket_name, key, Str(body), bucket->account).ok()) return;
    world.add_effect(aws::EffectKind::StateChange, home, bucket_name, cause,
                     Value::object({{"delivered", key}}));
}

// "0.012", "-1" for a request that was sent to nobody.
std::string seconds_text(double seconds) {
    if (seconds < 0) return "-1";
    const auto thousandths = static_cast<std::int64_t>(seconds * 1000 + 0.5);
    const std::string rest = std::to_string(thousandths % 1000);
    return join(thousandths / 1000, ".", std::string(3 - rest.size(), '0'), rest);
}

std::string or_dash(std::string_view text) { return text.empty() ? "-" : std::string(text); }

std::string log_time(SimTime time) {
    std::string text = iso_time(time);
    text.pop_back();
    const std::size_t dot = text.find('.');
    return dot == std::string::npos ? text + ".000000Z" : text + "000Z";
}

Str chosen_certificate(const aws::World& world, const Listener& listener, std::string_view host) {
    for (const Str& arn : listener.certificates) {
        const acm::Certificate* const found = acm::find_certificate(world, arn);
        if (found != nullptr && acm::names_host(*found, host)) return arn;
    }
    return listener.certificates.empty() ? Str() : listener.certificates.front();
}

// One line, in the order of the fields in "Access log entries".
std::string line_of(const aws::World& world, const LoadBalancer& balancer, const Listener& listener,
                    const LoggedRequest& request, SimTime time, std::uint64_t draw) {
    const bool tls = listener.encrypted();
    const bool sent = !request.target_ip.empty();
    const std::string target =
        sent ? join(request.target_ip, ":", request.target_port) : std::string("-");
    const std::string status =
        request.target_status == 0 ? "-" : std::to_string(request.target_status);
    const std::string id = hex_text(draw, 16);
    const std::string trace =
        join("Root=1-", hex_text(static_cast<std::uint64_t>(time.ms / 1000), 8), "-", id,
             hex_text(draw * 0x9E3779B97F4A7C15ULL, 8));
    const Str certificate = tls ? chosen_certificate(world, listener, request.host) : Str();
    const std::string head =
        join(tls ? "https " : "http ", log_time(time), " ", balancer.tail, " ", request.client_ip,
             ":", request.client_port, " ", target, " ", sent ? "0.001" : "-1", " ",
             seconds_text(sent && request.target_status != 0 ? request.target_seconds : -1), " ",
             sent && request.target_status != 0 ? "0.000" : "-1", " ",
             request.elb_status == 0 ? std::string("460") : std::to_string(request.elb_status), " ",
             status, " ", static_cast<std::int64_t>(request.received_bytes), " ",
             static_cast<std::int64_t>(request.sent_bytes));
    const std::string url = join("\"", request.method, " ", tls ? "https" : "http", "://",
                                 request.host, ":", listener.port, request.path, " HTTP/1.1\"");
    return join(head, " ", url, " \"", or_dash(request.user_agent), "\" ",
                tls ? "ECDHE-RSA-AES128-GCM-SHA256 TLSv1.2 " : "- - ", or_dash(request.group),
                " \"", trace, "\" \"", tls ? or_dash(request.host) : std::string("-"), "\" \"",
                or_dash(certificate), "\" ", or_dash(request.rule_priority), " ", log_time(time),
                " \"", or_dash(request.action), "\" \"", or_dash(request.redirect_url), "\" \"",
                or_dash(request.error_reason), "\" \"", target, "\" \"", status,
                "\" \"-\" \"-\" TID_", id, id, "\n");
}

// The protocol that clients who offer HTTP/2 and HTTP/1.1 agree on with the listener.
std::string_view agreed_protocol(const Listener& listener) {
    const std::string_view policy = listener.alpn_policy;
    if (policy == "HTTP2Only" || policy == "HTTP2Preferred") return "h2";
    return policy == "HTTP1Only" || policy == "HTTP2Optional" ? "http/1.1" : "";
}

// One line of a Network Load Balancer, in the order of its "Access log entries".
std::string connection_line(const aws::World& world, const LoadBalancer& balancer,
                            const Listener& listener, const LoggedRequest& request, SimTime time) {
    std::uint32_t address = 0;
    for (const EnabledZone& node : balancer.zones) {
        if (node.zone == request.zone) address = node.private_ip;
    }
    const auto second = [](SimTime at) { return iso_time(at).substr(0, 19); };
    const auto open = static_cast<std::int64_t>(request.target_seconds * 1000);
    const bool done = request.tls_alert == 0;
    const std::string_view alpn = agreed_protocol(listener);
    const TargetGroup* const group = find_target_group(world, request.group);
    const bool inside = group != nullptr && group->protocol == "TLS";  // up to the target
    const std::string_view id =
        std::string_view(listener.id).substr(listener.id.view().rfind('/') + 1);
    return join("tls 2.0 ", second(time + milliseconds(open)), " ", balancer.tail, " ", id, " ",
                request.client_ip, ":", request.client_port, " ", ipv4_text(address), ":",
                listener.port, " ", open, done ? " 2 " : " - ",
                static_cast<std::int64_t>(request.received_bytes), " ",
                static_cast<std::int64_t>(request.sent_bytes), " ",
                done ? std::string("-") : std::to_string(request.tls_alert), " ",
                or_dash(chosen_certificate(world, listener, request.host)), " - ",
                done ? "ECDHE-RSA-AES128-GCM-SHA256 tlsv12" : "- -", " - ", or_dash(request.host),
                " ", or_dash(done ? alpn : ""), " ", or_dash(done && inside ? alpn : ""), " ",
                alpn.empty() ? "-" : "\"h2\",\"http/1.1\"", " ", second(time), "\n");
}

std::string file_name(const aws::World& world, aws::Place place, const LoadBalancer& balancer,
                      const EnabledZone& node) {
    const Civil now = to_civil(world.now);
    const auto two = [](int number) { return join(number < 10 ? "0" : "", number); };
    std::string tail = balancer.tail.string();
    std::replace(tail.begin(), tail.end(), '/', '.');
    const std::string_view region = aws::region_name(place.region);
    const std::uint32_t address = balancer.internal ? node.private_ip : node.public_ip;
    const std::string random = hex_text(hash_of(balancer.id) ^ hash_of(world.now), 8);
    return join(key_start(world, place, balancer), "elasticloadbalancing/", region, "/", now.year,
                "/", two(now.month), "/", two(now.day), "/", world.account(place).id,
                "_elasticloadbalancing_", region, "_", tail, "_", now.year, two(now.month),
                two(now.day), "T", two(now.hour), two(now.minute), "Z_", ipv4_text(address), "_",
                random, ".log.gz");
}

}  // namespace

Status check_log_bucket(const aws::World& world, aws::Place place, const LoadBalancer& balancer) {
    const Str name = attribute(balancer, "access_logs.s3.bucket");
    const auto refused = [](const std::string& message) {
        return Status(aws::error("InvalidConfigurationRequest", message));
    };
    if (name.empty()) return refused("The S3 bucket name must be specified");
    const s3::Bucket* const bucket = s3::find_bucket(world, name);
    if (bucket == nullptr) return refused(join("S3 bucket '", name, "' does not exist"));
    if (bucket->region != place.region) {
        return refused(join("The S3 bucket '", name,
                            "' must be in the same Region as the load "
                            "balancer"));
    }
    const bool plain = bucket->encryption.algorithm == "AES256";
    if (plain && may_write(world, place, balancer, *bucket)) return Ok{};
    return refused(join("Access Denied for bucket: ", name, ". Please check S3bucket permission"));
}

void write_test_file(aws::World& world, aws::Place place, const LoadBalancer& balancer,
                     sim::EffectId cause) {
    put_object(world, attribute(balancer, "access_logs.s3.bucket"),
               key_start(world, place, balancer) + "ELBAccessLogTestFile",
               join("Enable AccessLog for ELB: ", balancer.name, " at ", iso_time(world.now)),
               cause);
}

void log_requests(aws::World& world, aws::Place place, const LoadBalancer& balancer,
                  const LoadBalancerTick& tick) {
    if (tick.log.empty()) return;
    if (!attribute_on(balancer, "access_logs.s3.enabled")) return;
    State& state = world.at(place).elbv2;
    LogLines& lines = state.log_lines[balancer.id];
    for (const LoggedRequest& request : tick.log) {
        const Listener* const listener = state.listeners.find(request.listener);
        if (listener == nullptr) continue;
        const auto count = static_cast<std::int64_t>(request.count + 0.5);
        for (std::int64_t i = 0; i < count; ++i) {
            std::string& text = lines[request.zone];
            if (text.size() >= kFileBytesMax) break;
            const SimTime time = tick.from + milliseconds((tick.until - tick.from).ms * i / count);
            const std::uint64_t draw = world.new_number("elb-request");
            text += balancer.application()
                        ? line_of(world, balancer, *listener, request, time, draw)
                        : connection_line(world, balancer, *listener, request, time);
        }
    }
}

void deliver_logs(aws::World& world, aws::Place place) {
    State& state = world.at(place).elbv2;
    const auto all = std::move(state.log_lines);
    state.log_lines.clear();
    for (const auto& entry : all) {
        const LoadBalancer* const balancer = state.load_balancers.find(entry.first);
        if (balancer == nullptr || !check_log_bucket(world, place, *balancer).ok()) continue;
        for (const EnabledZone& node : balancer->zones) {
            const auto lines = entry.second.find(node.zone);
            if (lines == entry.second.end()) continue;
            put_object(world, attribute(*balancer, "access_logs.s3.bucket"),
                       file_name(world, place, *balancer, node), lines->second, balancer->changed);
        }
    }
}

}  // namespace skylens::elbv2
