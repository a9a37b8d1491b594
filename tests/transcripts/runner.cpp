// Plays the transcripts: text files of commands and the answers they must give, word for word.
//
//   skylens_transcripts [--update|--answers] [FILE|FOLDER]...      (default: tests/transcripts)
//
//   @ seed=7 profile=instant        optional first line: how the session begins
//   # a comment
//   $ aws sts get-caller-identity   a command; a line that ends in \ goes on in the next
//   > done                          more lines of it, right below, as a shell asks for them
//   {                               what it prints, stdout before stderr, up to the next command,
//   [exit 254]                      comment or end; a last line for an exit status that is not 0
//
// Blank lines at the end of an answer do not count. A printed line that begins like a command, a
// comment or a backslash is written with a backslash before it; so is a first one that begins with
// "> ". --update writes what was printed. --answers compares nothing and prints instead what the
// services answered, a line each: {"file", "line", "service", "operation", "answer"}.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

#include "base/text.h"
#include "shell/shell.h"

namespace skylens {
namespace {

struct Step {
    std::vector<std::string> before;   // comments and blank lines above
    std::vector<std::string> command;  // as written
    std::vector<std::string> expected;
    int line = 0;
};

struct Transcript {
    learn::Start start;
    std::string head;  // the first line, when it is "@ …"
    std::vector<Step> steps;
    std::vector<std::string> end;  // comments below the last step
};

bool begins(const std::string& line, std::string_view with) {
    return line.compare(0, with.size(), with) == 0;
}
bool is_command(const std::string& line) { return begins(line, "$ "); }
bool is_more(const std::string& line) { return begins(line, "> "); }
bool is_comment(const std::string& line) { return begins(line, "#"); }

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    for (const std::string_view line : split(text, '\n'))
        lines.emplace_back(line);
    while (!lines.empty() && lines.back().empty())
        lines.pop_back();
    return lines;
}

Status read_head(const std::string& head, learn::Start& start) {
    for (const std::string_view word : split(std::string_view(head).substr(1), ' ')) {
        if (word.empty()) continue;
        const std::size_t equals = word.find('=');
        const std::string_view value =
            equals == std::string_view::npos ? "" : word.substr(equals + 1);
        if (word.substr(0, equals) == "seed" && is_digits(value)) {
            start.options.seed = std::stoull(std::string(value));
        } else if (word.substr(0, equals) == "profile") {
            SKYLENS_TRY(start.options.profile, learn::parse_profile(value));
        } else if (word.substr(0, equals) == "start") {
            SKYLENS_TRY(start.options.start, parse_time(value));
        } else {
            return Error{"InvalidTranscript",
                         join("the first line holds seed=, profile= and start=, not '", word, "'")};
        }
    }
    return Ok{};
}

Result<Transcript> read_transcript(const std::vector<std::string>& lines) {
    Transcript transcript;
    std::vector<std::string> loose;
    std::size_t at = 0;
    if (!lines.empty() && begins(lines[0], "@")) {
        transcript.head = lines[at++];
        SKYLENS_TRY_OK(read_head(transcript.head, transcript.start));
    }
    while (at < lines.size()) {
        if (!is_command(lines[at])) {
            if (!lines[at].empty() && !is_comment(lines[at])) {
                return Error{"InvalidTranscript", join("line ", static_cast<std::int64_t>(at) + 1,
                                                       " is neither a command nor a comment")};
            }
            loose.push_back(lines[at++]);
            continue;
        }
        Step step;
        step.before = std::move(loose);
        loose = {};
        step.line = static_cast<int>(at) + 1;
        do {
            step.command.push_back(lines[at]);
        } while (!lines[at++].empty() && at < lines.size() &&
                 (step.command.back().back() == '\\' || is_more(lines[at])));
        while (at < lines.size() && !is_command(lines[at]) && !is_comment(lines[at])) {
            step.expected.push_back(lines[at++]);
        }
        while (!step.expected.empty() && step.expected.back().empty()) {
            loose.push_back("");
            step.expected.pop_back();
        }
        transcript.steps.push_back(std::move(step));
    }
    transcript.end = std::move(loose);
    return transcript;
}

std::string command_line(const Step& step) {
    std::string line;
    for (std::string part : step.command) {
        const bool more = !line.empty() && is_more(part);
        if (line.empty() || more) part.erase(0, 2);
        if (more) line += "\n";
        // The shell itself joins such lines.
        if (!part.empty() && part.back() == '\\') part += "\n";
        line += part;
    }
    return line;
}

std::vector<std::string> printed(const shell::Output& output) {
    std::vector<std::string> lines = lines_of(output.text + output.error);
    for (std::string& line : lines) {
        const bool more = is_more(line) && &line == &lines.front();
        if (is_command(line) || is_comment(line) || more || begins(line, "\\"))
            line.insert(0, 1, '\\');
    }
    if (output.exit_code != 0) lines.push_back(join("[exit ", output.exit_code, "]"));
    return lines;
}

// The first lines that differ, with what stands before them.
void show_difference(const std::string& file, const Step& step,
                     const std::vector<std::string>& actual) {
    constexpr std::size_t kShownMax = 12;
    std::printf("%s:%d: %s\n", file.c_str(), step.line, step.command[0].c_str());
    const std::vector<std::string>& expected = step.expected;
    std::size_t same = 0;
    while (same < expected.size() && same < actual.size() && expected[same] == actual[same])
        ++same;
    std::size_t tail = 0;
    while (tail < expected.size() - same && tail < actual.size() - same &&
           expected[expected.size() - 1 - tail] == actual[actual.size() - 1 - tail]) {
        ++tail;
    }
    if (same > 0) std::printf("    %s\n", expected[same - 1].c_str());
    const auto show = [same, tail](char sign, const std::vector<std::string>& lines) {
        for (std::size_t i = same; i < lines.size() - tail; ++i) {
            if (i - same == kShownMax) {
                std::printf("  %c … %d more\n", sign, static_cast<int>(lines.size() - tail - i));
                break;
            }
            std::printf("  %c %s\n", sign, lines[i].c_str());
        }
    };
    show('-', expected);
    show('+', actual);
}

std::string text_of(const Transcript& transcript) {
    std::string text = transcript.head.empty() ? "" : transcript.head + "\n";
    const auto add = [&text](const std::vector<std::string>& lines) {
        for (const std::string& line : lines)
            text += line + "\n";
    };
    for (const Step& step : transcript.steps) {
        add(step.before);
        add(step.command);
        add(step.expected);
    }
    add(transcript.end);
    return text;
}

class Runner {
  public:
    Runner(bool update, bool answers) : update_(update), answers_(answers) {}

    void play_file(const std::string& file) {
        std::ifstream in(file, std::ios::binary);
        std::stringstream content;
        content << in.rdbuf();
        auto transcript = in ? read_transcript(lines_of(content.str()))
                             : Result<Transcript>(Error{"NoFile", "cannot be read"});
        if (!transcript.ok()) {
            std::printf("%s: %s\n", file.c_str(), transcript.error().message.c_str());
            ++failed_;
            return;
        }
        play(file, transcript.value());
        if (!update_) return;
        std::ofstream out(file, std::ios::binary);
        out << text_of(transcript.value());
    }

    int finish() const {
        std::printf("%d passed, %d failed\n", passed_, failed_);
        return failed_ == 0 ? 0 : 1;
    }

  private:
    void play(const std::string& file, Transcript& transcript) {
        learn::Session session(transcript.start);
        int line = 0;
        shell::Environment environment = shell::memory_files();
        if (answers_) {
            environment.observe_answer = [&](std::string_view service, std::string_view operation,
                                             const Value& answer) {
                std::printf("%s\n", to_json(Value::object({{"file", file},
                                                           {"line", line},
                                                           {"service", service},
                                                           {"operation", operation},
                                                           {"answer", answer}}))
                                        .c_str());
            };
        }
        shell::Shell terminal(session, environment);
        for (Step& step : transcript.steps) {
            line = step.line;
            const std::vector<std::string> actual = printed(terminal.run_line(command_line(step)));
            if (answers_) continue;
            if (actual == step.expected) {
                ++passed_;
                continue;
            }
            if (update_) {
                step.expected = actual;
                ++passed_;
            } else {
                show_difference(file, step, actual);
                ++failed_;
            }
        }
    }

    bool update_;
    bool answers_;
    int passed_ = 0;
    int failed_ = 0;
};

std::vector<std::string> find_files(const std::string& path) {
    namespace fs = std::filesystem;
    if (!fs::is_directory(path)) return {path};
    std::vector<std::string> files;
    for (const auto& entry : fs::recursive_directory_iterator(path)) {
        if (entry.path().extension() == ".txt") files.push_back(entry.path().string());
    }
    std::sort(files.begin(), files.end());
    return files;
}

int run(int argc, char** argv) {
    bool update = false;
    bool answers = false;
    std::vector<std::string> paths;
    for (int i = 1; i < argc; ++i) {
        const std::string word = argv[i];
        if (word == "--update") {
            update = true;
        } else if (word == "--answers") {
            answers = true;
        } else {
            paths.push_back(word);
        }
    }
    if (paths.empty()) paths.emplace_back(SKYLENS_SOURCE_DIR "/tests/transcripts");
    Runner runner(update, answers);
    for (const std::string& path : paths) {
        for (const std::string& file : find_files(path))
            runner.play_file(file);
    }
    return runner.finish();
}

}  // namespace
}  // namespace skylens

int main(int argc, char** argv) { return skylens::run(argc, argv); }
