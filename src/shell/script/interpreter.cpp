#include "shell/script/interpreter.h"

#include <algorithm>

#include "base/str.h"
#include "base/text.h"
#include "shell/tools/tools.h"

namespace skylens::shell::script {
namespace {

constexpr std::string_view kNull = "/dev/null";
constexpr std::string_view kOut = "/dev/stdout";
constexpr std::string_view kError = "/dev/stderr";

}  // namespace

std::string Input::take_all() {
    std::string rest = at == 0 ? std::move(text) : text.substr(at);
    text.clear();
    at = 0;
    return rest;
}

bool Input::take_line(std::string& line) {
    if (at >= text.size()) return false;
    const std::size_t end = text.find('\n', at);
    line = text.substr(at, end == std::string::npos ? end : end - at);
    at = end == std::string::npos ? text.size() : end + 1;
    return true;
}

Interpreter::Interpreter(State& state, const Environment& environment, Program program)
    : state_(state), environment_(environment), program_(std::move(program)) {}

int Interpreter::run(const Script& script, const Streams& streams) {
    jump_ = Jump::None;
    loops_ = 0;
    commands_ = 0;
    return run_script(script, streams);
}

int Interpreter::stop(std::string_view why, std::string& error) {
    error += join("skylens: ", why, "\n");
    jump_ = Jump::Exit;
    return state_.status = kExitStopped;
}

// Counts a command; false when there have been too many or they wrote too much.
bool Interpreter::spend(const Streams& streams) {
    if (stopped()) return false;
    if (++commands_ > kCommandsMax) {
        stop(join("stopped after ", std::int64_t{kCommandsMax}, " commands; does a loop not end?"),
             streams.error);
        return false;
    }
    if (streams.out.size() + streams.error.size() > kBytesMax) {
        stop("stopped: more output than a line may write", streams.error);
        return false;
    }
    return true;
}

int Interpreter::run_script(const Script& script, const Streams& streams) {
    for (const Step& step : script.steps) {
        if (step.when == Step::When::IfOk && state_.status != 0) continue;
        if (step.when == Step::When::IfFailed && state_.status == 0) continue;
        state_.status = run_pipeline(step.pipeline, streams);
        if (stopped()) break;
    }
    return state_.status;
}

int Interpreter::run_pipeline(const Pipeline& pipeline, const Streams& streams) {
    int status = 0;
    if (pipeline.commands.size() == 1) {
        status = run_command(pipeline.commands[0], streams);
    } else {
        // Each stage is a shell of its own: what it sets is gone afterwards.
        const Variables before = state_.variables;
        Input from{streams.in.take_all()};
        for (std::size_t i = 0; i < pipeline.commands.size() && !stopped(); ++i) {
            const bool last = i + 1 == pipeline.commands.size();
            std::string between;
            const Streams stage{from, last ? streams.out : between, streams.error};
            status = run_command(pipeline.commands[i], stage);
            if (!last) from = Input{std::move(between)};
            state_.variables = before;
        }
    }
    return pipeline.negated ? static_cast<int>(status == 0) : status;
}

int Interpreter::run_command(const Command& command, const Streams& streams) {
    if (!spend(streams)) return kExitStopped;
    if (!command.redirections.empty()) return run_redirected(command, streams);
    return run_bare(command, streams);
}

// Reads and writes what the redirections say, from left to right, around the command.
int Interpreter::run_redirected(const Command& command, const Streams& streams) {
    struct File {
        const Redirection* redirection = nullptr;
        std::string name;
        std::string text;
    };
    std::vector<File> files(command.redirections.size());
    Input own;
    bool reads = false;
    std::string* out = &streams.out;
    std::string* error = &streams.error;
    for (std::size_t i = 0; i < command.redirections.size(); ++i) {
        const Redirection& redirection = command.redirections[i];
        if (redirection.kind == Redirection::Kind::Join) {
            std::string* to = redirection.to == 1 ? out : error;
            (redirection.from == 2 ? error : out) = to;
            continue;
        }
        const std::string name = expand_joined(redirection.word, streams.error);
        if (expansion_failed_) return 1;
        if (redirection.kind == Redirection::Kind::Text) {
            own = Input{name + (redirection.line ? "\n" : "")};
            reads = true;
        } else if (redirection.kind == Redirection::Kind::Read) {
            auto text =
                name == kNull ? Result<std::string>(std::string()) : environment_.read_file(name);
            if (!text.ok()) {
                streams.error += join("skylens: ", name, ": No such file or directory\n");
                return 1;
            }
            own = Input{std::move(text).value()};
            reads = true;
        } else {
            files[i] = {&redirection, name, {}};
            std::string* to = &files[i].text;
            if (name == kOut) to = &streams.out;
            if (name == kError) to = &streams.error;
            (redirection.from == 2 ? error : out) = to;
        }
    }
    int status = run_bare(command, {reads ? own : streams.in, *out, *error});
    for (const File& file : files) {
        if (file.redirection == nullptr) continue;
        const int written = write_file(*file.redirection, file.name, file.text, streams.error);
        if (written != 0) status = written;
    }
    return status;
}

int Interpreter::write_file(const Redirection& redirection, const std::string& name,
                            const std::string& text, std::string& error) {
    if (name == kNull || name == kOut || name == kError) return 0;
    std::string whole;
    if (redirection.kind == Redirection::Kind::Append) {
        auto before = environment_.read_file(name);
        if (before.ok()) whole = std::move(before).value();
    }
    const Status written = environment_.write_file(name, whole + text);
    if (written.ok()) return 0;
    error += join("skylens: ", written.error().message, "\n");
    return 1;
}

int Interpreter::run_bare(const Command& command, const Streams& streams) {
    switch (command.kind) {
        case Command::Kind::Simple:
            return run_simple(command, streams);
        case Command::Kind::For:
            return run_for(command, streams);
        case Command::Kind::While:
        case Command::Kind::Until:
            return run_while(command, streams);
        case Command::Kind::If:
            return run_if(command, streams);
        case Command::Kind::Group:
            return run_script(*command.scripts[0], streams);
        case Command::Kind::Subshell: {
            const Variables before = state_.variables;
            const int status = run_script(*command.scripts[0], streams);
            state_.variables = before;
            if (jump_ == Jump::Exit && status != kExitStopped) jump_ = Jump::None;
            return status;
        }
    }
    return 0;
}

int Interpreter::run_simple(const Command& command, const Streams& streams) {
    expansion_failed_ = false;
    const int status_before = state_.status;
    const std::vector<std::string> words = expand(command.words, streams.error);
    if (expansion_failed_) return stopped() ? kExitStopped : 1;
    const bool substituted = state_.status != status_before;
    const Variables before = state_.variables;
    int assigned = 0;
    for (const Assignment& assignment : command.assignments) {
        state_.status = 0;
        const std::string value = expand_joined(assignment.value, streams.error);
        if (expansion_failed_) return stopped() ? kExitStopped : 1;
        assigned = state_.status;  // Of the last command substitution, if there was one.
        Variable& variable = state_.variables[assignment.name];
        variable.value = value;
        if (!words.empty()) variable.exported = true;
    }
    if (words.empty()) return command.assignments.empty() && substituted ? state_.status : assigned;
    state_.status = status_before;
    const int status = run_words(words, streams);
    if (!command.assignments.empty()) state_.variables = before;
    return status;
}

int Interpreter::run_words(const std::vector<std::string>& words, const Streams& streams) {
    int status = 0;
    if (run_own(words, streams, status)) return status;
    if (const Tool tool = find_tool(words[0])) {
        ToolCall call{words, streams.in, streams.out, streams.error, environment_};
        return tool(call);
    }
    status = program_(words, state_.variables, streams);
    if (status != kNoSuchProgram) return status;
    streams.error +=
        join("skylens: ", words[0], ": command not found ('help' lists the commands)\n");
    return kExitNotFound;
}

bool Interpreter::leaves_loop() {
    if (jump_ == Jump::None) return false;
    if (jump_ == Jump::Exit) return true;
    const bool again = jump_ == Jump::Continue && jump_levels_ == 1;
    if (--jump_levels_ == 0) jump_ = Jump::None;
    return !again;
}

int Interpreter::run_for(const Command& command, const Streams& streams) {
    expansion_failed_ = false;
    const std::vector<std::string> items = expand(command.words, streams.error);
    if (expansion_failed_) return stopped() ? kExitStopped : 1;
    int status = 0;
    ++loops_;
    for (const std::string& item : items) {
        if (!spend(streams)) break;
        state_.variables[command.variable].value = item;
        status = run_script(*command.scripts[0], streams);
        if (leaves_loop()) break;
    }
    --loops_;
    return stopped() ? state_.status : status;
}

int Interpreter::run_while(const Command& command, const Streams& streams) {
    const bool wanted = command.kind == Command::Kind::While;
    int status = 0;
    ++loops_;
    while (spend(streams)) {
        const bool holds = run_script(*command.scripts[0], streams) == 0;
        if (leaves_loop() || holds != wanted) break;
        status = run_script(*command.scripts[1], streams);
        if (leaves_loop()) break;
    }
    --loops_;
    return stopped() ? state_.status : status;
}

int Interpreter::run_if(const Command& command, const Streams& streams) {
    std::size_t i = 0;
    for (; i + 1 < command.scripts.size(); i += 2) {
        const bool holds = run_script(*command.scripts[i], streams) == 0;
        if (stopped()) return state_.status;
        if (holds) return run_script(*command.scripts[i + 1], streams);
    }
    return i < command.scripts.size() ? run_script(*command.scripts[i], streams) : 0;
}

}  // namespace skylens::shell::script
