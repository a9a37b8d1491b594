#include "shell/s3/paths.h"

#include "base/str.h"
#include "base/text.h"
#include "shell/output.h"

namespace skylens::shell::s3 {
namespace {

constexpr std::string_view kScheme = "s3://";

}  // namespace

std::string Path::shown() const {
    if (remote) return join(kScheme, bucket, "/", key);
    if (stream) return "-";
    const bool rooted = !file.empty() && (file[0] == '/' || file[0] == '.' || file[0] == '~');
    return rooted ? file : "./" + file;
}

Result<Path> parse_path(std::string_view text) {
    Path path;
    if (text.substr(0, kScheme.size()) != kScheme) {
        path.stream = text == "-";
        path.file = std::string(text);
        return path;
    }
    return parse_bucket_path(text);
}

Result<Path> parse_bucket_path(std::string_view text) {
    Path path;
    path.remote = true;
    if (text.substr(0, kScheme.size()) == kScheme) text.remove_prefix(kScheme.size());
    if (text.substr(0, 4) == "arn:")
        return Failure{"NotSimulated", "access points are not simulated"};
    const std::size_t slash = text.find('/');
    path.bucket = std::string(text.substr(0, slash));
    if (slash != std::string_view::npos) path.key = std::string(text.substr(slash + 1));
    return path;
}

std::string last_name(std::string_view path) {
    const std::size_t slash = path.rfind('/');
    return std::string(slash == std::string_view::npos ? path : path.substr(slash + 1));
}

std::string listing_time(std::string_view text) {
    std::string time(text.substr(0, 19));
    if (time.size() == 19) time[10] = ' ';
    return time;
}

std::string size_text(std::int64_t bytes, bool human) {
    if (!human) return std::to_string(bytes);
    if (bytes == 1) return "1 Byte";
    if (bytes < 1024) return join(bytes, " Bytes");
    std::int64_t unit = 1024;
    for (const std::string_view name : {"KiB", "MiB", "GiB", "TiB", "PiB"}) {
        const std::int64_t tenths = (bytes * 10 + unit / 2) / unit;
        if (tenths < 10'240) return join(tenths / 10, ".", tenths % 10, " ", name);
        if (unit > (std::int64_t{1} << 40)) break;
        unit *= 1024;
    }
    return join(bytes, " Bytes");
}

std::string content_type_of(std::string_view name) {
    struct Ending {
        std::string_view ending;
        std::string_view type;
    };
    constexpr Ending kEndings[] = {
        {".txt", "text/plain"},   {".csv", "text/csv"},          {".html", "text/html"},
        {".htm", "text/html"},    {".json", "application/json"}, {".xml", "application/xml"},
        {".css", "text/css"},     {".js", "text/javascript"},    {".png", "image/png"},
        {".jpg", "image/jpeg"},   {".pdf", "application/pdf"},   {".zip", "application/zip"},
        {".md", "text/markdown"}, {".py", "text/x-python"}};
    for (const Ending& one : kEndings) {
        if (name.size() > one.ending.size() &&
            name.substr(name.size() - one.ending.size()) == one.ending)
            return std::string(one.type);
    }
    return {};
}

}  // namespace skylens::shell::s3
