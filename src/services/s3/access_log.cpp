#include "services/s3/access_log.h"

#include "base/hash.h"
#include "base/md5.h"
#include "base/text.h"
#include "services/s3/acl.h"
#include "services/s3/buckets.h"
#include "services/s3/encryption.h"
#include "services/s3/errors.h"
#include "services/s3/new_object.h"
#include "services/s3/notifications.h"
#include "services/s3/s3.h"
#include "services/s3/state.h"
#include "services/service_access.h"

namespace skylens::s3 {
namespace {

constexpr std::size_t kLinesMax = 5'000;  // waiting in one bucket; best effort beyond it

std::string two(int number) {
    return join(number < 10 ? "0" : "", static_cast<std::int64_t>(number));
}

// "[06/Feb/2019:00:00:38 +0000]"
std::string log_time(SimTime time) {
    constexpr const char* kMonths[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                       "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const Civil at = to_civil(time);
    return join("[", two(at.day), "/", kMonths[at.month - 1], "/",
                static_cast<std::int64_t>(at.year), ":", two(at.hour), ":", two(at.minute), ":",
                two(at.second), " +0000]");
}

std::string or_dash(std::int64_t number) { return number == 0 ? "-" : join(number); }
std::string or_dash(const Str& text) { return text.empty() ? "-" : text.string(); }

// Slashes stay.
std::string logged_path(std::string_view key) {
    std::string out;
    for (const std::string_view part : split(key, '/'))
        out += (out.empty() && part.data() == key.data() ? "" : "/") + percent_encode(part);
    return out;
}

// A key is URL-encoded twice in the log.
std::string log_key(std::string_view key) {
    return key.empty() ? "-" : logged_path(logged_path(key));
}

std::string line_of(aws::World& world, const Bucket& bucket, const LoggedRequest& request) {
    const bool by_s3 = request.operation.view().substr(0, 3) == "S3.";
    const std::uint64_t number = world.new_number("s3-request");
    const std::string id = upper(hex_text(number, 16));
    const std::string path = request.key.empty() ? "/" : join("/", logged_path(request.key));
    const std::string uri =
        by_s3 ? "-"
              : join("\"", request.method.view(), " ", path, request.query.view(), " HTTP/1.1\"");
    std::string line =
        join(canonical_user_id(world, bucket.account).view(), " ", bucket.id.view(), " ",
             log_time(world.now), " ", request.remote_ip.view(), " ", request.requester.view(), " ",
             id, " ", request.operation.view(), " ", log_key(request.key), " ", uri, " ");
    if (by_s3)
        return line + "- - - " + or_dash(request.object_size) +
               " - - \"-\" \"-\" - - - - - - - - -";
    line += join(static_cast<std::int64_t>(request.status), " ", or_dash(request.error_code), " ",
                 or_dash(request.bytes_sent), " ", or_dash(request.object_size), " ",
                 request.total_ms, " ", or_dash(request.turn_around_ms), " \"-\" \"",
                 request.user_agent.view(), "\" - ", base64_encode(id));
    line += !request.signed_request ? " - TLS_AES_128_GCM_SHA256 - "
            : request.presigned     ? " SigV4 TLS_AES_128_GCM_SHA256 QueryString "
                                    : " SigV4 TLS_AES_128_GCM_SHA256 AuthHeader ";
    return line + join(bucket.id.view(), ".s3.", aws::region_name(bucket.region),
                       ".amazonaws.com TLSv1.3 - -");
}

// TargetPrefix and time, "logs/2026-01-05-10-00-00-1A2B…", or the date-based prefix.
Str object_key(aws::World& world, const Bucket& bucket) {
    const Value& logging = bucket.logging;
    const Civil at = to_civil(world.now);
    const std::string year = join(static_cast<std::int64_t>(at.year));
    std::string key(logging["TargetPrefix"].as_string());
    if (!logging["TargetObjectKeyFormat"]["PartitionedPrefix"].is_null()) {
        key += join(world.accounts[bucket.account].id.view(), "/", aws::region_name(bucket.region),
                    "/", bucket.id.view(), "/", year, "/", two(at.month), "/", two(at.day), "/");
    }
    key += join(year, "-", two(at.month), "-", two(at.day), "-", two(at.hour), "-", two(at.minute),
                "-", two(at.second), "-");
    return Str(key + upper(hex_text(world.new_number("s3-access-log"), 16)));
}

// The target bucket must use SSE-S3 ("Enabling Amazon S3 server access logging").
bool delivery_allowed(const aws::World& world, const Bucket& from, const Bucket& target,
                      const Str& key) {
    const Str arn = object_arn(target.id, key);
    const ServiceCaller caller = {
        "logging.s3.amazonaws.com", bucket_arn(from.id), world.accounts[from.account].id, {}};
    if (!target.policy.empty() && service_may(world, caller, "s3:PutObject", arn, target.policy))
        return true;
    if (acls_disabled(target)) return false;
    for (const Grant& grant : target.acl) {
        if (grant.group && grant.grantee == kLogDelivery &&
            (grant.permission == "WRITE" || grant.permission == "FULL_CONTROL"))
            return true;
    }
    return false;
}

void store_log(aws::World& world, const Bucket& from, Bucket& target, const std::string& text,
               sim::EffectId cause) {
    const Str key = object_key(world, from);
    if (!delivery_allowed(world, from, target, key)) {
        world.add_effect(aws::EffectKind::TargetFailed, home_of(target), bucket_arn(target.id),
                         cause, Value::object({{"error", "AccessDenied"}, {"target", target.id}}));
        return;
    }
    ObjectVersion version;
    version.body = Str(text);
    version.owner = target.account;
    version.content_type = "text/plain";
    version.etag = etag_of(version);
    if (!check_room(target, version.body).ok()) return;
    canned_acl(world, "private", target.account, target.account, version.acl);
    const ObjectVersion stored = store_version(world, target, key, std::move(version));
    ObjectEvent event;
    event.key = key;
    event.name = "ObjectCreated:Put";
    event.detail_type = "Object Created";
    event.object = event_object(target, key, stored);
    event.more = Value::object({{"reason", "PutObject"}});
    announce(world, target, event, cause);
}

}  // namespace

void log_request(aws::World& world, Bucket& bucket, const LoggedRequest& request,
                 sim::EffectId cause) {
    RequestRecords& records = bucket.records;
    if (bucket.logging.is_null() || records.access_log.size() >= kLinesMax) return;
    records.access_log.push_back(Str(line_of(world, bucket, request)));
    if (records.access_log_pending) return;
    records.access_log_pending = true;
    const Duration delay = world.delay_of(aws::Delay::AccessLogDelivery, cause);
    world.schedule(aws::EventKind::S3AccessLog, home_of(bucket), world.now + delay, bucket.id,
                   cause);
}

void log_lifecycle(aws::World& world, Bucket& bucket, const Str& key, const Str& operation) {
    LoggedRequest request;
    request.operation = operation;
    request.key = key;
    log_request(world, bucket, request, 0);
}

Status check_log_target(const aws::World& world, const Bucket& bucket, const Value& logging) {
    const Bucket* target = find_bucket(world, logging["TargetBucket"].as_string());
    if (target == nullptr) {
        return failure(400, "InvalidTargetBucketForLogging",
                       "The target bucket for logging does not exist");
    }
    if (target->account != bucket.account) {
        return failure(
            400, "InvalidTargetBucketForLogging",
            "The owner for the bucket to be logged and the target bucket must be the same.");
    }
    if (target->region != bucket.region) {
        return failure(403, "CrossLocationLoggingProhibited",
                       "Cross S3 location logging not allowed. ");
    }
    if (!logging["TargetGrants"].empty() && acls_disabled(*target)) {
        return failure(400, "InvalidArgument",
                       "TargetGrants cannot be used when bucket owner enforced is applied to the "
                       "target bucket");
    }
    return Ok{};
}

void on_access_log(aws::World& world, const sim::PendingEvent& event) {
    Bucket* bucket = world.s3->buckets.find(event.subject);
    if (bucket == nullptr) return;
    std::vector<Str> lines;
    lines.swap(bucket->records.access_log);
    bucket->records.access_log_pending = false;
    Bucket* target = world.s3->buckets.find(bucket->logging["TargetBucket"].as_string());
    if (target == nullptr) return;
    std::string text;
    for (const Str& line : lines) {
        if (text.size() + line.size() + 1 > kBodyBytesMax) {
            store_log(world, *bucket, *target, text, event.cause);
            text.clear();
        }
        text += line.view();
        text += "\n";
    }
    if (!text.empty()) store_log(world, *bucket, *target, text, event.cause);
}

}  // namespace skylens::s3
