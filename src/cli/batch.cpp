// skylens batch: calls and sim commands as JSON lines, an answer each.
#include <cstdio>

#include "aws/output_order.h"
#include "cli/command.h"
#include "cli/session_options.h"
#include "shell/shell.h"

namespace skylens::cli {
namespace {

Result<Str> text_member(const Value& line, std::string_view key, const Str& otherwise) {
    const Value& value = line[key];
    if (value.is_null()) return otherwise;
    if (!value.is_string()) return Failure{"InvalidRequest", join("\"", key, "\" must be text")};
    return value.as_str();
}

// {"service", "operation", "params", "region", "as", "account"}
Result<Value> run_call(learn::Session& session, const shell::Identity& identity,
                       const Value& line) {
    for (const Value::Member& member : line.members()) {
        const std::string_view key = member.key;
        if (key != "service" && key != "operation" && key != "params" && key != "region" &&
            key != "as" && key != "account" && key != "id") {
            return Failure{"InvalidRequest", join("there is no member \"", key, "\"")};
        }
    }
    learn::Call call;
    SKYLENS_TRY(call.service, text_member(line, "service", {}));
    SKYLENS_TRY(call.operation, text_member(line, "operation", {}));
    if (call.service.empty() || call.operation.empty()) {
        return Failure{
            "InvalidRequest",
            "a line is {\"service\": …, \"operation\": …, \"params\": {…}} or {\"sim\": …}"};
    }
    SKYLENS_TRY(call.region, text_member(line, "region", identity.region));
    SKYLENS_TRY(call.as, text_member(line, "as", identity.as));
    SKYLENS_TRY(call.account, text_member(line, "account", identity.account));
    if (!line["params"].is_null() && !line["params"].is_object()) {
        return Failure{"InvalidRequest", "\"params\" must be an object"};
    }
    call.params = line["params"];
    SKYLENS_TRY(Value result, session.call(call).result);
    if (result.is_null()) result = Value::object();
    const aws::ServiceModel* service = aws::Catalog::built_in().find_service(call.service);
    return aws::in_output_order(*service, *service->find_operation(call.operation), result);
}

Result<Value> answer(learn::Session& session, shell::Shell& terminal, const std::string& text) {
    SKYLENS_TRY(const Value line, parse_json(text));
    if (!line.is_object()) return Failure{"InvalidRequest", "a line must be a JSON object"};
    if (line.contains("sim")) return terminal.run_sim_json(line);
    return run_call(session, terminal.identity(), line);
}

}  // namespace

int run_batch(const std::vector<std::string>& words) {
    const auto options = read_session_options(words, false);
    if (!options.ok()) return fail("batch: " + options.error().message, kBadUsage);
    auto opened = open_session(options.value());
    if (!opened.ok()) return fail("batch: " + opened.error().message, kBadUsage);
    learn::Session& session = opened.value();
    shell::Shell terminal(session, real_files());
    std::string text;
    while (read_line(text, false)) {
        if (text.find_first_not_of(" \t") == std::string::npos) continue;
        const Result<Value> result = answer(session, terminal, text);
        Value out = Value::object({{"ok", result.ok()}});
        if (result.ok()) {
            out.set("result", result.value());
        } else {
            out.set("error", Value::object({{"code", result.error().code},
                                            {"message", result.error().message}}));
        }
        std::printf("%s\n", to_json(out).c_str());
        std::fflush(stdout);
    }
    return kDone;
}

}  // namespace skylens::cli
