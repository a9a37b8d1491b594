#include "shell/curl.h"

#include "base/hash.h"
#include "base/text.h"
#include "services/s3/copy_source.h"
#include "services/s3/lifecycle.h"
#include "services/s3/presigned.h"
#include "services/s3/s3.h"

namespace skylens::shell {
namespace {

constexpr std::string_view kHttps = "https://";
constexpr std::string_view kDomain = ".amazonaws.com";
constexpr int kExitHttpError = 22;

struct CurlPlan {
    std::string url;
    std::string file;
    std::string format;
    bool fail = false;
    bool head = false;
    bool headers = false;
};

struct ObjectUrl {
    std::string host;
    std::string region;  // empty for S3's global endpoint
    std::string bucket;
    std::string key;
    std::string query;
};

struct Answer {
    int status = 200;
    std::string headers;  // besides those of every answer
    std::string body;
};

Failure curl_refused(std::string_view message) {
    return Failure{"NotSimulated", std::string(message)};
}

Status read_letters(std::string_view letters, CurlPlan& plan, std::string*& wants) {
    for (const char letter : letters) {
        if (wants != nullptr) return curl_refused("an option's value stands in a word of its own");
        if (letter == 'f')
            plan.fail = true;
        else if (letter == 'I')
            plan.head = true;
        else if (letter == 'i')
            plan.headers = true;
        else if (letter == 'o')
            wants = &plan.file;
        else if (letter == 'w')
            wants = &plan.format;
        else if (letter != 's' && letter != 'S' && letter != 'L')
            return curl_refused(join("the option -", std::string_view(&letter, 1)));
    }
    return Ok{};
}

Result<CurlPlan> read_plan(const std::vector<std::string>& words) {
    constexpr std::pair<std::string_view, char> kLong[] = {
        {"--silent", 's'},  {"--show-error", 'S'}, {"--location", 'L'}, {"--fail", 'f'},
        {"--include", 'i'}, {"--head", 'I'},       {"--output", 'o'},   {"--write-out", 'w'}};
    CurlPlan plan;
    std::string* wants = nullptr;
    for (std::size_t i = 1; i < words.size(); ++i) {
        std::string_view word = words[i];
        if (wants != nullptr) {
            *wants = words[i];
            wants = nullptr;
            continue;
        }
        char letter = 0;
        for (const auto& [name, short_name] : kLong)
            if (word == name) letter = short_name;
        if (letter != 0) {
            SKYLENS_TRY_OK(read_letters({&letter, 1}, plan, wants));
        } else if (word.substr(0, 2) == "--") {
            return curl_refused(join("the option ", word));
        } else if (word.size() > 1 && word[0] == '-') {
            SKYLENS_TRY_OK(read_letters(word.substr(1), plan, wants));
        } else if (plan.url.empty()) {
            plan.url = words[i];
        } else {
            return curl_refused("more than one URL");
        }
    }
    if (wants != nullptr || plan.url.empty())
        return Failure{"Usage", "curl [-s] [-S] [-L] [-f] [-i] [-I] [-o FILE] [-w FORMAT] URL"};
    return plan;
}

bool take_end(std::string_view& text, std::string_view end) {
    if (text.size() < end.size() || text.substr(text.size() - end.size()) != end) return false;
    text.remove_suffix(end.size());
    return true;
}

// https://BUCKET.s3.REGION.amazonaws.com/KEY?QUERY, also without the Region, or with the bucket
// first in the path.
Result<ObjectUrl> read_url(std::string_view url) {
    const auto other = [] {
        return curl_refused(
            "curl reaches nothing but objects of S3, https://BUCKET.s3.REGION.amazonaws.com/KEY");
    };
    if (url.substr(0, kHttps.size()) != kHttps) return other();
    url.remove_prefix(kHttps.size());
    ObjectUrl out;
    const std::size_t mark = url.find('?');
    if (mark != std::string_view::npos) out.query = std::string(url.substr(mark + 1));
    url = url.substr(0, mark);
    const std::size_t slash = std::min(url.find('/'), url.size());
    std::string_view host = url.substr(0, slash);
    std::string path = skylens::s3::url_decoded(url.substr(std::min(slash + 1, url.size())));
    out.host = std::string(host);
    if (!take_end(host, kDomain)) return other();
    if (host != "s3" && !take_end(host, ".s3")) {
        const std::size_t dot = host.rfind('.');
        if (dot == std::string_view::npos) return other();
        out.region = std::string(host.substr(dot + 1));
        host = host.substr(0, dot);
        if (host != "s3" && !take_end(host, ".s3")) return other();
    }
    if (host == "s3") {
        const std::size_t end = std::min(path.find('/'), path.size());
        out.bucket = path.substr(0, end);
        out.key = path.substr(std::min(end + 1, path.size()));
    } else {
        out.bucket = std::string(host);
        out.key = path;
    }
    if (out.key.empty()) return curl_refused("a URL of a bucket, which lists it,");
    return out;
}

void add_header(std::string& out, std::string_view name, std::string_view value) {
    if (!value.empty()) out += join(name, ": ", value, "\n");
}

std::string http_time(std::string_view time) {
    const auto parsed = parse_time(time);
    return parsed.ok() ? skylens::s3::http_date(parsed.value()) : std::string();
}

Answer found_answer(const Value& object) {
    Answer out;
    add_header(out.headers, "Last-Modified", http_time(object["LastModified"].as_string()));
    add_header(out.headers, "ETag", object["ETag"].as_string());
    add_header(out.headers, "x-amz-server-side-encryption",
               object["ServerSideEncryption"].as_string());
    add_header(out.headers, "x-amz-version-id", object["VersionId"].as_string());
    add_header(out.headers, "Accept-Ranges", "bytes");
    add_header(out.headers, "Content-Type", object["ContentType"].as_string());
    add_header(out.headers, "Content-Length", join(object["ContentLength"].as_int()));
    out.body = std::string(object["Body"].as_string());
    return out;
}

std::string xml_escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '&')
            out += "&amp;";
        else if (c == '<')
            out += "&lt;";
        else if (c == '>')
            out += "&gt;";
        else if (c == '"')
            out += "&quot;";
        else
            out += c;
    }
    return out;
}

void add_element(std::string& out, std::string_view name, std::string_view text) {
    out += join("<", name, ">", xml_escaped(text), "</", name, ">");
}

// "Error responses", Amazon S3 API Reference. What S3 adds to SignatureDoesNotMatch (the texts that
// it signed) is left out.
Answer refused_answer(const Error& error, const ObjectUrl& url, const Value& query, SimTime now,
                      std::string_view request_id, std::string_view host_id) {
    Answer out;
    out.status = error.http_status;
    add_header(out.headers, "Content-Type", "application/xml");
    out.body = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error>";
    add_element(out.body, "Code", error.code);
    add_element(out.body, "Message", error.message);
    if (error.message == "Request has expired") {
        const std::string_view seconds_given = query["X-Amz-Expires"].as_string();
        add_element(out.body, "X-Amz-Expires", seconds_given);
        std::int64_t span = 0;
        for (const char digit : seconds_given)
            span = span * 10 + (digit - '0');
        add_element(out.body, "Expires", iso_time(skylens::s3::signed_at(query) + seconds(span)));
        add_element(out.body, "ServerTime", iso_time(floor_to(now, seconds(1))));
    }
    if (error.code == "NoSuchKey") add_element(out.body, "Key", url.key);
    if (error.code == "NoSuchBucket") add_element(out.body, "BucketName", url.bucket);
    add_element(out.body, "RequestId", request_id);
    add_element(out.body, "HostId", host_id);
    out.body += "</Error>";
    return out;
}

std::string_view reason_of(int status) {
    switch (status) {
        case 200:
            return "OK";
        case 301:
            return "Moved Permanently";
        case 400:
            return "Bad Request";
        case 403:
            return "Forbidden";
        case 404:
            return "Not Found";
        case 405:
            return "Method Not Allowed";
        default:
            return "Slow Down";
    }
}

Result<std::string> written_out(std::string_view format, const Answer& answer) {
    std::string out;
    while (!format.empty()) {
        const std::size_t end = format.find('}');
        if (format.substr(0, 2) == "\\n") {
            out += '\n';
            format.remove_prefix(2);
        } else if (format.substr(0, 2) == "%{" && end != std::string_view::npos) {
            const std::string_view name = format.substr(2, end - 2);
            if (name == "http_code" || name == "response_code") {
                out += join(static_cast<std::int64_t>(answer.status));
            } else if (name == "size_download") {
                out += join(static_cast<std::int64_t>(answer.body.size()));
            } else {
                return curl_refused(join("%{", name, "}"));
            }
            format.remove_prefix(end + 1);
        } else {
            out += format[0];
            format.remove_prefix(1);
        }
    }
    return out;
}

class Curl {
  public:
    explicit Curl(const AwsContext& context) : context_(context) {}

    Result<Output> run(const CurlPlan& plan) {
        SKYLENS_TRY(const ObjectUrl url, read_url(plan.url));
        SKYLENS_TRY(Answer answer, ask(url, plan.head));
        if (plan.head) answer.body.clear();
        Output output;
        if (plan.fail && answer.status >= 400) {
            output.error = join("curl: (22) The requested URL returned error: ",
                                static_cast<std::int64_t>(answer.status), "\n");
            output.exit_code = kExitHttpError;
            answer.body.clear();
        } else {
            if (plan.head || plan.headers)
                output.text = join("HTTP/1.1 ", static_cast<std::int64_t>(answer.status), " ",
                                   reason_of(answer.status), "\n", answer.headers, "\n");
            output.text += answer.body;
        }
        if (!plan.file.empty()) {
            if (plan.file != "/dev/null")
                SKYLENS_TRY_OK(context_.environment.write_file(plan.file, output.text));
            output.text.clear();
        }
        SKYLENS_TRY(const std::string more, written_out(plan.format, answer));
        output.text += more;
        return output;
    }

  private:
    Result<Answer> ask(const ObjectUrl& url, bool head) {
        Identity identity = context_.identity;
        identity.as = str_of("url?", url.query, url.query.empty() ? "" : "&", "Host=", url.host);
        if (!url.region.empty()) identity.region = Str(url.region);
        Caller caller(context_, identity);
        const SimTime now = context_.session.now();
        const auto object = caller.call("s3", head ? "HeadObject" : "GetObject",
                                        Value::object({{"Bucket", url.bucket}, {"Key", url.key}}));
        if (!object.ok() && !caller.from_service()) return object.error();
        Hasher hasher;
        hasher.add(context_.session.world().effects.size());
        hasher.add_text(identity.as);
        const std::string request_id = upper(hex_text(hasher.value(), 16));
        const std::string host_id = base64_encode(join(request_id, url.bucket));
        aws::Request asked;
        skylens::s3::sign_by_url(context_.session.world(), url.query, asked);
        Answer out = object.ok() ? found_answer(object.value())
                                 : refused_answer(object.error(), url, asked.query, now, request_id,
                                                  host_id);
        std::string headers;
        add_header(headers, "x-amz-id-2", host_id);
        add_header(headers, "x-amz-request-id", request_id);
        add_header(headers, "Date", skylens::s3::http_date(now));
        out.headers = headers + out.headers + "Server: AmazonS3\n";
        return out;
    }

    const AwsContext& context_;
};

}  // namespace

Output run_curl(const std::vector<std::string>& words, const AwsContext& context) {
    const auto plan = read_plan(words);
    const auto output = plan.ok() ? Curl(context).run(plan.value()) : Result<Output>(plan.error());
    if (output.ok()) return output.value();
    const bool unknown = output.error().code == "NotSimulated";
    return {
        {}, join(unknown ? "skylens: not simulated: " : "curl: ", output.error().message, "\n"), 2};
}

}  // namespace skylens::shell
