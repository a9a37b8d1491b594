#include "services/s3/requests.h"

#include <algorithm>

#include "base/text.h"
#include "services/s3/access_log.h"
#include "services/s3/buckets.h"
#include "services/s3/objects.h"
#include "services/s3/request_metrics.h"
#include "services/s3/request_names.h"
#include "services/s3/s3.h"
#include "services/s3/state.h"

namespace skylens::s3 {
namespace {

std::int64_t body_bytes(const Value& value) {
    return static_cast<std::int64_t>(value["Body"].as_string().size());
}

// The tags of the object that the request was about, for filters by tag.
const Tags& tags_of(const Bucket& bucket, const Str& key) {
    static const Tags kNone;
    const ObjectVersion* version = current_version(bucket, key);
    return version == nullptr ? kNone : version->tags;
}

Str requester_of(const aws::World& world, const aws::Principal& who) {
    switch (who.type) {
        case aws::PrincipalType::Anonymous:
            return "-";
        case aws::PrincipalType::Service:
            return str_of("svc:", who.name.view());
        case aws::PrincipalType::Root:
            return canonical_user_id(world, who.account);
        default:
            return who.arn;
    }
}

int status_of(const aws::CallRecord& record) {
    if (!record.result.ok()) return record.result.error().http_status;
    return record.info.operation.name.view().substr(0, 6) == "Delete" &&
                   record.info.operation.name != "DeleteObjects"
               ? 204
               : 200;
}

// Latencies follow from what is done, so that equal worlds measure equally.
void add_latency(RequestCounts& one, std::int64_t bytes, std::uint64_t draw) {
    one.first_byte_ms = 12 + static_cast<std::int64_t>(draw % 23);
    one.latency_ms = one.first_byte_ms + 3 + bytes / 20'000;
    one.first_byte_max_ms = one.first_byte_ms;
    one.latency_max_ms = one.latency_ms;
}

RequestCounts counts_of(const aws::CallRecord& record, const RequestName& name, int status) {
    RequestCounts one;
    one.all = 1;
    one.bytes_up = body_bytes(record.params);
    if (record.result.ok()) one.bytes_down = body_bytes(record.result.value());
    one.get = name.kind == RequestKind::Get;
    one.put = name.kind == RequestKind::Put;
    one.del = name.kind == RequestKind::Delete;
    one.head = name.kind == RequestKind::Head;
    one.post = name.kind == RequestKind::Post;
    one.list = name.kind == RequestKind::List;
    one.errors_4xx = status >= 400 && status < 500;
    one.errors_5xx = status >= 500;
    add_latency(one, one.bytes_up + one.bytes_down, record.effect * 0x9E3779B9ULL >> 7);
    return one;
}

LoggedRequest line_for(const aws::World& world, const aws::CallRecord& record,
                       const RequestName& name, const RequestCounts& one, int status) {
    LoggedRequest line;
    line.remote_ip = record.info.principal.type == aws::PrincipalType::Service
                         ? Str("-")
                         : record.info.source_ip;
    line.requester = requester_of(world, record.info.principal);
    line.operation = name.log_name;
    line.key = record.params["Key"].as_str();
    line.method = name.method;
    line.query = name.query;
    line.status = status;
    if (!record.result.ok()) line.error_code = Str(record.result.error().code);
    line.bytes_sent = one.bytes_down;
    line.object_size = std::max(one.bytes_down, one.bytes_up);
    line.total_ms = one.latency_ms;
    line.turn_around_ms = one.first_byte_ms;
    line.user_agent = record.info.user_agent;
    line.signed_request = record.info.principal.type != aws::PrincipalType::Anonymous;
    return line;
}

}  // namespace

void observe(aws::World& world, const aws::CallRecord& record) {
    if (record.info.service.name != "s3") return;
    Bucket* bucket = world.s3->buckets.find(record.params["Bucket"].as_string());
    if (bucket == nullptr || (bucket->logging.is_null() && bucket->metrics.empty())) return;
    const int status = status_of(record);
    if (!record.result.ok() && record.result.error().code == "NotSimulated") return;
    const RequestName name = request_name(record.info.operation.name);
    const RequestCounts one = counts_of(record, name, status);
    const Str key = record.params["Key"].as_str();
    count_requests(world, *bucket, key, tags_of(*bucket, key), one, record.effect);
    log_request(world, *bucket, line_for(world, record, name, one, status), record.effect);
}

namespace {

struct MixRow {
    const char* log_name;
    const char* method;
    std::int64_t count;
};

// One line a kind, and one for each kind of error.
void log_mix(aws::World& world, Bucket& bucket, const RequestMix& mix) {
    const MixRow rows[] = {
        {"REST.GET.OBJECT", "GET", mix.gets},          {"REST.PUT.OBJECT", "PUT", mix.puts},
        {"REST.DELETE.OBJECT", "DELETE", mix.deletes}, {"REST.HEAD.OBJECT", "HEAD", mix.heads},
        {"REST.POST.OBJECT", "POST", mix.posts},       {"REST.GET.BUCKET", "GET", mix.lists}};
    LoggedRequest line;
    line.remote_ip = mix.source_ip;
    line.requester = mix.requester.empty() ? Str("-") : mix.requester;
    line.user_agent = mix.user_agent;
    line.signed_request = !mix.requester.empty();
    line.total_ms = mix.total_ms;
    line.turn_around_ms = mix.first_byte_ms;
    for (const MixRow& row : rows) {
        if (row.count == 0) continue;
        line.operation = Str(std::string_view(row.log_name));
        line.method = Str(std::string_view(row.method));
        const bool listing = line.operation == "REST.GET.BUCKET";
        line.key = listing ? Str() : str_of(mix.key_prefix.view(), "object");
        line.bytes_sent = row.count == mix.gets ? mix.bytes_downloaded / row.count : 0;
        log_request(world, bucket, line, mix.cause);
    }
    line.operation = "REST.GET.OBJECT";
    line.method = "GET";
    line.key = str_of(mix.key_prefix.view(), "object");
    line.bytes_sent = 0;
    for (const bool server : {false, true}) {
        if ((server ? mix.errors_5xx : mix.errors_4xx) == 0) continue;
        line.status = server ? 503 : 403;
        line.error_code = server ? Str("SlowDown") : Str("AccessDenied");
        log_request(world, bucket, line, mix.cause);
    }
}

}  // namespace

void serve_requests(aws::World& world, const RequestMix& mix) {
    Bucket* bucket = world.s3->buckets.find(mix.bucket);
    if (bucket == nullptr || (bucket->logging.is_null() && bucket->metrics.empty())) return;
    RequestCounts all;
    all.get = mix.gets;
    all.put = mix.puts;
    all.del = mix.deletes;
    all.head = mix.heads;
    all.post = mix.posts;
    all.list = mix.lists;
    all.all = mix.gets + mix.puts + mix.deletes + mix.heads + mix.posts + mix.lists;
    if (all.all == 0) return;
    all.errors_4xx = mix.errors_4xx;
    all.errors_5xx = mix.errors_5xx;
    all.bytes_down = mix.bytes_downloaded;
    all.bytes_up = mix.bytes_uploaded;
    all.first_byte_ms = mix.first_byte_ms * all.all;
    all.latency_ms = mix.total_ms * all.all;
    all.first_byte_max_ms = mix.first_byte_ms;
    all.latency_max_ms = mix.total_ms;
    count_requests(world, *bucket, mix.key_prefix, {}, all, mix.cause);
    log_mix(world, *bucket, mix);
}

}  // namespace skylens::s3
