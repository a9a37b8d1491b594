#include "shell/environment.h"

#include <map>
#include <memory>

namespace skylens::shell {

Environment no_files() {
    const Error refused{"NoFiles",
                        "this shell has no files; write the value itself instead of file://"};
    Environment environment;
    environment.read_file = [refused](std::string_view) { return Result<std::string>(refused); };
    environment.write_file = [](std::string_view path, std::string_view) {
        return Status(
            Error{"NoFiles", join("this shell has no files; use /dev/stdout instead of ", path)});
    };
    return environment;
}

Environment memory_files() {
    struct Files {
        std::map<std::string, std::string, std::less<>> by_name;
        std::size_t bytes = 0;
    };
    const auto files = std::make_shared<Files>();
    Environment environment;
    environment.reads_files = true;
    environment.read_file = [files](std::string_view path) -> Result<std::string> {
        const auto found = files->by_name.find(path);
        if (found != files->by_name.end()) return found->second;
        return Failure{"NoFile", join("[Errno 2] No such file or directory: '", path, "'")};
    };
    environment.write_file = [files](std::string_view path, std::string_view bytes) -> Status {
        const auto found = files->by_name.find(path);
        const std::size_t before = found == files->by_name.end() ? 0 : found->second.size();
        if (files->bytes - before + bytes.size() > kMemoryFilesMax)
            return Failure{"NoSpace", join("[Errno 28] No space left on device: '", path, "'")};
        files->bytes = files->bytes - before + bytes.size();
        files->by_name[std::string(path)] = std::string(bytes);
        return Ok{};
    };
    return environment;
}

}  // namespace skylens::shell
