// Finds the tables of published AWS behaviour, which are not part of the repository.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <system_error>

namespace skylens::test {

// Reads shared table `name` from $SKYLENS_CONFORMANCE, or from a folder conformance/ or
// shared/conformance/ beside one of the folders above the repository. False when it is not there.
inline bool read_conformance(const std::string& name, std::string& out) {
    namespace fs = std::filesystem;
    fs::path found;
    std::error_code ignored;
    if (const char* folder = std::getenv("SKYLENS_CONFORMANCE")) {
        found = fs::path(folder) / name;
    } else {
        for (fs::path at = SKYLENS_SOURCE_DIR; found.empty(); at = at.parent_path()) {
            const fs::path candidate = at / "shared" / "conformance" / name;
            if (fs::exists(candidate, ignored)) found = candidate;
            if (at == at.parent_path()) break;
        }
    }
    std::ifstream file(found, std::ios::binary);
    if (found.empty() || !file) return false;
    std::ostringstream text;
    text << file.rdbuf();
    out = text.str();
    return true;
}

}  // namespace skylens::test
