#include "base/cidr.h"
#include "traffic/curves.h"
#include "traffic/streams.h"

namespace skylens::traffic {
namespace {

constexpr double kRpsMax = 1e6;
constexpr double kBytesMax = 1e8;
constexpr double kMsMax = 600'000;
constexpr double kMixWeightMax = 1e6;
constexpr std::size_t kPartsMax = 20;
constexpr std::size_t kPortsMax = 100;

// What a scan looks for unless it is told: the usual doors.
constexpr std::uint16_t kUsualPorts[] = {21,   22,   23,   25,   80,   110,  135,
                                         139,  443,  445,  1433, 3306, 3389, 5432,
                                         5900, 6379, 8080, 8443, 9200, 27017};

constexpr std::string_view kMethods[] = {"GET",   "HEAD",   "POST",    "PUT",
                                         "PATCH", "DELETE", "OPTIONS", "TRACE"};

constexpr std::string_view kRequests[] = {"GET", "HEAD", "PUT", "POST", "DELETE", "LIST"};

// What S3 is asked for stands where a web request has its method.
Result<RequestMix> read_s3_part(const Reader& reader) {
    SKYLENS_TRY_OK(reader.only({"request", "weight"}));
    RequestMix part;
    SKYLENS_TRY(part.method, reader.text("request"));
    bool known = false;
    for (const std::string_view request : kRequests)
        known = known || part.method == request;
    if (!known) return reader.wrong("request", "must be GET, HEAD, PUT, POST, DELETE or LIST");
    SKYLENS_TRY(part.weight, reader.number_or("weight", 1, 0, kMixWeightMax));
    return part;
}

Result<RequestMix> read_mix_part(const Reader& reader) {
    SKYLENS_TRY_OK(reader.only({"host", "path", "method", "weight"}));
    RequestMix part;
    SKYLENS_TRY(part.host, reader.text_or("host", {}));
    SKYLENS_TRY(part.path, reader.text_or("path", "/"));
    if (part.path.view().substr(0, 1) != "/") return reader.wrong("path", "must begin with /");
    SKYLENS_TRY(part.method, reader.text_or("method", "GET"));
    bool known = false;
    for (const std::string_view method : kMethods)
        known = known || part.method == method;
    if (!known) return reader.wrong("method", "is no method of HTTP");
    SKYLENS_TRY(part.weight, reader.number_or("weight", 1, 0, kMixWeightMax));
    return part;
}

Status read_mix(const Reader& reader, Stream& out) {
    if (!reader.has("mix")) {
        out.mix.emplace_back();
        return Ok{};
    }
    const Value& parts = reader.at("mix");
    if (!parts.is_array() || parts.empty() || parts.size() > kPartsMax)
        return reader.wrong("mix", "a list of 1 to 20 kinds of requests is needed");
    double weights = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const Reader element = reader.element("mix", i);
        SKYLENS_TRY(RequestMix part, out.kind == StreamKind::Bucket ? read_s3_part(element)
                                                                    : read_mix_part(element));
        weights += part.weight;
        out.mix.push_back(std::move(part));
    }
    if (!(weights > 0)) return reader.wrong("mix", "one weight must be more than 0");
    return Ok{};
}

Status read_sources(const Reader& reader, Stream& out) {
    if (!reader.has("sources")) {
        out.sources.push_back({0xcb007100U, 24});  // 203.0.113.0/24, kept for documentation
        return Ok{};
    }
    const Value& list = reader.at("sources");
    if (!list.is_array() || list.empty() || list.size() > kPartsMax)
        return reader.wrong("sources", "a list of 1 to 20 CIDR blocks is needed");
    for (const Value& text : list.elements()) {
        const auto block = parse_ipv4_cidr(text.as_string());
        if (!block || !block->canonical())
            return reader.wrong("sources", join("'", text.as_string(), "' is no CIDR block"));
        out.sources.push_back({block->address, block->bits});
    }
    return Ok{};
}

Result<std::uint16_t> read_port(const Reader& reader, const Value& value, std::string_view name) {
    if (!value.is_int() || value.as_int() < 1 || value.as_int() > 65535)
        return reader.wrong(name, "a port from 1 to 65535 is needed");
    return static_cast<std::uint16_t>(value.as_int());
}

Status read_work(const Reader& reader, Stream& out) {
    SKYLENS_TRY(out.request_bytes, reader.number_or("request_bytes", 800, 0, kBytesMax));
    SKYLENS_TRY(out.response_bytes, reader.number_or("response_bytes", 12'000, 0, kBytesMax));
    SKYLENS_TRY(out.service_ms, reader.number_or("service_ms", 25, 0, kMsMax));
    SKYLENS_TRY(out.cpu_ms, reader.number_or("cpu_ms", 6, 0, kMsMax));
    SKYLENS_TRY(out.client_timeout, reader.duration_or("client_timeout", minutes(2)));
    SKYLENS_TRY(out.new_connections, reader.number_or("new_connections", 0.1, 0, 1));
    SKYLENS_TRY(out.client_errors, reader.number_or("client_errors", 0, 0, 1));
    SKYLENS_TRY(out.visit, reader.duration_or("visit", minutes(30)));
    return Ok{};
}

// Packets of log-ins and probes are small, and cost the instance next to nothing.
void be_attack(Stream& out, StreamKind kind) {
    const bool login = kind == StreamKind::BruteForce;
    out.kind = kind;
    out.request_bytes = login ? 2200 : 40;
    out.response_bytes = login ? 2600 : 40;
    out.service_ms = login ? 2000 : 0;
    out.cpu_ms = login ? 3 : 0.01;
    out.client_timeout = seconds(10);
    out.new_connections = 1;
    out.mix.emplace_back();
}

Status read_attack(const Reader& reader, Stream& out) {
    SKYLENS_TRY_OK(reader.only({"id", "attack", "instance", "rps", "sources", "ports"}));
    SKYLENS_TRY(out.instance, reader.text("instance"));
    SKYLENS_TRY(const Str attack, reader.text("attack"));
    if (attack == "ssh-brute-force") {
        if (reader.has("ports")) return reader.wrong("ports", "SSH is at port 22");
        out.ports = {22};
        be_attack(out, StreamKind::BruteForce);
        return Ok{};
    }
    if (attack != "port-scan")
        return reader.wrong("attack", "must be port-scan or ssh-brute-force");
    be_attack(out, StreamKind::PortScan);
    out.ports.assign(std::begin(kUsualPorts), std::end(kUsualPorts));
    if (!reader.has("ports")) return Ok{};
    const Value& ports = reader.at("ports");
    if (!ports.is_array() || ports.empty() || ports.size() > kPortsMax)
        return reader.wrong("ports", "a list of 1 to 100 ports is needed");
    out.ports.clear();
    for (const Value& port : ports.elements()) {
        SKYLENS_TRY(const std::uint16_t number, read_port(reader, port, "ports"));
        out.ports.push_back(number);
    }
    return Ok{};
}

Status read_bucket(const Reader& reader, Stream& out) {
    SKYLENS_TRY_OK(reader.only({"id", "bucket", "prefix", "requester", "rps", "mix", "sources",
                                "request_bytes", "response_bytes", "service_ms", "client_errors",
                                "server_errors"}));
    out.kind = StreamKind::Bucket;
    SKYLENS_TRY(out.bucket, reader.text("bucket"));
    SKYLENS_TRY(out.prefix, reader.text_or("prefix", {}));
    SKYLENS_TRY(out.requester, reader.text_or("requester", "anonymous"));
    SKYLENS_TRY(out.request_bytes, reader.number_or("request_bytes", 12'000, 0, kBytesMax));
    SKYLENS_TRY(out.response_bytes, reader.number_or("response_bytes", -1, 0, kBytesMax));
    SKYLENS_TRY(out.service_ms, reader.number_or("service_ms", 30, 0, kMsMax));
    SKYLENS_TRY(out.client_errors, reader.number_or("client_errors", 0, 0, 1));
    SKYLENS_TRY(out.server_errors, reader.number_or("server_errors", 0, 0, 1));
    return read_mix(reader, out);
}

Status read_target(const Reader& reader, Stream& out) {
    if (reader.has("attack")) return read_attack(reader, out);
    if (reader.has("bucket")) return read_bucket(reader, out);
    const bool direct = reader.has("port");
    SKYLENS_TRY_OK(reader.only({"id", direct ? "instance" : "listener", direct ? "port" : "mix",
                                direct ? "port" : "visit", "rps", "sources", "request_bytes",
                                "response_bytes", "service_ms", "cpu_ms", "client_timeout",
                                "new_connections", "client_errors"}));
    SKYLENS_TRY_OK(read_work(reader, out));
    SKYLENS_TRY_OK(read_mix(reader, out));
    if (!direct) {
        out.kind = StreamKind::Listener;
        SKYLENS_TRY(out.listener, reader.text("listener"));
        return Ok{};
    }
    SKYLENS_TRY(out.instance, reader.text("instance"));
    SKYLENS_TRY(const std::uint16_t port, read_port(reader, reader.at("port"), "port"));
    out.ports = {port};
    return Ok{};
}

}  // namespace

Result<Stream> read_stream(const Reader& reader) {
    Stream out;
    SKYLENS_TRY(out.id, reader.text("id"));
    SKYLENS_TRY_OK(read_target(reader, out));
    SKYLENS_TRY(out.rate, read_curve(reader, "rps", kRpsMax));
    SKYLENS_TRY_OK(read_sources(reader, out));
    return out;
}

}  // namespace skylens::traffic
