#include "services/s3/requests.h"

#include <algorithm>

#include "base/text.h"
#include "services/s3/access_log.h"
#include "services/s3/buckets.h"
#include "services/s3/encryption.h"
#include "services/s3/errors.h"
#include "services/s3/objects.h"
#include "services/s3/presigned.h"
#include "services/s3/request_metrics.h"
#include "services/s3/request_names.h"
#include "services/s3/s3.h"
#include "services/s3/state.h"

namespace skylens::s3 {
namespace {

constexpr std::size_t kKeysMax = 20;  // that a workload asks for in turn

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

RequestCounts counts_of(RequestKind kind, int status, std::int64_t n) {
    RequestCounts out;
    out.all = n;
    if (kind == RequestKind::Get) out.get = n;
    if (kind == RequestKind::Put) out.put = n;
    if (kind == RequestKind::Delete) out.del = n;
    if (kind == RequestKind::Head) out.head = n;
    if (kind == RequestKind::Post) out.post = n;
    if (kind == RequestKind::List) out.list = n;
    if (status >= 400 && status < 500) out.errors_4xx = n;
    if (status >= 500) out.errors_5xx = n;
    return out;
}

RequestCounts counts_of(const aws::CallRecord& record, const RequestName& name, int status) {
    RequestCounts one = counts_of(name.kind, status, 1);
    one.bytes_up = body_bytes(record.params);
    if (record.result.ok()) one.bytes_down = body_bytes(record.result.value());
    one.bytes_up_max = one.bytes_up;
    one.bytes_down_max = one.bytes_down;
    add_latency(one, one.bytes_up + one.bytes_down, record.effect * 0x9E3779B9ULL >> 7);
    return one;
}

LoggedRequest line_for(const aws::World& world, const aws::Principal& who, const RequestName& name,
                       const RequestCounts& one, int status) {
    LoggedRequest line;
    line.requester = requester_of(world, who);
    line.operation = name.log_name;
    line.method = name.method;
    line.query = name.query;
    line.status = status;
    line.bytes_sent = one.bytes_down;
    line.object_size = std::max(one.bytes_down, one.bytes_up);
    line.total_ms = one.latency_ms;
    line.turn_around_ms = one.first_byte_ms;
    line.signed_request = who.type != aws::PrincipalType::Anonymous;
    return line;
}

}  // namespace

void observe(aws::World& world, const aws::CallRecord& record) {
    if (record.info.service.name != "s3") return;
    Bucket* bucket = world.s3->buckets.find(record.params["Bucket"].as_string());
    if (bucket == nullptr || (bucket->logging.is_null() && bucket->metrics.empty())) return;
    const int status = status_of(record);
    if (!record.result.ok() && record.result.error().code == "NotSimulated") return;
    const aws::Principal nobody = {aws::PrincipalType::Anonymous};
    const aws::Principal& who = record.authentic ? record.info.principal : nobody;
    const RequestName name = request_name(record.info.operation.name);
    const RequestCounts one = counts_of(record, name, status);
    const Str key = record.params["Key"].as_str();
    count_requests(world, *bucket, key, tags_of(*bucket, key), one, world.now, record.effect);
    LoggedRequest line = line_for(world, who, name, one, status);
    line.remote_ip = who.type == aws::PrincipalType::Service ? Str("-") : record.info.source_ip;
    line.key = key;
    if (!record.result.ok()) line.error_code = Str(record.result.error().code);
    line.user_agent = record.info.user_agent;
    if (record.info.query != nullptr && is_presigned(*record.info.query)) {
        line.presigned = line.signed_request = true;
        line.query = url_query(*record.info.query);
    }
    log_request(world, *bucket, line, record.effect);
}

namespace {

// What S3 would answer. Reads of objects are looked up, other requests are let in or not.
Status answer_to(const aws::World& world, const Bucket* bucket, const Requests& requests) {
    if (requests.refused.has_value()) return *requests.refused;
    if (bucket == nullptr) return no_such_bucket();
    const aws::Request& request = requests.request;
    const Str& operation = request.operation;
    if (operation == "GetObject" || operation == "HeadObject") {
        SKYLENS_TRY_OK(aws::peek(world, request));
        return Ok{};
    }
    SKYLENS_TRY_OK(aws::may_call(world, request));
    if (operation != "PutObject") return Ok{};
    return may_encrypt(world, request.principal, *bucket, request.params["Key"].as_str());
}

}  // namespace

int serve_requests(aws::World& world, const Requests& requests) {
    const aws::Request& request = requests.request;
    Bucket* bucket = world.s3->buckets.find(request.params["Bucket"].as_string());
    const Status answer = answer_to(world, bucket, requests);
    const RequestName name =
        request_name(requests.name.empty() ? request.operation : requests.name);
    const bool deletes = name.kind == RequestKind::Delete;
    const int status = !answer.ok() ? answer.error().http_status : deletes ? 204 : 200;
    if (bucket == nullptr) return status;
    const Str key = request.params["Key"].as_str();
    RequestCounts one = counts_of(name.kind, status, 1);
    const ObjectVersion* version = current_version(*bucket, key);
    if (answer.ok() && (one.put != 0 || one.post != 0)) one.bytes_up = requests.sent_bytes;
    if (answer.ok() && one.get != 0 && version != nullptr) {
        const auto size = static_cast<std::int64_t>(version->body.size());
        one.bytes_down = requests.read_bytes < 0 ? size : requests.read_bytes;
    }
    one.first_byte_ms = requests.first_byte_ms;
    one.latency_ms = one.first_byte_ms + 3 + (one.bytes_up + one.bytes_down) / 20'000;
    LoggedRequest line = line_for(world, request.principal, name, one, status);
    RequestCounts all = counts_of(name.kind, status, requests.count);
    all.bytes_up = one.bytes_up * requests.count;
    all.bytes_down = one.bytes_down * requests.count;
    all.bytes_up_max = one.bytes_up;
    all.bytes_down_max = one.bytes_down;
    all.first_byte_ms = one.first_byte_ms * requests.count;
    all.latency_ms = one.latency_ms * requests.count;
    all.first_byte_max_ms = one.first_byte_ms;
    all.latency_max_ms = one.latency_ms;
    count_requests(world, *bucket, key, tags_of(*bucket, key), all, requests.at, request.cause);
    line.remote_ip = request.source_ip;
    line.key = key;
    if (!answer.ok()) line.error_code = Str(answer.error().code);
    line.user_agent = request.user_agent;
    for (int i = 0; i < requests.log_lines; ++i)
        log_request(world, *bucket, line, request.cause);
    return status;
}

Str some_key(const Bucket& bucket, std::string_view prefix, std::uint64_t turn) {
    std::vector<Str> keys;
    for (auto at = bucket.objects.lower_bound(prefix); at != bucket.objects.end(); ++at) {
        if (at->first.view().substr(0, prefix.size()) != prefix || keys.size() >= kKeysMax) break;
        if (!at->second.front().delete_marker) keys.push_back(at->first);
    }
    return keys.empty() ? Str() : keys[turn % keys.size()];
}

}  // namespace skylens::s3
