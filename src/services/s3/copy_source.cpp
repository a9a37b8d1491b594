#include "services/s3/copy_source.h"

#include "services/s3/errors.h"
#include "services/s3/state.h"

namespace skylens::s3 {
namespace {

int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

}  // namespace

std::string url_decoded(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool escape = text[i] == '%' && i + 2 < text.size() && hex_digit(text[i + 1]) >= 0 &&
                            hex_digit(text[i + 2]) >= 0;
        if (escape) {
            out.push_back(static_cast<char>(hex_digit(text[i + 1]) * 16 + hex_digit(text[i + 2])));
            i += 2;
        } else {
            out.push_back(text[i] == '+' ? ' ' : text[i]);
        }
    }
    return out;
}

Result<CopySource> copy_source_of(std::string_view text) {
    if (text.substr(0, 1) == "/") text.remove_prefix(1);
    CopySource source;
    constexpr std::string_view kVersion = "?versionId=";
    const std::size_t version = text.rfind(kVersion);
    if (version != std::string_view::npos) {
        source.version_id = Str(text.substr(version + kVersion.size()));
        text = text.substr(0, version);
    }
    const std::string path = url_decoded(text);
    const std::size_t slash = path.find('/');
    if (slash == std::string::npos || slash == 0 || slash + 1 == path.size()) {
        return invalid_argument(
            "Copy Source must mention the source bucket and key: sourcebucket/sourcekey");
    }
    source.bucket = Str(path.substr(0, slash));
    source.key = Str(path.substr(slash + 1));
    return source;
}

}  // namespace skylens::s3
