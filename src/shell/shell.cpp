#include "shell/shell.h"

#include <algorithm>

#include "base/text.h"
#include "services/iam/policy/laboratory.h"
#include "shell/aws_command.h"
#include "shell/curl.h"
#include "shell/sim_commands.h"
#include "shell/time_commands.h"
#include "shell/tokenizer.h"
#include "shell/tools/tools.h"

namespace skylens::shell {
namespace {

constexpr int kExitUsage = 2;

Output refused(std::string_view message, int exit_code) {
    return {{}, join("skylens: ", message, "\n"), exit_code};
}

std::string shell_help() {
    std::string text =
        "aws ...    the AWS CLI; 'aws help' lists the services\n"
        "sim ...    the simulation: time, identity, branches; 'sim help' lists the commands\n"
        "help       this text\n"
        "\n"
        "Commands may be joined as in a POSIX shell: | ; && || > >> < <<< <<END $(...) $NAME\n"
        "NAME=value, for, while, until, if. Besides there are:\n";
    const auto add = [&text](std::string head, std::string_view summary) {
        if (head.size() < 44) head.resize(44, ' ');
        text += join("  ", head, " ", summary, "\n");
    };
    for (const script::ToolEntry& tool : script::tools())
        add(join(tool.name, " ", tool.usage), tool.summary);
    add("curl [-sSLfiI] [-o FILE] [-w FORMAT] URL", "ask S3 for an object by URL");
    add("date [-u] [-d WHEN] [+FORMAT]", "the simulated time");
    add("sleep SECONDS", "let simulated time pass");
    std::string own;
    for (const std::string& name : script::Interpreter::own_commands())
        own += (own.empty() ? "" : " ") + name;
    return text + "  " + own + "\n";
}

}  // namespace

Shell::Shell(learn::Session& session, Environment environment)
    : session_(session), environment_(std::move(environment)) {
    const learn::Scenario* scenario = session.scenario();
    if (scenario == nullptr) return;
    identity_.as = scenario->learner;
    identity_.region = scenario->region;
}

Result<SimAnswer> Shell::run_sim_words(const std::vector<std::string>& words) {
    SimContext context{session_, identity_, branches_, environment_};
    return run_sim(context, words);
}

Result<Value> Shell::run_sim_json(const Value& line) {
    if (!line["sim"].is_string())
        return Failure{"InvalidRequest", "\"sim\" must be a command line"};
    if (line["sim"].as_string() == "schedule" && line.size() > 1) return schedule_json(line);
    if (line["sim"].as_string() == "authorize" && line.size() > 1)
        return iam::authorize_request(line);
    if (line.size() > 1) {
        return Failure{"InvalidRequest",
                     "members besides \"sim\" are for schedule and authorize only; write "
                     "{\"sim\": \"…\"}"};
    }
    SKYLENS_TRY(const auto words, split_words(line["sim"].as_string()));
    SKYLENS_TRY(const SimAnswer answer, run_sim_words(words));
    return answer.json;
}

Result<Value> Shell::schedule_json(const Value& line) const {
    for (const Value::Member& member : line.members()) {
        const std::string_view key = member.key;
        if (key != "sim" && key != "expression" && key != "after" && key != "count") {
            return Failure{"InvalidRequest", join("there is no member \"", key, "\"")};
        }
    }
    if (!line["expression"].is_string())
        return Failure{"InvalidRequest", "\"expression\" must be text"};
    if (line.contains("count") && !line["count"].is_int()) {
        return Failure{"InvalidRequest", "\"count\" must be a whole number"};
    }
    SimTime after = session_.now();
    if (line.contains("after")) {
        SKYLENS_TRY(after, parse_moment(line["after"].as_string(), after));
    }
    SKYLENS_TRY(const SimAnswer answer,
                commands::next_fire_times(line["expression"].as_string(), after,
                                          line.contains("count") ? line["count"].as_int() : 1));
    return answer.json;
}

Completion Shell::complete_at(std::string_view line, std::size_t cursor) const {
    CompletionContext context{session_.world(), identity_, branches_};
    for (const auto& [name, variable] : state_.variables)
        context.variables.push_back(name);
    for (const auto& [name, values] : profiles_)
        context.profiles.push_back(name);
    return complete(context, line,
                    cursor < line.size() ? cursor : line.size());
}

bool Shell::needs_more(std::string_view text) {
    const auto script = script::parse(text);
    return !script.ok() && script.error().code == script::kIncomplete;
}

Output Shell::run_line(std::string_view line) {
    if (line.size() > kLineMax) return refused("the line is too long", kExitUsage);
    if (!is_utf8(line)) return refused("the line is not UTF-8 text", kExitUsage);
    if (line.find('\0') != std::string_view::npos)
        return refused("the line holds a NUL character", kExitUsage);
    const auto script = script::parse(line);
    if (!script.ok()) {
        state_.status = kExitUsage;
        return refused(script.error().message, kExitUsage);
    }
    if (script.value().steps.empty()) return {};
    Output output;
    script::Input nothing;
    const script::Streams streams{nothing, output.text, output.error};
    const script::Program program =
        [this](const std::vector<std::string>& words, const script::Variables& variables,
               const script::Streams& its) { return run_program(words, variables, its); };
    output.exit_code =
        script::Interpreter(state_, environment_, program).run(script.value(), streams);
    return output;
}

int Shell::run_program(const std::vector<std::string>& words, const script::Variables& variables,
                       const script::Streams& streams) {
    const std::vector<std::string> rest(words.begin() + 1, words.end());
    Output output;
    if (words[0] == "aws" || words[0] == "curl") {
        ExportedVariables exported;
        for (const auto& [name, variable] : variables) {
            if (variable.exported) exported[name] = variable.value;
        }
        // What is read is gone for the commands behind it, so only those who read get it.
        const bool reads = std::find(rest.begin(), rest.end(), "-") != rest.end() ||
                           std::find(rest.begin(), rest.end(), "file:///dev/stdin") != rest.end();
        const AwsContext context{session_,     identity_,
                                 environment_, exported,
                                 profiles_,    reads ? streams.in.take_all() : std::string()};
        output = words[0] == "aws" ? run_aws(context, rest) : run_curl(words, context);
    } else if (words[0] == "sim") {
        const auto answer = run_sim_words(rest);
        if (answer.ok()) {
            output = {answer.value().text, {}, answer.value().failed ? 1 : 0};
        } else {
            output =
                refused(answer.error().message, answer.error().code == "Usage" ? kExitUsage : 1);
        }
    } else if (words[0] == "help") {
        output = {shell_help(), {}, 0};
    } else if (words[0] == "date") {
        output = run_date(words, session_.now());
    } else if (words[0] == "sleep") {
        output = run_sleep(words, session_);
    } else {
        return script::kNoSuchProgram;
    }
    streams.out += output.text;
    streams.error += output.error;
    return output.exit_code;
}

}  // namespace skylens::shell
