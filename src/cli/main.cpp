// The native program.
#include <cstdio>
#include <iostream>
#include <string>

#include "aws/clock.h"
#include "aws/gateway.h"
#include "base/value.h"
#include "services/iam/iam.h"
#include "services/new_world.h"

namespace skylens {
namespace {

Result<Value> answer(aws::World& world, const Value& line) {
    if (line.contains("sim")) {
        const std::string text(line["sim"].as_string());
        SKYLENS_TRY(const Duration by, parse_duration(text.substr(text.find(' ') + 1)));
        aws::advance(world, world.now + by);
        return Value::object({{"now", iso_time(world.now)}});
    }
    aws::Request request;
    const std::uint16_t region = aws::find_region(line.contains("region") ? line["region"].as_string() : "us-east-1");
    if (region == aws::kNoRegion) return Error{"InvalidRegion", "no such Region"};
    request.place = {0, region};
    const std::string_view who = line.contains("as") ? line["as"].as_string() : "root";
    SKYLENS_TRY(request.principal, iam::resolve_principal(world, 0, who));
    request.service = line["service"].as_str();
    request.operation = line["operation"].as_str();
    request.params = line.contains("params") ? line["params"] : Value::object();
    return aws::call(world, request).result;
}

int batch() {
    aws::World world = new_world({});
    std::string text;
    while (std::getline(std::cin, text)) {
        const Result<Value> line = parse_json(text);
        const Result<Value> result = line.ok() ? answer(world, line.value()) : Result<Value>(line.error());
        Value out = Value::object({{"ok", result.ok()}});
        if (result.ok()) {
            out.set("result", result.value());
        } else {
            out.set("error", Value::object({{"code", result.error().code}, {"message", result.error().message}}));
        }
        std::printf("%s\n", to_json(out).c_str());
    }
    return 0;
}

}  // namespace
}  // namespace skylens

int main(int argc, char** argv) {
    if (argc == 2 && std::string(argv[1]) == "batch") return skylens::batch();
    std::fprintf(stderr, "usage: skylens batch\n");
    return 2;
}
