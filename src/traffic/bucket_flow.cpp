// Requests of a workload to an S3 bucket: as S3 answers the requester now.
#include "base/cidr.h"
#include "services/iam/iam.h"
#include "services/s3/requests.h"
#include "services/s3/s3.h"
#include "services/s3/state.h"
#include "traffic/callers.h"
#include "traffic/share.h"
#include "traffic/throttling.h"
#include "traffic/tick.h"

namespace skylens::traffic {
namespace {

constexpr const char* kVisitor =
    "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

// So few requests of a kind get a log line each; of more, one of each minute gets one.
constexpr std::uint64_t kLoggedEach = 3;

std::uint64_t tick_number(SimTime now) { return static_cast<std::uint64_t>(now.ms / 10'000); }

// What is asked for: PUT and POST write a key of their own, GET, HEAD and DELETE go in turn to the
// objects that are there.
void ask_for(const aws::World& world, const Stream& stream, const Str& kind, s3::Requests& out) {
    aws::Request& request = out.request;
    request.params = Value::object({{"Bucket", stream.bucket}});
    if (kind == "LIST") {
        request.operation = "ListObjectsV2";
        if (!stream.prefix.empty()) request.params.set("Prefix", stream.prefix);
        return;
    }
    const bool writes = kind == "PUT" || kind == "POST";
    request.operation = kind == "GET"      ? "GetObject"
                        : kind == "HEAD"   ? "HeadObject"
                        : kind == "DELETE" ? "DeleteObject"
                                           : "PutObject";
    if (kind == "POST") out.name = "PostObject";
    const s3::Bucket* bucket = s3::find_bucket(world, stream.bucket);
    Str key;
    if (bucket != nullptr && !writes)
        key = s3::some_key(*bucket, stream.prefix, tick_number(world.now));
    request.params.set("Key", key.empty() ? str_of(stream.prefix.view(), "object") : key);
}

// As S3 answers whoever it does not know.
Error signature_refused(const Error& error) {
    if (error.code != "NoSuchPrincipal") return error;
    return iam::unknown_key_at_s3();
}

class BucketFlow {
  public:
    BucketFlow(aws::World& world, const Tick& tick, Stream& stream)
        : world_(world), tick_(tick), stream_(stream) {}

    // So many requests of a kind from one client.
    void send(const Str& kind, std::uint32_t source, std::uint64_t number) {
        s3::Requests out;
        aws::Request& request = out.request;
        request.place = tick_.place;
        request.service = "s3";
        request.cause = stream_.effect;
        const bool anonymous = stream_.requester == "anonymous";
        request.user_agent = Str(std::string_view(anonymous ? kVisitor : kProgram));
        const bool instance = stream_.requester.view().substr(0, 9) == "instance/";
        request.source_ip = instance ? Str() : Str(ipv4_text(source));
        const Status ready = sign_as(world_, stream_.requester, request);
        if (!ready.ok() && ready.error().code == "NoCredentials")
            return count(stream_.tally, Tally::Dropped, number);
        out.at = tick_.from;
        out.sent_bytes = static_cast<std::int64_t>(stream_.request_bytes);
        out.read_bytes = static_cast<std::int64_t>(stream_.response_bytes);
        out.first_byte_ms = static_cast<std::int64_t>(stream_.service_ms);
        ask_for(world_, stream_, kind, out);
        if (!ready.ok()) {
            out.refused = signature_refused(ready.error());
            return serve(out, number);
        }
        serve_in_parts(out, kind, number);
    }

  private:
    // Some are too many for S3, some ask for what is not there.
    void serve_in_parts(s3::Requests& out, const Str& kind, std::uint64_t number) {
        const std::uint64_t slowed =
            part_of(number, slowed_share(out.request), world_.seed, stream_.id, stream_.turn);
        const bool looks = kind == "GET" || kind == "HEAD";
        const std::uint64_t lost = looks ? part_of(number - slowed, stream_.client_errors,
                                                   world_.seed, stream_.id, stream_.turn + 1)
                                         : 0;
        serve(out, number - slowed - lost);
        if (lost > 0) {
            s3::Requests wrong = out;
            wrong.request.params.set("Key", str_of(stream_.prefix.view(), "not-there"));
            serve(wrong, lost);
        }
        if (slowed == 0) return;
        out.refused = Error{"SlowDown", "Please reduce your request rate.", 503};
        serve(out, slowed);
    }

    double slowed_share(const aws::Request& request) const {
        const s3::Bucket* bucket = s3::find_bucket(world_, stream_.bucket);
        if (bucket == nullptr) return 0;
        const double throttled = throttled_share(world_, {request.place.account, bucket->region},
                                                 "s3", request.principal);
        return 1 - (1 - throttled) * (1 - stream_.server_errors);
    }

    void serve(s3::Requests& out, std::uint64_t number) {
        if (number == 0) return;
        const bool begins_minute = floor_to(tick_.from, minutes(1)) == tick_.from;
        out.count = static_cast<std::int64_t>(number);
        out.log_lines = number <= kLoggedEach ? static_cast<int>(number) : begins_minute ? 1 : 0;
        const int status = s3::serve_requests(world_, out);
        count(stream_.tally,
              status < 300   ? Tally::Code2xx
              : status < 400 ? Tally::Code3xx
              : status < 500 ? Tally::Code4xx
                             : Tally::Code5xx,
              number);
    }

    aws::World& world_;
    const Tick& tick_;
    Stream& stream_;
};

}  // namespace

void send_to_bucket(aws::World& world, const Tick& tick, Stream& stream, std::uint64_t number) {
    if (number == 0) return;
    std::vector<double> weights;
    for (const RequestMix& part : stream.mix)
        weights.push_back(part.weight);
    const std::vector<std::uint64_t> kinds = share_out(number, weights, stream.turn);
    const auto hour = static_cast<std::uint64_t>(world.now.ms / hours(1).ms);
    BucketFlow flow(world, tick, stream);
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        const std::vector<std::uint64_t> shares =
            share_out(kinds[i], std::vector<double>(stream.sources.size(), 1.0), stream.turn + i);
        for (std::size_t source = 0; source < shares.size(); ++source) {
            if (shares[source] == 0) continue;
            flow.send(stream.mix[i].method, address_of(stream.sources[source], hour),
                      shares[source]);
        }
    }
}

}  // namespace skylens::traffic
