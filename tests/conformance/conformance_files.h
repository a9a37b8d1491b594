// Finds the tables of published AWS behaviour, which live beside the checkout and not in it.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

#include "base/value.h"

namespace skylens::conformance {

// The folder named by SKYLENS_CONFORMANCE, or ../shared/conformance of this folder or one above it.
// Null, after saying so, when the file is nowhere.
inline Value load(const std::string& name) {
    std::string tried;
    const char* const named = std::getenv("SKYLENS_CONFORMANCE");
    for (int up = 0; up < 8; ++up) {
        std::string path = named != nullptr ? std::string(named) + "/" : std::string();
        for (int i = 0; named == nullptr && i < up; ++i) path += "../";
        if (named == nullptr) path += "shared/conformance/";
        std::ifstream file(path + name, std::ios::binary);
        if (!file) continue;
        std::stringstream text;
        text << file.rdbuf();
        Result<Value> value = parse_json(text.str(), JsonLimits{64 * 1024 * 1024, 64});
        if (value.ok()) return std::move(value).value();
        std::printf("conformance: %s: %s\n", name.c_str(), value.error().message.c_str());
        return Value();
    }
    std::printf("conformance: skipped %s, the tables are not beside the checkout\n", name.c_str());
    return Value();
}

}  // namespace skylens::conformance
