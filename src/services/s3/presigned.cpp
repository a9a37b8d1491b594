#include "services/s3/presigned.h"

#include "base/hash.h"
#include "base/text.h"
#include "services/iam/iam.h"
#include "services/s3/copy_source.h"
#include "services/s3/errors.h"
#include "services/s3/s3.h"
#include "services/s3/state.h"

namespace skylens::s3 {
namespace {

constexpr std::string_view kAlgorithm = "AWS4-HMAC-SHA256";
constexpr std::int64_t kWeek = 604'800;
constexpr Duration kSkew = minutes(15);

// In the order of the URL.
constexpr const char* kSigned[] = {"X-Amz-Algorithm",     "X-Amz-Credential",
                                   "X-Amz-Date",          "X-Amz-Expires",
                                   "X-Amz-SignedHeaders", "X-Amz-Security-Token"};
constexpr const char* kSignature = "X-Amz-Signature";

Failure bad_query(std::string_view message) {
    return failure(400, "AuthorizationQueryParametersError", message);
}

// "20260105T090000Z"
std::string compact_time(SimTime time) {
    std::string out;
    for (const char c : iso_time(floor_to(time, seconds(1)))) {
        if (c != '-' && c != ':') out += c;
    }
    return out;
}

SimTime read_compact_time(std::string_view text) {
    if (text.size() != 16) return {};
    const auto parsed =
        parse_time(join(text.substr(0, 4), "-", text.substr(4, 2), "-", text.substr(6, 5), ":",
                        text.substr(11, 2), ":", text.substr(13)));
    return parsed.ok() ? parsed.value() : SimTime{};
}

Str signature_of(const iam::Credentials& credentials, std::string_view method,
                 std::string_view bucket, std::string_view key, const Value& query) {
    std::string out;
    for (std::uint64_t part = 0; part < 4; ++part) {
        Hasher hasher;
        hasher.add(part);
        hasher.add_text(credentials.secret);
        hasher.add_text(method);
        hasher.add_text(bucket);
        hasher.add_text(key);
        // The order in the URL does not matter; what presign does not write makes it another URL.
        for (const char* name : kSigned)
            hasher.add_text(query[name].as_string());
        hasher.add_text(query["Host"].as_string());
        hasher.add(query.size() - (query.contains(kSignature) ? 1 : 0));
        out += hex_text(hasher.value(), 16);
    }
    return Str(out);
}

std::string endpoint_host(std::string_view bucket, std::string_view region) {
    return join(bucket, ".s3.", region, ".amazonaws.com");
}

// Empty for S3's global endpoint.
std::string_view region_of_host(std::string_view host) {
    constexpr std::string_view kService = "s3.";
    const std::size_t at = host.rfind(kService);
    if (at == std::string_view::npos) return {};
    const std::string_view rest = host.substr(at + kService.size());
    const std::size_t end = rest.find(".amazonaws.com");
    return end == std::string_view::npos ? std::string_view() : rest.substr(0, end);
}

// The parts of "KEY/20260105/us-east-1/s3/aws4_request".
std::vector<std::string_view> scope_of(const Value& query) {
    return split(query["X-Amz-Credential"].as_string(), '/');
}

std::int64_t expires_of(const Value& query) {
    const std::string_view text = query["X-Amz-Expires"].as_string();
    if (text.empty() || text.size() > 9 || !is_digits(text)) return -1;
    std::int64_t out = 0;
    for (const char digit : text)
        out = out * 10 + (digit - '0');
    return out;
}

Status check_form(const Value& query) {
    for (const char* name : kSigned) {
        if (!query.contains(name) && std::string_view(name) != "X-Amz-Security-Token") {
            return bad_query(
                "Query-string authentication version 4 requires the X-Amz-Algorithm, "
                "X-Amz-Credential, X-Amz-Signature, X-Amz-Date, X-Amz-SignedHeaders, and "
                "X-Amz-Expires parameters.");
        }
    }
    if (query["X-Amz-Algorithm"].as_string() != kAlgorithm) {
        return bad_query(
            "X-Amz-Algorithm only supports \"AWS4-HMAC-SHA256 and AWS4-ECDSA-P256-SHA256\"");
    }
    const auto scope = scope_of(query);
    if (scope.size() != 5 || scope[3] != "s3" || scope[4] != "aws4_request") {
        return bad_query(
            "Error parsing the X-Amz-Credential parameter; the Credential is mal-formed; expecting "
            "\"<YOUR-AKID>/YYYYMMDD/REGION/SERVICE/aws4_request\".");
    }
    if (signed_at(query).ms == 0) {
        return bad_query("X-Amz-Date must be in the ISO8601 Long Format \"yyyyMMdd'T'HHmmss'Z'\"");
    }
    const std::int64_t seconds = expires_of(query);
    if (seconds < 0) return bad_query("X-Amz-Expires should be a number");
    if (seconds <= kWeek) return Ok{};
    return bad_query(
        "X-Amz-Expires must be less than a week (in seconds); that is, the given X-Amz-Expires "
        "must be less than 604800 seconds");
}

Status check_moment(const Value& query, SimTime now) {
    const SimTime begins = signed_at(query);
    if (begins > now + kSkew) return failure(403, "AccessDenied", "Request is not valid yet");
    if (now <= begins + seconds(expires_of(query))) return Ok{};
    return failure(403, "AccessDenied", "Request has expired");
}

Status check_token(const iam::Credentials& credentials, const Value& query) {
    const std::string_view given = query["X-Amz-Security-Token"].as_string();
    if (given == credentials.token.view()) return Ok{};
    if (given.empty()) return iam::unknown_key_at_s3();
    return failure(400, "InvalidToken", "The provided token is malformed or otherwise invalid.");
}

}  // namespace

Str presigned_url(const aws::World& world, std::string_view key_id, std::string_view region,
                  std::string_view bucket, std::string_view key, std::int64_t seconds) {
    const iam::Credentials credentials = iam::credentials_of(world, key_id);
    const std::string time = compact_time(world.now);
    const std::string scope = join(key_id, "/", time.substr(0, 8), "/", region, "/s3/aws4_request");
    Value query = Value::object({{"X-Amz-Algorithm", kAlgorithm},
                                 {"X-Amz-Credential", scope},
                                 {"X-Amz-Date", time},
                                 {"X-Amz-Expires", join(seconds)},
                                 {"X-Amz-SignedHeaders", "host"}});
    if (!credentials.token.empty()) query.set("X-Amz-Security-Token", credentials.token);
    std::string url = join("https://", endpoint_host(bucket, region));
    for (const std::string_view part : split(key, '/'))
        url += "/" + percent_encode(part);
    url += url_query(query).view();
    query.set("Host", endpoint_host(bucket, region));
    return str_of(url, "&", kSignature, "=",
                  signature_of(credentials, "GET", bucket, key, query).view());
}

void sign_by_url(const aws::World& world, std::string_view query, aws::Request& request) {
    request.query = Value::object();
    for (const std::string_view part : split(query, '&')) {
        const std::size_t equals = part.find('=');
        if (part.empty()) continue;
        const std::string_view value =
            equals == std::string_view::npos ? std::string_view() : part.substr(equals + 1);
        request.query.set(Str(part.substr(0, equals)), url_decoded(value));
    }
    request.principal = {};
    request.principal.type = aws::PrincipalType::Anonymous;
    request.user_agent = "curl/8.14.1";
    const Bucket* bucket = find_bucket(world, request.params["Bucket"].as_string());
    if (bucket != nullptr) request.place.account = bucket->account;
    if (!is_presigned(request.query)) return;
    const auto holder = iam::holder_of_key(world, scope_of(request.query)[0]);
    if (!holder.ok()) return;
    request.principal = holder.value();
    request.place.account = request.principal.account;
}

Status check_url(const aws::ReadCall& call, const aws::Params& params) {
    const Value& query = *call.query;
    const Bucket* bucket = find_bucket(call.world, params.str("Bucket"));
    const std::string_view region =
        bucket == nullptr ? std::string_view() : aws::region_name(bucket->region);
    if (!is_presigned(query)) {
        const std::string_view asked = region_of_host(query["Host"].as_string());
        if (bucket == nullptr || asked.empty() || asked == region) return Ok{};
        return failure(301, "PermanentRedirect",
                       "The bucket you are attempting to access must be addressed using the "
                       "specified endpoint. Please send all future requests to this endpoint.");
    }
    SKYLENS_TRY_OK(check_form(query));
    const auto scope = scope_of(query);
    if (bucket != nullptr && scope[2] != region) {
        return bad_query(join("Error parsing the X-Amz-Credential parameter; the region '",
                              scope[2], "' is wrong; expecting '", region, "'"));
    }
    SKYLENS_TRY_OK(check_moment(query, call.now));
    if (call.principal.type == aws::PrincipalType::Anonymous) return iam::unknown_key_at_s3();
    const iam::Credentials credentials = iam::credentials_of(call.world, scope[0]);
    SKYLENS_TRY_OK(check_token(credentials, query));
    const std::string_view method = call.operation.name == "HeadObject" ? "HEAD" : "GET";
    const Str signature =
        signature_of(credentials, method, params.str("Bucket"), params.str("Key"), query);
    if (query[kSignature].as_string() != signature.view()) {
        return failure(403, "SignatureDoesNotMatch",
                       "The request signature we calculated does not match the signature you "
                       "provided. Check your key and signing method.");
    }
    return iam::check_credentials(call);
}

Str url_query(const Value& query) {
    std::string out;
    for (const Value::Member& member : query.members()) {
        if (member.key == "Host") continue;
        out += join(out.empty() ? "?" : "&", member.key, "=",
                    percent_encode(member.value.as_string()));
    }
    return Str(out);
}

bool is_presigned(const Value& query) {
    for (const Value::Member& member : query.members()) {
        if (member.key.view().substr(0, 6) == "X-Amz-") return true;
    }
    return false;
}

SimTime signed_at(const Value& query) { return read_compact_time(query["X-Amz-Date"].as_string()); }

}  // namespace skylens::s3
