#include "shell/environment.h"

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

}  // namespace skylens::shell
