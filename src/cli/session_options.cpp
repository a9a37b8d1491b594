#include "cli/session_options.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <iostream>
#include <iterator>

#include "base/text.h"
#include "shell/shell.h"

namespace skylens::cli {
namespace {

constexpr std::size_t kFileMax = 16 * 1024 * 1024;

std::string system_error(std::string_view path) {
    return join("[Errno ", static_cast<std::int64_t>(errno), "] ",
                std::string_view(std::strerror(errno)), ": '", path, "'");
}

// The rest of stdin, for the name "-".
Result<std::string> read_stdin() {
    std::string bytes((std::istreambuf_iterator<char>(std::cin)), std::istreambuf_iterator<char>());
    if (bytes.size() > kFileMax) return Failure{"NoFile", "stdin is larger than 16 MiB"};
    return bytes;
}

Status write_file(std::string_view path, std::string_view bytes) {
    std::FILE* file = std::fopen(std::string(path).c_str(), "wb");
    if (file == nullptr) return Failure{"NoFile", system_error(path)};
    const bool written = std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size();
    const bool closed = std::fclose(file) == 0;
    if (!written || !closed) return Failure{"NoFile", system_error(path)};
    return Ok{};
}

Result<std::uint64_t> read_seed(const std::string& text) {
    if (!is_digits(text) || text.size() > 18) {
        return Failure{"Usage",
                     join("--seed takes a whole number of at most 18 digits, not '", text, "'")};
    }
    std::uint64_t seed = 0;
    for (const char c : text)
        seed = seed * 10 + static_cast<std::uint64_t>(c - '0');
    return seed;
}

// The result, or its error with the name of the file (or scenario) before it.
template <class T>
Result<T> in_file(const std::string& name, Result<T> result) {
    if (result.ok()) return result;
    return Failure{result.error().code, name + ": " + result.error().message};
}

}  // namespace

Result<std::string> read_file(std::string_view path) {
    if (path == "-") return read_stdin();
    std::FILE* file = std::fopen(std::string(path).c_str(), "rb");
    if (file == nullptr) return Failure{"NoFile", system_error(path)};
    std::string bytes;
    char buffer[65536];
    std::size_t count = 0;
    while ((count = std::fread(buffer, 1, sizeof buffer, file)) > 0 && bytes.size() <= kFileMax) {
        bytes.append(buffer, count);
    }
    const bool failed = std::ferror(file) != 0;
    const std::string why = failed ? system_error(path) : "";
    std::fclose(file);
    if (failed) return Failure{"NoFile", why};
    if (bytes.size() > kFileMax)
        return Failure{"NoFile", join("'", path, "' is larger than 16 MiB")};
    return bytes;
}

Result<SessionOptions> read_session_options(const std::vector<std::string>& words,
                                            bool allow_stop) {
    SessionOptions options;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == "-e" && allow_stop) {
            options.stop_at_error = true;
            continue;
        }
        const std::size_t equals = words[i].find('=');
        const std::string name = words[i].substr(0, equals);
        if (name != "--seed" && name != "--profile" && name != "--scenario") {
            return Failure{"Usage", join("there is no option '", words[i], "'")};
        }
        if (equals == std::string::npos && i + 1 == words.size())
            return Failure{"Usage", name + " needs a value"};
        const std::string value =
            equals == std::string::npos ? words[++i] : words[i].substr(equals + 1);
        if (name == "--seed") {
            SKYLENS_TRY(options.seed, read_seed(value));
        } else if (name == "--profile") {
            SKYLENS_TRY(options.profile, learn::parse_profile(value));
        } else {
            options.scenario = value;
        }
    }
    return options;
}

Result<learn::Scenario> read_scenario(const std::string& id_or_path) {
    const bool path =
        id_or_path.find('/') != std::string::npos || id_or_path.find(".json") != std::string::npos;
    if (!path) return learn::find_scenario(id_or_path);
    SKYLENS_TRY(const std::string text, read_file(id_or_path));
    return in_file(id_or_path, learn::parse_scenario(std::string_view(text)));
}

Result<learn::Session> open_session(const SessionOptions& options) {
    if (options.scenario.empty()) {
        learn::Start start;
        if (options.seed) start.options.seed = *options.seed;
        if (options.profile) start.options.profile = *options.profile;
        return learn::Session(std::move(start));
    }
    SKYLENS_TRY(learn::Scenario scenario, read_scenario(options.scenario));
    if (options.seed) scenario.seed = *options.seed;
    if (options.profile) scenario.profile = Str(learn::profile_name(*options.profile));
    return in_file(options.scenario, learn::Session::open(std::move(scenario)));
}

Result<learn::Session> read_session(const std::string& path,
                                    const std::optional<learn::Scenario>& scenario) {
    SKYLENS_TRY(const std::string text, read_file(path));
    SKYLENS_TRY(const Value document, in_file(path, parse_json(text, learn::Session::kLimits)));
    if (scenario) return in_file(path, learn::Session::load(document, *scenario));
    return in_file(path, learn::Session::load(document));
}

shell::Environment real_files() {
    shell::Environment environment;
    environment.read_file = read_file;
    environment.write_file = write_file;
    environment.reads_files = true;
    return environment;
}

bool read_line(std::string& line, bool join_lines) {
    line.clear();
    std::string part;
    bool any = false;
    while (std::getline(std::cin, part)) {
        any = true;
        if (!part.empty() && part.back() == '\r') part.pop_back();
        line += part;
        // As a shell asks for more lines until the command is complete.
        if (!join_lines || !shell::Shell::needs_more(line)) break;
        line += '\n';
    }
    return any;
}

}  // namespace skylens::cli
